/** few-layers: RUNs behind each other become one. */
import type { TextEdit } from '../finding.ts';
import { adjacentRuns } from '../hints/few-layers.ts';
import { continuedIndent, lineBreak, lineText } from '../places.ts';
import { type ShellScript, shellScripts } from '../shell-commands.ts';
import type { Dockerfile, Instruction } from '../syntax.ts';
import { type Fixer, proposal, replace } from './fix.ts';
import { titles } from './titles.ts';

export const joinRuns: Fixer = (file, _finding, instruction) => {
  const group = adjacentRuns(file).find(([first]) => first === instruction) ?? [];
  const scripts = group.map((run) => shellScripts(file, run)[0]);
  const joinable = scripts.every(
    (script, index) => script && keepsMeaning(script, index === 0, index === group.length - 1),
  );
  if (!joinable || group.some(({ argument }) => /[&|;\\`]\s*$/.test(argument))) return [];
  const long = group.find(({ line, endLine }) => line < endLine) ?? instruction;
  const indent = continuedIndent(file, long);
  const edits = group.slice(1).map((run, index) => joint(file, group[index] as Instruction, run, indent));
  return proposal(titles.join(group.length), ...edits);
};

/** What they change lasts until the end of their shell, so of the next commands too. */
const LASTING =
  /^(cd|pushd|popd|export|unset|set|umask|ulimit|exec|exit|trap|eval|source|\.|alias|shopt|return|read|hash)$/;

/** With `&&` in between the commands do what they did apart. */
function keepsMeaning({ commands, comment, functions }: ShellScript, first: boolean, last: boolean): boolean {
  if (commands.length === 0 || comment || functions.length > 0) return false;
  return commands.every(({ words, depth, before, after, prefix }) => {
    if (!last && (LASTING.test(words[0]?.value ?? '') || prefix.some(({ raw }) => raw === 'exec')))
      return false;
    // `a && b || c`: a failure of the first would now run the third.
    return (
      depth === 0 && (first || [before, after].every((each) => each === '' || each === '&&' || each === '|'))
    );
  });
}

/** Everything between the two goes, but for the comments. */
function joint(file: Dockerfile, above: Instruction, below: Instruction, indent: string): TextEdit {
  const end = lineBreak(file);
  let text = ` && ${file.escape}${end}`;
  for (let line = above.endLine + 1; line < below.line; line++) {
    const comment = lineText(file, line).trimEnd();
    if (comment !== '') text += comment + end;
  }
  return replace({ start: above.argumentSpan.end, end: below.argumentSpan.start }, text + indent);
}
