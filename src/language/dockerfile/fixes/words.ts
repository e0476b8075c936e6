/** Fixes within one word: ports, folders, variables, platforms. */
import { factsOf } from '../hints/facts.ts';
import { hasNoWorkdir } from '../hints/images.ts';
import type { Span, Word } from '../syntax.ts';
import { type Fixer, proposal, replace, sure } from './fix.ts';
import { titles } from './titles.ts';

export const lowerCaseProtocol: Fixer = (_file, { args, span, exact }, { words }) => {
  const word = reported(words, args[0], exact ?? span);
  const slash = word?.raw.lastIndexOf('/') ?? -1;
  if (!word || slash < 0 || word.raw.includes('$')) return [];
  const text = word.raw.slice(0, slash) + word.raw.slice(slash).toLowerCase();
  return sure(titles.write(text), replace(word.span, text));
};

/** The port in the container is what is behind the last colon. */
export const containerPort: Fixer = (_file, { args, span, exact }, { words }) => {
  const word = reported(words, args[0], exact ?? span);
  if (!word || /["'$]/.test(word.raw)) return [];
  const text = word.raw.slice(word.raw.lastIndexOf(':') + 1);
  return /^\d+(-\d+)?(\/\w+)?$/.test(text) ? sure(titles.write(text), replace(word.span, text)) : [];
};

/** The word that a finding speaks of. */
function reported(words: readonly Word[], value: string | undefined, span: Span): Word | undefined {
  return words.find((word) => word.span.start === span.start) ?? words.find((word) => word.value === value);
}

/** From `/`, where a folder starts as long as no WORKDIR and no image says otherwise. */
export const absoluteFolder: Fixer = (file, _finding, { words, stage = -1 }) => {
  const [word] = words;
  const folder = word?.value.replace(/^(\.\/)+|^\.$/, '');
  if (!word || folder === undefined || !/^[\w@+-][\w@./ +-]*$|^$|^\.[\w][\w./-]*$/.test(folder)) return [];
  const quote = /^["']/.exec(word.raw)?.[0] ?? '';
  const text = `${quote}/${folder}${quote}`;
  const image = factsOf(file).stages[stage]?.image;
  const certain = image !== undefined && hasNoWorkdir(image);
  return (certain ? sure : proposal)(titles.write(text), replace(word.span, text));
};

/** The flag, key or value that was meant, in place of the one that there is not. */
export const meantWord: Fixer = (file, { args, span, exact }) => {
  const plain = (text = ''): string => text.replace(/^--/, '');
  const [wrong, meant] = [plain(args[0]), plain(args.at(-1))];
  const place = exact ?? span;
  const at = file.text.slice(place.start, place.end).indexOf(wrong);
  if (meant === '' || wrong === '' || wrong === meant || at < 0) return [];
  const start = place.start + at;
  return sure(titles.write(meant), replace({ start, end: start + wrong.length }, meant));
};

/** The variable that was meant, wherever the instruction uses the one that there is not. */
export const meantVariable: Fixer = (_file, { args }, { variables }) => {
  const [name, meant] = args;
  if (!meant) return [];
  const uses = variables.filter((use) => use.name === name && use.by === 'build');
  return proposal(titles.write(`$${meant}`), ...uses.map(({ nameSpan }) => replace(nameSpan, meant)));
};

/** `FROM image:$TAG`, where the ARG has no default: the image then has no name. */
export const defaultTag: Fixer = (file, _finding, { words, variables }) => {
  const base = words[0]?.raw ?? '';
  const name = /:\$\{?(\w+)\}?$/.exec(base)?.[1];
  if (name === undefined || variables.some((use) => use.name !== name && use.by === 'build')) return [];
  for (const { keyword, pairs, stage } of file.instructions) {
    if (stage !== undefined) break;
    const pair = keyword === 'ARG' ? pairs.find((each) => each.name.value === name) : undefined;
    if (pair && !pair.value)
      return proposal(titles.defaultValue(name), replace(pair.name.span, `${name}=latest`));
  }
  return [];
};

export const noPlatform: Fixer = ({ text }, _finding, { flags }) => {
  const flag = flags.find(({ name }) => name === 'platform');
  return flag ? sure(titles.remove('--platform'), replace(withSpace(text, flag.span), '')) : [];
};

export const variablePlatform: Fixer = (file, finding, instruction) => {
  const value = instruction.flags.find(({ name }) => name === 'platform')?.value;
  const [remove] = noPlatform(file, finding, instruction);
  return [
    ...(remove ? [{ ...remove, preferred: false }] : []),
    ...(value
      ? proposal(titles.write('--platform=$BUILDPLATFORM'), replace(value.span, '$BUILDPLATFORM'))
      : []),
  ];
};

function withSpace(text: string, { start, end }: Span): Span {
  let behind = end;
  while (text[behind] === ' ' || text[behind] === '\t') behind++;
  return { start, end: behind };
}
