/** LegacyKeyValueFormat and MaintainerDeprecated: pairs of a name and a value. */
import type { TextEdit } from '../finding.ts';
import type { Dockerfile, Pair } from '../syntax.ts';
import { type Fixer, inCaseOf, insert, replace, sure } from './fix.ts';
import { titles } from './titles.ts';

export const equalsSign: Fixer = (file, _finding, { pairs, source, argument }) =>
  sure(
    titles.equals,
    ...pairs
      .filter(({ legacy }) => legacy)
      .flatMap((pair) => withEquals(file, pair, argument, (at) => source.offsetAt(at))),
  );

/** What stands behind the name is one value to the end of the line; with an equals sign it has to be kept together. */
function withEquals(
  file: Dockerfile,
  { name, value }: Pair,
  argument: string,
  offsetAt: (at: number) => number,
): TextEdit[] {
  if (!value) return [];
  const equals = replace({ start: name.span.end, end: value.span.start }, '=');
  const { raw } = value;
  if (!/\s/.test(raw)) return [equals];
  if (!/["'\\`]/.test(raw)) {
    return [replace(equals.span, '="'), insert(value.span.end, '"')];
  }
  const from = argument.length - raw.length;
  const escapes = spacesOutsideQuotes(raw, file.escape).map((at) => insert(offsetAt(from + at), file.escape));
  return [equals, ...escapes];
}

function spacesOutsideQuotes(raw: string, escape: string): number[] {
  const found: number[] = [];
  let quote = '';
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at] as string;
    if (char === escape && quote !== "'") at++;
    else if (char === quote) quote = '';
    else if (quote !== '') continue;
    else if (char === '"' || char === "'") quote = char;
    else if (/\s/.test(char)) found.push(at);
  }
  return found;
}

export const authorsLabel: Fixer = (file, _finding, instruction) => {
  const { argument, argumentSpan, keywordSpan } = instruction;
  if (argument === '') return [];
  const author = /^(["']).*\1$/.test(argument) ? argument.slice(1, -1) : argument;
  const escaped = author.replaceAll(/["$\\`]/g, (char) =>
    char === '`' && file.escape !== '`' ? char : file.escape + char,
  );
  return sure(
    titles.label,
    replace(keywordSpan, inCaseOf(file, instruction, 'LABEL')),
    replace(argumentSpan, `org.opencontainers.image.authors="${escaped}"`),
  );
};
