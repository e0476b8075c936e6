import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainText } from '../../../../src/engine/build/text.ts';
import { Transcript } from '../../../../src/engine/build/transcript.ts';
import type { BuildProgress, BuildStep } from '../../../../src/engine/port.ts';

const base: BuildStep = { id: 'a', number: 3, name: '[2/3] RUN make', cached: false };
const step = (changes: Partial<BuildStep>): BuildProgress => ({
  type: 'step',
  step: { ...base, ...changes },
});
const started = step({ startedAt: 1000 });
const ended = step({ startedAt: 1000, completedAt: 2250 });
const log = (text: string | Buffer, stream: 1 | 2 = 1): BuildProgress => ({
  type: 'log',
  stepId: 'a',
  stream,
  data: Buffer.from(text),
});
const status = (current: number, total: number, done = false): BuildProgress => ({
  type: 'status',
  stepId: 'a',
  text: 'transferring context',
  current,
  total,
  done,
});

function raw(...updates: BuildProgress[]): string {
  const transcript = new Transcript();
  return updates.map((update) => transcript.write(update)).join('');
}

/** The lines as one reads them, without colours. */
function lines(...updates: BuildProgress[]): string[] {
  const text = raw(...updates);
  assert.ok(text === '' || text.endsWith('\r\n'));
  assert.ok(!/(?<!\r)\n/.test(text), 'each line ends with \\r\\n');
  return text.split('\r\n').slice(0, -1).map(plainText);
}

test('a step is announced when it starts, and its end tells how long it took', () => {
  assert.deepEqual(lines(step({}), started, started, ended), ['#3 [2/3] RUN make', '#3 DONE 1.3s']);
  assert.deepEqual(lines(step({ startedAt: 0, completedAt: 125_000 })), [
    '#3 [2/3] RUN make',
    '#3 DONE 2m 5s',
  ]);
});

test('a cached, a failed and a stopped step', () => {
  assert.deepEqual(lines(step({ cached: true, startedAt: 1, completedAt: 1 }))[1], '#3 CACHED');
  assert.deepEqual(
    lines(started, step({ startedAt: 1, completedAt: 2, error: 'exit\ncode: 1' }))[1],
    '#3 ERROR exit code: 1',
  );
  assert.deepEqual(
    lines(started, step({ startedAt: 1, completedAt: 2, error: 'context canceled' }))[1],
    '#3 CANCELLED',
  );
});

test('colours: steps cyan, errors red, what is cached dim', () => {
  assert.ok(raw(started).includes('\u001b[36m[2/3] RUN make\u001b[39m'));
  assert.ok(raw(step({ completedAt: 1, error: 'x' })).includes('\u001b[31mERROR x'));
  assert.ok(raw(step({ cached: true, completedAt: 1 })).includes('\u001b[2mCACHED'));
});

test('output comes line by line, whatever the pieces it came in', () => {
  const euro = Buffer.from('€\n');
  assert.deepEqual(
    lines(started, log('one\ntw'), log('o\n'), log(euro.subarray(0, 1)), log(euro.subarray(1))),
    ['#3 [2/3] RUN make', '#3 one', '#3 two', '#3 €'],
  );
});

test('the last line needs no line end, and the two streams do not mix', () => {
  assert.deepEqual(lines(started, log('out'), log('error', 2), log('put'), ended).slice(1), [
    '#3 output',
    '#3 error',
    '#3 DONE 1.3s',
  ]);
});

test('of a progress bar the last state is shown', () => {
  assert.deepEqual(lines(started, log('10%\r50%\r100%\r\n'))[1], '#3 100%');
});

test('output keeps its colours and loses whatever else would steer the terminal', () => {
  const text = raw(
    log(
      '\u001b[32mgreen\u001b[0m \u001b[2J\u001b]0;title\u0007\u001b]52;c;ZXZpbA==\u001b\\\u0008\u202eend\n',
    ),
  );
  assert.ok(text.endsWith('\u001b[32mgreen\u001b[0m end\u001b[0m\r\n'), JSON.stringify(text));
});

test('control characters in the name of a step are shown, not obeyed', () => {
  const text = raw(step({ startedAt: 1, name: 'RUN \u001b[2Jx\u0007\u009b1m\u202e\r\n  y\tz' }));
  assert.ok(text.includes('RUN ␛[2Jx␇\ufffd1m\ufffd y z\u001b[39m\r\n'), JSON.stringify(text));
});

test('a transfer is told of when it has doubled and when it is complete', () => {
  const sizes = [10, 1.5e6, 2e6, 3.1e6, 4e6].map((size) => status(size, 0));
  assert.deepEqual(lines(started, ...sizes, status(5e6, 0, true), status(5e6, 0, true)).slice(1), [
    '#3 transferring context 1.50 MB',
    '#3 transferring context 3.10 MB',
    '#3 transferring context 5.00 MB done',
  ]);
  assert.deepEqual(lines(started, status(2e6, 3e7))[1], '#3 transferring context 2.00 MB of 30.0 MB');
});

test('a step that is looked up before it is run ends once', () => {
  const quick = step({ startedAt: 1, completedAt: 2 });
  assert.deepEqual(lines(quick, quick), ['#3 [2/3] RUN make', '#3 DONE 0.0s']);
  const internal = { name: '[internal] load build context', startedAt: 1 };
  assert.deepEqual(
    lines(step({ ...internal, completedAt: 2 }), step(internal), step({ ...internal, completedAt: 900 })),
    ['#3 [internal] load build context', '#3 DONE 0.9s'],
  );
});

test('a warning tells its line as a person counts', () => {
  assert.deepEqual(lines({ type: 'warning', message: 'odd', line: 2 }), ['WARN odd (line 3)']);
});
