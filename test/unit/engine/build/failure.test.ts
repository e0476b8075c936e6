import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildFailed, OutputTail } from '../../../../src/engine/build/failure.ts';
import type { BuildStep } from '../../../../src/engine/port.ts';

const dockerfile = { path: '/x/Dockerfile', text: 'FROM busybox\nRUN one\nRUN two\n' };
const step = (number: number, error?: string): BuildStep => ({
  id: `${number}`,
  number,
  name: `[${number}/3] RUN`,
  cached: false,
  ...(error !== undefined && { error }),
});

function tail(...output: [stream: 1 | 2, text: string][]): OutputTail {
  const kept = new OutputTail();
  for (const [stream, text] of output)
    kept.note({ type: 'log', stepId: '3', stream, data: Buffer.from(text) });
  return kept;
}

const numbers = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => `${first + i}`);

test('the step that the engine’s message is about is the one that failed', () => {
  const steps = [step(1), step(2, 'context canceled'), step(3, 'exit code: 1')];
  const { failure, kind, subject } = buildFailed(
    dockerfile,
    steps,
    tail([1, 'oops\n']),
    'solving: exit code: 1',
  );
  assert.deepEqual(
    [kind, subject, failure],
    ['buildFailed', '/x/Dockerfile', { line: 2, endLine: 2, output: 'oops' }],
  );
  const others = [step(2, 'exit code: 7'), step(3, 'exit code: 1')];
  assert.equal(buildFailed(dockerfile, others, tail(), 'solving: exit code: 1').failure?.line, 2);
});

test('what cannot be placed is put at the top', () => {
  const { failure } = buildFailed(dockerfile, [], tail(), 'target stage "x" could not be found');
  assert.deepEqual(failure, { line: 0, endLine: 0, output: '' });
});

test('the last forty lines are kept, the unfinished one too, without control sequences', () => {
  const output = tail([1, `${numbers(1, 60).join('\n')}\n`], [1, '\u001b[31mlast\u001b[0m']);
  assert.deepEqual(output.of('3').split('\n'), [...numbers(22, 60), 'last']);
  assert.equal(output.of('other'), '');
});

test('an error that overtook the rest of the output is not lost', () => {
  const output = tail([2, 'error\n'], [1, `${numbers(1, 60).join('\n')}\n`]);
  assert.deepEqual(output.of('3').split('\n'), ['error', ...numbers(22, 60)]);
});

test('many errors leave room for some output', () => {
  const output = tail([1, `${numbers(1, 60).join('\n')}\n`], [2, `${numbers(101, 160).join('\n')}\n`]);
  assert.deepEqual(output.of('3').split('\n'), [...numbers(41, 60), ...numbers(141, 160)]);
  const errorsOnly = tail([2, `${numbers(1, 60).join('\n')}\n`]);
  assert.deepEqual(errorsOnly.of('3').split('\n'), numbers(21, 60));
});

test('the message is the reason, without the layers that it came through', () => {
  const message = (text: string): string => buildFailed(dockerfile, [], tail(), text).message;
  const reason = 'unknown instruction: FORM';
  for (const wrapped of [
    `failed to solve with frontend dockerfile.v0: failed to create LLB definition: dockerfile parse error line 3: ${reason}`,
    `failed to solve: dockerfile parse error on line 3: ${reason}`,
    `failed to solve: rpc error: code = Unknown desc = ${reason}`,
    reason,
  ]) {
    assert.equal(message(wrapped), reason);
  }
});
