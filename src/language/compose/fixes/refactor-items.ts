/** The short and the long form of the items of a list. */

import { type Fix, proposal } from '../../edits.ts';
import type { Located, YamlFile, YamlMap, YamlNode, YamlPair } from '../../yaml/tree.ts';
import { readShortVolume } from '../short-volume.ts';
import { readPublishedPort } from '../explain-value/ports.ts';
import { writtenScalar } from '../features/completion-scalars.ts';
import { type Entry, itemAsMap, itemAsText, textIn, textsIn } from './forms.ts';
import { isInFlow, ownPair } from './site.ts';
import { titles } from './titles.ts';

/** What is written otherwise, and the way to it. */
export interface Here {
  readonly file: YamlFile;
  readonly chain: readonly Located[];
  readonly node: Exclude<YamlNode, { kind: 'alias' }>;
  readonly pair: YamlPair | undefined;
}

export type Refactor = (here: Here) => Fix[];

export const port: Refactor = ({ file, chain, node }) => {
  if (node.kind === 'scalar') {
    const text = textIn(node);
    const read = text === undefined ? undefined : readPublishedPort(text);
    if (
      text === undefined ||
      read === undefined ||
      read.target.first !== read.target.last ||
      !/^[\d.:[\]a-f/tcpuds-]+$/i.test(text)
    )
      return [];
    const { target, published, address, protocol } = read;
    const host =
      published &&
      (published.first === published.last ? `${published.first}` : `${published.first}-${published.last}`);
    return proposal(
      titles.longForm,
      ...itemAsMap(file, chain, node, [
        ['target', `${target.first}`],
        ...(host === undefined ? [] : [['published', JSON.stringify(host)] as const]),
        ...(address === undefined ? [] : [['host_ip', writtenScalar(address, '', isInFlow(chain))] as const]),
        ...(protocol === 'tcp' ? [] : [['protocol', protocol] as const]),
      ]),
    );
  }
  if (node.kind !== 'map') return [];
  const texts = textsIn(node, ['target', 'published', 'host_ip', 'protocol', 'mode']);
  if (
    texts === undefined ||
    !/^[1-9]\d*$/.test(texts['target'] ?? '') ||
    (texts['mode'] ?? 'ingress') !== 'ingress'
  )
    return [];
  const { target, published, host_ip: address, protocol = 'tcp' } = texts;
  if (published !== undefined && !/^[1-9]\d*(-\d+)?$/.test(published)) return [];
  const host = address?.includes(':') ? `[${address}]` : address;
  const before =
    host === undefined ? (published === undefined ? '' : `${published}:`) : `${host}:${published ?? ''}:`;
  const text = `${before}${target}${protocol === 'tcp' ? '' : `/${protocol}`}`;
  return readPublishedPort(text) === undefined
    ? []
    : proposal(titles.shortForm, ...itemAsText(chain, node, text, true));
};

export const volume: Refactor = ({ file, chain, node }) => {
  const flow = isInFlow(chain);
  if (node.kind === 'scalar') {
    const text = textIn(node);
    const mount = text === undefined ? undefined : readShortVolume(text);
    if (
      mount === undefined ||
      !mount.target.startsWith('/') ||
      mount.options.length > 1 ||
      !['ro', 'rw', undefined].includes(mount.options[0])
    )
      return [];
    const { type, source = '', target } = mount;
    // One letter is taken for a drive of Windows.
    if (/^\p{L}(:|$)|\\/u.test(source)) return [];
    const entries: Entry[] = [
      ['type', type],
      ...(source === '' ? [] : [['source', writtenScalar(source, '', flow)] as const]),
      ['target', writtenScalar(target, '', flow)],
      ...(mount.options[0] === 'ro' ? [['read_only', 'true'] as const] : []),
      ...(type === 'bind' ? [['bind', [['create_host_path', 'true']]] as const] : []),
    ];
    return proposal(titles.longForm, ...itemAsMap(file, chain, node, entries));
  }
  return node.kind === 'map' ? shortVolume(chain, node) : [];
};

function shortVolume(chain: readonly Located[], map: YamlMap): Fix[] {
  const bind = ownPair(map, 'bind')?.value;
  const rest: YamlMap = { ...map, pairs: map.pairs.filter(({ key }) => key.content !== 'bind') };
  const texts = textsIn(rest, ['type', 'source', 'target', 'read_only']);
  const created = bind?.kind === 'map' ? textsIn(bind, ['create_host_path']) : undefined;
  if (texts === undefined) return [];
  const { type, source = '', target = '', read_only: only = 'false' } = texts;
  const isPath = /^[./~]/.test(source);
  // The short form makes the folder when it is missing; the long form only when it says so.
  const same =
    type === 'bind'
      ? isPath && created?.['create_host_path'] === 'true'
      : type === 'volume' && bind === undefined && !isPath;
  if (
    !same ||
    /[:\\]/.test(source + target) ||
    /^\p{L}$/u.test(source) ||
    target.length < 3 ||
    !target.startsWith('/')
  )
    return [];
  if (!['true', 'false'].includes(only) || (source === '' && only === 'true')) return [];
  const text = `${source === '' ? '' : `${source}:`}${target}${only === 'true' ? ':ro' : ''}`;
  return proposal(titles.shortForm, ...itemAsText(chain, map, text, false));
}

export const fileUse: Refactor = ({ file, chain, node }) => {
  if (node.kind === 'scalar') {
    const text = textIn(node);
    return text === undefined
      ? []
      : proposal(
          titles.longForm,
          ...itemAsMap(file, chain, node, [['source', writtenScalar(text, '', isInFlow(chain))]]),
        );
  }
  const source = node.kind === 'map' ? textsIn(node, ['source'])?.['source'] : undefined;
  return node.kind !== 'map' || source === undefined
    ? []
    : proposal(titles.shortForm, ...itemAsText(chain, node, source, false));
};
