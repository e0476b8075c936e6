/**
 * The instructions that say how a container starts, with variables filled in: WorkdirRelativePath, JSONArgsRecommended,
 * MultipleInstructionsDisallowed, ExposeProtoCasing, ExposeInvalidFormat.
 */
import { isCertain, processWords, UNKNOWN } from '../shell-word.ts';
import type { Word } from '../syntax.ts';
import type { Build } from './build.ts';
import { isAbsolute, resolvePath, windowsPathProblem } from './paths.ts';
import { judgePort } from './ports.ts';
import { isSignal } from './signals.ts';
import type { Command, Surroundings } from './stages.ts';
import { lexedText } from './step.ts';
import { reportWord } from './words.ts';

/** Of CMD, ENTRYPOINT and HEALTHCHECK only the last one of a stage counts; the one before is reported. */
export function checkOnce({ report, instruction, options, isTrigger }: Command, here: Surroundings): void {
  const { keyword } = instruction;
  const before = here.last.get(keyword);
  if (before) report.check('MultipleInstructionsDisallowed', options, report.at(before), keyword);
  here.last.set(keyword, isTrigger ? here.from : instruction);
}

export function checkProgram(command: Command, here: Surroundings): void {
  const { report, instruction, options, place } = command;
  checkOnce(command, here);
  // Who chose a shell knows that there is one.
  if (instruction.json || here.shellSet) return;
  report.check('JSONArgsRecommended', options, place(), instruction.keyword);
}

export function checkWorkdir(command: Command, here: Surroundings, { filling, context }: Build): void {
  const { report, instruction, options, place } = command;
  const [word] = instruction.words;
  const path = filling.word(command, here, word);
  if (!word || path === undefined) {
    here.workdir = UNKNOWN;
    here.workdirSet = true;
    return;
  }
  const isKnown = !path.startsWith(UNKNOWN);
  // A path of Windows is absolute where the build is for Windows, which the file need not say.
  const foreign = /^(?:[a-z]:|\\)/i.test(path) && (context.baseEnvironment ?? 'unknown') === 'unknown';
  if (!here.workdirSet && isKnown && !foreign && !isAbsolute(path, here.windows)) {
    report.check('WorkdirRelativePath', options, place(word.span), path.replaceAll(UNKNOWN, '…'));
  }
  here.workdirSet = true;
  if (here.windows && isCertain(path) && windowsPathProblem(path)) {
    report.error('windows-path', place(word.span), path);
    return;
  }
  here.workdir = isKnown ? resolvePath(here.workdir, path, here.windows) : UNKNOWN;
}

export function checkVolumes(command: Command, here: Surroundings, { filling }: Build): void {
  let empty: Word | undefined;
  for (const word of command.instruction.words) {
    const text = lexedText(command.instruction, word).trim();
    const volume = filling.text(command, here, text, word);
    if (volume === undefined) return;
    if (volume === '') empty ??= word;
  }
  if (empty) command.report.error('empty-volume', command.place(empty.span));
}

export function checkStopsignal(command: Command, here: Surroundings, { filling }: Build): void {
  const [word] = command.instruction.words;
  const signal = filling.word(command, here, word);
  if (!word || signal === undefined || !isCertain(signal) || isSignal(signal)) return;
  command.report.error('invalid-signal', command.place(word.span), signal);
}

export function checkExpose(command: Command, here: Surroundings): void {
  const { report, instruction, options, place } = command;
  const ports: { word: Word; text: string }[] = [];
  // BuildKit sorts them, and does not report undefined variables here.
  for (const word of instruction.words.toSorted((a, b) => compare(a.raw, b.raw))) {
    const { words, error } = processWords(word.raw, here.scope, report.file.escape);
    if (error) return reportWord(command, word, error);
    for (const text of words) ports.push({ word, text });
  }
  for (const { word, text } of ports) {
    if (!isCertain(text)) continue;
    const { checks, error } = judgePort(text);
    for (const rule of checks) report.check(rule, options, place(word.span), text);
    if (error) return report.error(error, place(word.span), text);
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
