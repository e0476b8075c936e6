/** How values are checked one by one: a tree of rules beside the tree of the file. */

import type { Span, YamlList, YamlMap, YamlNode, YamlScalar } from '../../../yaml/tree.ts';
import { offsetInText } from '../../../yaml/scalar-offsets.ts';
import { resolved } from '../../../yaml/walk.ts';
import { textOf } from '../../file-uses.ts';
import type { ProjectPart } from '../../project.ts';
import type { RuleName } from '../../rules.ts';
import { keysOf } from '../../merged/keys.ts';
import type { Details, Report } from '../report.ts';
import { type Place, placeOf } from '../../merged/view.ts';

export interface ValueRule {
  readonly check?: (value: Value) => void;
  readonly keys?: Readonly<Record<string, ValueRule>>;
  /** For the values of all other keys of a map. */
  readonly each?: ValueRule;
  readonly items?: ValueRule;
}

/** A value in a file, with what there is to know about it. */
export class Value {
  readonly place: Place;
  readonly #report: Report;
  #text: string | undefined | null = null;

  constructor(place: Place, report: Report) {
    this.place = place;
    this.#report = report;
  }

  get node(): YamlMap | YamlList | YamlScalar {
    return this.place.node;
  }

  /** With variables filled in. Undefined for what is not a text or number, or has a variable that is not set. */
  get text(): string | undefined {
    this.#text = this.#text === null ? textOf(this.node, this.place.part) : this.#text;
    return this.#text;
  }

  /** The value of a key. */
  under(key: string): Value | undefined {
    const pair = keysOf(this.node).get(key);
    const place = pair && placeOf(pair.value, this.place, pair.key);
    return place && new Value(place, this.#report);
  }

  get values(): Value[] {
    const nodes: readonly YamlNode[] = this.node.kind === 'list' ? this.node.items : [];
    return nodes.flatMap((node) => {
      const place = placeOf(node, this.place);
      return place === undefined ? [] : [new Value(place, this.#report)];
    });
  }

  /** Whether a map has no other keys. Of a misspelled one it is not known what it was to be. */
  hasOnly(known: readonly string[]): boolean {
    return [...keysOf(this.node).keys()].every((key) => known.includes(key) || key.startsWith('x-'));
  }

  /** About one of its keys. */
  tellKey(key: YamlScalar, code: RuleName, details?: Details): void {
    this.#report.at({ part: this.place.part, node: key }, code, details);
  }

  tell(code: RuleName, details?: Details): void {
    this.#report.at(this.place, code, details);
  }

  /** About part of the text, counted in what is written; about all of it when variables are filled in. */
  tellPart(code: RuleName, from: number, to: number, details?: Details): void {
    const { node, part } = this.place;
    if (node.kind !== 'scalar' || node.content !== this.text || to <= from || block(node)) {
      this.tell(code, details);
      return;
    }
    const span: Span = {
      start: offsetInText(part.file, node, from),
      end: offsetInText(part.file, node, to),
    };
    this.#report.span(part.path, span, code, details);
  }
}

function block({ style }: YamlScalar): boolean {
  return style === 'literal' || style === 'folded';
}

/** Checks all values of a file. What several aliases stand for is looked at once. */
export function checkValues(part: ProjectPart, rule: ValueRule, report: Report): void {
  const seen = new Map<ValueRule, Set<YamlNode>>();
  const visit = (place: Place, here: ValueRule): void => {
    const { node } = place;
    let visited = seen.get(here);
    if (visited === undefined) seen.set(here, (visited = new Set()));
    if (visited.has(node)) return;
    visited.add(node);
    here.check?.(new Value(place, report));
    if (node.kind === 'map' && (here.keys !== undefined || here.each !== undefined)) {
      for (const [name, pair] of keysOf(node)) {
        const next = Object.hasOwn(here.keys ?? {}, name) ? here.keys?.[name] : here.each;
        const value = next && placeOf(pair.value, place, pair.key);
        if (next !== undefined && value !== undefined) visit(value, next);
      }
    } else if (node.kind === 'list' && here.items !== undefined) {
      for (const item of node.items) {
        const value = placeOf(item, place);
        if (value !== undefined) visit(value, here.items);
      }
    }
  };
  for (const { root } of part.file.documents) {
    const node = resolved(root);
    if (node !== undefined) visit({ part, node }, rule);
  }
}

/** A rule for a text that is known. */
export function onText(check: (value: Value, text: string) => void): ValueRule {
  return {
    check: (value) => {
      if (value.text !== undefined) check(value, value.text);
    },
  };
}

/** The same for each item of a list, or for a single text in its place. */
export function onTexts(check: (value: Value, text: string) => void): ValueRule {
  const rule = onText(check);
  return { ...rule, items: rule };
}
