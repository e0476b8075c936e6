import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCreateBody } from '../../../src/engine/run-spec.ts';
import type { RunSpec } from '../../../src/engine/port.ts';

interface Body {
  readonly Cmd?: string[];
  readonly Env: string[];
  readonly Labels: Record<string, string>;
  readonly ExposedPorts: Record<string, object>;
  readonly HostConfig: {
    PortBindings: Record<string, object[]>;
    PublishAllPorts: boolean;
    AutoRemove: boolean;
  };
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
    AttachStdout: false,
    AttachStderr: false,
    ExposedPorts: {},
    HostConfig: { AutoRemove: false, PublishAllPorts: false, PortBindings: {} },
  });
});

test('interactive means a terminal whose input ends when the person goes', () => {
  const { Tty, OpenStdin, StdinOnce } = toCreateBody({ image: 'web', interactive: true }) as Record<
    string,
    unknown
  >;
  assert.deepEqual({ Tty, OpenStdin, StdinOnce }, { Tty: true, OpenStdin: true, StdinOnce: true });
});

test('a published port is exposed too, and a host port of 0 or none means any free one', () => {
  const { ExposedPorts, HostConfig } = bodyOf({
    publish: [
      { containerPort: 80, protocol: 'tcp', hostPort: 8080, hostAddress: '127.0.0.1' },
      { containerPort: 53, protocol: 'udp' },
      { containerPort: 443, protocol: 'tcp', hostPort: 0 },
    ],
  });
  assert.deepEqual(ExposedPorts, { '80/tcp': {}, '53/udp': {}, '443/tcp': {} });
  assert.deepEqual(HostConfig.PortBindings, {
    '80/tcp': [{ HostIp: '127.0.0.1', HostPort: '8080' }],
    '53/udp': [{ HostIp: '', HostPort: '' }],
    '443/tcp': [{ HostIp: '', HostPort: '' }],
  });
});

test('one container port can be published on several host ports', () => {
  const { HostConfig } = bodyOf({
    publish: [
      { containerPort: 80, protocol: 'tcp', hostPort: 8080 },
      { containerPort: 80, protocol: 'tcp', hostPort: 8081 },
    ],
  });
  assert.deepEqual(HostConfig.PortBindings, {
    '80/tcp': [
      { HostIp: '', HostPort: '8080' },
      { HostIp: '', HostPort: '8081' },
    ],
  });
});

test('command, environment and labels go as they are', () => {
  const body = bodyOf({
    command: ['sh', '-c', 'echo "$A"'],
    env: { A: 'x=y z', EMPTY: '' },
    labels: { note: '*bold*\n"' },
    publishAll: true,
    autoRemove: true,
  });
  assert.deepEqual(body.Cmd, ['sh', '-c', 'echo "$A"']);
  assert.deepEqual(body.Env, ['A=x=y z', 'EMPTY=']);
  assert.deepEqual(body.Labels, { note: '*bold*\n"' });
  assert.equal(body.HostConfig.PublishAllPorts, true);
  assert.equal(body.HostConfig.AutoRemove, true);
});
