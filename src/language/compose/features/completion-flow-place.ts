/** What a cursor in brackets or braces is at. */
import type { Path, Span } from '../../yaml/tree.ts';
import { type Frame, openFrames, restOfFrame } from './completion-flow.ts';
import { pathOfContainer } from './completion-levels.ts';
import type { Line, Part, Value } from './completion-lines.ts';
import { skipSpace } from './completion-scan.ts';
import { nothing, type Place, text } from './completion-spots.ts';

/** @param owner what the collection is the value of */
export function placeInFlow(
  source: string,
  lines: readonly Line[],
  line: Line,
  offset: number,
  owner: Part,
): Place {
  const value = owner.value as Value;
  const { start } = value.span;
  if (offset <= start || (value.closed && offset >= value.span.end)) return nothing;
  const frames = openFrames(source, start, offset);
  const frame = frames.at(-1);
  if (frame === undefined) return nothing;
  const own = lines.findLast((each) => each.number <= line.number && each.parts.includes(owner)) ?? line;
  let path: Path = pathOfContainer(lines, own.number, owner);
  if (owner.kind === 'key') path = [...path, owner.name];
  for (const each of frames.slice(0, -1)) path = [...path, each.open === '[' ? 0 : (each.key ?? '')];
  return placeInFrame({ source, line, offset, value, frames }, frame, path);
}

interface Cursor {
  readonly source: string;
  readonly line: Line;
  readonly offset: number;
  readonly value: Value;
  /** The brackets that are open, the outermost first. */
  readonly frames: readonly Frame[];
}

function placeInFrame(cursor: Cursor, frame: Frame, path: Path): Place {
  const { source, line, offset, value, frames } = cursor;
  const start = skipBlank(source, frame.start, offset);
  const first = source[start];
  const quote = first === '"' || first === "'" ? first : '';
  const comment = /(^|\s)#/.test(source.slice(start, offset));
  if (quote === '' ? comment : offset === start) return nothing;
  const { inner, rest } = wordAt(cursor, start, quote);
  const open = !value.closed && source.slice(rest.end, line.end).trim() === '';
  const closers = open ? frames.map((each) => (each.open === '[' ? ']' : '}')).reverse() : [];
  const unclosed = quote !== '' && source[inner.end] !== quote ? quote : '';
  const base = { replace: inner, pad: 0, flow: true, closing: unclosed + closers.join('') };
  const siblings = [...frame.before, ...rest.after].filter((each) => each !== '');
  const left = source.slice(inner.start, offset);
  if (/[\r\n]/.test(left)) return text;
  if (frame.open === '{' && frame.key === undefined) {
    const colon = source[skipSpace(source, inner.end + quote.length, source.length)] === ':';
    const quoted = quote !== '' && !colon;
    const key = {
      ...base,
      ...(quoted && { quote, closing: closers.join('') }),
      ...(quoted && unclosed === '' && { replace: { ...inner, end: inner.end + 1 } }),
      prefix: '',
      form: 'key',
      path,
      present: siblings,
      colon,
      more: false,
      item: false,
    } as const;
    return { kind: 'spots', spots: [key] };
  }
  const list = frame.open === '[';
  const own = [...path, list ? 0 : (frame.key ?? '')];
  if (left.startsWith('*')) return { kind: 'alias', replace: inner, path: own };
  const prefix = !list && start === frame.start ? ' ' : '';
  const right = source.slice(offset, inner.end);
  const items = { siblings: list ? siblings : [], index: frame.before.length };
  return {
    kind: 'spots',
    spots: [{ ...base, form: 'value', path: own, prefix, left, right, quote, ...items }],
  };
}

/** The word at the cursor, quotes left out, and what follows it. */
function wordAt(
  { source, line, offset, value }: Cursor,
  start: number,
  quote: string,
): { inner: Span; rest: ReturnType<typeof restOfFrame> } {
  const limit = Math.min(Math.max(value.span.end, offset), value.closed ? Infinity : line.end);
  if (quote === '') {
    const rest = restOfFrame(source, offset, limit);
    let { end } = rest;
    while (end > offset && /\s/.test(source[end - 1] ?? '')) end--;
    return { inner: { start: Math.min(start, offset), end }, rest };
  }
  let end = offset;
  while (end < line.end && source[end] !== quote && !/[,\]}]/.test(source[end] ?? '')) end++;
  const behind = source[end] === quote ? end + 1 : end;
  return { inner: { start: start + 1, end }, rest: restOfFrame(source, behind, limit) };
}

function skipBlank(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(source[at] ?? '')) at++;
  return at;
}
