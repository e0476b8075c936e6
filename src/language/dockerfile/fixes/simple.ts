/** Fixes for hints that change one word. */
import { isHostPath } from '../hints/volumes.ts';
import { type Fixer, inCaseOf, insert, proposal, replace, sure } from './fix.ts';
import { commandOf } from './commands.ts';
import { titles } from './titles.ts';

export const copyForAdd: Fixer = (file, _finding, instruction) => {
  const text = inCaseOf(file, instruction, 'COPY');
  return sure(titles.write(text), replace(instruction.keywordSpan, text));
};

export const unpack: Fixer = (_file, _finding, { keywordSpan }) =>
  proposal(titles.add('--unpack=true'), insert(keywordSpan.end, ' --unpack=true'));

/** With the options that are sudo's own. */
export const noSudo: Fixer = (file, finding, instruction) => {
  const found = commandOf(file, finding, instruction);
  if (!found || found.script.form === 'exec') return [];
  const [sudo, ...rest] = [...found.command.prefix, ...found.command.words];
  const next = rest.find(({ raw }) => !raw.startsWith('-'));
  return sudo && next
    ? sure(titles.remove('sudo'), replace({ start: sudo.span.start, end: next.span.start }, ''))
    : [];
};

export const rightCommand: Fixer = (file, { args, span }) => {
  const [name = '', meant = ''] = args;
  const written = file.text.slice(span.start, span.end);
  return written.includes(name) ? sure(titles.write(meant), replace(span, written.replace(name, meant))) : [];
};

/** `host:container` becomes the folder in the container. */
export const containerFolder: Fixer = (_file, { span }, { words }) => {
  const word = words.find((each) => each.span.start === span.start);
  const colon = word?.raw.indexOf(':/') ?? -1;
  if (!word || colon < 0) return [];
  const quote = /^["']/.exec(word.raw)?.[0] ?? '';
  const text = quote + word.raw.slice(colon + 1);
  const folder = text.replaceAll(/["']/g, '');
  // A third part says how it is mounted.
  if (folder.includes(':') || isHostPath(folder)) return [];
  return sure(titles.write(folder), replace(word.span, text));
};
