import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, describe, test } from 'node:test';
import {
  authHeader,
  findCredentials,
  type RegistryCredentials,
} from '../../../../src/engine/registry/credentials.ts';

const root = mkdtempSync(join(tmpdir(), 'dockyard-credentials-'));
after(() => rmSync(root, { recursive: true }));

const hub = 'https://index.docker.io/v1/';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** A folder with such a config.json, and programs by the names of helpers. */
function folder(config: object | string, helpers: Readonly<Record<string, string>> = {}): string {
  const path = mkdtempSync(join(root, 'config é-'));
  writeFileSync(join(path, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config));
  for (const [name, script] of Object.entries(helpers)) {
    writeFileSync(join(path, `docker-credential-${name}`), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  return path;
}

function find(
  registry: string,
  path: string,
  more: { patience?: number; signal?: AbortSignal } = {},
): Promise<RegistryCredentials | undefined> {
  const env = { DOCKER_CONFIG: path, PATH: [path, process.env['PATH']].join(delimiter) };
  return findCredentials(registry, { env, ...more });
}

describe('credentials in the docker configuration', () => {
  test('are a name and a password in one, which may have a colon', async () => {
    const path = folder({ auths: { 'ghcr.io': { auth: base64('ann:pa:ss') } } });
    assert.deepEqual(await find('ghcr.io', path), { server: 'ghcr.io', username: 'ann', password: 'pa:ss' });
  });

  test('are kept for Docker Hub under an address of old', async () => {
    const path = folder({ auths: { [hub]: { auth: base64('ann:pass') } } });
    assert.deepEqual(await find('docker.io', path), { server: hub, username: 'ann', password: 'pass' });
  });

  test('may be under any address of the registry', async () => {
    const path = folder({ auths: { 'https://ghcr.io/v1/': { username: 'ann', password: 'pass' } } });
    assert.equal((await find('ghcr.io', path))?.username, 'ann');
    assert.equal(await find('other.ghcr.io', path), undefined);
  });

  test('may be a token', async () => {
    const path = folder({ auths: { 'a.io': { auth: base64('<token>:'), identitytoken: 'secret' } } });
    assert.deepEqual(await find('a.io', path), { server: 'a.io', identityToken: 'secret' });
  });

  test('are not there without a file, in an empty one, and for another registry', async () => {
    assert.equal(await find('a.io', join(root, 'none')), undefined);
    assert.equal(await find('a.io', folder('')), undefined);
    assert.equal(await find('a.io', folder({ auths: { 'b.io': { auth: base64('a:b') } } })), undefined);
  });

  test('cannot be read from a broken file, and what is in it is not told', async () => {
    const path = folder('{"auths": {"a.io": {"auth": c2VjcmV0}}}');
    await assert.rejects(find('a.io', path), (error: Error & { kind: string }) => {
      assert.equal(error.kind, 'file');
      assert.doesNotMatch(error.message, /c2Vj/);
      return true;
    });
  });
});

describe('a credential helper', { skip: process.platform === 'win32' }, () => {
  const answer = `read -r server; printf '{"ServerURL":"%s","Username":"%s","Secret":"s3cret"}' "$server" "$1-$server"`;

  test('is asked by its name, with the server on its standard input', async () => {
    const path = folder({ credsStore: 'fake' }, { fake: answer });
    assert.deepEqual(await find('docker.io', path), {
      server: hub,
      username: `get-${hub}`,
      password: 's3cret',
    });
  });

  test('of one registry comes before that of all', async () => {
    const path = folder(
      { credsStore: 'all', credHelpers: { 'a.io': 'one' } },
      { all: answer, one: `echo '{"Username":"<token>","Secret":"t"}'` },
    );
    assert.deepEqual(await find('a.io', path), { server: 'a.io', identityToken: 't' });
    assert.equal((await find('b.io', path))?.username, 'get-b.io');
  });

  test('that knows nothing of the server is not at fault', async () => {
    const path = folder(
      { credsStore: 'fake' },
      { fake: 'echo credentials not found in native keychain; exit 1' },
    );
    assert.equal(await find('a.io', path), undefined);
  });

  test('that is not there is named', () =>
    assert.rejects(find('a.io', folder({ credsStore: 'gone' })), {
      kind: 'helperMissing',
      subject: 'docker-credential-gone',
    }));

  test('that fails is told with what it said', () =>
    assert.rejects(find('a.io', folder({ credsStore: 'bad' }, { bad: 'echo locked >&2; exit 3' })), {
      kind: 'helperFailed',
      message: 'locked (3)',
    }));

  test('that talks nonsense fails, and its words are not told', () =>
    assert.rejects(find('a.io', folder({ credsStore: 'bad' }, { bad: 'echo s3cret' })), (error: Error) => {
      assert.doesNotMatch(error.message, /s3cret/);
      return true;
    }));

  test('that hangs is given up', async () => {
    const path = folder({ credsStore: 'slow' }, { slow: 'exec sleep 30' });
    await assert.rejects(find('a.io', path, { patience: 100 }), { kind: 'helperFailed' });
    await assert.rejects(find('a.io', path, { signal: AbortSignal.timeout(100) }), { kind: 'cancelled' });
  });

  test('is never a path', () =>
    assert.rejects(find('a.io', folder({ credsStore: 'x/../../bin/true' })), { kind: 'helperFailed' }));
});

describe('the header that says who one is', () => {
  test('is JSON in the alphabet for addresses, with its padding', () => {
    const { 'X-Registry-Auth': text = '' } = authHeader({
      server: 'a.io',
      username: 'é',
      password: '~~~???',
    });
    assert.match(text, /^[\w=-]+$/);
    assert.equal(text.length % 4, 0);
    assert.deepEqual(JSON.parse(Buffer.from(text, 'base64url').toString()), {
      username: 'é',
      password: '~~~???',
      serveraddress: 'a.io',
    });
  });

  test('is empty for nobody', () => assert.deepEqual(authHeader(undefined), { 'X-Registry-Auth': 'e30=' }));
});
