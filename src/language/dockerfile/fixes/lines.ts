/** Fixes of whole lines: empty continuations, instructions that do not count, comments that describe. */
import type { TextEdit } from '../finding.ts';
import { lineBreak, lineText } from '../places.ts';
import { type Fixer, insert, proposal, replace, sure } from './fix.ts';
import { titles } from './titles.ts';

export const noEmptyLines: Fixer = ({ lines }, _finding, { emptyContinuations }) =>
  sure(
    titles.emptyLines,
    ...emptyContinuations.map((line) =>
      replace({ start: lines.startOf(line), end: lines.startOf(line + 1) }, ''),
    ),
  );

export const onlyLast: Fixer = (file, _finding, { line, endLine }) => {
  const { lines } = file;
  const comments: TextEdit[] = [];
  for (let each = line; each <= endLine; each++) {
    const text = lineText(file, each);
    if (!/^\s*(#|$)/.test(text)) comments.push(insert(lines.startOf(each), '# '));
  }
  const whole = { start: lines.startOf(line), end: lines.startOf(endLine + 1) };
  return [...sure(titles.commentOut, ...comments), ...proposal(titles.removeThis, replace(whole, ''))];
};

export const describingComment: Fixer = (file, { args }, { comments, line, pairs, keyword }) => {
  const last = comments.at(-1);
  const name = args[1];
  if (!last || name === undefined) return [];
  const parted = insert(file.lines.startOf(line), `#${lineBreak(file)}`);
  const single = keyword === 'FROM' || pairs.length === 1;
  if (!single || last.indented) return proposal(titles.partComment, parted);
  const text = last.text.trim();
  // In another case it is the name already.
  const rest = text.toLowerCase().startsWith(`${name.toLowerCase()} `) ? text.slice(name.length + 1) : text;
  return [
    ...proposal(titles.describe(name), replace(last.span, `# ${name} ${rest}`)),
    ...proposal(titles.partComment, parted),
  ];
};
