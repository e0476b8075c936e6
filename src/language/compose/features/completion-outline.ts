/**
 * What a text holds, as far as its indentation tells: names that are declared and used, whatever else is broken. Of a
 * long file only what is asked for is read.
 */
import type { Span, YamlFile } from '../../yaml/tree.ts';
import { flowNodes } from './completion-flow.ts';
import { type Line, linesOf, type Part } from './completion-lines.ts';
import { unquoted } from './completion-scan.ts';

/** An entry of a map or an item of a list. */
export interface OutlineNode {
  readonly kind: 'entry' | 'item';
  /** Of an entry its key. */
  readonly name: string;
  /** Offset of the key or the dash. */
  readonly start: number;
  /** A scalar's text, quotes undone; of an alias `*name`. */
  readonly text: string | undefined;
  readonly anchor: string | undefined;
  readonly children: readonly OutlineNode[];
  /** Where all of it is in the file, if that is known. */
  readonly span?: Span;
  /** The last child of that name, found without reading the others. */
  child?(name: string): OutlineNode | undefined;
}

type Writable = { -readonly [Key in keyof OutlineNode]: OutlineNode[Key] } & { children: OutlineNode[] };

const kept = new WeakMap<YamlFile, OutlineNode>();

/** The root of the file: its children are the top level of all its documents. */
export function outlineOf(file: YamlFile): OutlineNode {
  let root = kept.get(file);
  if (root === undefined) {
    const lines = linesOf(file);
    const children = new Reader(file.text, lines).entries(0, lines.length, 0);
    root = { kind: 'entry', name: '', start: 0, text: undefined, anchor: undefined, children };
    kept.set(file, root);
  }
  return root;
}

/** How deep entries are read one by one, when they are asked for: sections, and the services in them. */
const lazyDepth = 2;

class Reader {
  readonly text: string;
  readonly lines: readonly Line[];

  constructor(text: string, lines: readonly Line[]) {
    this.text = text;
    this.lines = lines;
  }

  /** The entries in the lines from `from` up to `to`. */
  entries(from: number, to: number, depth: number): readonly OutlineNode[] {
    if (depth >= lazyDepth) return build(this.text, this.lines, from, to);
    const found: OutlineNode[] = [];
    for (let number = this.next(from, to); number < to;) {
      const { kind, indent } = this.lines[number] as Line;
      const end = this.endOf(number, to, indent);
      if (kind === 'content') found.push(...this.entry(number, end, depth));
      number = this.next(end, to);
    }
    return found;
  }

  /** The first line with something on it. */
  next(from: number, to: number): number {
    let number = from;
    while (number < to && !isWritten(this.lines[number] as Line)) number++;
    return number;
  }

  /** Where the lines end that are deeper, or that are a list right below a key. */
  endOf(number: number, to: number, indent: number): number {
    let end = number + 1;
    for (; end < to; end++) {
      const line = this.lines[end] as Line;
      if (line.kind === 'marker') break;
      if (!isWritten(line) || line.kind === 'inside' || line.indent > indent) continue;
      if (line.indent < indent || this.text[line.start + indent] !== '-') break;
    }
    return end;
  }

  entry(number: number, end: number, depth: number): readonly OutlineNode[] {
    const [part, second] = (this.lines[number] as Line).parts;
    const whole = part === undefined || part.kind === 'dash' || second !== undefined;
    if (whole || part.value?.style === 'flow') return build(this.text, this.lines, number, end);
    return [new LazyNode(this, part, number, end, depth)];
  }
}

function isWritten({ kind }: Line): boolean {
  return kind !== 'blank' && kind !== 'comment';
}

class LazyNode implements OutlineNode {
  readonly kind = 'entry';
  readonly name: string;
  readonly start: number;
  readonly text: string | undefined;
  readonly anchor: string | undefined;
  readonly #reader: Reader;
  readonly #number: number;
  readonly #end: number;
  readonly #depth: number;
  #children: readonly OutlineNode[] | undefined;
  #starts: readonly number[] | undefined;

  constructor(reader: Reader, part: Part, number: number, end: number, depth: number) {
    const { name, text, anchor, start } = nodeOf(reader.text, part);
    this.name = name;
    this.text = text;
    this.anchor = anchor;
    this.start = start;
    this.#reader = reader;
    this.#number = number;
    this.#end = end;
    this.#depth = depth;
  }

  get children(): readonly OutlineNode[] {
    this.#children ??= this.#reader.entries(this.#number + 1, this.#end, this.#depth + 1);
    return this.#children;
  }

  get span(): Span {
    const { lines } = this.#reader;
    return { start: this.start, end: (lines[this.#end - 1] as Line).end };
  }

  child(name: string): OutlineNode | undefined {
    if (this.#children !== undefined) return lastNamed(this.#children, name);
    this.#starts ??= this.#startsOfChildren();
    const { text, lines } = this.#reader;
    for (let index = this.#starts.length - 1; index >= 0; index--) {
      const number = this.#starts[index] ?? 0;
      const { start, indent } = lines[number] as Line;
      if (!text.startsWith(name, start + indent) && !isDressed(text.charCodeAt(start + indent))) continue;
      const end = this.#reader.endOf(number, this.#end, indent);
      const found = lastNamed(this.#reader.entry(number, end, lazyDepth), name);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The lines that its children begin on. */
  #startsOfChildren(): number[] {
    const { lines } = this.#reader;
    const first = this.#reader.next(this.#number + 1, this.#end);
    const indent = lines[first]?.indent;
    const starts: number[] = [];
    for (let number = first; number < this.#end; number++) {
      const line = lines[number] as Line;
      if (line.indent === indent && line.kind === 'content') starts.push(number);
    }
    return starts;
  }
}

/** Whether a quote, an anchor or a tag comes before a key. */
function isDressed(code: number): boolean {
  return code === 34 || code === 39 || code === 38 || code === 33;
}

/** Reads all of some lines. */
function build(text: string, lines: readonly Line[], from: number, to: number): readonly OutlineNode[] {
  const found: OutlineNode[] = [];
  let open: { readonly column: number; readonly node: Writable }[] = [];
  for (let number = from; number < to; number++) {
    const { kind, parts } = lines[number] as Line;
    if (kind === 'marker') open = [];
    for (const part of parts) {
      for (
        let top = open.at(-1);
        top !== undefined && isClosedBy(top.column, top.node, part);
        top = open.at(-1)
      ) {
        open.pop();
      }
      const parent = open.at(-1)?.node;
      if (part.kind === 'text' && parent?.kind === 'item' && parts.length > 1) {
        setText(parent, text, part);
        continue;
      }
      const node = nodeOf(text, part);
      (parent?.children ?? found).push(node);
      open.push({ column: part.column, node });
    }
  }
  return found;
}

function isClosedBy(column: number, node: OutlineNode, part: Part): boolean {
  // A list may stand right below its key, as deep as the key itself.
  if (column === part.column && part.kind === 'dash') return node.kind === 'item';
  return column >= part.column;
}

function nodeOf(text: string, part: Part): Writable {
  const half = part.kind === 'text';
  const node: Writable = {
    kind: part.kind === 'dash' ? 'item' : 'entry',
    name: half ? unquoted(text.slice(part.span.start, part.span.end)) : part.name,
    start: part.start,
    text: undefined,
    anchor: undefined,
    children: [],
  };
  if (!half) setText(node, text, part);
  return node;
}

function setText(node: Writable, text: string, { value, anchor }: Part): void {
  if (anchor !== undefined) node.anchor = anchor;
  if (value === undefined || value.style === 'block') return;
  const { start, end } = value.span;
  if (value.style === 'flow') node.children.push(...flowNodes(text, start, end));
  else node.text = unquoted(text.slice(start, end));
}

export function childOf(node: OutlineNode | undefined, ...names: string[]): OutlineNode | undefined {
  let found = node;
  for (const name of names) {
    found = found?.child === undefined ? lastNamed(found?.children ?? [], name) : found.child(name);
  }
  return found;
}

function lastNamed(nodes: readonly OutlineNode[], name: string): OutlineNode | undefined {
  return nodes.findLast((each) => each.kind === 'entry' && each.name === name);
}

/** Keys of a map, or the scalars of a list; a scalar alone gives itself. */
export function namesIn(node: OutlineNode | undefined): string[] {
  if (node === undefined) return [];
  if (node.text !== undefined) return [node.text];
  return node.children
    .map(({ kind, name, text }) => (kind === 'entry' ? name : (text ?? '')))
    .filter((name) => name !== '');
}
