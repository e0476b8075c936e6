/** What a YAML text is made of. Offsets are in UTF-16 code units; a span never takes in the line break after a node. */

import type { LineIndex, Span } from '../text.ts';

export type { Span } from '../text.ts';

export interface YamlFile {
  readonly text: string;
  readonly lines: LineIndex;
  /** A text has one document, or several that are parted by `---`. An empty text has none. */
  readonly documents: readonly YamlDocument[];
  readonly comments: readonly YamlComment[];
  /** What is not YAML, in the order of the text. */
  readonly errors: readonly YamlError[];
}

export interface YamlDocument {
  readonly span: Span;
  /** Undefined when the document has nothing but comments. */
  readonly root: YamlNode | undefined;
  /** By name; where a name is given twice, the later one. */
  readonly anchors: ReadonlyMap<string, YamlNode>;
}

export interface YamlComment {
  /** From the `#` to the end of its line. */
  readonly span: Span;
}

export interface YamlError {
  /** Such as `BAD_INDENT`, `UNKNOWN_ALIAS` or `DUPLICATE_KEY`. Its sentence is a matter of the language that is read. */
  readonly code: string;
  readonly span: Span;
  /** What its sentence is made with. */
  readonly args: readonly string[];
}

export type YamlNode = YamlMap | YamlList | YamlScalar | YamlAlias;

interface NodeBase {
  /** The node without its anchor and tag. Empty, right after its colon or dash, for a value that is not written. */
  readonly span: Span;
  readonly anchor?: YamlAnchor;
  /** As written: `!reset`, `!override`, `!!str`. */
  readonly tag?: YamlTag;
}

export interface YamlAnchor {
  readonly name: string;
  /** With the `&`. */
  readonly span: Span;
}

export interface YamlTag {
  readonly name: string;
  readonly span: Span;
}

export interface YamlMap extends NodeBase {
  readonly kind: 'map';
  /** Written in braces. */
  readonly flow: boolean;
  readonly pairs: readonly YamlPair[];
}

export interface YamlPair {
  readonly key: YamlScalar;
  readonly value: YamlNode;
  /** From the key to the end of the value. */
  readonly span: Span;
}

export interface YamlList extends NodeBase {
  readonly kind: 'list';
  /** Written in brackets. */
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

export interface YamlScalar extends NodeBase {
  readonly kind: 'scalar';
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  /** As `docker compose` reads it: `8080` is a number, `yes` a string, nothing at all null. */
  readonly value: string | number | boolean | null;
  /** Its characters, quotes and escapes undone, whatever it is read as; empty for null that is not written. */
  readonly content: string;
}

export interface YamlAlias extends NodeBase {
  readonly kind: 'alias';
  /** Without the `*`. */
  readonly name: string;
  /** Undefined when no anchor of that name came before it. */
  readonly target: YamlNode | undefined;
}

/** A key, or the 0-based index of an item. */
export type Step = string | number;
export type Path = readonly Step[];

/** Something in a map or a list, with how one gets there from the root of its document. */
export interface Located {
  readonly path: Path;
  readonly node: YamlNode;
  /** The pair that it is the value of. */
  readonly pair?: YamlPair;
}
