/** What a cursor is at. */
import type { Path, Span, YamlFile } from '../../yaml/tree.ts';
import { placeInFlow } from './completion-flow-place.ts';
import {
  indentationOf,
  type Level,
  levelsAt,
  levelsFor,
  pathOfContainer,
  siblingsOf,
} from './completion-levels.ts';
import { type Line, linesOf, type Part, type Value } from './completion-lines.ts';
import { unquoted } from './completion-scan.ts';
import {
  type KeySpot,
  nothing,
  type Place,
  type Spot,
  type SpotBase,
  text,
  type ValueSpot,
} from './completion-spots.ts';

export function placeAt(file: YamlFile, offset: number): Place {
  return new Placer(file, offset).place();
}

class Placer {
  readonly #text: string;
  readonly #offset: number;
  readonly #lines: readonly Line[];
  readonly #line: Line;
  readonly #indentation: { step: number; list: number };

  constructor(file: YamlFile, offset: number) {
    this.#text = file.text;
    this.#offset = offset;
    this.#lines = linesOf(file);
    this.#line = this.#lines[file.lines.lineAt(offset)] as Line;
    this.#indentation = indentationOf(this.#lines);
  }

  place(): Place {
    const line = this.#line;
    switch (line.kind) {
      case 'comment':
      case 'marker':
        return nothing;
      case 'inside':
        return this.#inside(line.owner as Part);
      case 'blank':
        return this.#blank();
      case 'content':
        return this.#content(line);
    }
  }

  #inside(owner: Part): Place {
    const { style } = owner.value as Value;
    if (style === 'flow') return this.#flow(owner);
    if (style === 'block' || style === 'single' || style === 'double') return text;
    const start = this.#line.start + this.#line.indent;
    const word = /^[\w.-]*/.exec(this.#text.slice(start, this.#line.end))?.[0] ?? '';
    if (this.#offset < start || this.#offset > start + word.length) return text;
    if (this.#text.slice(start + word.length, this.#line.end).trim() !== '') return text;
    return this.#ownLine(this.#line.indent, { start, end: start + word.length });
  }

  #blank(): Place {
    const line = this.#line;
    const column = this.#offset - line.start;
    const owner = this.#openOwner(column);
    if (owner?.value?.style === 'flow') return this.#flow(owner);
    if (owner !== undefined) return text;
    return this.#ownLine(column, { start: this.#offset, end: this.#offset });
  }

  /** What was begun above a blank line and may go on there. */
  #openOwner(column: number): Part | undefined {
    const { number } = this.#line;
    const below = this.#lines.find((line) => line.number > number && line.kind !== 'blank');
    if (below?.kind === 'inside' && below.owner?.value?.style !== 'plain') return below.owner;
    const above = this.#lines.findLast(
      (line) => line.number < number && (line.kind === 'content' || line.kind === 'inside'),
    );
    const owner = above?.kind === 'inside' ? above.owner : above?.parts.at(-1);
    const { value } = owner ?? {};
    if (value === undefined || owner === undefined || column <= owner.column) return undefined;
    const open = value.style === 'block' || !value.closed;
    return open ? owner : undefined;
  }

  /** A key or an item that begins a line. */
  #ownLine(width: number, word: Span): Place {
    const line = this.#line;
    const spots: Spot[] = [];
    const space = this.#text.slice(line.start, line.start + width);
    const tabs = space.split('\t').length - 1;
    const column = width + tabs * (this.#indentation.step - 1);
    const more = this.#text.slice(word.end, line.end).trim() !== '';
    const levels = levelsAt(this.#lines, line.number, this.#indentation.step);
    for (const { level, exact } of levelsFor(levels, column, word.start === word.end)) {
      const moved = !exact || tabs > 0;
      const replace = { start: moved ? line.start : word.start, end: word.end };
      const prefix = moved ? ' '.repeat(level.column) : '';
      spots.push(...this.#levelSpots(level, more, { replace, prefix, pad: moved ? level.column : 0 }));
    }
    return { kind: 'spots', spots };
  }

  #levelSpots(
    { path, form, column, torn }: Level,
    more: boolean,
    { replace, prefix, pad }: Pick<SpotBase, 'replace' | 'prefix' | 'pad'>,
  ): Spot[] {
    const { number } = this.#line;
    const base = { replace, prefix, pad, flow: false, closing: '' };
    const left = this.#text.slice(
      Math.max(replace.start, this.#line.start + this.#line.indent),
      this.#offset,
    );
    const value = { ...base, form: 'value', left, right: '', quote: '', siblings: [], index: 0 } as const;
    const spots: Spot[] = [];
    if (form !== 'list') {
      const present = form === 'map' ? this.#keys(number, column) : [];
      spots.push({
        ...base,
        form: 'key',
        path,
        present,
        colon: false,
        more: more || torn !== undefined,
        item: false,
        ...(torn && { torn }),
      });
    }
    if (form === 'open') spots.push({ ...value, path });
    if (form !== 'map') {
      const items = form === 'list' ? this.#items(number, column) : { siblings: [], index: 0 };
      const behindDash = { prefix: `${prefix}- `, pad: pad + 2 };
      const item = { ...base, ...behindDash, path: [...path, 0] };
      spots.push({ ...value, ...item, ...items });
      spots.push({ ...item, form: 'key', present: [], colon: false, more, item: true });
    }
    return spots;
  }

  #keys(number: number, column: number, first = false): string[] {
    return siblingsOf(this.#lines, number, column, 'map', first).map((part) => this.#nameOf(part));
  }

  #nameOf({ kind, name, span }: Part): string {
    return kind === 'key' ? name : this.#text.slice(span.start, span.end);
  }

  #items(number: number, column: number): { siblings: string[]; index: number } {
    const parts = siblingsOf(this.#lines, number, column, 'list');
    const siblings = parts.filter(({ kind }) => kind === 'text').map((part) => unquoted(this.#nameOf(part)));
    return { siblings, index: parts.filter(({ start }) => start < this.#offset).length };
  }

  #content({ parts }: Line): Place {
    const offset = this.#offset;
    const last = parts.at(-1);
    if (last === undefined || offset < last.start) return nothing;
    if (last.kind === 'dash') return this.#behindDash(last);
    if (last.kind === 'text') return this.#word(last);
    if (offset <= last.span.end) return this.#key(last);
    if (last.colonEnd === undefined || offset < last.colonEnd) return nothing;
    const place = this.#value(last, last.colonEnd);
    const dash = parts.at(-2);
    const half = dash !== undefined && offset === last.colonEnd && last.value === undefined;
    return half && place.kind === 'spots'
      ? { kind: 'spots', spots: [...place.spots, this.#half(dash, last)] }
      : place;
  }

  /** The beginning of a text such as `./src:/app:ro`, as long as nothing is behind its colon. */
  #half(dash: Part, { name, span }: Part): ValueSpot {
    const { number } = this.#line;
    const start = span.start;
    return {
      form: 'value',
      path: [...pathOfContainer(this.#lines, number, dash), 0],
      replace: { start, end: this.#offset },
      prefix: '',
      pad: 0,
      flow: false,
      closing: '',
      left: this.#text.slice(start, this.#offset),
      right: '',
      quote: '',
      ...this.#items(number, dash.column),
      unlessKey: name,
    };
  }

  /** `- ` with nothing behind it. */
  #behindDash(dash: Part): Place {
    if (this.#offset < dash.span.end || this.#isComment(dash.span.end)) return nothing;
    const next = this.#nextLine();
    const map = next?.kind === 'content' && next.indent > dash.column;
    const prefix = this.#offset === dash.span.end ? ' ' : '';
    const column = this.#offset - this.#line.start + prefix.length;
    if (map && next.indent !== column) return nothing;
    return this.#item(dash, { start: this.#offset, end: this.#offset }, prefix, map);
  }

  /** @param map other keys of the item follow below */
  #item(dash: Part, word: Span, prefix: string, map: boolean): Place {
    const { number, start, indent, end } = this.#line;
    const list = pathOfContainer(this.#lines, number, dash);
    if (!this.#fits(dash)) return nothing;
    const next = this.#nextLine();
    // It would become one text with what is below it.
    if (!map && next?.owner !== undefined && next.owner === this.#line.parts.at(-1)) return nothing;
    const path = [...list, 0];
    const column = word.start - start + prefix.length;
    const base = { replace: word, prefix, pad: column - indent, flow: false, closing: '', path };
    const present = map ? this.#keys(number, column, true) : [];
    const more = this.#text.slice(word.end, end).trim() !== '';
    const key: KeySpot = { ...base, form: 'key', present, colon: false, more, item: true };
    if (map) return { kind: 'spots', spots: [key] };
    const written = this.#text.slice(word.start, this.#offset);
    const right = this.#text.slice(this.#offset, word.end);
    const items = this.#items(number, dash.column);
    const value = { ...base, form: 'value', left: written, right, quote: '', ...items } as const;
    // What no key begins with is an item.
    return { kind: 'spots', spots: /^[\w.-]*$/.test(written + right) ? [value, key] : [value] };
  }

  /** A dash or key that stands as deep as the others of its list or map, or is the first. */
  #fits(part: Part): boolean {
    const { number, parts } = this.#line;
    if (parts[0] !== part) return true;
    // What is deeper than a dash is its own.
    const own = part.kind === 'dash' ? part.column : Infinity;
    let after = number + 1;
    while ((this.#lines[after]?.indent ?? 0) > own) after++;
    const levels = levelsAt(this.#lines, number, this.#indentation.step, after);
    const form = part.kind === 'dash' ? 'list' : 'map';
    return levels.some((level) =>
      level.form === 'open'
        ? part.column > (level.under ?? 0) || (form === 'list' && part.column === level.under)
        : level.form === form && level.column === part.column,
    );
  }

  /** Words without a colon. */
  #word(part: Part): Place {
    const { value } = part;
    const dash = this.#line.parts.at(-2);
    const here = pathOfContainer(this.#lines, this.#line.number, part);
    if (value === undefined || this.#offset < value.span.start) return this.#properties(part.start, here);
    if (value.style === 'alias') return this.#alias(value, here);
    if (value.style === 'flow') return this.#flow(part);
    const plain = value.style === 'plain';
    if (dash === undefined) {
      if (plain && this.#offset <= value.span.end) return this.#ownLine(part.column, value.span);
      return plain ? nothing : this.#scalar(here, value);
    }
    if (plain && this.#offset <= value.span.end) {
      const next = this.#nextLine();
      const map = next?.kind === 'content' && next.indent === part.column;
      return this.#item(dash, value.span, '', map);
    }
    const list = pathOfContainer(this.#lines, this.#line.number, dash);
    return this.#scalar([...list, 0], value, this.#items(this.#line.number, dash.column));
  }

  #key(part: Part): Place {
    const { number, indent, end } = this.#line;
    const path = pathOfContainer(this.#lines, number, part);
    const present = this.#keys(number, part.column);
    const quoted = /["']/.test(this.#text[part.span.start] ?? '');
    const replace = quoted ? { start: part.span.start + 1, end: part.span.end - 1 } : part.span;
    if (this.#offset < replace.start || this.#offset > replace.end) return nothing;
    const base = { replace, prefix: '', pad: part.column - indent, flow: false, closing: '' };
    const more = this.#text.slice(part.colonEnd, end).trim() !== '';
    const item = part.column > indent;
    return { kind: 'spots', spots: [{ ...base, form: 'key', path, present, colon: true, more, item }] };
  }

  #value(part: Part, colonEnd: number): Place {
    const { value } = part;
    const { number } = this.#line;
    const path = [...pathOfContainer(this.#lines, number, part), part.name];
    if (value !== undefined && this.#offset >= value.span.start) {
      if (value.style === 'alias') return this.#alias(value, path);
      return value.style === 'flow' ? this.#flow(part) : this.#scalar(path, value);
    }
    const properties = this.#properties(colonEnd, path);
    if (properties.kind !== 'spots' || value !== undefined)
      return properties.kind === 'spots' ? nothing : properties;
    const next = this.#nextLine();
    const first = next?.parts[0];
    const below =
      first && (first.column > part.column || (first.kind === 'dash' && first.column === part.column));
    if (below) return nothing;
    const at = { start: this.#offset, end: this.#offset };
    const prefix = this.#offset === colonEnd ? ' ' : '';
    const spot: ValueSpot = {
      form: 'value',
      path,
      replace: at,
      prefix,
      pad: 0,
      flow: false,
      closing: '',
      left: '',
      right: '',
      quote: '',
      siblings: [],
      index: 0,
      behind: { colonEnd, deeper: part.column - this.#line.indent },
    };
    return { kind: 'spots', spots: [spot] };
  }

  /** Where an anchor or a tag may be written; `spots` where none is. */
  #properties(from: number, path: Path): Place {
    const written = this.#text.slice(from, this.#offset).trimStart();
    if (this.#isComment(from)) return nothing;
    const last = /\S*$/.exec(written)?.[0] ?? '';
    const replace = { start: this.#offset - last.length, end: this.#offset };
    if (last.startsWith('*')) return { kind: 'alias', replace, path };
    if (last.startsWith('!')) return { kind: 'tag', replace };
    return last === '' ? { kind: 'spots', spots: [] } : nothing;
  }

  #alias({ span }: Value, path: Path): Place {
    return this.#offset <= span.end ? { kind: 'alias', replace: span, path } : nothing;
  }

  #isComment(from: number): boolean {
    return /(^|\s)#/.test(this.#text.slice(from, this.#offset));
  }

  #nextLine(): Line | undefined {
    const { number } = this.#line;
    const next = this.#lines.find(
      (line) => line.number > number && line.kind !== 'blank' && line.kind !== 'comment',
    );
    return next;
  }

  #scalar(
    path: Path,
    value: Value,
    items: { siblings: string[]; index: number } = { siblings: [], index: 0 },
  ): Place {
    if (value.style === 'block') return nothing;
    const offset = this.#offset;
    const quote = value.style === 'single' ? "'" : value.style === 'double' ? '"' : '';
    const start = value.span.start + quote.length;
    const onLine = value.span.end <= this.#line.end;
    const closed = value.closed && onLine;
    const end = closed ? value.span.end - quote.length : this.#line.end;
    if (!onLine && value.closed) return text;
    if (offset < start || offset > end) return nothing;
    const spot: ValueSpot = {
      form: 'value',
      path,
      replace: { start, end },
      prefix: '',
      pad: 0,
      flow: false,
      closing: closed ? '' : quote,
      left: this.#text.slice(start, offset),
      right: this.#text.slice(offset, end),
      quote,
      ...items,
    };
    return { kind: 'spots', spots: [spot] };
  }

  #flow(owner: Part): Place {
    return placeInFlow(this.#text, this.#lines, this.#line, this.#offset, owner);
  }
}
