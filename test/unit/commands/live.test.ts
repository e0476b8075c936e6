import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepFilled } from '../../../src/commands/live.ts';
import type { ObjectKind } from '../../../src/engine/port.ts';
import type { Engine } from '../../../src/ui/engine.ts';

/** An engine that changes when it is told to. */
function changing() {
  const listeners = new Set<(kind: ObjectKind) => void>();
  const engine = {
    onChange: (listener: (kind: ObjectKind) => void) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
  } as unknown as Engine;
  return { engine, listeners, change: (kind: ObjectKind) => listeners.forEach((tell) => tell(kind)) };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a page is filled at once and after each change that concerns it, until it is closed', async () => {
  const { engine, listeners, change } = changing();
  const stop = new AbortController();
  let filled = 0;
  const live = keepFilled(engine, ['network'], stop.signal, () => void filled++);
  await turn();
  assert.equal(filled, 1);
  change('image');
  await turn();
  assert.equal(filled, 1, 'images do not concern it');
  change('network');
  await turn();
  assert.equal(filled, 2);
  stop.abort();
  await live;
  assert.equal(listeners.size, 0);
});

test('changes that come while a page is being filled are taken together afterwards', async () => {
  const { engine, change } = changing();
  const stop = new AbortController();
  const gate = Promise.withResolvers<void>();
  let filled = 0;
  const live = keepFilled(engine, ['container'], stop.signal, async () => {
    if (++filled === 1) await gate.promise;
  });
  for (let i = 0; i < 5; i++) change('container');
  gate.resolve();
  await turn();
  assert.equal(filled, 2);
  stop.abort();
  await live;
});

test('a page that cannot be filled ends with the reason, and listens no longer', async () => {
  const { engine, listeners } = changing();
  const failing = (): Promise<void> => Promise.reject(new Error('gone'));
  await assert.rejects(keepFilled(engine, ['network'], new AbortController().signal, failing), /gone/);
  assert.equal(listeners.size, 0);
});
