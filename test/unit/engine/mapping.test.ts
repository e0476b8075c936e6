import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ContainerInfo, ImageInfo, NetworkInspectInfo, VolumeInspectInfo } from 'dockerode';
import { toContainer, toEvent, toImage, toNetwork, toVolume } from '../../../src/engine/mapping.ts';
import type { Container } from '../../../src/engine/model.ts';

/** As `/containers/json` gives it; each test says what is special. */
const running = {
  Id: '8dfafdbc3a40e1b4f1e0b4d1c36b1d2d1d1c3cbd5cc8d0c6f4d3b1c5a2e1f0a9',
  Names: ['/web'],
  Image: 'nginx:alpine',
  ImageID: 'sha256:2bc7edbc3cf2fce630a95d0586c48cd248e5df37df5b1244728a5c8c91becfe0',
  Command: "/docker-entrypoint.sh nginx -g 'daemon off;'",
  Created: 1_732_000_000,
  Ports: [],
  Labels: {},
  State: 'running',
  Status: 'Up 3 minutes',
  HostConfig: { NetworkMode: 'default' },
  NetworkSettings: { Networks: { bridge: {}, backend: {} } },
  Mounts: [],
};

/** `info` in the API's form; what it lacks is that of a plain running container. */
function container(info: object): Container {
  return toContainer({ ...running, ...info } as unknown as ContainerInfo);
}

describe('a container', () => {
  test('has its name without the slash, times in milliseconds, and networks by name', () => {
    const { name, createdAt, networks, state, status } = container({});
    assert.deepEqual(
      { name, createdAt, networks, state, status },
      {
        name: 'web',
        createdAt: 1_732_000_000_000,
        networks: ['bridge', 'backend'],
        state: 'running',
        status: 'Up 3 minutes',
      },
    );
  });

  test('has an address on each network where it has one, IPv4 rather than IPv6', () => {
    const Networks = {
      front: { IPAddress: '172.20.0.2', GlobalIPv6Address: 'fd00::2' },
      six: { IPAddress: '', GlobalIPv6Address: 'fd00::3' },
      down: { IPAddress: '' },
    };
    assert.deepEqual(container({ NetworkSettings: { Networks } }).addresses, {
      front: '172.20.0.2',
      six: 'fd00::3',
    });
    assert.ok(!('addresses' in container({})));
  });

  test('is called by its own name, not by those that links gave it', () => {
    assert.equal(container({ Names: ['/other/alias', '/web'] }).name, 'web');
  });

  test('without a name goes by the short id', () => {
    assert.equal(container({ Names: null }).name, '8dfafdbc3a40');
    assert.equal(container({ Names: [] }).name, '8dfafdbc3a40');
  });

  for (const [status, health] of [
    ['Up 3 minutes', 'none'],
    ['Up 3 minutes (healthy)', 'healthy'],
    ['Up 3 minutes (unhealthy)', 'unhealthy'],
    ['Up 1 second (health: starting)', 'starting'],
    ['Up 3 minutes (Paused)', 'none'],
    ['Exited (0) 2 hours ago', 'none'],
  ]) {
    test(`with status “${status}” has health ${health}`, () =>
      assert.equal(container({ Status: status }).health, health));
  }

  for (const [status, code] of [
    ['Exited (0) 2 hours ago', 0],
    ['Exited (137) Less than a second ago', 137],
    ['Up 2 hours', undefined],
    ['Created', undefined],
    ['Dead', undefined],
  ] as const) {
    test(`with status “${status}” has ${code === undefined ? 'no exit code' : `exit code ${code}`}`, () =>
      assert.equal(container({ Status: status }).exitCode, code));
  }

  test('has a port once that is published on IPv4 and IPv6, sorted by the port inside', () => {
    const { ports } = container({
      Ports: [
        { IP: '0.0.0.0', PrivatePort: 443, PublicPort: 8443, Type: 'tcp' },
        { IP: '::', PrivatePort: 443, PublicPort: 8443, Type: 'tcp' },
        { IP: '127.0.0.1', PrivatePort: 80, PublicPort: 8081, Type: 'tcp' },
        { IP: '127.0.0.1', PrivatePort: 80, PublicPort: 8080, Type: 'tcp' },
        { PrivatePort: 53, Type: 'udp' },
        { PrivatePort: 53, Type: 'tcp' },
      ],
    });
    assert.deepEqual(ports, [
      { containerPort: 53, protocol: 'udp' },
      { containerPort: 53, protocol: 'tcp' },
      { containerPort: 80, protocol: 'tcp', hostPort: 8080, hostAddress: '127.0.0.1' },
      { containerPort: 80, protocol: 'tcp', hostPort: 8081, hostAddress: '127.0.0.1' },
      { containerPort: 443, protocol: 'tcp', hostPort: 8443, hostAddress: '0.0.0.0' },
    ]);
  });

  test('of Compose belongs to a project and a service', () => {
    const labels = { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'web' };
    const { composeProject, composeService } = container({ Labels: labels });
    assert.deepEqual([composeProject, composeService], ['shop', 'web']);
    assert.ok(!('composeProject' in container({})), 'and of nobody else');
  });

  test('has volumes by name and bind mounts by path', () => {
    const { mounts } = container({
      Mounts: [
        {
          Type: 'volume',
          Name: 'data',
          Source: '/var/lib/docker/volumes/data/_data',
          Destination: '/data',
          RW: true,
        },
        { Type: 'bind', Source: '/srv/site', Destination: '/site', RW: false },
      ],
    });
    assert.deepEqual(mounts, [
      { type: 'volume', source: 'data', target: '/data', readOnly: false },
      { type: 'bind', source: '/srv/site', target: '/site', readOnly: true },
    ]);
  });

  test('of an engine that leaves fields out is still a container', () => {
    const { ports, mounts, networks, labels, image, command } = container({
      Ports: null,
      Mounts: undefined,
      NetworkSettings: undefined,
      Labels: null,
      Image: undefined,
      Command: undefined,
    });
    assert.deepEqual(
      { ports, mounts, networks, labels, image, command },
      { ports: [], mounts: [], networks: [], labels: {}, image: '', command: '' },
    );
  });
});

test('what strangers wrote comes through letter by letter', () => {
  const strange = '[click](command:evil) **bold** `"\'<img src=x>\u202egnp.exe\u202c\nשלום $(id) \u0000';
  const labels = { [strange]: strange, __proto__: 'x', constructor: strange };
  const mapped = container({ Names: [`/${strange}`], Labels: labels, Command: strange, Image: strange });
  assert.equal(mapped.name, strange);
  assert.equal(mapped.command, strange);
  assert.equal(mapped.image, strange);
  assert.deepEqual(mapped.labels, labels);
  const event = { Type: 'container', Action: 'start', Actor: { ID: 'a', Attributes: labels } };
  assert.deepEqual(toEvent(event)?.attributes, labels);
});

describe('an image', () => {
  const image = (info: object) =>
    toImage({ Id: 'sha256:1', Size: 7, Created: 1, ...info } as unknown as ImageInfo);

  test('has its tags, bytes and milliseconds', () => {
    assert.deepEqual(
      image({ RepoTags: ['web:1', 'web:latest'], RepoDigests: ['web@sha256:2'], Labels: { a: 'b' } }),
      {
        id: 'sha256:1',
        tags: ['web:1', 'web:latest'],
        digests: ['web@sha256:2'],
        size: 7,
        createdAt: 1000,
        labels: { a: 'b' },
      },
    );
  });

  test('that dangles has no tags, in the way of old engines and of new ones', () => {
    for (const tags of [['<none>:<none>'], [], null]) {
      const { tags: found, digests } = image({
        RepoTags: tags,
        RepoDigests: ['<none>@<none>'],
        Labels: null,
      });
      assert.deepEqual([found, digests], [[], []]);
    }
  });
});

test('a volume may be without labels or date', () => {
  const volume = (info: object) => toVolume(info as unknown as VolumeInspectInfo);
  const info = {
    Name: 'data',
    Driver: 'local',
    Mountpoint: '/var/lib/docker/volumes/data/_data',
    Labels: null,
  };
  const bare = { name: 'data', driver: 'local', mountpoint: info.Mountpoint, labels: {} };
  assert.deepEqual(volume(info), bare);
  assert.deepEqual(volume({ ...info, CreatedAt: 'yesterday' }), bare);
  assert.deepEqual(volume({ ...info, CreatedAt: '2026-01-02T03:04:05Z', Labels: { a: '' } }), {
    ...bare,
    createdAt: Date.UTC(2026, 0, 2, 3, 4, 5),
    labels: { a: '' },
  });
});

test('a network has its subnets, if it has any', () => {
  const network = (info: object) =>
    toNetwork({
      Id: 'n',
      Name: 'backend',
      Driver: 'bridge',
      Scope: 'local',
      ...info,
    } as unknown as NetworkInspectInfo);
  const { subnets, internal } = network({
    Internal: true,
    IPAM: { Config: [{ Subnet: '172.18.0.0/16' }, {}, { Subnet: 'fd00::/64' }] },
  });
  assert.deepEqual([subnets, internal], [['172.18.0.0/16', 'fd00::/64'], true]);
  assert.deepEqual(network({ IPAM: { Config: null } }).subnets, []);
  assert.deepEqual(network({}).subnets, []);
});

describe('an event', () => {
  test('has its action without what follows the colon', () => {
    const event = toEvent({ Type: 'container', Action: 'health_status: healthy', Actor: { ID: 'a' } });
    assert.deepEqual(event, { kind: 'container', action: 'health_status', id: 'a', attributes: {} });
  });

  test('about many things has no id', () => {
    const event = toEvent({
      Type: 'volume',
      Action: 'prune',
      Actor: { ID: '', Attributes: { reclaimed: '0' } },
    });
    assert.deepEqual(event, { kind: 'volume', action: 'prune', id: '', attributes: { reclaimed: '0' } });
  });

  test('that is about nothing is none', () => {
    for (const line of [{}, { Type: 'container' }, { Type: 'image', Action: 'pull' }]) {
      assert.equal(toEvent(line), undefined, JSON.stringify(line));
    }
  });
});
