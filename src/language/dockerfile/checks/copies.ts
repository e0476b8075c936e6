/** COPY and ADD with variables filled in: dockerfile2llb/convert_copy.go. */
import { heredocMarker, isHeredocMarker } from '../heredocs.ts';
import { isCertain, processWord, UNKNOWN } from '../shell-word.ts';
import type { Word } from '../syntax.ts';
import type { Build } from './build.ts';
import { flagOf, switchOf } from './flags.ts';
import { gitSource, isWebSource } from './git-sources.ts';
import type { IgnoredFiles } from './ignored-files.ts';
import { windowsPathProblem } from './paths.ts';
import { isDigest } from './references.ts';
import type { Command, Surroundings } from './stages.ts';
import { lexedText, type Step } from './step.ts';

interface Copy {
  /** The sources that are no heredocs, and what they are with variables filled in. */
  readonly sources: readonly { readonly word: Word; readonly text: string }[];
  readonly destination: { readonly word: Word; readonly text: string };
  readonly chmod: string;
  readonly checksum: string;
}

export function checkFilledCopy(command: Command, here: Surroundings, build: Build): void {
  const { report, place, sources: stages } = command;
  const copy = fillCopy(command, here, build);
  if (!copy || !fillHeredocs(command, here, build)) return;
  for (const [from, state] of stages) {
    if (state.done) continue;
    report.error('later-stage', place(from.value?.span), from.value?.value ?? '');
    return;
  }
  checkWords(command, copy, here.windows, stages.size > 0 ? undefined : build.ignored);
}

function fillCopy(command: Command, here: Surroundings, { filling }: Build): Copy | undefined {
  const { instruction } = command;
  const flag = (name: string): string | undefined => {
    const value = flagOf(instruction, name)?.value;
    return value ? filling.text(command, here, value.value, value) : '';
  };
  if (flag('chown') === undefined) return undefined;
  const chmod = flag('chmod');
  if (chmod === undefined) return undefined;
  const checksum = flag('checksum');
  if (checksum === undefined) return undefined;
  const words: { word: Word; text: string }[] = [];
  const last = instruction.words.length - 1;
  for (const [i, word] of instruction.words.entries()) {
    if (i < last && isHeredocMarker(lexedText(instruction, word))) continue;
    const text = filling.word(command, here, word);
    if (text === undefined) return undefined;
    words.push({ word, text });
  }
  const destination = words.pop();
  return destination && { sources: words, destination, chmod, checksum };
}

function fillHeredocs(command: Command, here: Surroundings, { filling }: Build): boolean {
  const { report, instruction } = command;
  // By name, and by the words: of `<< EOF`, which is two, the body goes nowhere.
  const bodies = new Map(instruction.heredocs.map(({ name, body }) => [name, body]));
  for (const word of bodies.size > 0 ? instruction.words.slice(0, -1) : []) {
    const marker = heredocMarker(lexedText(instruction, word));
    const body = marker?.expand ? bodies.get(marker.name) : undefined;
    if (!marker || !body) continue;
    const written = report.file.text.slice(body.start, body.end);
    const text = marker.chomp ? written.replaceAll(/^\t+/gm, '') : written;
    const filled = processWord(text, here.scope, '\\', false);
    if (filling.take(command, here, filled, { span: body, raw: text }) === undefined) return false;
  }
  return true;
}

function checkWords(step: Step, copy: Copy, windows: boolean, ignored: IgnoredFiles | undefined): void {
  const { report, instruction, place } = step;
  const { sources, destination } = copy;
  const isAdd = instruction.keyword === 'ADD';
  const fail = (code: string, word: Word | undefined, ...args: string[]): void => {
    report.error(code, place(word?.span), ...args);
  };
  const refusePath = ({ word, text }: Copy['destination']): boolean => {
    const problem = windows && isCertain(text) ? windowsPathProblem(text) : undefined;
    if (problem) fail('windows-path', word, text);
    return problem !== undefined;
  };
  if (refusePath(destination)) return;
  if (copy.chmod !== '' && isCertain(copy.chmod) && !isMode(copy.chmod)) {
    fail('invalid-chmod', flagOf(instruction, 'chmod')?.value, copy.chmod);
    return;
  }
  const checksum = flagOf(instruction, 'checksum')?.value;
  if (copy.checksum !== '' && !isCertain(copy.checksum)) return;
  if (copy.checksum !== '') {
    if (sources.length !== 1) return fail('checksum-sources', checksum);
    const [source] = sources;
    if (source && isCertain(source.text) && !isWebSource(source.text) && !gitSource(source.text)) {
      return fail('checksum-local', source.word, source.text);
    }
  }
  for (const source of sources) {
    const { word, text } = source;
    if (!isCertain(text)) {
      // Whatever the rest is: on a web server it is.
      if (!isAdd && /^https?:\/\//.test(text)) return fail('copy-url', word, text.replaceAll(UNKNOWN, '…'));
      continue;
    }
    const git = gitSource(text);
    if (git?.problem !== undefined) return fail('git-query', word, git.problem);
    if (git && !git.isLocal) {
      if (!isAdd) return fail('copy-git', word, text);
      const keeps = switchOf(instruction, 'keep-git-dir');
      if (keeps !== undefined && git.keepGitDir !== undefined && keeps !== git.keepGitDir) {
        return fail('keep-git-dir-twice', flagOf(instruction, 'keep-git-dir')?.value);
      }
      if (copy.checksum !== '' && git.checksum !== undefined && copy.checksum !== git.checksum) {
        return fail('checksum-twice', checksum);
      }
    } else if (isWebSource(text)) {
      if (!isAdd) return fail('copy-url', word, text);
      if (copy.checksum !== '' && !isDigest(copy.checksum))
        return fail('invalid-checksum', checksum, copy.checksum);
    } else {
      ignored?.check(step, word, text);
      if (refusePath(source)) return;
    }
  }
}

/** An octal number up to 7777, or letters as for chmod. Source: github.com/tonistiigi/dchapes-mode. */
function isMode(text: string): boolean {
  if (/^[0-7]+$/.test(text)) return Number.parseInt(text, 8) <= 0o7777;
  const clauses = text.split(',');
  return clauses.every((clause) => /^[augo]*(?:[-+=][rwxXstugo]*)+$/.test(clause));
}
