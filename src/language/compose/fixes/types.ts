/** Fixes for values of a kind that they may not be of. */

import { suggest } from '../../suggest.ts';
import { type Fix, insert, proposal, replace, sure } from '../../edits.ts';
import type { YamlScalar } from '../../yaml/tree.ts';
import { readDuration } from '../explain-value/quantities.ts';
import { writtenScalar } from '../features/completion-scalars.ts';
import { schemaOf } from '../schema/index.ts';
import { removal } from './entries.ts';
import { deeperUnderEmpty, keyIn } from './keys.ts';
import { type Fixer, scalarOf, type Site } from './site.ts';
import { titles } from './titles.ts';

/** The same value as the kind that it has to be. */
export const rightType: Fixer = (site) => {
  const { finding } = site;
  const [found = '', ...wanted] = finding.args;
  if (found === 'key-without-space') return spaceInside(site);
  if (found === 'colon-in-text') return joinedByColon(site);
  if (found === 'null') return removedNothing(site);
  if (['number', 'integer', 'boolean', 'date'].includes(found) && wanted.includes('text'))
    return asText(site);
  if (found === 'text' && wanted.includes('list')) {
    const dashes = spaceAfterDash(site);
    if (dashes.length > 0) return dashes;
  }
  if (found === 'text' && wanted.includes('map') && !wanted.includes('text')) {
    const colon = colonAfterKey(site);
    if (colon.length > 0) return colon;
  }
  if (wanted.includes('list') && ['text', 'number', 'integer'].includes(found)) return asList(site);
  if (wanted.includes('list') && found === 'map') return itemsOfPairs(site);
  if (found === 'list' && wanted.includes('text')) return onlyItem(site);
  if (found === 'text' && wanted.some((kind) => ['number', 'integer', 'boolean'].includes(kind)))
    return unquoted(site, wanted);
  return [];
};

function spaceInside(site: Site): Fix[] {
  const scalar = scalarOf(site);
  const colon = scalar?.content.indexOf(':') ?? -1;
  return scalar === undefined || colon < 0
    ? []
    : sure(titles.spaceAfterColon, insert(scalar.span.start + colon + 1, ' '));
}

/** `-80:80` on lines of their own. */
function spaceAfterDash(site: Site): Fix[] {
  const scalar = scalarOf(site);
  if (scalar?.style !== 'plain') return [];
  const { span } = scalar;
  const lines = [...site.file.text.slice(span.start, span.end).matchAll(/^[ \t]*(-?)/gm)];
  if (lines.some(([, dash]) => dash === '')) return [];
  return sure(
    titles.spaceAfterDash,
    ...lines.map(({ 0: blanks, index }) => insert(span.start + index + blanks.length, ' ')),
  );
}

/** `image nginx`, where keys belong. */
function colonAfterKey(site: Site): Fix[] {
  const scalar = scalarOf(site);
  const at = site.chain.at(-1);
  if (scalar?.style !== 'plain' || at?.node !== scalar) return [];
  const word = /^[\w-]+(?=[ \t]+\S)/.exec(scalar.content)?.[0];
  if (
    word === undefined ||
    !schemaOf(at.path)
      ?.keys()
      .some(({ name }) => name === word)
  )
    return [];
  return sure(titles.add(':'), insert(scalar.span.start + word.length, ':'));
}

/** `- NAME: value` and `- ./app: /app`, where an item has to be one text. */
function joinedByColon(site: Site): Fix[] {
  const { chain, file, finding } = site;
  const map = chain.findLast(
    ({ node }) => node.kind === 'map' && node.span.start === finding.span.start,
  )?.node;
  const pair = map?.kind === 'map' ? map.pairs[0] : undefined;
  if (map?.kind !== 'map' || pair === undefined || pair.value.kind !== 'scalar') return [];
  const list = chain.findLast(({ node }) => node.kind === 'list');
  const key = String(list?.path.at(-1) ?? '');
  const between = { start: pair.key.span.end, end: pair.value.span.start };
  if (['environment', 'args', 'labels'].includes(key)) {
    const text = `${pair.key.content}=${pair.value.content}`;
    const span = { start: map.span.start, end: map.span.end };
    return sure(titles.write(text), replace(span, writtenScalar(text, '', false)));
  }
  if (pair.key.style !== 'plain' || pair.value.style !== 'plain') return [];
  if (file.text.slice(between.start, between.end).includes('\n')) return [];
  return sure(titles.noSpaceAfterColon, replace(between, ':'));
}

function removedNothing(site: Site): Fix[] {
  const { chain, file } = site;
  const found = keyIn(site);
  const deeper =
    found === undefined ? [] : deeperUnderEmpty(site, { map: found.map, index: found.index + 1 });
  if (deeper.length > 0) return deeper;
  const last = chain.at(-1);
  return proposal(titles.remove(last?.pair?.key.content ?? '-'), ...removal(file, chain));
}

/** Numbers, dates and booleans that have to be text. */
function asText(site: Site): Fix[] {
  const scalar = scalarOf(site);
  const at = site.chain.at(-1);
  if (scalar === undefined || scalar.style !== 'plain' || at === undefined) return [];
  const { content } = scalar;
  if (at.path.at(-1) === 'restart') {
    const word = scalar.value === true ? 'always' : '"no"';
    return proposal(titles.write(word), replace(scalar.span, word));
  }
  const isDuration = at.path.at(-1) === 'stop_grace_period' || schemaOf(at.path)?.format === 'duration';
  if (isDuration && readDuration(`${content}s`) !== undefined) {
    return sure(titles.write(`${content}s`), replace(scalar.span, `${content}s`));
  }
  return sure(titles.quote, replace(scalar.span, `"${content}"`));
}

function asList(site: Site): Fix[] {
  const scalar = scalarOf(site);
  if (scalar === undefined || scalar.anchor || scalar.tag || isBlock(scalar)) return [];
  const port = /^[\d:-]+$/.test(scalar.content);
  const written =
    scalar.style === 'plain'
      ? port
        ? `"${scalar.content}"`
        : writtenScalar(scalar.content, '', true)
      : site.file.text.slice(scalar.span.start, scalar.span.end);
  return sure(titles.list, replace(scalar.span, `[${written}]`));
}

function isBlock({ style }: YamlScalar): boolean {
  return style === 'literal' || style === 'folded';
}

/** `80: 80` among ports, `./app: /app` among volumes. */
function itemsOfPairs(site: Site): Fix[] {
  const { chain, finding } = site;
  const at = chain.find(
    ({ node, pair }) =>
      node.kind === 'map' &&
      (node.span.start === finding.span.start || pair?.key.span.start === finding.span.start),
  );
  const map = at?.node;
  if (map?.kind !== 'map' || map.flow || !['ports', 'volumes'].includes(String(at?.path.at(-1)))) return [];
  const edits = map.pairs.flatMap(({ key, value, span }) =>
    value.kind === 'scalar' && value.value !== null && !value.anchor && !value.tag && !isBlock(value)
      ? [replace(span, `- ${JSON.stringify(`${key.content}:${value.content}`)}`)]
      : [],
  );
  return edits.length === map.pairs.length ? sure(titles.list, ...edits) : [];
}

/** A list of one text. */
function onlyItem(site: Site): Fix[] {
  const { chain, file } = site;
  const at = chain.findLast(({ node }) => node.kind === 'list');
  const list = at?.node;
  const item = list?.kind === 'list' ? list.items[0] : undefined;
  if (list?.kind !== 'list' || list.items.length !== 1 || item?.kind !== 'scalar' || isBlock(item)) return [];
  if (list.anchor || list.tag || item.anchor || item.tag || at?.pair === undefined) return [];
  const text = file.text.slice(item.span.start, item.span.end);
  const behind = file.text.slice(at.pair.key.span.end, list.span.start);
  if (behind.includes('#')) return [];
  const start = at.pair.key.span.end + 1;
  return list.flow
    ? sure(titles.one, replace(list.span, text))
    : sure(titles.one, replace({ start, end: item.span.end }, ` ${text}`));
}

/** A number or a boolean in quotes, or nearly one of the two words. */
function unquoted(site: Site, wanted: readonly string[]): Fix[] {
  const scalar = scalarOf(site);
  if (scalar === undefined || isBlock(scalar)) return [];
  const { content } = scalar;
  if (wanted.some((kind) => kind !== 'boolean') && /^-?\d+(\.\d+)?$/.test(content)) {
    return sure(titles.unquote, replace(scalar.span, content));
  }
  if (!wanted.includes('boolean')) return [];
  const word =
    { yes: 'true', on: 'true', y: 'true', no: 'false', off: 'false', n: 'false' }[content.toLowerCase()] ??
    suggest(content.toLowerCase(), ['true', 'false']);
  const meant = word === '' && /^(true|false)$/i.test(content) ? content.toLowerCase() : word;
  if (meant !== '') return sure(titles.write(meant), replace(scalar.span, meant));
  return ['true', 'false'].flatMap((each) => proposal(titles.write(each), replace(scalar.span, each)));
}
