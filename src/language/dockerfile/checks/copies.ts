/** COPY and ADD with variables filled in: dockerfile2llb/convert_copy.go. */
import { isHeredocMarker } from '../heredocs.ts';
import { isCertain, UNKNOWN } from '../shell-word.ts';
import type { Word } from '../syntax.ts';
import { flagOf, switchOf } from './flags.ts';
import { gitSource, isWebSource } from './git-sources.ts';
import type { IgnoredFiles } from './ignored-files.ts';
import { windowsPathProblem } from './paths.ts';
import { isDigest } from './references.ts';
import { lexedText, type Step } from './step.ts';

export interface Copy {
  /** The sources that are no heredocs, and what they are with variables filled in. */
  readonly sources: readonly { readonly word: Word; readonly text: string }[];
  readonly destination: { readonly word: Word; readonly text: string };
  readonly chmod: string;
  readonly checksum: string;
}

/** The words of COPY or ADD that are no heredocs. */
export function sourceWords(step: Step): readonly Word[] {
  const { instruction } = step;
  return instruction.words.slice(0, -1).filter((word) => !isHeredocMarker(lexedText(instruction, word)));
}

export function checkCopyWords(
  step: Step,
  copy: Copy,
  windows: boolean,
  ignored: IgnoredFiles | undefined,
): void {
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
