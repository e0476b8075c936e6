import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fromInspect } from '../../../../src/engine/run/from-inspect.ts';
import type {
  InspectedConfig,
  InspectedContainer,
  InspectedHost,
  InspectedImage,
} from '../../../../src/engine/run/inspected.ts';
import { withSameVolumes } from '../../../../src/engine/run/inspected-mounts.ts';

const id = 'd33d140c614425e8e81a0cea0a82560415b6bc9cf45e72f4ffcea159d3e4cc62';
const volume = '608d82a9ad2a230c560f9e76944f414852dae07ea203c935374d8e5457fc3167';

const image: InspectedImage = {
  Config: {
    Cmd: ['nginx', '-g', 'daemon off;'],
    Entrypoint: ['/docker-entrypoint.sh'],
    Env: ['PATH=/usr/bin', 'NGINX_VERSION=1.27'],
    Labels: { maintainer: 'someone' },
    ExposedPorts: { '80/tcp': {} },
    Volumes: { '/cache': {} },
    WorkingDir: '/srv',
    User: 'nginx',
    StopSignal: 'SIGQUIT',
    Healthcheck: { Test: ['CMD', 'true'], Interval: 5e9 },
  },
};

/** A container of that image of which nobody asked anything, as an engine tells it. */
function container(
  config: InspectedConfig = {},
  host: InspectedHost = {},
  more: object = {},
): InspectedContainer {
  return {
    Id: id,
    Name: '/web',
    Image: 'sha256:aaa',
    Config: { ...image.Config, Hostname: id.slice(0, 12), Image: 'nginx', AttachStdout: true, ...config },
    HostConfig: {
      NetworkMode: 'default',
      LogConfig: { Type: 'json-file', Config: {} },
      RestartPolicy: { Name: 'no', MaximumRetryCount: 0 },
      ShmSize: 67_108_864,
      Runtime: 'runc',
      IpcMode: 'private',
      CgroupnsMode: 'private',
      MemorySwappiness: null,
      PidsLimit: null,
      Dns: [],
      Devices: [],
      MaskedPaths: ['/proc/acpi'],
      ReadonlyPaths: ['/proc/bus'],
      ...host,
    },
    Mounts: [{ Type: 'volume', Name: volume, Destination: '/cache', RW: true }],
    NetworkSettings: { Networks: { bridge: { Aliases: null, IPAMConfig: null } } },
    ...more,
  };
}

const read = (config?: InspectedConfig, host?: InspectedHost, more?: object) => {
  const { image: _, name: __, ...spec } = fromInspect(container(config, host, more), image);
  return spec;
};

test('what the image and the engine say by themselves is left out', () => {
  assert.deepEqual(fromInspect(container(), image), { image: 'nginx', name: 'web' });
});

describe('what runs', () => {
  test('another command', () => assert.deepEqual(read({ Cmd: ['sh'] }), { command: ['sh'] }));
  test('another entrypoint goes with its command, be it the image’s', () => {
    assert.deepEqual(read({ Entrypoint: ['sh'] }), {
      entrypoint: ['sh'],
      command: ['nginx', '-g', 'daemon off;'],
    });
  });
  test('no entrypoint', () => {
    assert.deepEqual(read({ Entrypoint: null, Cmd: ['sh'] }), { entrypoint: [], command: ['sh'] });
  });
  test('the entrypoint without the command that the image has for it', () => {
    assert.deepEqual(read({ Cmd: null }), { entrypoint: ['/docker-entrypoint.sh'] });
  });
});

test('of what is merged with the image, just what was added', () => {
  const spec = read({
    Env: ['MODE=a=b', 'NGINX_VERSION=1.26', 'PATH=/usr/bin'],
    Labels: { maintainer: 'someone', team: 'blue' },
    ExposedPorts: { '80/tcp': {}, '9000/tcp': {}, '53/udp': {} },
    Healthcheck: { Test: ['CMD', 'true'], Interval: 9e9, Retries: 2 },
  });
  assert.deepEqual(spec, {
    env: { MODE: 'a=b', NGINX_VERSION: '1.26' },
    labels: { team: 'blue' },
    expose: ['9000', '53/udp'],
    healthcheck: { interval: 9e9, retries: 2 },
  });
});

test('labels of Compose stay only where they are wanted', () => {
  const Labels = { ...image.Config?.Labels, 'com.docker.compose.project': 'shop', own: 'x' };
  assert.deepEqual(read({ Labels }), { labels: { own: 'x' } });
  const { labels } = fromInspect(container({ Labels }), image, { toolLabels: true });
  assert.deepEqual(labels, { 'com.docker.compose.project': 'shop', own: 'x' });
});

test('a container of Compose: mounts in the long form, and made-up names of volumes', () => {
  const spec = read(
    { AttachStdout: true },
    {
      NetworkMode: 'shop_default',
      Binds: [`${volume}:/cache:rw`, 'shop_data:/data:rw'],
      Mounts: [{ Type: 'bind', Source: '/srv/site', Target: '/site', ReadOnly: true, BindOptions: {} }],
      RestartPolicy: { Name: 'unless-stopped', MaximumRetryCount: 0 },
    },
    {
      NetworkSettings: {
        Networks: {
          shop_back: { Aliases: ['web', 'shop-web-1', id.slice(0, 12)] },
          shop_default: { Aliases: ['web', 'www'], IPAMConfig: { IPv4Address: '10.0.0.9' } },
        },
      },
    },
  );
  assert.deepEqual(spec, {
    network: 'shop_default',
    // The container itself is called `web`.
    aliases: ['www'],
    address: '10.0.0.9',
    otherNetworks: [{ name: 'shop_back', aliases: ['shop-web-1'] }],
    mounts: [
      { type: 'volume', source: 'shop_data', target: '/data' },
      { type: 'bind', source: '/srv/site', target: '/site', readOnly: true, mustExist: true },
    ],
    restart: { name: 'unless-stopped' },
  });
});

test('folders of Windows keep the colon of their drive', () => {
  const { mounts } = read({}, { Binds: [String.raw`C:\work\src:/src:ro`, '/run/desktop/c:/d'] });
  assert.deepEqual(mounts, [
    { type: 'bind', source: String.raw`C:\work\src`, target: '/src', readOnly: true },
    { type: 'bind', source: '/run/desktop/c', target: '/d' },
  ]);
});

test('a network that it was disconnected from is not asked for again', () => {
  const Networks = { back: { Aliases: null } };
  assert.deepEqual(read({}, { NetworkMode: 'front' }, { NetworkSettings: { Networks } }), {
    network: 'back',
  });
});

test('with the network of the machine the hostname is the machine’s', () => {
  assert.deepEqual(read({ Hostname: 'laptop' }, { NetworkMode: 'host' }), { network: 'host' });
  assert.deepEqual(read({ Hostname: 'web' }), { hostname: 'web' });
});

test('what the engine adds to all rights is not asked for', () => {
  const host = { Privileged: true, SecurityOpt: ['label=disable'], MaskedPaths: [], ReadonlyPaths: [] };
  assert.deepEqual(read({}, host), { privileged: true });
  assert.deepEqual(read({}, { MaskedPaths: [], ReadonlyPaths: [] }), {
    securityOptions: ['systempaths=unconfined'],
  });
});

test('an engine with other defaults', () => {
  const host = { LogConfig: { Type: 'local', Config: {} }, Runtime: 'crun', CgroupnsMode: 'private' };
  const defaults = { LoggingDriver: 'local', DefaultRuntime: 'crun', CgroupVersion: '1' };
  const { image: _, name: __, ...spec } = fromInspect(container({}, host), image, { defaults });
  assert.deepEqual(spec, { cgroupns: 'private' });
});

test('volumes carry over by the names that they have', () => {
  const Mounts = [
    { Type: 'volume', Name: volume, Destination: '/cache' },
    { Type: 'volume', Name: 'data', Destination: '/data' },
    { Type: 'bind', Source: '/srv', Destination: '/site' },
  ];
  assert.deepEqual(withSameVolumes([{ type: 'volume', source: 'data', target: '/data' }], { Mounts }), [
    { type: 'volume', source: 'data', target: '/data' },
    { type: 'volume', source: volume, target: '/cache' },
  ]);
  // What is to be at that place now wins; a named volume that was taken out stays out.
  assert.deepEqual(withSameVolumes([{ type: 'tmpfs', target: '/cache' }], { Mounts }), [
    { type: 'tmpfs', target: '/cache' },
  ]);
});
