import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { Pace } from '../../../src/views/pace.ts';

test('what comes alone is shown at once, a burst ever less often, and its last change always', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  try {
    let now = 0;
    const times: number[] = [];
    const pace = new Pace(() => times.push(now));
    const wait = (ms: number): void => {
      for (let step = 0; step < ms; step += 10) {
        now += 10;
        mock.timers.tick(10);
      }
    };
    pace.ask();
    assert.deepEqual(times, [0]);
    wait(1000);
    pace.ask();
    assert.deepEqual(times, [0, 1000], 'alone again');

    times.length = 0;
    const begin = now;
    for (let each = 0; each < 300; each++) {
      wait(10);
      pace.ask();
    }
    const last = now;
    wait(2000);
    assert.ok(times.length < 9, `${times.length} times for 300 changes in 3 s`);
    assert.ok((times.at(-1) ?? 0) >= last, 'after the last one too');
    assert.ok(
      times.every((time, at) => at === 0 || time - (times[at - 1] ?? begin) > 200),
      'never so close that VS Code would hold it back',
    );
  } finally {
    mock.timers.reset();
  }
});
