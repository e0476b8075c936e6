import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EngineError } from '../../../src/engine/errors.ts';
import { Inventory } from '../../../src/engine/inventory.ts';
import type { Container } from '../../../src/engine/model.ts';
import type { EngineEvent, EnginePort, ObjectKind } from '../../../src/engine/port.ts';

/** An engine that answers when the test says so. */
class SlowEngine {
  readonly questions: { ids: readonly string[] | undefined; answer(...ids: string[]): void; fail(): void }[] =
    [];
  readonly errors: EngineError[] = [];
  readonly changes: ObjectKind[] = [];
  readonly gone = new AbortController();
  readonly inventory: Inventory;

  constructor() {
    const list: EnginePort['containers']['list'] = (ids) =>
      new Promise((resolve, reject) => {
        this.questions.push({
          ids,
          answer: (...found) =>
            resolve(found.map((id) => ({ id, state: 'running' }) as unknown as Container)),
          fail: () => reject(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })),
        });
      });
    const none = { list: () => Promise.resolve([]) };
    const port = { containers: { list }, images: none, volumes: none, networks: none };
    this.inventory = new Inventory(
      port as unknown as EnginePort,
      this.gone.signal,
      (kind) => this.changes.push(kind),
      (error) => this.errors.push(error),
    );
  }

  /** Lists these, and answers questions from then on. */
  async load(...ids: string[]): Promise<void> {
    const loaded = this.inventory.load();
    this.questions.at(-1)?.answer(...ids);
    await loaded;
  }

  get ids(): string[] {
    return [...this.inventory.containers.keys()];
  }
}

const event = (action: string, id: string): EngineEvent => ({
  kind: 'container',
  action,
  id,
  attributes: {},
});
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('what is removed while everything is listed does not come back with the list', async () => {
  const engine = new SlowEngine();
  await engine.load('a', 'b');
  const again = engine.inventory.load();
  engine.inventory.apply(event('destroy', 'b'));
  engine.questions.at(-1)?.answer('a', 'b');
  await again;
  assert.deepEqual(engine.ids, ['a']);
});

test('nothing is asked for an event that comes before the first list', async () => {
  const engine = new SlowEngine();
  engine.inventory.apply(event('start', 'a'));
  assert.equal(engine.questions.length, 0);
  await engine.load('a');
  assert.deepEqual(engine.questions[1]?.ids, ['a'], 'but after it, for the list may be older');
});

test('a removal needs no question, and beats the answer that is under way', async () => {
  const engine = new SlowEngine();
  await engine.load('a', 'b');
  engine.inventory.apply(event('start', 'a'));
  engine.inventory.apply(event('destroy', 'a'));
  engine.questions[1]?.answer('a');
  await settle();
  assert.deepEqual(engine.ids, ['b']);
  assert.equal(engine.questions.length, 2);
});

test('why a container ends is no reason to ask: that it ended will be told', async () => {
  const engine = new SlowEngine();
  await engine.load('a');
  for (const action of ['kill', 'stop', 'oom']) engine.inventory.apply(event(action, 'a'));
  assert.equal(engine.questions.length, 1);
});

test('a question that fails is told, so that the connection is made anew', async () => {
  const engine = new SlowEngine();
  await engine.load();
  engine.inventory.apply(event('start', 'a'));
  engine.questions[1]?.fail();
  await settle();
  assert.deepEqual(
    engine.errors.map(({ kind }) => kind),
    ['unreachable'],
  );
});

test('nothing is told or asked once the connection is let go', async () => {
  const engine = new SlowEngine();
  await engine.load();
  engine.inventory.apply(event('start', 'a'));
  engine.gone.abort();
  engine.inventory.apply(event('start', 'b'));
  engine.questions[1]?.answer('a');
  await settle();
  assert.deepEqual(engine.changes, []);
  assert.equal(engine.questions.length, 2);
});
