import type { Container, Image, Network, Volume } from '../../../src/engine/model.ts';
import type { Row } from '../../../src/ui/rows.ts';
import type { Arrangement } from '../../../src/ui/view-settings.ts';
import type { Layout, Stock, ViewModel } from '../../../src/views/layout.ts';

/** A container that runs; each test says what is special. Its id is as long as an engine's, and begins with the name. */
export function container(name: string, more: Partial<Container> = {}): Container {
  return {
    id: name.padEnd(64, '0'),
    name,
    image: 'busybox:latest',
    imageId: 'sha256:1',
    command: 'sleep 600',
    createdAt: 0,
    state: 'running',
    status: 'Up 3 minutes',
    health: 'none',
    ports: [],
    mounts: [],
    networks: ['bridge'],
    labels: {},
    ...more,
  };
}

export function image(id: string, tags: readonly string[], more: Partial<Image> = {}): Image {
  return { id: `sha256:${id}`, tags, digests: [], size: 4_000_000, createdAt: 0, labels: {}, ...more };
}

export function volume(name: string, more: Partial<Volume> = {}): Volume {
  return { name, driver: 'local', mountpoint: `/var/lib/docker/volumes/${name}/_data`, labels: {}, ...more };
}

export function network(name: string, more: Partial<Network> = {}): Network {
  return {
    id: `id-of-${name}`,
    name,
    driver: 'bridge',
    scope: 'local',
    internal: false,
    subnets: ['172.20.0.0/16'],
    labels: {},
    ...more,
  } as Network;
}

export function stock({
  containers = [],
  images = [],
  volumes = [],
  networks = [],
}: {
  containers?: readonly Container[];
  images?: readonly Image[];
  volumes?: readonly Volume[];
  networks?: readonly Network[];
}): Stock {
  return {
    containers: new Map(containers.map((each) => [each.id, each])),
    images: new Map(images.map((each) => [each.id, each])),
    volumes: new Map(volumes.map((each) => [each.name, each])),
    networks: new Map(networks.map((each) => [each.id, each])),
  };
}

/** An arrangement that a test changes as it goes. */
export function arrangement(
  now: Partial<Arrangement> = {},
): Arrangement & { -readonly [K in keyof Arrangement]: Arrangement[K] } {
  return { filter: '', sort: '', group: 'none', hideDangling: false, ...now };
}

/** What a view shows, as text: a line for each row, two spaces deeper than the row it stands under. */
export function shown(model: ViewModel, from: Stock): string[] {
  const layout = model.layout(from);
  const lines = (parent: Row | undefined, depth: number): string[] =>
    (layout.children.get(parent) ?? []).flatMap((row) => {
      const look = model.look(from, row);
      const text = [look?.label, look?.description].filter(Boolean).join(' | ');
      return [`${'  '.repeat(depth)}${text}`, ...lines(row, depth + 1)];
    });
  return lines(undefined, 0);
}

/** The labels alone. */
export function labels(model: ViewModel, from: Stock): string[] {
  return shown(model, from).map((line) => line.replace(/ \| .*/, ''));
}

export function top(layout: Layout): readonly Row[] {
  return layout.children.get(undefined) ?? [];
}
