import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCreateBody } from '../../../../src/engine/run/create-body.ts';
import type { RunSpec } from '../../../../src/engine/run/spec.ts';

interface Body {
  readonly [key: string]: unknown;
  readonly ExposedPorts: Record<string, object>;
  readonly HostConfig: { readonly [key: string]: unknown };
}

const bodyOf = (spec: Omit<RunSpec, 'image'>): Body => toCreateBody({ image: 'web', ...spec }) as Body;

test('an image alone leaves everything to the image and publishes nothing', () => {
  assert.deepEqual(toCreateBody({ image: 'web' }), {
    Image: 'web',
    Env: [],
    Labels: {},
    Tty: false,
    OpenStdin: false,
    StdinOnce: false,
    AttachStdin: false,
    AttachStdout: true,
    AttachStderr: true,
    ExposedPorts: {},
    HostConfig: {
      AutoRemove: false,
      PublishAllPorts: false,
      PortBindings: {},
      RestartPolicy: { Name: 'no', MaximumRetryCount: 0 },
      Dns: [],
      DnsOptions: [],
      DnsSearch: [],
      Devices: [],
      BlkioWeightDevice: [],
    },
  });
});

test('interactive means a terminal whose input ends when the person goes, unless nobody is attached', () => {
  const look = (spec: Omit<RunSpec, 'image'>) => {
    const { Tty, OpenStdin, StdinOnce, AttachStdin, AttachStdout } = bodyOf(spec);
    return { Tty, OpenStdin, StdinOnce, AttachStdin, AttachStdout };
  };
  const all = { Tty: true, OpenStdin: true, StdinOnce: true, AttachStdin: true, AttachStdout: true };
  assert.deepEqual(look({ interactive: true }), all);
  assert.deepEqual(look({ interactive: true, detached: true }), {
    ...all,
    StdinOnce: false,
    AttachStdin: false,
    AttachStdout: false,
  });
});

test('a published port is exposed too, and a host port of 0 or none means any free one', () => {
  const { ExposedPorts, HostConfig } = bodyOf({
    publish: [
      { containerPort: 80, protocol: 'tcp', hostPort: 8080, hostAddress: '127.0.0.1' },
      { containerPort: 53, protocol: 'udp' },
      { containerPort: 443, protocol: 'tcp', hostPort: 0 },
      { containerPort: 90, protocol: 'tcp', hostPort: 9000, hostPortEnd: 9009 },
    ],
  });
  assert.deepEqual(ExposedPorts, { '80/tcp': {}, '53/udp': {}, '443/tcp': {}, '90/tcp': {} });
  assert.deepEqual(HostConfig['PortBindings'], {
    '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '8080' }],
    '53/udp': [{ HostIp: '', HostPort: '' }],
    '443/tcp': [{ HostIp: '', HostPort: '' }],
    '90/tcp': [{ HostIp: '', HostPort: '9000-9009' }],
  });
});

test('one container port can be published on several host ports', () => {
  const { HostConfig } = bodyOf({
    publish: [
      { containerPort: 80, protocol: 'tcp', hostPort: 8080 },
      { containerPort: 80, protocol: 'tcp', hostPort: 8081 },
    ],
  });
  assert.deepEqual(HostConfig['PortBindings'], {
    '80/tcp': [
      { HostIp: '', HostPort: '8080' },
      { HostIp: '', HostPort: '8081' },
    ],
  });
});

test('a range of exposed ports stands for each of them', () => {
  const { ExposedPorts } = bodyOf({ expose: ['8000-8002/UDP', '22'] });
  assert.deepEqual(Object.keys(ExposedPorts), ['8000/udp', '8001/udp', '8002/udp', '22/tcp']);
});

test('command, environment and labels go as they are', () => {
  const body = bodyOf({
    command: ['sh', '-c', 'echo "$A"'],
    env: { A: 'x=y z', EMPTY: '' },
    labels: { note: '*bold*\n"' },
    publishAll: true,
    autoRemove: true,
  });
  assert.deepEqual(body['Cmd'], ['sh', '-c', 'echo "$A"']);
  assert.deepEqual(body['Env'], ['A=x=y z', 'EMPTY=']);
  assert.deepEqual(body['Labels'], { note: '*bold*\n"' });
  assert.equal(body.HostConfig['PublishAllPorts'], true);
  assert.equal(body.HostConfig['AutoRemove'], true);
});

test('an entrypoint is one word, as the docker command has it; the rest goes before the command', () => {
  const { Entrypoint, Cmd } = bodyOf({ entrypoint: ['sh', '-c'], command: ['date'] });
  assert.deepEqual({ Entrypoint, Cmd }, { Entrypoint: ['sh'], Cmd: ['-c', 'date'] });
  assert.deepEqual(bodyOf({ entrypoint: [] })['Entrypoint'], [''], 'an empty word takes the image’s away');
});

test('each way of saying a mount has a place of its own', () => {
  const { Volumes, HostConfig } = bodyOf({
    mounts: [
      { type: 'volume', target: '/cache' },
      { type: 'volume', source: 'data', target: '/data', readOnly: true },
      { type: 'bind', source: String.raw`C:\my data`, target: '/win' },
      { type: 'tmpfs', target: '/run', size: 65_536, mode: '1770' },
      { type: 'bind', source: '/srv', target: '/srv', mustExist: true },
    ],
  });
  assert.deepEqual(Volumes, { '/cache': {} });
  assert.deepEqual(HostConfig['Binds'], ['data:/data:ro', String.raw`C:\my data:/win`]);
  assert.deepEqual(HostConfig['Tmpfs'], { '/run': 'size=64k,mode=1770' });
  assert.deepEqual(HostConfig['Mounts'], [{ Type: 'bind', Source: '/srv', Target: '/srv' }]);
});

test('of several networks the first is there from the beginning', () => {
  const { HostConfig, NetworkingConfig } = bodyOf({
    network: 'front',
    aliases: ['web'],
    address: '10.1.0.5',
    otherNetworks: [{ name: 'back' }],
  });
  assert.equal(HostConfig['NetworkMode'], 'front');
  assert.deepEqual(NetworkingConfig, {
    EndpointsConfig: { front: { Aliases: ['web'], IPAMConfig: { IPv4Address: '10.1.0.5' } } },
  });
});
