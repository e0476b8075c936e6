import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { EngineError } from '../../../src/engine/errors.ts';
import { each } from '../../../src/ui/each.ts';

const never = new AbortController().signal;

/** So many numbers, from 1. */
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Lets everything that can go on go on. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('one thing done to each of several', () => {
  test('eight at a time, in their order; the next begins when one ends', async () => {
    const begun: number[] = [];
    const ends = new Map<number, () => void>();
    const all = each(
      numbers(10),
      (item) => {
        begun.push(item);
        return new Promise((resolve) => ends.set(item, resolve));
      },
      never,
    );
    await turn();
    assert.deepEqual(begun, numbers(8));
    ends.get(3)?.();
    await turn();
    assert.deepEqual(begun, numbers(9));
    for (const item of numbers(9)) ends.get(item)?.();
    await turn();
    ends.get(10)?.();
    assert.deepEqual(
      (await all).map(({ item, outcome }) => [item, outcome]),
      numbers(10).map((item) => [item, 'done']),
    );
  });

  test('a failure stops nothing, and is the answer of its item', async () => {
    const broken = new EngineError('conflict', 'in use');
    const answers = await each(
      numbers(12),
      async (item) => {
        if (item === 2) throw broken;
      },
      never,
    );
    assert.deepEqual(answers[1], { item: 2, outcome: 'failed', error: broken });
    assert.equal(answers.filter(({ outcome }) => outcome === 'done').length, 11);
  });

  test('cancelled: what runs is told so, what waits is left alone, what is done stays done', async () => {
    const stop = new AbortController();
    const begun: number[] = [];
    const all = each(
      numbers(20),
      async (item, signal) => {
        begun.push(item);
        if (item === 1) return;
        await new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new EngineError('cancelled', ''))),
        );
      },
      stop.signal,
    );
    await turn();
    stop.abort();
    const answers = await all;
    assert.deepEqual(begun, numbers(9), 'nothing was begun afterwards');
    assert.deepEqual(
      answers.map(({ outcome }) => outcome),
      numbers(20).map((item) => (item === 1 ? 'done' : 'cancelled')),
    );
  });

  test('what fails for another reason while it is cancelled has failed', async () => {
    const stop = new AbortController();
    const [answer] = await each(
      [1],
      async () => {
        stop.abort();
        throw new EngineError('notFound', 'gone');
      },
      stop.signal,
    );
    assert.equal(answer?.outcome, 'failed');
  });

  test('tells what begins and what has ended', async () => {
    const told: string[] = [];
    await each(['web', 'db'], turn, never, {
      onStart: (item) => told.push(`${item}…`),
      onEnd: ({ item, outcome }) => told.push(`${item} ${outcome}`),
    });
    assert.deepEqual(told, ['web…', 'db…', 'web done', 'db done']);
  });

  test('of nothing there is nothing to tell', async () => {
    assert.deepEqual(await each([], () => Promise.reject(new Error('no')), never), []);
  });
});
