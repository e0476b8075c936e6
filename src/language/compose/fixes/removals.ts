/** Fixes that take something out: what is not needed, is there twice, or does not go with something else. */

import { type Fix, proposal, replace, sure } from '../../edits.ts';
import type { Located } from '../../yaml/tree.ts';
import { pathAt } from '../../yaml/walk.ts';
import { removal, wholeLines } from './entries.ts';
import { type Fixer, ownPair, scalarOf, type Site } from './site.ts';
import { titles } from './titles.ts';
import { helps } from './trial.ts';

/** The pair or the item that the finding points at. */
export const removed: Fixer = ({ file, chain, finding }) =>
  proposal(removeTitle(chain, finding.args[0]), ...removal(file, chain));

/** The same, where nothing is lost. */
export const removedSurely: Fixer = ({ file, chain, finding }) =>
  sure(removeTitle(chain, finding.args[0]), ...removal(file, chain));

function removeTitle(chain: readonly Located[], text: string | undefined): Fix['title'] {
  const key = chain.at(-1)?.pair?.key.content;
  return key !== undefined ? titles.remove(key) : text ? titles.remove(text) : titles.removeThis;
}

/** The item or the variable further up, of two of which the last one counts. */
export const removedEarlier: Fixer = (site) => {
  const other = site.finding.related?.find(({ path }) => path === site.part.path);
  if (other === undefined) return [];
  return sure(titles.removeEarlier, ...removal(site.file, pathAt(site.file, other.span.start)));
};

/** This one or the other of two keys that exclude each other. */
export const oneOfBoth: Fixer = (site) => {
  const { file, finding, part } = site;
  const other = finding.related?.find(
    ({ path, span }) => path === part.path && span.start !== finding.span.start,
  );
  const way = other && keyOf(pathAt(file, other.span.start));
  const fixes = [
    ...proposal(removeTitle(keyOf(site.chain), undefined), ...removal(file, keyOf(site.chain))),
    ...(way ? proposal(removeTitle(way, undefined), ...removal(file, way)) : []),
  ];
  return fixes.filter(({ edits }) => helps(site, edits));
};

/** From what is in a list, or is a text, up to the key that it is said with. */
function keyOf(chain: readonly Located[]): readonly Located[] {
  return chain.slice(0, chain.findLastIndex(({ pair }) => pair !== undefined) + 1);
}

/** A key of the same service. */
function serviceKey(site: Site, name: string): readonly Located[] | undefined {
  const service = site.chain.find(({ path }) => path.length === 2);
  const pair = ownPair(service?.node, name);
  if (service === undefined || pair === undefined) return undefined;
  return [
    ...site.chain.slice(0, site.chain.indexOf(service) + 1),
    { path: [...service.path, name], node: pair.value, pair },
  ];
}

/** `ports` of a service that has no network of its own. */
export const noPorts: Fixer = (site) => {
  const ports = serviceKey(site, 'ports');
  return ports ? proposal(titles.remove('ports'), ...removal(site.file, ports)) : [];
};

/** With the comment on its line; one above it mostly tells of the file. */
export const noVersion: Fixer = ({ file, finding, chain }) => {
  const pair = chain.at(-1)?.pair;
  if (pair?.key.content !== 'version' || chain[0]?.node.kind !== 'map') return [];
  if (chain[0].node.flow) return sure(titles.remove('version'), ...removal(file, chain));
  return sure(titles.remove('version'), replace(wholeLines(file, finding.span), ''));
};

/** A dependency less breaks the circle. */
export const lessDependency: Fixer = (site) => {
  const { file, chain } = site;
  const key = chain.find(({ path }) => path.length === 3)?.path[2];
  const scalar = scalarOf(site);
  if (key === 'network_mode' || key === 'volumes_from') return [];
  return proposal(
    titles.remove(scalar?.content ?? String(chain.at(-1)?.path.at(-1) ?? '')),
    ...removal(file, chain),
  ).filter(({ edits }) => helps(site, edits));
};

/** The name of a container that there are to be several of. */
export const noContainerName: Fixer = (site) => {
  const way = serviceKey(site, 'container_name');
  return way ? proposal(titles.remove('container_name'), ...removal(site.file, way)) : [];
};

export const switchedOff: Fixer = (site) => {
  const { chain, file } = site;
  const at = chain.findLastIndex(({ node, path }) => node.kind === 'map' && path.at(-1) === 'healthcheck');
  const owner = chain[at];
  const way = (name: string): readonly Located[] => {
    const pair = ownPair(owner?.node, name);
    return owner && pair
      ? [...chain.slice(0, at + 1), { path: [...owner.path, name], node: pair.value, pair }]
      : [];
  };
  return ['test', 'disable']
    .flatMap((name) => proposal(titles.remove(name), ...removal(file, way(name))))
    .filter(({ edits }) => helps(site, edits));
};
