/** Decides where each line of a document begins. */
import type { Edits } from '../../../edits.ts';
import type { Span, YamlDocument, YamlNode, YamlPair } from '../../../yaml/tree.ts';
import { planBlockScalar } from './block-scalar.ts';
import type { Line, Lines } from './lines.ts';
import { colonOf, isBlockCollection, isSimple, isWritten, nextToken, propertiesOf } from './parts.ts';

/** A block map or list: the column that it is at now, and the one that it gets. */
export interface Level {
  readonly from: number;
  readonly to: number;
  readonly outer: Level | undefined;
}

/** What becomes of a line that is neither blank nor just a comment. */
export interface LinePlan {
  /** Its new number of spaces at the beginning. */
  readonly column: number;
  /** The innermost map or list that has a key or an item on it. */
  readonly level: Level | undefined;
  /** Its last key or item has no value. */
  readonly open: boolean;
}

/** What holds for the whole file. */
export interface Style {
  readonly text: string;
  readonly lines: Lines;
  readonly tabSize: number;
  /** A list is further to the right than the key that it belongs to. */
  readonly indentLists: boolean;
}

/** The columns of a value: of a list, and of anything else. */
interface Columns {
  readonly node: number;
  readonly list: number;
}

export class Layout {
  /** By line; undefined for blank lines and comments, but not for those within a value. */
  readonly plans: (LinePlan | undefined)[] = [];
  /** Lines that end within a value: white space there may be part of it. */
  readonly keptEnds = new Set<number>();
  /** The text ends in a block scalar that a line break at the end of the file would change. */
  endsInBlockScalar = false;
  readonly style: Style;
  readonly #edits: Edits;

  /** White space within lines goes to `edits`. */
  constructor(style: Style, edits: Edits) {
    this.style = style;
    this.#edits = edits;
  }

  document({ root }: YamlDocument): void {
    if (root === undefined) return;
    // What begins behind `---` is too rare to tidy, and so is a document that is no map.
    if (isBlockCollection(root) && this.#isFirst(root.span.start)) this.#collection(root, undefined, 0);
    else this.#freeze(root.span, 0, undefined);
  }

  /** Gives a line its column. Of several things on a line, the first has the say, and the last one is innermost. */
  put(line: number, column: number, level: Level | undefined, open = false): void {
    this.plans[line] = { column: this.plans[line]?.column ?? column, level, open };
  }

  /** Moves lines to the right, or by less than zero to the left, and leaves them as they are otherwise. */
  #freeze({ start, end }: Span, by: number, level: Level | undefined): void {
    const { lines } = this.style;
    const last = lines.at(end);
    for (let index = lines.at(start); index <= last; index++) {
      this.put(index, Math.max(0, (lines.all[index] as Line).spaces + by), level);
      this.keptEnds.add(index);
    }
  }

  #collection(node: YamlNode, outer: Level | undefined, to: number): void {
    const { text, lines } = this.style;
    const level: Level = { from: lines.column(node.span.start), to, outer };
    if (node.kind === 'map') {
      for (const pair of node.pairs) {
        if (isSimple(text, pair)) this.#pair(pair, level);
        else this.#freeze(pair.span, to - level.from, level);
      }
    } else if (node.kind === 'list') {
      let at = node.span.start;
      for (const item of node.items) {
        const dash = nextToken(text, at);
        this.#listItem(dash, item, level);
        at = Math.max(dash + 1, item.span.end, ...propertiesOf(item).map(({ end }) => end));
      }
    }
  }

  #listItem(dash: number, item: YamlNode, level: Level): void {
    const { lines, tabSize } = this.style;
    const inline = lines.at(item.span.start) === lines.at(dash);
    this.put(lines.at(dash), level.to, level, !isWritten(item));
    const column = level.to + (inline ? 2 : tabSize);
    this.#value(dash + 1, item, level, { node: column, list: column });
  }

  #pair({ key, value, span }: YamlPair, level: Level): void {
    const { text, lines, tabSize, indentLists } = this.style;
    this.put(lines.at(span.start), level.to, level, !isWritten(value));
    this.#gaps(span.start, [...propertiesOf(key), key.span]);
    const colon = colonOf(text, key);
    // Without the space the colon would be part of an alias' name.
    if (text[key.span.start] !== '*') this.#edits.replace(key.span.end, colon, '');
    const node = level.to + tabSize;
    this.#value(colon + 1, value, level, { node, list: indentLists ? node : level.to });
  }

  /** @param after the end of the dash or colon that it stands behind */
  #value(after: number, node: YamlNode, level: Level, { node: column, list }: Columns): void {
    const { lines, tabSize } = this.style;
    const properties = propertiesOf(node);
    for (const { start } of properties) {
      if (this.#isFirst(start)) this.put(lines.at(start), level.to + tabSize, level);
    }
    this.#gaps(after, isWritten(node) ? [...properties, node.span] : properties);
    if (!isWritten(node)) return;
    if (isBlockCollection(node)) {
      this.#collection(node, level, node.kind === 'list' ? list : column);
      return;
    }
    const line = lines.at(node.span.start);
    const by = this.#isFirst(node.span.start)
      ? column - (lines.all[line] as Line).spaces
      : level.to - level.from;
    if (this.#isFirst(node.span.start)) this.put(line, column, level);
    if (node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded')) {
      planBlockScalar(this, node, level);
    } else this.#flow(node, by, level);
  }

  /** One space between what stands on one line. */
  #gaps(after: number, parts: readonly Span[]): void {
    let at = after;
    for (const { start, end } of parts) {
      if (/^[ \t]+$/.test(this.style.text.slice(at, start))) this.#edits.replace(at, start, ' ');
      at = end;
    }
  }

  /** A scalar or a flow collection: what it has on further lines keeps its distance from the first. */
  #flow(node: YamlNode, by: number, level: Level): void {
    const { lines } = this.style;
    const last = lines.at(node.span.end);
    for (let index = lines.at(node.span.start) + 1; index <= last; index++) {
      const line = lines.all[index] as Line;
      if (line.first < line.end) this.put(index, continued(line.spaces, by, level), level);
    }
    this.#keepEndsWithin(node);
  }

  #keepEndsWithin(node: YamlNode): void {
    if (node.kind === 'map') {
      for (const { key, value } of node.pairs) {
        this.#keepEndsWithin(key);
        this.#keepEndsWithin(value);
      }
    } else if (node.kind === 'list') for (const item of node.items) this.#keepEndsWithin(item);
    else {
      const { lines } = this.style;
      const last = lines.at(node.span.end);
      for (let index = lines.at(node.span.start); index < last; index++) this.keptEnds.add(index);
    }
  }

  /** Nothing but white space is in front of it on its line. */
  #isFirst(offset: number): boolean {
    const { lines } = this.style;
    return (lines.all[lines.at(offset)] as Line).first === offset;
  }
}

/** A line of a value may stand as far left as its key only if it did so before. */
function continued(spaces: number, by: number, { from, to }: Level): number {
  return spaces > from ? Math.max(to + 1, spaces + by) : Math.max(0, spaces + to - from);
}
