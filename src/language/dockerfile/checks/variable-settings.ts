/** ARG, ENV and LABEL with variables filled in: LegacyKeyValueFormat, SecretsUsedInArgOrEnv. */
import { isSecretName } from '../../cli/secrets.ts';
import { buildOnlyArguments, type Scope, argument } from '../scopes.ts';
import { isCertain, UNKNOWN } from '../shell-word.ts';
import type { Instruction, Span, Word } from '../syntax.ts';
import type { Build } from './build.ts';
import type { Command, Surroundings } from './stages.ts';

export function checkArg(command: Command, here: Surroundings, build: Build): void {
  const { report, instruction } = command;
  const { globals, context, filling } = build;
  const { scope } = here;
  for (const pair of instruction.pairs) {
    checkSecret(command, pair.name.raw, pair.name.span);
    const { assignment, word } = argument(
      scope,
      { instruction, pair },
      context.buildArgs ?? {},
      report.file.escape,
      globals.scope,
    );
    if (word && filling.take(command, here, word, pair.value as Word) === undefined) {
      return assumeSet(scope, instruction);
    }
    if (buildOnlyArguments.has(assignment.name)) continue;
    // A global ARG that is refused may have been meant to give it a value.
    const isUnknown = !globals.complete && assignment.value === undefined;
    scope.assign(isUnknown ? { ...assignment, value: UNKNOWN } : assignment);
  }
}

export function checkEnv(command: Command, here: Surroundings, build: Build): void {
  const { instruction } = command;
  const filled = fillPairs(command, here, build);
  if (!filled) return assumeSet(here.scope, instruction);
  checkForm(command);
  for (const [i, pair] of instruction.pairs.entries()) {
    const { name, value } = filled[i] as Filled;
    checkSecret(command, name, pair.name.span);
    here.scope.assign({ name, value, by: 'ENV', declaration: { instruction, pair }, at: instruction.index });
  }
}

export function checkLabel(command: Command, here: Surroundings, build: Build): void {
  if (fillPairs(command, here, build)) checkForm(command);
}

/** What a refused ENV or ARG would have set is unknown, but not missing. */
export function assumeSet(scope: Scope, { keyword, index, pairs }: Instruction): void {
  const by = keyword === 'ENV' ? 'ENV' : 'ARG';
  for (const { name } of pairs) scope.assign({ name: name.value, value: UNKNOWN, by, at: index });
}

interface Filled {
  readonly name: string;
  readonly value: string;
}

function fillPairs(command: Command, here: Surroundings, { filling }: Build): Filled[] | undefined {
  const filled: Filled[] = [];
  for (const pair of command.instruction.pairs) {
    const name = filling.text(command, here, pair.name.raw, pair.name);
    if (name === undefined) return undefined;
    const value = pair.value ? filling.text(command, here, pair.value.raw, pair.value) : '';
    if (value === undefined) return undefined;
    filled.push({ name, value });
  }
  return filled;
}

function checkForm({ report, instruction, options, place }: Command): void {
  for (const { legacy, span } of instruction.pairs) {
    if (legacy) report.check('LegacyKeyValueFormat', options, place(span), instruction.keyword);
  }
}

function checkSecret({ report, instruction, options, place }: Command, name: string, span: Span): void {
  if (!isCertain(name) || !isSecretName(name)) return;
  report.check('SecretsUsedInArgOrEnv', options, place(span), instruction.keyword, name);
}
