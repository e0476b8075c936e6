import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { RefreshQueue } from '../../../src/engine/refresh-queue.ts';

/** What was asked for, call by call. */
let asked: ReadonlySet<string>[] = [];

beforeEach((context) => {
  asked = [];
  if ('mock' in context) context.mock.timers.enable({ apis: ['setTimeout'] });
});

function queueOf(answer: () => Promise<void> = () => Promise.resolve()): RefreshQueue {
  return new RefreshQueue((ids) => {
    asked.push(ids);
    return answer();
  }, 100);
}

const calls = (): string[][] => asked.map((ids) => [...ids]);

/** Lets promises that have been resolved do their work. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a change that comes alone is asked about at once', () => {
  queueOf().add('a');
  assert.deepEqual(calls(), [['a']]);
});

test('changes that follow wait for the window and go together, each once', async ({ mock }) => {
  const queue = queueOf();
  for (const id of ['a', 'b', 'c', 'b']) queue.add(id);
  await settle();
  assert.deepEqual(calls(), [['a']], 'the burst waits');
  mock.timers.tick(99);
  assert.deepEqual(calls(), [['a']], 'still');
  mock.timers.tick(1);
  assert.deepEqual(calls(), [['a'], ['b', 'c']]);
});

test('the window begins when the answer is there, so that a slow engine gets fewer questions', async ({
  mock,
}) => {
  const answer = Promise.withResolvers<void>();
  const queue = queueOf(() => answer.promise);
  queue.add('a');
  queue.add('b');
  mock.timers.tick(1000);
  assert.deepEqual(calls(), [['a']]);
  answer.resolve();
  await settle();
  mock.timers.tick(100);
  assert.deepEqual(calls(), [['a'], ['b']]);
});

test('after a quiet window a change is asked about at once again', async ({ mock }) => {
  const queue = queueOf();
  queue.add('a');
  await settle();
  mock.timers.tick(100);
  queue.add('a');
  assert.deepEqual(calls(), [['a'], ['a']]);
});

test('a change while the question about it is under way is asked about again', async ({ mock }) => {
  const queue = queueOf();
  queue.add('a');
  queue.add('a');
  await settle();
  mock.timers.tick(100);
  assert.deepEqual(calls(), [['a'], ['a']]);
});

test('a dropped id is not asked about, and leaves the question that is under way', async ({ mock }) => {
  const queue = queueOf(() => new Promise(() => {}));
  queue.add('gone');
  queue.drop('gone');
  assert.deepEqual(calls(), [[]]);

  const other = queueOf();
  for (const id of ['a', 'gone', 'b']) other.add(id);
  other.drop('gone');
  await settle();
  mock.timers.tick(100);
  assert.deepEqual(calls().slice(1), [['a'], ['b']]);
});

test('a closed queue asks nothing more', async ({ mock }) => {
  const queue = queueOf();
  queue.add('a');
  queue.add('b');
  await settle();
  queue.close();
  queue.add('c');
  mock.timers.tick(1000);
  assert.deepEqual(calls(), [['a']]);
});
