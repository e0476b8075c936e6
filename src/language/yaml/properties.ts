/** Anchors, tags and aliases. */

import type { Properties } from './nodes.ts';
import { endsWord, type Reader } from './reader.ts';
import type { YamlAlias, YamlAnchor, YamlTag } from './tree.ts';

const EXCLAMATION = 33;
const AMPERSAND = 38;

/** The anchor and the tag that stand here, in either order, on one line. Undefined when there is neither. */
export function readProperties(reader: Reader): Properties | undefined {
  const start = reader.pos;
  let end = start;
  let anchor: YamlAnchor | undefined;
  let tag: YamlTag | undefined;
  for (;;) {
    const code = reader.code();
    if (code === AMPERSAND && anchor === undefined) {
      const name = readName(reader, 'BAD_ANCHOR');
      anchor = { name, span: { start: reader.pos - name.length - 1, end: reader.pos } };
      reader.open.add(name);
    } else if (code === EXCLAMATION && tag === undefined) {
      tag = readTag(reader);
    } else break;
    end = reader.pos;
    reader.skipBlanks();
  }
  if (anchor === undefined && tag === undefined) return undefined;
  return { ...(anchor ? { anchor } : {}), ...(tag ? { tag } : {}), span: { start, end } };
}

/** The tag here. `!<tag:yaml.org,2002:str>` is `!!str` in full. */
function readTag(reader: Reader): YamlTag {
  const start = reader.pos;
  if (reader.text[start + 1] === '<') {
    while (!endsWord(reader.code()) && reader.code() !== 62) reader.pos++;
    if (!Number.isNaN(reader.code())) reader.pos++;
  } else while (!endsTag(reader.code())) reader.pos++;
  const written = reader.text.slice(start, reader.pos);
  const handle = /^!(?:[\w-]*!)?(?=[^!<>]*$)/.exec(written)?.[0] ?? '';
  if (!/^!<[^<>]+>$/.test(written) && !reader.handles.has(handle))
    reader.error('BAD_TAG', start, reader.pos, written);
  const name = written.replace(/^!<(?:tag:yaml\.org,2002:([^>]*))>$/, '!!$1');
  return { name, span: { start, end: reader.pos } };
}

/** The two together: the first stands on a line of its own above the second. */
export function joined(reader: Reader, first: Properties | undefined, second: Properties): Properties {
  if (first === undefined) return second;
  if ((first.anchor && second.anchor) || (first.tag && second.tag)) {
    reader.error('TWO_PROPERTIES', second.span.start, second.span.end);
  }
  return { ...first, ...second, span: { start: first.span.start, end: second.span.end } };
}

export function readAlias(reader: Reader): YamlAlias {
  const start = reader.pos;
  const name = readName(reader, 'BAD_ANCHOR');
  const span = { start, end: reader.pos };
  const inside = reader.open.has(name);
  const target = inside ? undefined : reader.anchors.get(name);
  if (inside) reader.error('CYCLIC_ALIAS', start, reader.pos, name);
  else if (target === undefined) reader.error('UNKNOWN_ALIAS', start, reader.pos, name);
  return { kind: 'alias', name, target, span };
}

/** The name after a `&` or a `*`, which is here. Letters, digits, `_` and `-`. */
function readName(reader: Reader, problem: string): string {
  const start = reader.pos++;
  while (!endsTag(reader.code()) && reader.code() !== 58) reader.pos++;
  const name = reader.text.slice(start + 1, reader.pos);
  if (!/^[\w-]+$/.test(name)) reader.error(problem, start, reader.pos, name);
  return name;
}

/** A blank, or what ends a word in brackets. */
function endsTag(code: number): boolean {
  return endsWord(code) || code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}
