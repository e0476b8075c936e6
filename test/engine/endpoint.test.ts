/** An engine behind TLS, reached as a person would set it up: by DOCKER_HOST, DOCKER_TLS_VERIFY and DOCKER_CERT_PATH. */

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { createServer, type Server } from 'node:tls';
import { canInstallPackages, ensurePackages } from '../../scripts/lib/debian.ts';
import { findCommand, run } from '../../scripts/lib/processes.ts';
import { type Endpoint, findEndpoint } from '../../src/engine/endpoint.ts';

const folder = mkdtempSync(join(tmpdir(), 'dockyard-tls-'));
let proxy: Server | undefined;

before(async () => {
  if (!findCommand('openssl')) {
    assert.ok(canInstallPackages(), 'this test makes its certificates with openssl: please install it');
    console.log('The TLS test makes its certificates with openssl, which is not here.');
    await ensurePackages(['openssl']);
  }
  await makeCertificates();
  proxy = await startProxy();
});

after(() => {
  proxy?.close();
  rmSync(folder, { recursive: true });
});

test('an engine behind TLS answers when both sides know each other', async () => {
  const endpoint = await find({ DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: join(folder, 'client') });
  assert.equal(endpoint.url, `tcp://127.0.0.1:${port()}`);
  assert.deepEqual(endpoint.origin, { rule: 'environment', name: 'DOCKER_HOST' });
  assert.equal(await ping(endpoint), 'OK');
});

test('an engine with a certificate from somebody else is not talked to', async () => {
  const strangers = { DOCKER_CERT_PATH: join(folder, 'stranger') };
  await assert.rejects(ping(await find({ ...strangers, DOCKER_TLS_VERIFY: '1' })), {
    code: /SIGNATURE|CERT|ISSUER/,
  });
});

test('DOCKER_TLS without DOCKER_TLS_VERIFY does not ask whose certificate it is', async () => {
  const endpoint = await find({ DOCKER_TLS: '1', DOCKER_CERT_PATH: join(folder, 'unchecked') });
  assert.equal(await ping(endpoint), 'OK');
});

function find(env: NodeJS.ProcessEnv): Promise<Endpoint> {
  return findEndpoint({ env: { ...env, DOCKER_HOST: `tcp://127.0.0.1:${port()}` }, homedir: folder });
}

function ping(endpoint: Endpoint): Promise<string> {
  assert.ok(endpoint.type === 'tcp' && endpoint.tls);
  const { host, tls } = endpoint;
  return new Promise((resolve, reject) => {
    const call = get({ host, port: endpoint.port, path: '/_ping', agent: false, ...tls }, (answer) => {
      let text = '';
      answer.on('data', (data) => (text += data));
      answer.on('end', () => resolve(text));
    });
    call.on('error', reject);
  });
}

function port(): number {
  assert.ok(proxy);
  return (proxy.address() as AddressInfo).port;
}

/** Two authorities, one of which nobody here trusts; a server and a client that the first one vouches for. */
async function makeCertificates(): Promise<void> {
  const at = (file: string): string => join(folder, file);
  const openssl = (...args: string[]): Promise<string> => run('openssl', args);
  const newKey = (file: string): string[] => ['-newkey', 'rsa:2048', '-nodes', '-keyout', at(file)];
  for (const name of ['ca', 'other-ca']) {
    const subject = ['-subj', `/CN=${name}`, '-days', '2'];
    await openssl('req', '-x509', ...newKey(`${name}.key`), ...subject, '-out', at(`${name}.pem`));
  }
  writeFileSync(at('server.ext'), 'subjectAltName=IP:127.0.0.1');
  writeFileSync(at('client.ext'), 'extendedKeyUsage=clientAuth');
  for (const name of ['server', 'client']) {
    await openssl('req', '-new', ...newKey(`${name}.key`), '-subj', `/CN=${name}`, '-out', at(`${name}.csr`));
    const signer = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', '2'];
    const files = ['-in', at(`${name}.csr`), '-extfile', at(`${name}.ext`), '-out', at(`${name}.pem`)];
    await openssl('x509', '-req', ...signer, ...files);
  }
  for (const [name, authority] of [
    ['client', 'ca.pem'],
    ['stranger', 'other-ca.pem'],
    ['unchecked', undefined],
  ] as const) {
    mkdirSync(at(name));
    writeFileSync(join(folder, name, 'cert.pem'), readFileSync(at('client.pem')));
    writeFileSync(join(folder, name, 'key.pem'), readFileSync(at('client.key')));
    if (authority) writeFileSync(join(folder, name, 'ca.pem'), readFileSync(at(authority)));
  }
}

/** Takes TLS connections of clients with a certificate and hands their bytes to the test engine's socket. */
function startProxy(): Promise<Server> {
  const engine = process.env['DOCKYARD_TEST_HOST'] ?? '';
  assert.ok(engine.startsWith('unix://'), 'DOCKYARD_TEST_HOST must name the test engine, as unix:///path');
  const socketPath = engine.slice('unix://'.length);
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  const options = {
    ca: read('ca.pem'),
    cert: read('server.pem'),
    key: read('server.key'),
    requestCert: true,
  };
  const server = createServer({ ...options, rejectUnauthorized: true }, (client) => {
    const socket = connect(socketPath);
    client.pipe(socket).pipe(client);
    client.on('error', () => socket.destroy());
    socket.on('error', () => client.destroy());
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
