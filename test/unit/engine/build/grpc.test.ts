import assert from 'node:assert/strict';
import { connect, type ClientHttp2Session } from 'node:http2';
import { duplexPair } from 'node:stream';
import { test, type TestContext } from 'node:test';
import { type GrpcHandler, serveGrpc } from '../../../../src/engine/build/grpc.ts';

interface Answer {
  readonly messages: string[];
  readonly status: string;
  readonly message: string | undefined;
}

function start(t: TestContext, handlers: Record<string, GrpcHandler>): ClientHttp2Session {
  const [ours, theirs] = duplexPair();
  const server = serveGrpc(ours, handlers);
  const client = connect('http://engine', { createConnection: () => theirs });
  client.on('error', () => undefined);
  t.after(() => {
    client.destroy();
    server.close();
  });
  return client;
}

function frame(text: string): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(Buffer.byteLength(text), 1);
  return Buffer.concat([head, Buffer.from(text)]);
}

async function call(
  client: ClientHttp2Session,
  path: string,
  sent: readonly Buffer[],
  { headers = {}, open = false }: { headers?: Record<string, string | string[]>; open?: boolean } = {},
): Promise<Answer> {
  const stream = client.request({
    ':method': 'POST',
    ':path': path,
    'content-type': 'application/grpc',
    ...headers,
  });
  let trailers: Record<string, unknown> = {};
  stream.on('trailers', (received: Record<string, unknown>) => (trailers = received));
  for (const piece of sent) stream.write(piece);
  if (!open) stream.end();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const messages: string[] = [];
  for (let all = Buffer.concat(chunks); all.length > 0;) {
    const end = 5 + all.readUInt32BE(1);
    messages.push(all.subarray(5, end).toString());
    all = all.subarray(end);
  }
  const message = trailers['grpc-message'] as string | undefined;
  return {
    messages,
    status: String(trailers['grpc-status']),
    message: message && decodeURIComponent(message),
  };
}

const echo: GrpcHandler = async ({ messages, send }) => {
  for await (const message of messages) await send(message);
};

test('messages go both ways, however they are cut', async (t) => {
  const client = start(t, { '/echo': echo });
  const all = Buffer.concat([frame('one'), frame(''), frame('x'.repeat(100_000))]);
  const { messages, status } = await call(client, '/echo', [
    all.subarray(0, 3),
    all.subarray(3, 9),
    all.subarray(9),
  ]);
  assert.deepEqual([messages.map((message) => message.length), status], [[3, 0, 100_000], '0']);
});

test('a handler that leaves before the caller has ended its side still answers', async (t) => {
  const client = start(t, {
    '/first': async ({ messages, send }) => {
      for await (const message of messages) return void (await send(message));
    },
  });
  const { messages, status } = await call(client, '/first', [frame('a'), frame('b')], { open: true });
  assert.deepEqual([messages, status], [['a'], '0']);
});

test('a failure is told to the caller, as is a method that is not there', async (t) => {
  const client = start(t, { '/fail': () => Promise.reject(new Error('geen één')) });
  assert.deepEqual(await call(client, '/fail', []), { messages: [], status: '2', message: 'geen één' });
  assert.equal((await call(client, '/other', [])).status, '12');
});

test('a header that comes a thousand times arrives in order, commas and all', async (t) => {
  let received: readonly string[] | undefined;
  const client = start(t, {
    '/patterns': async ({ metadata }) => {
      received = metadata.get('exclude-patterns');
    },
  });
  const patterns = Array.from({ length: 1000 }, (_, i) => `a, b${i}`);
  await call(client, '/patterns', [], { headers: { 'exclude-patterns': patterns } });
  assert.deepEqual(received, patterns);
});

test('a reader that is slow holds the sender back', async (t) => {
  let held = false;
  const client = start(t, {
    '/flood': async ({ send }) => {
      for (let i = 0; i < 100; i++) {
        const full = send(Buffer.alloc(64 * 1024));
        held ||= full !== undefined;
        await full;
      }
    },
  });
  assert.equal((await call(client, '/flood', [])).messages.length, 100);
  assert.ok(held);
});

test('a call that is broken off ends its handler', async (t) => {
  const ended = Promise.withResolvers<string>();
  const client = start(t, {
    '/wait': async ({ messages, send }) => {
      await send(Buffer.from('here'));
      try {
        for await (const _ of messages);
        ended.resolve('quietly');
      } catch {
        ended.resolve('broken');
      }
    },
  });
  const stream = client.request({ ':method': 'POST', ':path': '/wait' });
  stream.on('error', () => undefined);
  stream.once('data', () => stream.destroy());
  assert.ok(['broken', 'quietly'].includes(await ended.promise));
});
