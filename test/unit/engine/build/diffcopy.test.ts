import assert from 'node:assert/strict';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { PbfReader } from 'pbf';
import { sendFolder } from '../../../../src/engine/build/diffcopy.ts';
import type { GrpcCall } from '../../../../src/engine/build/grpc.ts';
import { decodePacket, encodePacket, type Packet } from '../../../../src/engine/build/packets.ts';
import { Queue } from '../../../../src/engine/build/queue.ts';
import { folderWith, withoutAccess } from './files.ts';

/** Plays BuildKit: asks for the files with these numbers once all have been listed, then ends. */
class Receiver implements GrpcCall {
  readonly metadata: Map<string, string[]>;
  readonly listed: string[] = [];
  readonly contents = new Map<number, string>();
  readonly errors: string[] = [];
  finished = false;
  private readonly wanted: Set<number>;
  private readonly toSender = new Queue<Uint8Array>();

  constructor(wanted: number[], metadata: Record<string, string[]> = {}) {
    this.wanted = new Set(wanted);
    this.metadata = new Map(Object.entries(metadata));
  }

  /** Called when the whole list has come. */
  onListed = (): void => undefined;

  get messages(): AsyncIterable<Uint8Array> {
    return this.read();
  }

  private async *read(): AsyncGenerator<Uint8Array> {
    for (let next = await this.toSender.take(); next; next = await this.toSender.take()) yield next;
  }

  say(packet: Packet): void {
    this.toSender.push(encodePacket(packet));
  }

  hangUp(): void {
    this.toSender.close();
  }

  send(message: Uint8Array): undefined {
    const packet = decodePacket(message);
    if (packet.type === 'stat' && message.length > 0) this.listed.push(pathIn(message));
    else if (packet.type === 'stat') {
      this.onListed();
      for (const id of this.wanted) this.say({ type: 'request', id });
      this.endWhenDone();
    } else if (packet.type === 'data' && packet.data?.length) {
      this.contents.set(
        packet.id,
        (this.contents.get(packet.id) ?? '') + Buffer.from(packet.data).toString(),
      );
    } else if (packet.type === 'data') {
      this.wanted.delete(packet.id);
      this.endWhenDone();
    } else if (packet.type === 'error') {
      this.errors.push(packet.message);
      this.hangUp();
    } else if (packet.type === 'finish') this.finished = true;
  }

  private endWhenDone(): void {
    if (this.wanted.size === 0) this.say({ type: 'finish' });
  }
}

function pathIn(message: Uint8Array): string {
  return new PbfReader(message).readFields(
    (tag, found, from) => {
      if (tag !== 2) return;
      from.readMessage((field, to, stat) => {
        if (field === 1) to.path = stat.readString();
      }, found);
    },
    { path: '' },
  ).path;
}

test('files are listed, and those that are asked for are sent', async (t) => {
  const root = folderWith(t, { 'a/one': '1', 'a/two': '2', three: 'x'.repeat(200_000) });
  const receiver = new Receiver([2, 3]);
  await sendFolder(root, receiver);
  assert.deepEqual(receiver.listed, ['a', 'a/one', 'a/two', 'three']);
  assert.deepEqual([...receiver.contents.keys()], [2, 3]);
  assert.equal(receiver.contents.get(2), '2');
  assert.equal(receiver.contents.get(3)?.length, 200_000);
  assert.ok(receiver.finished);
});

test('what is sent follows the patterns of the request, encoded or not', async (t) => {
  const root = folderWith(t, { 'a, b': '', é: '', keep: '', 'x/y': '' });
  const plain = new Receiver([], { 'exclude-patterns': ['a, b', 'é', 'x'] });
  await sendFolder(root, plain);
  assert.deepEqual(plain.listed, ['keep']);
  const encoded = new Receiver([], {
    'exclude-patterns': ['a%2C+b', '%C3%A9'],
    'exclude-patterns-encoded': ['1'],
    followpaths: ['x', 'é'],
  });
  await sendFolder(root, encoded);
  assert.deepEqual(encoded.listed, ['x', 'x/y']);
});

test('a pattern that makes no sense is named', async (t) => {
  const root = folderWith(t, { a: '' });
  const receiver = new Receiver([], { 'exclude-patterns': ['ok', '[z'] });
  await assert.rejects(sendFolder(root, receiver), { kind: 'invalid', subject: '[z' });
  assert.deepEqual(receiver.errors, ['invalid pattern: [z']);
});

test('a file that may not be read is named', async (t) => {
  const root = folderWith(t, { secret: 'x' });
  const path = join(root, 'secret');
  const receiver = new Receiver([0]);
  await withoutAccess(path, () =>
    assert.rejects(sendFolder(root, receiver), { kind: 'contextMissing', subject: path }),
  );
  assert.match(receiver.errors[0] ?? '', /EACCES/);
});

test('a file that has gone since it was listed is sent empty', async (t) => {
  const root = folderWith(t, { a: 'x' });
  const receiver = new Receiver([0]);
  receiver.onListed = () => rmSync(join(root, 'a'));
  await sendFolder(root, receiver);
  assert.deepEqual([receiver.contents.size, receiver.finished], [0, true]);
});

test('a file that changes is sent as it is then', async (t) => {
  const root = folderWith(t, { a: 'short' });
  const receiver = new Receiver([0]);
  receiver.onListed = () => writeFileSync(join(root, 'a'), 'much longer');
  await sendFolder(root, receiver);
  assert.equal(receiver.contents.get(0), 'much longer');
});

test('a file that grows as fast as it is read comes to an end', async (t) => {
  const root = folderWith(t, { log: 'x'.repeat(70_000) });
  const receiver = new Receiver([0]);
  const send = receiver.send.bind(receiver);
  receiver.send = (message) => {
    if (decodePacket(message).type === 'data') appendFileSync(join(root, 'log'), 'y'.repeat(70_000));
    return send(message);
  };
  await sendFolder(root, receiver);
  assert.ok((receiver.contents.get(0)?.length ?? 0) >= 70_000);
});

test('it ends when the engine stops, hangs up or asks for what it was not offered', async (t) => {
  const root = folderWith(t, { a: '' });
  const stopping = new Receiver([0]);
  stopping.onListed = () => stopping.say({ type: 'error', message: 'disk full' });
  await assert.rejects(sendFolder(root, stopping), /disk full/);

  const hangingUp = new Receiver([]);
  hangingUp.onListed = () => hangingUp.hangUp();
  await assert.rejects(sendFolder(root, hangingUp), /ended the transfer early/);

  await assert.rejects(sendFolder(root, new Receiver([7])), /file 7/);
});
