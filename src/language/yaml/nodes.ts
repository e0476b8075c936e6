/** Makes nodes, with their anchors and tags. */

import type { Reader } from './reader.ts';
import type { Span, YamlAnchor, YamlNode, YamlScalar, YamlTag } from './tree.ts';
import { plainValue, taggedValue } from './values.ts';

/** What is written before a node: its anchor and its tag. */
export interface Properties {
  readonly anchor?: YamlAnchor;
  readonly tag?: YamlTag;
  readonly span: Span;
}

export function scalar(style: YamlScalar['style'], content: string, start: number, end: number): YamlScalar {
  const value = style === 'plain' ? plainValue(content) : content;
  return { kind: 'scalar', style, value, content, span: { start, end } };
}

/** A value that is not written. */
export function missing(at: number): YamlScalar {
  return { kind: 'scalar', style: 'plain', value: null, content: '', span: { start: at, end: at } };
}

/** The node with what is written before it, known by its anchor from here on. */
export function withProperties<T extends YamlNode>(
  reader: Reader,
  node: T,
  properties: Properties | undefined,
): T {
  if (properties === undefined) return node;
  const { anchor, tag, span } = properties;
  if (node.kind === 'alias') {
    reader.error('PROPERTY_OF_ALIAS', span.start, span.end, node.name);
    if (anchor) reader.open.delete(anchor.name);
    return node;
  }
  const made = { ...node, ...(anchor ? { anchor } : {}), ...(tag ? { tag } : {}) };
  if (made.kind === 'scalar' && tag !== undefined) {
    const value = taggedValue(made.content, tag.name);
    if (value === undefined)
      reader.error('TAG_VALUE', made.span.start, made.span.end, made.content, tag.name);
    Object.assign(made, { value: value ?? made.content });
  }
  if (anchor !== undefined) {
    reader.open.delete(anchor.name);
    reader.anchors.set(anchor.name, made);
  }
  return made;
}
