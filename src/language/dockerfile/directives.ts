import { skipSpace } from './characters.ts';
import type { LineReader } from './logical-lines.ts';
import type { Directive } from './syntax.ts';

/**
 * The parser directive in the reader's current line. They count only above everything else,
 * blank lines and comments included, so the first line without one ends them.
 */
export function readDirective(reader: LineReader): Directive | undefined {
  const { text, end } = reader;
  const hash = skipSpace(text, reader.start, end);
  if (text[hash] !== '#') return undefined;
  const at = skipSpace(text, hash + 1, end);
  const match = /^(syntax|escape|check)[\t\n\f\r ]*=/i.exec(text.slice(at, Math.min(end, at + 1000)));
  if (!match) return undefined;
  const afterEquals = at + match[0].length;
  // BuildKit wants at least one character, be it white space.
  if (afterEquals >= end) return undefined;
  const written = text.slice(afterEquals, end);
  const value = written.replace(/^[\t\n\f\r ]+/, '').replace(/(?<![\t\n\f\r ])[\t\n\f\r ]+$/, '');
  const valueStart = afterEquals + (value === '' ? 0 : written.indexOf(value));
  const name = match[1] as string;
  return {
    name: name.toLowerCase() as Directive['name'],
    nameSpan: { start: at, end: at + name.length },
    value,
    valueSpan: { start: valueStart, end: valueStart + value.length },
    span: { start: hash, end },
  };
}
