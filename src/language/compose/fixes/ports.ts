/** Fixes for `ports`. */

import { type Edit, type Fix, insert, proposal, replace, sure } from '../../edits.ts';
import { offsetInText } from '../../yaml/scalar-offsets.ts';
import type { YamlScalar } from '../../yaml/tree.ts';
import { pairsOf, resolved, valueOf } from '../../yaml/walk.ts';
import { readPublishedPort, readRange, type Range, sizeOf } from '../explain-value/ports.ts';
import { itemsOf, textOf } from '../file-uses.ts';
import { removal } from './entries.ts';
import { changed, type Fixer, ownPair, rewritten, scalarOf, type Site, isInFlow } from './site.ts';
import { titles } from './titles.ts';

export const quotedPort: Fixer = (site) => {
  const scalar = scalarOf(site);
  return scalar?.style === 'plain' ? sure(titles.quote, replace(scalar.span, `"${scalar.content}"`)) : [];
};

/** Where the host's ports stand: `8080` of `"127.0.0.1:8080:80"`, or the `published` of the long form. */
function hostPorts(site: Site): { scalar: YamlScalar; from: number; text: string } | undefined {
  const map = site.chain.findLast(({ node }) => node.kind === 'map')?.node;
  const published = ownPair(map, 'published')?.value;
  if (published?.kind === 'scalar') return { scalar: published, from: 0, text: published.content };
  const scalar = scalarOf(site);
  if (scalar === undefined || scalar.content.includes('$')) return undefined;
  const [, address = '', host] =
    /^((?:\[[^\]]*\]|[\d.]+):)?(\d+(?:-\d+)?):[\d-]+(?:\/\w+)?$/.exec(scalar.content) ?? [];
  return host === undefined ? undefined : { scalar, from: address.length, text: host };
}

function withHostPorts(
  site: Site,
  { scalar, from, text }: NonNullable<ReturnType<typeof hostPorts>>,
  ports: string,
): Edit[] {
  if (scalar.style === 'plain' && scalar.content !== text)
    return rewritten(
      scalar,
      scalar.content.slice(0, from) + ports + scalar.content.slice(from + text.length),
      isInFlow(site.chain),
      true,
    );
  const start = offsetInText(site.file, scalar, from);
  const end = offsetInText(site.file, scalar, from + text.length);
  return end - start === text.length ? [replace({ start, end }, ports)] : [];
}

/** The next ports that nothing in the project publishes. */
export const freePort: Fixer = (site) => {
  const host = hostPorts(site);
  const range = host && readRange(host.text);
  if (host === undefined || range === undefined) return [];
  const taken = publishedPorts(site);
  const size = sizeOf(range);
  for (let first = range.first + 1; first + size - 1 <= 65_535; first++) {
    const last = first + size - 1;
    if (taken.some((other) => other.first <= last && first <= other.last)) continue;
    const text = size === 1 ? `${first}` : `${first}-${last}`;
    return proposal(titles.hostPort(text), ...withHostPorts(site, host, text));
  }
  return [];
};

/** Of all services, whatever the protocol and the address. */
function publishedPorts({ project }: Site): Range[] {
  const taken: Range[] = [];
  for (const part of project.parts.values()) {
    for (const { root } of part.file.documents) {
      for (const { value } of pairsOf(valueOf(root, 'services'))) {
        for (const item of itemsOf(valueOf(value, 'ports'))) {
          const node = resolved(item);
          const text = textOf(node?.kind === 'map' ? valueOf(node, 'published') : node, part) ?? '';
          const range = node?.kind === 'map' ? readRange(text) : readPublishedPort(text)?.published;
          if (range !== undefined) taken.push(range);
        }
      }
    }
  }
  return taken;
}

/** Only the port of the container: the engine chooses one of the host for each. */
export const anyHostPort: Fixer = (site) => {
  const host = hostPorts(site);
  if (host === undefined) return [];
  const { scalar, from, text } = host;
  if (scalar.content === text) {
    const map = site.chain.findLastIndex(({ node }) => node.kind === 'map');
    const pair = ownPair(site.chain[map]?.node, 'published');
    const path = site.chain[map]?.path ?? [];
    return pair === undefined
      ? []
      : proposal(
          titles.anyHostPort,
          ...removal(site.file, [
            ...site.chain.slice(0, map + 1),
            { path: [...path, 'published'], node: pair.value, pair },
          ]),
        );
  }
  // With an address, the colon has to stay.
  const rest = scalar.content.slice(from + text.length);
  const content = from > 0 ? scalar.content.slice(0, from) + rest : rest.slice(1);
  return proposal(titles.anyHostPort, ...rewritten(scalar, content, isInFlow(site.chain), true));
};

/** `9000-8000`, and spaces beside a colon. */
export const readablePort: Fixer = (site) => {
  const [text = '', why] = site.finding.args;
  const scalar = scalarOf(site);
  if (why === 'backwards') {
    const [first = '', last = ''] = text.split('-');
    return sure(titles.write(`${last}-${first}`), ...changed(site, () => `${last}-${first}`));
  }
  const plain = scalar?.content.replace(/\s+/g, '') ?? '';
  if (scalar === undefined || plain === scalar.content || readPublishedPort(plain) === undefined) return [];
  return sure(titles.write(plain), ...rewritten(scalar, plain, isInFlow(site.chain)));
};

/** As many ports of the host as of the container, from the same one on. */
export const sameLength: Fixer = (site) => {
  const [host = '', target = ''] = site.finding.args;
  const outside = /^(\d+)/.exec(host)?.[1];
  const inside = readRange(target);
  const found = hostPorts(site);
  if (outside === undefined || inside === undefined || found === undefined) return [];
  const first = Number(outside);
  const text = `${first}-${first + sizeOf(inside) - 1}`;
  return proposal(titles.write(text), ...withHostPorts(site, found, text));
};

/** Other machines cannot reach it then. */
export const onlyHere: Fixer = (site) => {
  const { chain, file } = site;
  const scalar = scalarOf(site);
  const map = chain.findLast(({ node }) => node.kind === 'map')?.node;
  const item = chain.findLast(({ node }) => node.kind !== 'scalar')?.node;
  const result: Fix[] = [];
  if (scalar !== undefined && item?.kind === 'list' && /^\d+(-\d+)?:/.test(scalar.content)) {
    const edits =
      scalar.style === 'plain'
        ? rewritten(scalar, `127.0.0.1:${scalar.content}`, isInFlow(chain))
        : [insert(offsetInText(file, scalar, 0), '127.0.0.1:')];
    result.push(...proposal(titles.onlyHere, ...edits));
  }
  const published = ownPair(map, 'published');
  if (
    map?.kind === 'map' &&
    item === map &&
    published !== undefined &&
    ownPair(map, 'host_ip') === undefined
  ) {
    const start = published.span.start;
    const column = start - file.lines.startOf(file.lines.lineAt(start));
    const eol = file.text.includes('\r\n') ? '\r\n' : '\n';
    const between = map.flow ? ', ' : eol + ' '.repeat(column);
    result.push(...proposal(titles.onlyHere, insert(start, `host_ip: 127.0.0.1${between}`)));
  }
  return result;
};
