/** JSONArgsRecommended: the shell form of CMD and ENTRYPOINT as the list that it stands for. */
import type { TextEdit } from '../finding.ts';
import { shellScripts, type ShellWord } from '../shell-commands.ts';
import type { Instruction } from '../syntax.ts';
import { type Fixer, replace, sure } from './fix.ts';
import { titles } from './titles.ts';

/** Only the shell itself can do these. */
const BUILTINS =
  /^(\.|:|cd|source|export|set|unset|ulimit|umask|eval|exit|trap|type|alias|read|wait|shift|times|local|return|readonly|\[\[?|test)$/;

export const execForm: Fixer = (file, _finding, instruction) => {
  if (instruction.json || (instruction.keyword !== 'CMD' && instruction.keyword !== 'ENTRYPOINT')) return [];
  if (instruction.argument.startsWith('[')) return sure(titles.execForm, ...repairedList(instruction));
  const [script] = shellScripts(file, instruction);
  const [command, ...others] = script?.commands ?? [];
  if (!script || !command || others.length > 0 || script.comment || command.depth > 0) return [];
  if (command.after !== '' || command.before !== '' || command.targets.length > 0) return [];
  const { words, prefix } = command;
  // `exec` does what the exec form does anyway.
  if (prefix.length > 1 || (prefix[0] && prefix[0].raw !== 'exec')) return [];
  if (!words.every(isLiteral) || BUILTINS.test(words[0]?.value ?? '')) return [];
  // Something that is no word, such as a redirection, would be left behind.
  if (instruction.words.length !== words.length + prefix.length) return [];
  const edits = words.map((word, index) => {
    const open = index === 0 ? '[' : '';
    const close = index === words.length - 1 ? ']' : ',';
    return replace(word.span, open + JSON.stringify(word.value) + close);
  });
  const [first] = words;
  if (prefix[0] && first) edits.unshift(replace({ start: prefix[0].span.start, end: first.span.start }, ''));
  return sure(titles.execForm, ...edits);
};

/** The shell fills in nothing in it. */
function isLiteral({ raw }: ShellWord): boolean {
  const unquoted = raw.replaceAll(/'[^']*'|"(?:[^"\\$`]|\\.)*"/g, '');
  return !/["'$`*?[\]{}~!#]/.test(unquoted) && !unquoted.endsWith('\\');
}

export const validList: Fixer = (_file, _finding, instruction) =>
  sure(titles.validList, ...repairedList(instruction));

/** `['a' 'b',]`: a list in quotes that JSON does not know, without a comma or with one too many. */
function repairedList({ argument, source }: Instruction): TextEdit[] {
  const [list = ''] = /\[.*$/s.exec(argument) ?? [];
  const from = argument.length - list.length;
  if (!/^\[(?:\s*(?:'[^'"\\]*'|"[^"\\]*"|[“”][^"\\“”]*[“”])\s*,?)+\s*\]$/.test(list)) return [];
  const edits: TextEdit[] = [];
  const items = [...list.matchAll(/'[^']*'|"[^"]*"|[“”][^“”]*[“”]/g)];
  for (const [place, { 0: item, index }] of items.entries()) {
    const [start, end] = [from + index, from + index + item.length];
    const next = items[place + 1];
    const comma = next && !list.slice(index + item.length, next.index).includes(',') ? ',' : '';
    if (comma !== '' || !item.startsWith('"'))
      edits.push(replace(source.span(start, end), JSON.stringify(item.slice(1, -1)) + comma));
  }
  const comma = /,\s*\]$/.exec(argument);
  if (comma) edits.push(replace(source.span(comma.index, comma.index + 1), ''));
  return edits;
}
