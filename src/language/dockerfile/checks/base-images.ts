/**
 * What FROM builds on, with the global ARGs filled in: UndefinedArgInFrom, InvalidDefaultArgInFrom,
 * RedundantTargetPlatform, FromPlatformFlagConstDisallowed. Sources: dockerfile2llb/convert.go and validations.go.
 */
import { type BuildArgs, argument, globalScope, type Scope } from '../scopes.ts';
import { isCertain, type ProcessedWord, processWord } from '../shell-word.ts';
import type { Instruction, Span, VariableUse, Word } from '../syntax.ts';
import { flagOf } from './flags.ts';
import { optionsAbove, type CheckOptions } from './options.ts';
import { parsePlatform, platformArgument } from './platforms.ts';
import { referenceProblem } from './references.ts';
import type { Report } from './report.ts';
import type { Step } from './step.ts';
import { suggest } from '../../suggest.ts';
import { reportWord } from './words.ts';

/** The ARGs above the first FROM. */
export interface Globals {
  readonly scope: Scope;
  /** False where one of them is refused: nothing certain can be said of what uses them. */
  readonly complete: boolean;
}

export function readGlobals(report: Report, buildArgs: BuildArgs, broken: ReadonlySet<Instruction>): Globals {
  const { file } = report;
  const scope = makeScope(report);
  let complete = true;
  for (const instruction of globalArguments(report)) {
    if (broken.has(instruction)) {
      complete = false;
      continue;
    }
    for (const pair of instruction.pairs) {
      const { assignment, word } = argument(scope, { instruction, pair }, buildArgs, file.escape);
      if (word?.error) {
        complete = false;
        reportWord(
          { report, place: (exact) => report.at(instruction, exact) },
          pair.value as Word,
          word.error,
        );
        break;
      }
      scope.assign(assignment);
    }
  }
  return { scope, complete };
}

function makeScope({ file }: Report): Scope {
  const target = file.stages.at(-1)?.name?.raw.toLowerCase() ?? '';
  return globalScope((name) => platformArgument(name, target));
}

function globalArguments({ file }: Report): Instruction[] {
  const first = file.stages[0]?.from.index ?? file.instructions.length;
  return file.instructions.slice(0, first).filter(({ keyword }) => keyword === 'ARG');
}

/**
 * InvalidDefaultArgInFrom: the name of an image without any build argument. Comments above a FROM do not switch it off,
 * only the directive above everything else does.
 */
export function checkDefaultImages(
  report: Report,
  options: CheckOptions,
  broken: ReadonlySet<Instruction>,
): void {
  const { file } = report;
  const scope = makeScope(report);
  for (const instruction of globalArguments(report)) {
    if (broken.has(instruction)) return;
    for (const pair of instruction.pairs) {
      const { assignment, word } = argument(scope, { instruction, pair }, {}, file.escape);
      if (word?.error) return;
      scope.assign(assignment);
    }
  }
  for (const { from, base } of file.stages) {
    if (!base || broken.has(from)) continue;
    const { text, error } = processWord(base.raw, scope, file.escape);
    if (error) return;
    if (referenceProblem(text))
      report.check('InvalidDefaultArgInFrom', options, report.at(from, base.span), base.raw);
  }
}

export interface Base {
  /** The name of an image or a stage, with variables filled in. */
  readonly name: string;
  /** The image is one for Windows, by `--platform`. */
  readonly windows: boolean;
}

/** What a stage builds on; undefined where BuildKit refuses it, which is reported. */
export function readBase(step: Step, base: Word, stageName: string, globals: Globals): Base | undefined {
  const { report, instruction, place } = step;
  const { escape } = report.file;
  const from = { ...step, options: optionsAbove(instruction, step.options) };
  const name = processWord(base.raw, globals.scope, escape);
  if (globals.complete) reportUndeclared(from, base, name, globals.scope);
  if (name.error) {
    reportWord(from, base, name.error);
    return undefined;
  }
  if (name.text === '') {
    if (globals.complete) report.error('blank-base', place(base.span), base.raw);
    return undefined;
  }
  if (!globals.complete && base.raw.includes('$')) return undefined;
  const platform = flagOf(instruction, 'platform')?.value;
  if (!platform || platform.value === '') return { name: name.text, windows: false };
  const read = readPlatform(from, platform, stageName, globals);
  return read && { name: name.text, windows: read.os === 'windows' };
}

function readPlatform(
  step: Step,
  flag: Word,
  stageName: string,
  globals: Globals,
): { os: string } | undefined {
  const { report, options, place } = step;
  const { scope } = globals;
  // A flag's own quotes are gone before the lexer sees it.
  const word = processWord(flag.value, scope, report.file.escape);
  const at = place(flag.span);
  if (globals.complete) reportUndeclared(step, flag, word, scope);
  const isTarget = word.matched.size === 1 && word.matched.has('TARGETPLATFORM') && word.unmatched.size === 0;
  if (isTarget && !word.error && word.text === scope.get('TARGETPLATFORM')) {
    report.check('RedundantTargetPlatform', options, at, flag.value);
  }
  const platform = word.error ? undefined : parsePlatform(word.text);
  const isConstant = word.matched.size === 0 && word.unmatched.size === 0;
  if (
    isConstant &&
    platform &&
    !stageName.includes(platform.os) &&
    !stageName.includes(platform.architecture)
  ) {
    report.check('FromPlatformFlagConstDisallowed', options, at, word.text);
  }
  if (word.error) {
    reportWord(step, flag, word.error);
    return undefined;
  }
  if (platform || !globals.complete || !isCertain(word.text)) return platform;
  const [missing = ''] = word.unmatched;
  const meant = suggest(missing, scope.names(NAMES));
  if (word.text === '') report.error('empty-platform', at, flag.value, meant);
  else report.error('invalid-platform', at, word.text, meant);
  return undefined;
}

/** How many names a suggestion is looked for in. */
export const NAMES = 300;

function reportUndeclared(step: Step, word: Word, { unmatched }: ProcessedWord, scope: Scope): void {
  for (const name of unmatched) {
    if (scope.isDeclared(name)) continue;
    const place = step.place(variableSpan(step.instruction, word, name));
    step.report.check('UndefinedArgInFrom', step.options, place, name, suggest(name, scope.names(NAMES)));
  }
}

/** The first use of a variable in a word. The variables of an instruction stand in the order of the text. */
export function variableSpan(
  { variables }: Instruction,
  { span }: { readonly span: Span },
  name: string,
): Span {
  let low = 0;
  let high = variables.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((variables[middle] as VariableUse).span.start < span.start) low = middle + 1;
    else high = middle;
  }
  for (let at = low; at < variables.length; at++) {
    const use = variables[at] as VariableUse;
    if (use.span.start >= span.end) break;
    if (use.name === name) return use.span;
  }
  return span;
}
