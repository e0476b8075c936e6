/** Holds a Compose file to its schema, as `docker compose` does once variables are filled in. */

import { suggest } from '../../suggest.ts';
import type { Path, Span, YamlFile, YamlMap, YamlNode, YamlPair, YamlScalar } from '../../yaml/tree.ts';
import { isMergeKey, pairsOf, resolved } from '../../yaml/walk.ts';
import type { Finding } from '../finding.ts';
import { fitting, kindOf, wantedKinds } from './kinds.ts';
import {
  allowsAll,
  extensionPattern,
  formsOf,
  hasNames,
  keySchema,
  patternOf,
  type RawSchema,
  rootSchema,
  typesOf,
  wordsOf,
} from './raw.ts';

/** What the file may not hold, in the order of the text. Of a part that aliases use in several places it is told once, where it is written. */
export function checkSchema(file: YamlFile): Finding[] {
  const check = new Check(file);
  for (const [index, { root, span }] of file.documents.entries()) {
    // A file of nothing at all is told elsewhere.
    if (root !== undefined) check.node(root, rootSchema, [], root.span, index > 0);
    else if (file.documents.length > 1)
      check.report('wrong-type', { start: span.start, end: span.start + 3 }, 'null', 'map');
  }
  return check.findings.sort((a, b) => a.span.start - b.span.start);
}

class Check {
  readonly findings: Finding[] = [];
  readonly #text: string;
  readonly #told = new Set<string>();
  readonly #seen = new Map<YamlNode, Set<RawSchema>>();

  constructor(file: YamlFile) {
    this.#text = file.text;
  }

  report(code: string, span: Span, ...args: string[]): void {
    const id = `${code} ${span.start} ${args[0]}`;
    if (this.#told.has(id)) return;
    this.#told.add(id);
    this.findings.push({ kind: 'error', code, span, args });
  }

  /**
   * @param owner what to point at when something is missing: the key of the node
   * @param partial it is merged with something that is not known, which may have the keys that it lacks
   */
  node(written: YamlNode, raw: RawSchema, path: Path, owner: Span, partial: boolean): void {
    const node = resolved(written);
    if (allowsAll(raw) || node === undefined || written.tag?.name === '!reset' || node.tag?.name === '!reset')
      return;
    // Only what has an anchor can be met again.
    if (node.anchor !== undefined && !this.#first(node, raw)) return;
    const forms = formsOf(raw);
    const form = fitting(forms, node, path);
    if (form === undefined) this.#wrongType(node, written, forms, owner);
    else if (node.kind === 'map') this.#map(node, form, path, owner, partial);
    else if (node.kind === 'list') {
      for (const [index, item] of node.items.entries()) {
        if (form.items === undefined) continue;
        if (splitByColon(item, form.items)) this.report('wrong-type', item.span, 'colon-in-text', 'text');
        else this.node(item, form.items, [...path, index], firstWord(item), partial);
      }
    } else this.#scalar(node, form);
  }

  #first(node: YamlNode, raw: RawSchema): boolean {
    const schemas = this.#seen.get(node) ?? new Set();
    if (schemas.has(raw)) return false;
    this.#seen.set(node, schemas.add(raw));
    return true;
  }

  #wrongType(
    node: Exclude<YamlNode, { kind: 'alias' }>,
    written: YamlNode,
    forms: readonly RawSchema[],
    owner: Span,
  ): void {
    const found = kindOf(node);
    const unwritten = node.span.start === node.span.end;
    // Of much text, the first line will do; of nothing, its key.
    const { start, end } = unwritten ? owner : written.kind === 'alias' ? written.span : node.span;
    const line = this.#text.slice(start, end).search(/[\r\n]/);
    const span = { start, end: line < 0 ? end : start + line };
    const lacksSpace =
      node.kind === 'scalar' && node.style === 'plain' && /^[a-z_]+:[^\s/]/.test(node.content);
    this.report('wrong-type', span, lacksSpace ? 'key-without-space' : found, ...wantedKinds(forms));
  }

  #map(node: YamlMap, form: RawSchema, path: Path, owner: Span, partial: boolean): void {
    const pairs = pairsOf(node);
    const open = partial || (path.length === 2 && path[0] === 'services' && has(pairs, 'extends'));
    const own = node.pairs.some(({ key }) => isMergeKey(key)) ? new Set(node.pairs) : undefined;
    const misspelt = new Set<string>();
    for (const pair of pairs) {
      const { key, value } = pair;
      if (value.tag?.name === '!reset') continue;
      const schema = keySchema(form, key.content);
      // Pairs that a merge brings in may come to other maps too.
      if (own?.has(pair) === false && !this.#first(key, form)) continue;
      if (schema === undefined) misspelt.add(this.#unknownKey(key, form));
      else this.node(value, schema, [...path, key.content], key.span, open);
    }
    for (const name of open ? [] : (form.required ?? [])) {
      if (!has(pairs, name) && !misspelt.has(name)) this.report('missing-key', owner, name);
    }
  }

  /** Returns the key that it may be meant as. */
  #unknownKey(key: YamlScalar, form: RawSchema): string {
    const names = Object.keys(form.properties ?? {});
    const meant = suggest(key.content, names);
    if (names.length === 0 && hasNames(form)) {
      const pattern = Object.keys(form.patternProperties ?? {}).find((each) => each !== extensionPattern);
      this.report('wrong-form', key.span, key.content, pattern ?? '');
    } else this.report('unknown-key', key.span, key.content, meant);
    return meant;
  }

  #scalar(node: YamlScalar, form: RawSchema): void {
    const { content, value, span } = node;
    // What a variable will be is not known.
    if (content.replaceAll('$$', '').includes('$')) return;
    if (form.enum && value !== null && !form.enum.includes(value)) {
      const nearest = suggest(content, form.enum.map(String));
      this.report('wrong-value', span, content, nearest, ...form.enum.map(String));
    } else if (form.pattern !== undefined && !patternOf(form.pattern).test(content)) {
      const words = wordsOf(form.pattern);
      if (words.length > 0) this.report('wrong-value', span, content, suggest(content, words), ...words);
      else this.report('wrong-form', span, content, form.pattern);
    } else if (
      typeof value === 'number' &&
      (value < (form.minimum ?? value) || value > (form.maximum ?? value))
    ) {
      this.report(
        'wrong-value',
        span,
        content,
        '',
        form.maximum === undefined ? `≥ ${form.minimum}` : `${form.minimum}–${form.maximum}`,
      );
    }
  }
}

function has(pairs: readonly YamlPair[], name: string): boolean {
  return pairs.some(({ key, value }) => key.content === name && value.tag?.name !== '!reset');
}

/** Whether an item is a map just because of a space after a colon: `- ./app: /app`, `- NAME: value`. */
function splitByColon(item: YamlNode, raw: RawSchema): boolean {
  if (item.kind !== 'map' || item.flow || item.pairs.length !== 1) return false;
  const [{ key, value }] = item.pairs as [YamlPair];
  const forms = formsOf(raw);
  if (value.kind !== 'scalar' || !forms.some((form) => typesOf(form).includes('string'))) return false;
  const object = forms.find((form) => typesOf(form).includes('object'));
  return object === undefined || (/[^\w-]/.test(key.content) && keySchema(object, key.content) === undefined);
}

/** What to point at for an item: the first key of a map. */
function firstWord(item: YamlNode): Span {
  return item.kind === 'map' ? (item.pairs[0]?.key.span ?? item.span) : item.span;
}
