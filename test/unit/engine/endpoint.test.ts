import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { findEndpoint, type Endpoint, type FindOptions } from '../../../src/engine/endpoint.ts';
import { EngineError } from '../../../src/engine/errors.ts';

const unix = { skip: process.platform === 'win32' ? 'needs Unix sockets' : false };

const folders: string[] = [];
const servers: Server[] = [];
let home = '';

beforeEach(async () => {
  // Short: a socket's path has room for about 100 characters.
  home = await mkdtemp(join(tmpdir(), 'dy-'));
  folders.push(home);
});

after(async () => {
  for (const server of servers) server.close();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

function find(env: NodeJS.ProcessEnv, more: Partial<FindOptions> = {}): Promise<Endpoint> {
  return findEndpoint({ env, platform: 'linux', homedir: home, root: home, uid: 1000, ...more });
}

async function write(path: string, content: string | object): Promise<void> {
  const full = join(home, path);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, typeof content === 'string' ? content : JSON.stringify(content));
}

async function listen(path: string): Promise<string> {
  const full = join(home, path);
  await mkdir(dirname(full), { recursive: true });
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(full, resolve));
  return full;
}

/** A socket file that outlived its server. */
async function leaveStale(path: string): Promise<void> {
  const full = await listen(`${path}.old`);
  await rename(full, join(home, path));
  await new Promise((resolve) => servers.pop()?.close(resolve));
}

function contextId(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}

async function writeContext(name: string, docker: object, tls: Record<string, string> = {}): Promise<void> {
  const id = contextId(name);
  await write(`.docker/contexts/meta/${id}/meta.json`, { Name: name, Metadata: {}, Endpoints: { docker } });
  for (const [file, content] of Object.entries(tls)) {
    await write(`.docker/contexts/tls/${id}/docker/${file}`, content);
  }
}

async function rejects(promise: Promise<unknown>, kind: string, subject?: string): Promise<EngineError> {
  const error = await promise.then(
    (value) => assert.fail(`found ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof EngineError, String(error));
  assert.equal(error.kind, kind);
  assert.equal(error.subject, subject);
  return error;
}

const addresses: [value: string, transport: object, url?: string][] = [
  ['unix:///run/my.sock', { type: 'unix', path: '/run/my.sock' }],
  ['npipe:////./pipe/docker_engine', { type: 'npipe', path: '\\\\.\\pipe\\docker_engine' }],
  ['npipe://\\\\.\\pipe\\mine', { type: 'npipe', path: '\\\\.\\pipe\\mine' }, 'npipe:////./pipe/mine'],
  ['tcp://192.0.2.1:2376', { type: 'tcp', host: '192.0.2.1', port: 2376 }],
  ['tcp://[2001:db8::1]:2375', { type: 'tcp', host: '2001:db8::1', port: 2375 }],
  ['tcp://box', { type: 'tcp', host: 'box', port: 2375 }, 'tcp://box:2375'],
  ['tcp://box:2375/', { type: 'tcp', host: 'box', port: 2375 }, 'tcp://box:2375'],
  ['box:1234', { type: 'tcp', host: 'box', port: 1234 }, 'tcp://box:1234'],
  [':1234', { type: 'tcp', host: 'localhost', port: 1234 }, 'tcp://localhost:1234'],
  ['ssh://box', { type: 'ssh', host: 'box' }],
  ['ssh://ann@box:2222', { type: 'ssh', user: 'ann', host: 'box', port: 2222 }],
  ['ssh://ann@box/run/d.sock', { type: 'ssh', user: 'ann', host: 'box', path: '/run/d.sock' }],
  ['  unix:///run/my.sock\n', { type: 'unix', path: '/run/my.sock' }, 'unix:///run/my.sock'],
];

for (const [value, transport, url = value] of addresses) {
  test(`reads ${JSON.stringify(value)}`, async () => {
    assert.deepEqual(await find({ DOCKER_HOST: value }), {
      ...transport,
      url,
      origin: { rule: 'environment', name: 'DOCKER_HOST' },
    });
  });
}

const mistakes = [
  'unix://',
  'tcp://box:99999',
  'tcp://box:http',
  'tcp://a b',
  'tcp://ann@box:2375',
  'ftp://box',
  'ssh://ann:secret@box',
  'ssh://',
  'ssh://%zz@box',
];

for (const value of mistakes) {
  test(`refuses ${value}`, async () => {
    await rejects(find({ DOCKER_HOST: value }), 'invalid', 'DOCKER_HOST');
    await rejects(find({}, { host: value }), 'invalid', 'dockyard.host');
  });
}

test(
  'the setting comes before DOCKER_HOST, DOCKER_HOST before a context, a context before sockets',
  unix,
  async () => {
    await listen('var/run/docker.sock');
    await writeContext('work', { Host: 'tcp://context:1' });
    const rule = async (env: NodeJS.ProcessEnv, host?: string): Promise<string> =>
      (await find(env, host === undefined ? {} : { host })).origin.rule;

    const env = { DOCKER_HOST: 'tcp://variable:1', DOCKER_CONTEXT: 'work' };
    assert.equal(await rule(env, 'tcp://setting:1'), 'setting');
    assert.equal(await rule(env, ' '), 'environment');
    assert.equal(await rule({ ...env, DOCKER_HOST: '' }), 'context');
    assert.equal(await rule({ DOCKER_CONTEXT: 'default' }), 'socket');
  },
);

test('DOCKER_TLS_VERIFY takes the key files of DOCKER_CERT_PATH', async () => {
  for (const name of ['ca', 'cert', 'key']) await write(`certs/${name}.pem`, name);
  const env = { DOCKER_HOST: 'tcp://box:2376', DOCKER_CERT_PATH: join(home, 'certs') };
  const tls = async (more: NodeJS.ProcessEnv): Promise<unknown> => {
    const endpoint = await find({ ...env, ...more });
    return endpoint.type === 'tcp' && endpoint.tls;
  };
  const files = { ca: 'ca', cert: 'cert', key: 'key' };
  assert.deepEqual(await tls({ DOCKER_TLS_VERIFY: '1' }), { ...files, rejectUnauthorized: true });
  assert.deepEqual(await tls({ DOCKER_TLS: '1' }), { ...files, rejectUnauthorized: false });
  assert.equal(await tls({}), undefined);

  await rm(join(home, 'certs/key.pem'));
  assert.deepEqual(await tls({ DOCKER_TLS_VERIFY: '1' }), { ca: 'ca', rejectUnauthorized: true });
});

test('DOCKER_TLS_VERIFY without a certificate authority is a mistake, except on a socket', async () => {
  const env = { DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: join(home, 'nowhere') };
  await rejects(find({ ...env, DOCKER_HOST: 'tcp://box:2376' }), 'invalid', 'DOCKER_CERT_PATH');
  assert.equal((await find({ ...env, DOCKER_HOST: 'unix:///run/my.sock' })).type, 'unix');
});

test('config.json names the current context; DOCKER_CONTEXT overrides it, DOCKER_CONFIG moves it', async () => {
  await write('.docker/config.json', { currentContext: 'one' });
  await writeContext('one', { Host: 'unix:///one.sock' });
  await writeContext('two', { Host: 'ssh://two' });
  const config = join(home, '.docker/config.json');

  assert.deepEqual(await find({}), {
    type: 'unix',
    path: '/one.sock',
    url: 'unix:///one.sock',
    origin: { rule: 'context', name: 'one', chosenBy: config },
  });
  assert.deepEqual((await find({ DOCKER_CONTEXT: 'two' })).origin, {
    rule: 'context',
    name: 'two',
    chosenBy: 'DOCKER_CONTEXT',
  });
  const moved = await find({ DOCKER_CONFIG: join(home, '.docker') }, { homedir: '/elsewhere' });
  assert.equal(moved.url, 'unix:///one.sock');
});

test('a context brings its own TLS files, and may waive the check', async () => {
  const ca = { 'ca.pem': 'ca' };
  const tls = async (name: string): Promise<unknown> => {
    const endpoint = await find({ DOCKER_CONTEXT: name });
    return endpoint.type === 'tcp' && endpoint.tls;
  };
  await writeContext('checked', { Host: 'tcp://box:1', SkipTLSVerify: false }, ca);
  await writeContext('unchecked', { Host: 'tcp://box:1', SkipTLSVerify: true }, ca);
  await writeContext('plain', { Host: 'tcp://box:1', SkipTLSVerify: false });
  assert.deepEqual(await tls('checked'), { ca: 'ca', rejectUnauthorized: true });
  assert.deepEqual(await tls('unchecked'), { ca: 'ca', rejectUnauthorized: false });
  assert.equal(await tls('plain'), undefined);
});

test('mistakes in contexts name the file or the variable that is wrong', async () => {
  await rejects(find({ DOCKER_CONTEXT: 'gone' }), 'invalid', 'DOCKER_CONTEXT');

  await write('.docker/config.json', '{ "currentContext": ');
  await rejects(find({}), 'invalid', join(home, '.docker/config.json'));

  const meta = join(home, '.docker/contexts/meta', contextId('odd'), 'meta.json');
  await writeContext('odd', { Host: 17 });
  await rejects(find({ DOCKER_CONTEXT: 'odd' }), 'invalid', meta);
});

const sockets: [path: string, name: string, env: (home: string) => NodeJS.ProcessEnv][] = [
  ['var/run/docker.sock', 'Docker', () => ({})],
  ['x/docker.sock', 'Docker (rootless)', (at) => ({ XDG_RUNTIME_DIR: join(at, 'x') })],
  ['run/user/1000/docker.sock', 'Docker (rootless)', () => ({})],
  ['.docker/run/docker.sock', 'Docker Desktop', () => ({})],
  ['.docker/desktop/docker.sock', 'Docker Desktop', () => ({})],
  ['.orbstack/run/docker.sock', 'OrbStack', () => ({})],
  ['.colima/default/docker.sock', 'Colima', () => ({})],
  ['.config/colima/default/docker.sock', 'Colima', () => ({})],
  ['c/default/docker.sock', 'Colima', (at) => ({ COLIMA_HOME: join(at, 'c') })],
  ['.rd/docker.sock', 'Rancher Desktop', () => ({})],
  ['x/podman/podman.sock', 'Podman', (at) => ({ XDG_RUNTIME_DIR: join(at, 'x') })],
  ['run/podman/podman.sock', 'Podman', () => ({})],
  ['.local/share/containers/podman/machine/podman.sock', 'Podman', () => ({})],
];

for (const [path, name, env] of sockets) {
  test(`finds ${name} at ${path}`, unix, async () => {
    const full = await listen(path);
    assert.deepEqual(await find(env(home)), {
      type: 'unix',
      path: full,
      url: `unix://${full}`,
      origin: { rule: 'socket', name },
    });
  });
}

test('Docker comes before Podman, but a socket that nobody serves is passed over', unix, async () => {
  await listen('run/podman/podman.sock');
  await leaveStale('var/run/docker.sock');
  assert.deepEqual((await find({})).origin, { rule: 'socket', name: 'Podman' });

  await rm(join(home, 'var/run/docker.sock'));
  await listen('var/run/docker.sock');
  assert.deepEqual((await find({})).origin, { rule: 'socket', name: 'Docker' });
});

test('on Windows the pipes are tried', async () => {
  const found = async (listening: string): Promise<Endpoint> =>
    find({}, { platform: 'win32', probe: async (path) => (path === listening ? 'listening' : 'missing') });
  assert.deepEqual(await found('\\\\.\\pipe\\dockerDesktopLinuxEngine'), {
    type: 'npipe',
    path: '\\\\.\\pipe\\dockerDesktopLinuxEngine',
    url: 'npipe:////./pipe/dockerDesktopLinuxEngine',
    origin: { rule: 'socket', name: 'Docker Desktop' },
  });
  assert.deepEqual((await found('\\\\.\\pipe\\podman-machine-default')).origin, {
    rule: 'socket',
    name: 'Podman',
  });
});

test('a socket without permission is told of only when nothing else answers', unix, async () => {
  const docker = join(home, 'var/run/docker.sock');
  const podman = join(home, 'run/podman/podman.sock');
  const probe = (listening?: string) => async (path: string) =>
    path === docker ? 'denied' : path === listening ? 'listening' : 'missing';
  assert.equal((await find({}, { probe: probe(podman) })).url, `unix://${podman}`);
  const error = await rejects(find({}, { probe: probe() }), 'denied', `unix://${docker}`);
  assert.match(error.message, /no permission/);
});

test('with no engine at all the error lists what was tried', unix, async () => {
  await leaveStale('var/run/docker.sock');
  const { message } = await rejects(find({}), 'unreachable');
  assert.ok(message.includes(`Docker: unix://${home}/var/run/docker.sock (nothing listens on it)`), message);
  assert.ok(message.includes(`Podman: unix://${home}/run/podman/podman.sock (not there)`), message);
});
