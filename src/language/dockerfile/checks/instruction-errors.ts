/** What BuildKit refuses in single instructions, each by itself: frontend/dockerfile/instructions/parse.go. */
import { isHeredocMarker } from '../heredocs.ts';
import type { Instruction } from '../syntax.ts';
import { checkDescription } from './descriptions.ts';
import { checkFlags } from './flags.ts';
import { checkHealthcheck } from './healthchecks.ts';
import { writtenKeyword, type Step } from './step.ts';
import { checkRun } from './run-flags.ts';
import { checkFromCasing, checkStageName } from './stage-names.ts';
import { suggest } from '../../suggest.ts';

/** False where BuildKit refuses the instruction. */
export function checkInstruction(step: Step): boolean {
  const { instruction } = step;
  const check = Object.hasOwn(checks, instruction.keyword) ? checks[instruction.keyword] : undefined;
  if (check) return check(step);
  const written = writtenKeyword(step.report.file.text, instruction);
  step.report.error(
    'unknown-instruction',
    step.place(),
    written,
    suggestInstruction(written, Object.keys(checks)),
  );
  return false;
}

/** Whether BuildKit knows the instruction. */
export function isInstruction({ keyword }: Instruction): boolean {
  return Object.hasOwn(checks, keyword);
}

const checks: Readonly<Record<string, (step: Step) => boolean>> = {
  ADD: checkCopy,
  ARG: (step) => checkNames(step) && checkDescription(step, argumentNames(step.instruction)),
  CMD: checkFlags,
  COPY: checkCopy,
  ENTRYPOINT: checkFlags,
  ENV: (step) => checkFlags(step) && checkNames(step),
  EXPOSE: (step) => hasArgument(step) && checkFlags(step),
  FROM: checkFrom,
  HEALTHCHECK: checkHealthcheck,
  LABEL: (step) => checkFlags(step) && checkNames(step),
  MAINTAINER: (step) => {
    step.report.check('MaintainerDeprecated', step.options, step.place());
    return checkText(step);
  },
  ONBUILD: checkOnbuild,
  RUN: checkRun,
  SHELL: checkShell,
  // BuildKit does not look at its flags.
  STOPSIGNAL: hasText,
  USER: checkText,
  VOLUME: checkVolume,
  WORKDIR: checkText,
};

function fail(step: Step, code: string, ...args: string[]): false {
  step.report.error(code, step.place(), ...args);
  return false;
}

function hasArgument(step: Step): boolean {
  const { keyword, words, argument } = step.instruction;
  const missing = keyword === 'ONBUILD' ? argument === '' : words.length === 0;
  return !missing || fail(step, 'missing-argument', keyword);
}

function hasText(step: Step): boolean {
  return step.instruction.words.length > 0 || fail(step, 'missing-argument', step.instruction.keyword);
}

function checkText(step: Step): boolean {
  return hasText(step) && checkFlags(step);
}

function checkNames(step: Step): boolean {
  const { keyword, pairs } = step.instruction;
  if (!hasArgument(step)) return false;
  const blank = pairs.find(({ name, value }) => name.raw === '' && value);
  if (!blank) return true;
  step.report.error('blank-name', step.place(blank.span), keyword);
  return false;
}

function argumentNames({ pairs }: Instruction): string[] {
  return pairs.map(({ name }) => name.raw);
}

function checkFrom(step: Step): boolean {
  const { words } = step.instruction;
  checkFromCasing(step);
  const name = words[2];
  const named = words.length === 3 && words[1]?.raw.toLowerCase() === 'as';
  if (named && name && !checkStageName(step, name)) return false;
  if (!named && words.length !== 1) return fail(step, 'from-arguments');
  if (!checkFlags(step)) return false;
  return !named || !name || checkDescription(step, [name.raw.toLowerCase()]);
}

function checkCopy(step: Step): boolean {
  const { keyword, words, json } = step.instruction;
  if (words.length < 2) return fail(step, 'missing-destination', keyword);
  if (!checkFlags(step)) return false;
  const destination = words.at(-1);
  if (!destination || !isHeredocMarker(json ? destination.value : destination.raw)) return true;
  step.report.error('heredoc-as-destination', step.place(destination.span), keyword);
  return false;
}

function checkOnbuild(step: Step): boolean {
  if (!hasArgument(step) || !checkFlags(step)) return false;
  const { trigger } = step.instruction;
  if (!trigger || !['ONBUILD', 'MAINTAINER', 'FROM'].includes(trigger.keyword)) return true;
  step.report.error('onbuild-trigger', step.place(trigger.keywordSpan), trigger.keyword);
  return false;
}

function checkShell(step: Step): boolean {
  if (!checkFlags(step) || !hasArgument(step)) return false;
  if (step.instruction.json) return true;
  step.report.error('shell-not-json', step.place(step.instruction.argumentSpan));
  return false;
}

function checkVolume(step: Step): boolean {
  if (!hasArgument(step) || !checkFlags(step)) return false;
  const empty = step.instruction.words.find(({ value }) => value.trim() === '');
  if (!step.instruction.json || !empty) return true;
  step.report.error('empty-volume', step.place(empty.span));
  return false;
}

/** Instructions may be written in either case: what is suggested has the case of the value. */
function suggestInstruction(value: string, options: Iterable<string>): string {
  const lower = value.toLowerCase();
  const match = suggest(
    lower,
    [...options].map((option) => option.toLowerCase()),
  );
  return value === value.toUpperCase() && value !== lower ? match.toUpperCase() : match;
}
