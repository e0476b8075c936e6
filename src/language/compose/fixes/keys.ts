/** Fixes for keys that may not stand where they do, and for those that are missing. */

import { suggest } from '../../suggest.ts';
import { type Fix, insert, proposal, replace, sure } from '../../edits.ts';
import type { YamlMap, YamlNode, YamlPair } from '../../yaml/tree.ts';
import { isServiceKey } from '../checks/service-keys.ts';
import { schemaOf } from '../schema/index.ts';
import { intoMap, removal } from './entries.ts';
import { moved } from './indentation.ts';
import {
  columnOf,
  type Fixer,
  isInFlow,
  lineBreak,
  lineEndOf,
  ownPair,
  rewritten,
  type Site,
  stepOf,
} from './site.ts';
import { titles } from './titles.ts';
import { helps } from './trial.ts';

/** The map that holds the key that the finding points at, and that pair. */
export function keyIn({ chain, finding }: Site): { map: YamlMap; pair: YamlPair; index: number } | undefined {
  for (const { node: map } of chain.toReversed()) {
    if (map.kind !== 'map') continue;
    const index = map.pairs.findIndex(({ key }) => key.span.start === finding.span.start);
    const pair = map.pairs[index];
    if (pair !== undefined) return { map, pair, index };
  }
  return undefined;
}

/** The key that was meant, in the quotes that it has. */
export const meantKey: Fixer = (site) => {
  const found = keyIn(site);
  const meant = site.finding.args[1] ?? '';
  if (found === undefined || meant === '' || ownPair(found.map, meant) !== undefined) return [];
  return sure(titles.write(meant), ...rewritten(found.pair.key, meant, isInFlow(site.chain)));
};

/** A key that is not known belongs into what stands above it, or is not needed. */
export const keyElsewhere: Fixer = (site) => {
  const { chain, file } = site;
  const found = keyIn(site);
  if (found === undefined || meantKey(site).length > 0) return [];
  const deeper = deeperUnderEmpty(site, found);
  if (deeper.length > 0) return deeper;
  const { pair } = found;
  const way = chain.slice(0, chain.findIndex((each) => each.pair === pair) + 1);
  return proposal(titles.remove(pair.key.content), ...removal(file, way)).filter(({ edits }) =>
    helps(site, edits),
  );
};

/** `environment:` with nothing in it, and what is to be in it just as far to the right below it. */
export function deeperUnderEmpty(site: Site, { map, index }: { map: YamlMap; index: number }): Fix[] {
  const { file } = site;
  let from = index;
  while (from > 0 && !isUnwritten(map.pairs[from - 1]?.value)) from--;
  const owner = map.pairs[from - 1];
  if (owner === undefined || map.flow) return [];
  const isService = (pair: YamlPair | undefined) =>
    pair?.value.kind === 'map' && pair.value.pairs.some(({ key }) => isServiceKey(key.content));
  const top = site.chain[0]?.node === map;
  // Of the top level only services look alike enough to be sure.
  if (top && (owner.key.content !== 'services' || !isService(map.pairs[from]))) return [];
  let to = from;
  while (
    to + 1 < map.pairs.length &&
    (top ? isService(map.pairs[to + 1]) && !known(map.pairs[to + 1], top) : !known(map.pairs[to + 1], top))
  )
    to++;
  const first = map.pairs[from];
  const last = map.pairs[to];
  if (first === undefined || last === undefined || to < index) return [];
  const lines = file.lines;
  const edits = moved(
    file,
    lines.lineAt(first.span.start),
    stepOf(file),
    lines.lineAt(Math.max(last.span.start, last.span.end - 1)),
  );
  return helps(site, edits) ? sure(titles.indent, ...edits) : [];
}

function known(pair: YamlPair | undefined, top: boolean): boolean {
  const name = pair?.key.content ?? '';
  return (
    name.startsWith('x-') ||
    (top
      ? schemaOf([])
          ?.keys()
          .some((key) => key.name === name) === true
      : isServiceKey(name))
  );
}

function isUnwritten(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === null && node.span.start === node.span.end;
}

/** What a short or partly written form leaves out, where only one thing can be meant. */
export const missingKey: Fixer = (site) => {
  const { finding, chain, file } = site;
  const name = finding.args[0] ?? '';
  const map = chain.findLast(({ node }) => node.kind === 'map' && ownPair(node, name) === undefined)?.node;
  const at = chain.at(-1);
  const target = at?.node.kind === 'map' && at.pair?.key.span.start === finding.span.start ? at.node : map;
  if (target?.kind !== 'map') return [];
  if (target.pairs.some(({ key }) => suggest(key.content, [name]) !== '')) return [];
  const value = valueFor(name, target);
  if (value === undefined) return [];
  const edits = intoMap(file, target, name, value);
  const title = titles.add(`${name}: ${value}`);
  if (!helps(site, edits)) return [];
  return name === 'condition' ? sure(title, ...edits) : proposal(title, ...edits);
};

function valueFor(name: string, map: YamlMap): string | undefined {
  const text = (key: string) => {
    const value = ownPair(map, key)?.value;
    return value?.kind === 'scalar' ? value.content : undefined;
  };
  switch (name) {
    case 'condition':
      return 'service_started';
    case 'hard':
      return text('soft');
    case 'soft':
      return text('hard');
    case 'type': {
      const source = text('source');
      return source === undefined ? 'tmpfs' : /^[./~]|^\p{L}:/u.test(source) ? 'bind' : 'volume';
    }
    default:
      return undefined;
  }
}

/** The later of two keys, or the earlier one: only a person knows which of them is right. */
export const oneKey: Fixer = (site) => {
  const { chain, file } = site;
  const found = keyIn(site);
  if (found === undefined) return [];
  const { map, pair } = found;
  const at = chain.findIndex(({ node }) => node === map);
  const way = chain.slice(0, at + 1);
  const path = chain[at]?.path ?? [];
  const first = map.pairs.find(({ key }) => key.content === pair.key.content);
  const edits = (each: YamlPair) =>
    removal(file, [...way, { path: [...path, each.key.content], node: each.value, pair: each }]);
  const text = (each: YamlPair) => file.text.slice(each.value.span.start, each.value.span.end);
  if (first === undefined || first === pair) return [];
  if (text(first) === text(pair)) return sure(titles.removeThis, ...edits(pair));
  return [...proposal(titles.removeThis, ...edits(pair)), ...proposal(titles.removeOther, ...edits(first))];
};

/** Keys at the wrong depth go where their lines show that they were meant to be. */
export const movedToTop: Fixer = (site) => {
  const { file, chain } = site;
  const found = keyIn(site);
  if (found === undefined || found.map.flow) return [];
  const { map, pair, index } = found;
  const by = -columnOf(file, pair.span.start) + columnOf(file, chain[0]?.node.span.start ?? 0);
  const first = file.lines.lineAt(pair.span.start);
  const last = file.lines.lineAt(Math.max(pair.span.start, pair.span.end - 1));
  if (map.pairs.slice(index + 1).length === 0) {
    return sure(titles.toTop, ...moved(file, first, by, last));
  }
  const start = file.lines.startOf(first);
  const end = file.lines.startOf(last + 1);
  const lines = file.text.slice(start, end).trimEnd().split(/\r?\n/);
  const eol = lineBreak(file);
  const text = lines.map((line) => line.slice(Math.min(-by, /^ */.exec(line)?.[0].length ?? 0))).join(eol);
  const at = lineEndOf(file, map.span.end);
  return sure(titles.toTop, replace({ start, end }, ''), insert(at, eol + text));
};

export const movedIntoService: Fixer = (site) => {
  const { file } = site;
  const found = keyIn(site);
  if (found === undefined || found.map.flow) return [];
  const { map, pair, index } = found;
  const service = map.pairs
    .slice(0, index)
    .findLast(
      ({ value }) =>
        value.kind === 'map' && !value.flow && value.pairs.some(({ key }) => isServiceKey(key.content)),
    );
  if (service?.value.kind !== 'map' || ownPair(service.value, pair.key.content)) return [];
  const column = columnOf(file, service.value.span.start);
  const from = file.lines.lineAt(pair.span.start);
  const to = file.lines.lineAt(Math.max(pair.span.start, pair.span.end - 1));
  const edits = moved(file, from, column - columnOf(file, pair.span.start), to);
  return sure(titles.intoService(service.key.content), ...edits);
};
