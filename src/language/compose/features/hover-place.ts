/** What stands at an offset of a Compose file. */

import type {
  Path,
  Span,
  YamlAlias,
  YamlFile,
  YamlMap,
  YamlNode,
  YamlPair,
  YamlScalar,
} from '../../yaml/tree.ts';
import { covers } from '../../dockerfile/features/places.ts';
import { documentAt, isMergeKey } from '../../yaml/walk.ts';

export type HoverPlace =
  /** The name in front of a value. `<<` is one too. */
  | (InTree & { readonly kind: 'key'; readonly pair: YamlPair; readonly map: YamlMap })
  | (InTree & { readonly kind: 'scalar'; readonly node: YamlScalar })
  | (InTree & { readonly kind: 'alias'; readonly node: YamlAlias })
  /** `[]` or `{}`. */
  | (InTree & { readonly kind: 'empty'; readonly node: YamlNode })
  | (InTree & { readonly kind: 'anchor' | 'tag'; readonly node: YamlNode; readonly span: Span });

interface InTree {
  /** With what a merge key holds counted as part of the map around it. */
  readonly path: Path;
  /** What it is in, from the root inwards, with the path of each. */
  readonly around: readonly { readonly path: Path; readonly node: YamlNode }[];
}

/** Undefined for white space, comments and punctuation. */
export function placeAt(file: YamlFile, offset: number): HoverPlace | undefined {
  let node = documentAt(file, offset)?.root;
  let path: Path = [];
  const around: { path: Path; node: YamlNode }[] = [];
  while (node !== undefined) {
    const { anchor, tag } = node;
    if (anchor && covers(anchor.span, offset))
      return { kind: 'anchor', node, span: anchor.span, path, around };
    if (tag && covers(tag.span, offset)) return { kind: 'tag', node, span: tag.span, path, around };
    if (node.kind === 'scalar' || node.kind === 'alias') {
      if (!covers(node.span, offset)) return undefined;
      return node.kind === 'scalar'
        ? { kind: 'scalar', node, path, around }
        : { kind: 'alias', node, path, around };
    }
    if ((node.kind === 'map' ? node.pairs : node.items).length === 0) {
      return covers(node.span, offset) ? { kind: 'empty', node, path, around } : undefined;
    }
    around.push({ path, node });
    if (node.kind === 'map') {
      const pair: YamlPair | undefined = node.pairs.findLast(({ span }) => span.start <= offset);
      if (pair === undefined) return undefined;
      if (!isMergeKey(pair.key)) path = [...path, pair.key.content];
      if (covers(pair.key.span, offset)) return { kind: 'key', pair, map: node, path, around };
      node = pair.value;
    } else {
      const index: number = node.items.findLastIndex((item) => startOf(item) <= offset);
      path = [...path, index];
      node = node.items[index];
    }
  }
  return undefined;
}

/** With its anchor and tag. */
function startOf({ span, anchor, tag }: YamlNode): number {
  return Math.min(span.start, anchor?.span.start ?? span.start, tag?.span.start ?? span.start);
}

/** 1-based, as people count lines. */
export function lineNumber(file: YamlFile, { start }: Span): number {
  return file.lines.lineAt(start) + 1;
}
