/** What a line means here, in a few characters behind it: values of variables, and what comes from elsewhere. */

import { interpolationsIn } from '../interpolation.ts';
import type { Project, ProjectPart } from '../project.ts';
import type { Path, Span, YamlFile, YamlMap, YamlNode, YamlPair, YamlScalar } from '../../yaml/tree.ts';
import { isMergeKey, resolved } from '../../yaml/walk.ts';
import { looksSecret } from '../explain-value/secrets.ts';
import { aliasFact, mergedBy } from './hover-anchors.ts';
import type { HoverFact } from './hover-facts.ts';
import { overrideFacts } from './hover-overrides.ts';
import { broughtByExtends } from './hover-values-sources.ts';
import { variableFact } from './hover-variables.ts';
import { modelOf, type ProjectModel } from './hover-project.ts';
import { filledText } from './hover-project-values.ts';

export interface InlayHint {
  /** Behind which character it stands. */
  readonly offset: number;
  /** In no language; one line. */
  readonly label: string;
  /** All of it, for `renderFacts`. */
  readonly tooltip: readonly HoverFact[];
}

/** Longer values and more names are left to the tooltip. */
const longestValue = 40;
const mostKeys = 4;

/** Those of the lines in `span`, in the order of the text. Empty for a file that is not of the project. */
export function inlayHints(project: Project, path: string, span: Span): InlayHint[] {
  const part = project.parts.get(path);
  if (!part) return [];
  const finder = new Finder(modelOf(project), part, span);
  for (const { root } of part.file.documents) if (root) finder.walk(root, []);
  return finder.found.sort((a, b) => a.offset - b.offset);
}

class Finder {
  readonly found: InlayHint[] = [];
  readonly #model: ProjectModel;
  readonly #part: ProjectPart;
  readonly #file: YamlFile;
  readonly #span: Span;

  constructor(model: ProjectModel, part: ProjectPart, span: Span) {
    this.#model = model;
    this.#part = part;
    this.#file = part.file;
    this.#span = span;
  }

  walk(node: YamlNode, path: Path): void {
    if (node.span.end < this.#span.start || node.span.start > this.#span.end) return;
    if (node.kind === 'scalar') this.#variables(node);
    else if (node.kind === 'alias') this.#alias(node);
    else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) this.walk(item, [...path, index]);
    } else {
      for (const pair of node.pairs) this.#pair(node, pair, path);
    }
  }

  #pair(map: YamlMap, pair: YamlPair, around: Path): void {
    const { key, value, span } = pair;
    if (span.end < this.#span.start || span.start > this.#span.end) return;
    if (isMergeKey(key)) {
      const merged = mergedBy(map, pair);
      const written = resolved(value) === value && value.kind === 'map';
      if (!written) this.#add(value.span.end, keysLabel(merged.keys), [{ kind: 'merge', ...merged }]);
      else this.walk(value, around);
      return;
    }
    const path = [...around, key.content];
    if (path.length === 3 && path[0] === 'services' && key.content === 'extends') this.#extends(pair, path);
    this.#override(pair, path);
    this.walk(value, path);
  }

  #variables(scalar: YamlScalar): void {
    for (const part of interpolationsIn(scalar, this.#file)) {
      if (part.kind !== 'variable') continue;
      const fact = variableFact(this.#model, this.#part, part);
      if (fact.result !== undefined) this.#add(part.span.end, `= ${shown(fact.result)}`, [fact]);
    }
  }

  #alias(alias: YamlNode): void {
    const target = resolved(alias);
    if (target?.kind !== 'scalar') return;
    this.#add(alias.span.end, `= ${shown(filledText(target, this.#part))}`, aliasFact(this.#file, alias));
  }

  #extends({ key, value }: YamlPair, path: Path): void {
    const node = resolved(value);
    const service = this.#model.services.get(String(path[1]));
    const brought = broughtByExtends(this.#model, value, this.#part, service);
    const long = node?.kind === 'map' && !node.flow;
    const offset = long ? this.#file.text.indexOf(':', key.span.end) + 1 : value.span.end;
    const name = node?.kind === 'scalar' ? node.content : '';
    this.#add(offset, keysLabel(brought.keys), [{ kind: 'extends', service: name, ...brought }]);
  }

  #override(pair: YamlPair, path: Path): void {
    for (const fact of overrideFacts(this.#model, this.#part, path, pair)) {
      if (fact.kind !== 'replaces' && fact.kind !== 'replaced') continue;
      if (looksSecret(pair.key.content, fact.value)) continue;
      const same =
        resolved(pair.value)?.kind === 'scalar' && filledText(pair.value, this.#part) === fact.value;
      if (same) continue;
      const sign = fact.kind === 'replaces' ? 'was' : '→';
      this.#add(pair.value.span.end, `${sign} ${shown(fact.value)}`, [fact]);
    }
  }

  #add(offset: number, label: string, tooltip: readonly HoverFact[]): void {
    const { start, end } = this.#span;
    if (label !== '' && offset >= start && offset <= end) this.found.push({ offset, label, tooltip });
  }
}

function keysLabel(keys: readonly string[]): string {
  if (keys.length === 0) return '';
  const rest = keys.length - mostKeys;
  const names = keys.slice(0, rest > 1 ? mostKeys : keys.length).map(oneLine);
  return `+ ${names.join(', ')}${rest > 1 ? ` +${rest}` : ''}`;
}

function shown(value: string): string {
  return value === '' ? '""' : oneLine(value);
}

function oneLine(value: string): string {
  const cut = value.length > longestValue ? `${value.slice(0, longestValue - 1)}…` : value;
  // A label knows no line breaks; a control character would be shown as nothing.
  // oxlint-disable-next-line no-control-regex
  return cut.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ');
}
