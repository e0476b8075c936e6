/** What the form for a container begins with. */

import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, test } from 'node:test';
import { ofImage, startingSpec } from '../../../src/commands/containers/run-start.ts';
import { isListening, isThere } from '../../../src/commands/containers/this-machine.ts';

const free = { publisher: () => undefined, isTaken: async () => false };

test('each exposed port gets a free one of this computer that everybody may use', async () => {
  const config = { ExposedPorts: { '80/tcp': {}, '3000/tcp': {}, '53/udp': {}, '7000-7005/tcp': {} } };
  const { publish } = await startingSpec('web', config, {
    publisher: (port) => (port === 3000 ? 'shop' : undefined),
    isTaken: async (port) => port === 8080,
  });
  assert.deepEqual(publish, [
    { containerPort: 80, protocol: 'tcp', hostPort: 8081 },
    { containerPort: 3000, protocol: 'tcp', hostPort: 3001 },
    { containerPort: 53, protocol: 'udp', hostPort: 8053 },
  ]);
});

test('two ports never get the same one', async () => {
  const config = { ExposedPorts: { '80/tcp': {}, '8080/tcp': {} } };
  const { publish = [] } = await startingSpec('web', config, free);
  assert.deepEqual(
    publish.map(({ hostPort }) => hostPort),
    [8080, 8081],
  );
});

test('volumes of the image are there to be named', async () => {
  const spec = await startingSpec('db', { Volumes: { '/var/lib/db': {} } }, free);
  assert.deepEqual(spec, { image: 'db', mounts: [{ type: 'volume', target: '/var/lib/db' }] });
});

test('what the image says is shown where nothing is filled in', () => {
  assert.deepEqual(
    ofImage({ Cmd: ['sh', '-c', 'a b'], Entrypoint: null, Env: ['PATH=/bin', 'EMPTY='], User: '' }),
    {
      command: "sh -c 'a b'",
      env: [
        ['PATH', '/bin'],
        ['EMPTY', ''],
      ],
    },
  );
});

test('a port that something listens on is taken', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  after(() => server.close());
  const { port } = server.address() as { port: number };
  assert.equal(await isListening(port, '127.0.0.1'), true);
  await new Promise((resolve) => server.close(resolve));
  assert.equal(await isListening(port, '127.0.0.1'), false);
});

test('a path that is not there is known not to be', async () => {
  assert.equal(await isThere('/no/such/path'), false);
  assert.equal(await isThere(import.meta.dirname), true);
});
