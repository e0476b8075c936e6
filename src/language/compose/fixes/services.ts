/** Fixes for services: what they wait for, are made of, and are told in an old way. */

import { type Edit, insert, proposal, replace, sure } from '../../edits.ts';
import { resolved } from '../../yaml/walk.ts';
import { writtenScalar } from '../features/completion-scalars.ts';
import { beginOf, intoList, intoMap, removal, withKey } from './entries.ts';
import { columnOf, type Fixer, isInFlow, lineBreak, ownPair, rewritten, scalarOf } from './site.ts';
import { titles } from './titles.ts';
import { helps } from './trial.ts';

/** `external: {name: other}` of old. */
export const externalName: Fixer = (site) => {
  const { file, chain } = site;
  const at = chain.findIndex(({ path, pair }) => path.length === 3 && pair?.key.content === 'external');
  const pair = chain[at]?.pair;
  const owner = chain[at - 1]?.node;
  const name = ownPair(pair?.value, 'name');
  if (pair?.value.kind !== 'map' || owner?.kind !== 'map' || name?.value.kind !== 'scalar') return [];
  if (pair.value.pairs.length !== 1 || pair.value.anchor || pair.value.tag || ownPair(owner, 'name'))
    return [];
  const text = file.text.slice(beginOf(name.value), name.value.span.end);
  const between = owner.flow ? ', ' : lineBreak(file) + ' '.repeat(columnOf(file, pair.span.start));
  return sure(
    titles.write(`external: true, name: ${name.value.content}`),
    replace({ start: pair.key.span.end, end: pair.span.end }, `: true${between}name: ${text}`),
  );
};

/** `links` only order the start, unless they give another name. */
export const dependsOnForLinks: Fixer = (site) => {
  const { file, chain } = site;
  const at = chain.findIndex(({ path, pair }) => path.length === 3 && pair?.key.content === 'links');
  const pair = chain[at]?.pair;
  const service = chain[at - 1]?.node;
  const list = pair?.value;
  if (pair === undefined || service?.kind !== 'map' || list?.kind !== 'list') return [];
  const texts = list.items.map((item) => (item.kind === 'scalar' ? item.content : ''));
  const remove = proposal(titles.remove('links'), ...removal(file, chain.slice(0, at + 1)));
  const names = texts.map((text) => text.split(':')[0] ?? '');
  // An alias is a name that only the link gives.
  if (
    texts.some(
      (text, index) =>
        text === '' ||
        text.includes('$') ||
        ![names[index], `${names[index]}:${names[index]}`].includes(text),
    )
  )
    return remove;
  const depends = ownPair(service, 'depends_on');
  if (depends === undefined && texts.every((text) => !text.includes(':'))) {
    return [...proposal(titles.dependsOn, replace(pair.key.span, 'depends_on')), ...remove];
  }
  const node = depends && resolved(depends.value);
  if (node?.kind !== 'list' || depends?.value.kind !== 'list') return remove;
  const listed = new Set(node.items.map((item) => (item.kind === 'scalar' ? item.content : '')));
  const missing = names.filter((name) => !listed.has(name));
  const add =
    missing.length === 0
      ? []
      : intoList(
          file,
          node,
          missing.join(
            node.flow ? ', ' : `${lineBreak(file)}${' '.repeat(columnOf(file, node.span.start))}- `,
          ),
        );
  const edits = [...add, ...removal(file, chain.slice(0, at + 1))];
  return [...proposal(titles.dependsOn, ...edits), ...remove];
};

/** Another condition than one that never comes true. */
export const startedOnly: Fixer = (site) => {
  const { chain } = site;
  const map = chain.findLast(
    ({ node, path }) => node.kind === 'map' && path[2] === 'depends_on' && path.length === 4,
  )?.node;
  const condition = ownPair(map, 'condition')?.value;
  return condition?.kind === 'scalar'
    ? proposal(titles.started, ...rewritten(condition, 'service_started', isInFlow(chain)))
    : [];
};

/** A service whose profile may be off. */
export const notRequiredService: Fixer = (site) => {
  const { file, chain, finding } = site;
  const map = chain.findLast(
    ({ node, path }) => node.kind === 'map' && path[2] === 'depends_on' && path.length === 4,
  )?.node;
  if (map?.kind === 'map') {
    const required = ownPair(map, 'required');
    const edits =
      required === undefined
        ? intoMap(file, map, 'required', 'false')
        : required.value.kind === 'scalar'
          ? [replace(required.value.span, 'false')]
          : [];
    return proposal(titles.notRequiredService, ...edits);
  }
  return proposal(titles.remove(finding.args[0] ?? ''), ...removal(file, chain)).filter(({ edits }) =>
    helps(site, edits),
  );
};

/** An env file that may be missing. */
export const optionalFile: Fixer = (site) => {
  const { file, chain, finding } = site;
  if (finding.args[1] !== 'env-file') return [];
  const scalar = scalarOf(site);
  const at = chain.at(-1);
  const parent = chain.at(-2)?.node;
  if (scalar === undefined || at === undefined || scalar.anchor || scalar.tag) return [];
  if (parent?.kind === 'map' && at.pair?.key.content === 'path')
    return proposal(titles.notRequired, ...intoMap(file, parent, 'required', 'false'));
  const text = file.text.slice(scalar.span.start, scalar.span.end);
  if (isInFlow(chain))
    return proposal(
      titles.notRequired,
      replace(scalar.span, `{ path: ${writtenScalar(scalar.content, '', true)}, required: false }`),
    );
  const eol = lineBreak(file);
  if (parent?.kind === 'list') {
    const indent = ' '.repeat(columnOf(file, scalar.span.start));
    return proposal(titles.notRequired, replace(scalar.span, `path: ${text}${eol}${indent}required: false`));
  }
  if (at.pair?.key.content !== 'env_file') return [];
  const indent = ' '.repeat(columnOf(file, at.pair.key.span.start) + 2);
  const span = { start: at.pair.key.span.end + 1, end: scalar.span.end };
  return proposal(
    titles.notRequired,
    replace(span, `${eol}${indent}- path: ${text}${eol}${indent}  required: false`),
  );
};

/** A service needs an image, or something to make one of. */
export const buildHere: Fixer = (site) => {
  const { file, chain, finding } = site;
  const service = chain.find(({ path }) => path.length === 2);
  // Another file may well name the image.
  if (service?.pair === undefined || finding.kind === 'hint') return [];
  const { node, pair } = service;
  let edits: Edit[] = [];
  if (node.kind === 'map' && !node.flow && node.pairs[0]) {
    const column = ' '.repeat(columnOf(file, node.span.start));
    edits = [insert(node.pairs[0].span.start, `build: .${lineBreak(file)}${column}`)];
  } else if (node.kind === 'map' || node.kind === 'scalar') edits = withKey(file, pair, 'build', '.');
  return proposal(titles.add('build: .'), ...edits).filter((fix) => helps(site, fix.edits));
};

export const builtPlatform: Fixer = (site) => {
  const { file, finding, chain } = site;
  const platforms = ownPair(
    ownPair(chain.find(({ path }) => path.length === 2)?.node, 'build')?.value,
    'platforms',
  )?.value;
  const [platform = ''] = finding.args;
  return platforms?.kind === 'list'
    ? proposal(titles.add(platform), ...intoList(file, platforms, platform))
    : [];
};

/** As much as the limit. */
export const reservation: Fixer = (site) => {
  const limit = site.finding.args[1] ?? '';
  const scalar = scalarOf(site);
  return scalar ? proposal(titles.write(limit), ...rewritten(scalar, limit, isInFlow(site.chain))) : [];
};

/** `sync` needs to know where to; building anew does not. */
export const rebuild: Fixer = (site) => {
  const scalar = scalarOf(site);
  return scalar
    ? proposal(titles.write('rebuild'), ...rewritten(scalar, 'rebuild', isInFlow(site.chain)))
    : [];
};

/** The target of a port that only says which port of the host it has. */
export const target: Fixer = (site) => {
  const { file, chain, finding } = site;
  const map = chain.findLast(({ node }) => node.kind === 'map')?.node;
  const published = ownPair(map, 'published')?.value;
  if (
    finding.args[0] !== 'port' ||
    map?.kind !== 'map' ||
    published?.kind !== 'scalar' ||
    !/^\d+$/.test(published.content)
  )
    return [];
  return proposal(
    titles.add(`target: ${published.content}`),
    ...intoMap(file, map, 'target', published.content),
  );
};

export const sourceHere: Fixer = (site) => {
  const map = site.chain.findLast(({ node }) => node.kind === 'map')?.node;
  return map?.kind === 'map'
    ? proposal(titles.add('source: .'), ...intoMap(site.file, map, 'source', '.'))
    : [];
};
