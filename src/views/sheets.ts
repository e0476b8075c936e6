import { instructionOf } from '../engine/history.ts';
import {
  builtInNetworks,
  type Container,
  type Image,
  type Network,
  shortId,
  type Volume,
} from '../engine/model.ts';
import type { HistoryEntry } from '../engine/port/images.ts';
import { bytes, clock, moment } from '../ui/format.ts';
import type { Sheet } from '../ui/markdown.ts';
import type { Measured } from '../ui/measurements.ts';
import type { Messages } from '../ui/messages/en.ts';
import type { ExitWords } from '../ui/messages/exits-en.ts';
import type { Row } from '../ui/rows.ts';
import { mountText, volumesOf } from './members.ts';
import { fewNames } from './order.ts';

export interface SheetWords {
  readonly common: Messages;
  readonly exits: ExitWords;
}

/** Names in a tooltip: more than these are counted. */
const names = 20;

export function imageSheet(
  image: Image,
  tag: string | undefined,
  containers: Iterable<Container>,
  { common }: SheetWords,
): Sheet {
  const words = common.facts;
  const users = [...containers].filter(({ imageId }) => imageId === image.id).map(({ name }) => name);
  const title = tag ?? image.tags[0] ?? image.digests[0] ?? `${common.dangling} ${shortId(image.id)}`;
  return {
    title,
    facts: [
      { label: words.tags, value: image.tags.join(', '), topic: 'tag' },
      { label: words.size, value: bytes(image.size) },
      { label: words.created, value: moment(image.createdAt) },
      { label: words.usedBy, value: few(users, common), topic: 'container' },
      { label: 'Digest', value: image.digests.join(', '), topic: 'digest' },
      { label: words.id, value: shortId(image.id) },
    ],
    topics: [image.tags.length === 0 ? 'dangling-image' : 'image'],
  };
}

export function volumeSheet(
  volume: Volume,
  containers: Iterable<Container>,
  size: Measured | undefined,
  { common, exits }: SheetWords,
): Sheet {
  const words = common.facts;
  const users = [...containers]
    .filter((container) => volumesOf(container).includes(volume.name))
    .map((container) => `${container.name} (${mountText(container, volume.name)})`);
  return {
    title: volume.name,
    facts: [
      { label: words.driver, value: volume.driver },
      { label: words.mountpoint, value: volume.mountpoint, topic: 'Docker area' },
      {
        label: words.size,
        value: size === undefined ? '' : exits.measured(bytes(size.bytes), clock(size.measuredAt)),
      },
      { label: words.created, value: volume.createdAt === undefined ? '' : moment(volume.createdAt) },
      { label: words.usedBy, value: few(users, common), topic: 'container' },
    ],
    topics: [/^[0-9a-f]{64}$/.test(volume.name) ? 'anonymous volume' : 'volume'],
  };
}

export function networkSheet(
  network: Network,
  containers: Iterable<Container>,
  { common }: SheetWords,
): Sheet {
  const words = common.facts;
  const users = [...containers]
    .filter(({ networks }) => networks.includes(network.name))
    .map(({ name, addresses }) => {
      const address = addresses?.[network.name];
      return address === undefined ? name : `${name} (${address})`;
    });
  const builtIn: Readonly<Record<string, string>> = {
    bridge: 'bridge',
    host: 'host network',
    none: 'none network',
  };
  return {
    title: network.name,
    facts: [
      { label: words.driver, value: network.driver, topic: network.driver },
      { label: words.scope, value: network.scope },
      { label: words.subnet, value: network.subnets.join(', ') },
      { label: words.internal, value: network.internal ? common.yes : '' },
      { label: words.usedBy, value: few(users, common), topic: 'container' },
      { label: words.id, value: shortId(network.id) },
    ],
    topics: [
      ...(builtInNetworks.has(network.name)
        ? [builtIn[network.name] ?? 'network']
        : ['user-defined network']),
      'network',
    ],
  };
}

export function layerSheet(entry: HistoryEntry, { common, exits }: SheetWords): Sheet {
  return {
    title: instructionOf(entry.createdBy) || entry.comment || common.views.unknownLayer,
    facts: [
      { label: common.facts.size, value: bytes(entry.size) },
      { label: common.facts.created, value: moment(entry.createdAt) },
      { label: common.facts.tags, value: entry.tags.join(', '), topic: 'tag' },
    ],
    meaning: [entry.size === 0 ? exits.emptyLayer : exits.layer],
    topics: ['layer'],
  };
}

/** Of a Compose project; other groups say all there is to say in their row. */
export function groupSheet(
  { noun, id }: Row,
  containers: Iterable<Container>,
  { common, exits }: SheetWords,
): Sheet | undefined {
  if (noun !== 'project') return undefined;
  const members = [...containers].filter(({ composeProject }) => composeProject === id);
  const services = new Set(members.flatMap(({ composeService }) => composeService ?? []));
  const folder = members.find(({ labels }) => labels[folderLabel])?.labels[folderLabel] ?? '';
  const running = members.filter(({ state }) => state === 'running').length;
  return {
    title: id,
    facts: [
      { label: common.facts.state, value: common.project(running, members.length) },
      { label: common.facts.service, value: [...services].toSorted().join(', '), topic: 'compose service' },
      { label: exits.facts.folder, value: folder },
    ],
    topics: ['compose-project'],
  };
}

const folderLabel = 'com.docker.compose.project.working_dir';

function few(users: readonly string[], common: Messages): string {
  return fewNames(users, common.usedByCount, names);
}
