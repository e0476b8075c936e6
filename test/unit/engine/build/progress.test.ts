import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PbfWriter } from 'pbf';
import { ProgressReader } from '../../../../src/engine/build/progress.ts';

/** Writes a `StatusResponse`, one field at a time, by the field numbers of BuildKit's control.proto. */
function report(write: (to: PbfWriter) => void): Uint8Array {
  const writer = new PbfWriter();
  write(writer);
  return writer.finish();
}

function time(to: PbfWriter, tag: number, seconds: number, nanos: number): void {
  to.writeMessage(
    tag,
    (_, part) => {
      part.writeVarintField(1, seconds);
      part.writeVarintField(2, nanos);
    },
    undefined,
  );
}

interface Vertex {
  readonly id: string;
  readonly name: string;
  readonly cached?: boolean;
  readonly times?: readonly (readonly [seconds: number, nanos: number])[];
  readonly error?: string;
}

function vertex(to: PbfWriter, { id, name, cached, times = [], error }: Vertex): void {
  to.writeMessage(
    1,
    (_, part) => {
      part.writeStringField(1, id);
      part.writeStringField(2, 'sha256:input');
      part.writeStringField(3, name);
      if (cached) part.writeBooleanField(4, true);
      for (const [i, [seconds, nanos]] of times.entries()) time(part, 5 + i, seconds, nanos);
      if (error !== undefined) part.writeStringField(7, error);
    },
    undefined,
  );
}

function log(to: PbfWriter, id: string, stream: number, text: string): void {
  to.writeMessage(
    3,
    (_, part) => {
      part.writeStringField(1, id);
      time(part, 2, 1, 0);
      part.writeVarintField(3, stream);
      part.writeBytesField(4, Buffer.from(text));
    },
    undefined,
  );
}

test('a step is numbered when it first appears and keeps its number', () => {
  const reader = new ProgressReader();
  reader.read(report((to) => vertex(to, { id: 'a', name: 'first' })));
  const updates = reader.read(
    report((to) => {
      vertex(to, { id: 'b', name: 'second' });
      vertex(to, { id: 'a', name: 'first', cached: true, times: [[1_700_000_000, 250_000_000]] });
    }),
  );
  assert.deepEqual(updates, [
    { type: 'step', step: { id: 'b', number: 2, name: 'second', cached: false } },
    { type: 'step', step: { id: 'a', number: 1, name: 'first', cached: true, startedAt: 1_700_000_000_250 } },
  ]);
  assert.deepEqual(
    reader.steps.map((step) => step.name),
    ['first', 'second'],
  );
});

test('a step that starts and ends in one report has its output in between', () => {
  const updates = new ProgressReader().read(
    report((to) => {
      vertex(to, {
        id: 'a',
        name: 'RUN',
        times: [
          [10, 0],
          [12, 0],
        ],
        error: 'exit code: 1',
      });
      log(to, 'a', 2, 'één');
    }),
  );
  assert.deepEqual(
    updates.map((update) =>
      update.type === 'step' ? [update.step.completedAt, update.step.error] : update.type,
    ),
    [[undefined, undefined], 'log', [12_000, 'exit code: 1']],
  );
  const output = updates[1];
  assert.ok(output?.type === 'log' && output.stream === 2);
  assert.equal(Buffer.from(output.data).toString(), 'één');
});

test('how far a transfer is', () => {
  const updates = new ProgressReader().read(
    report((to) => {
      for (const done of [false, true]) {
        to.writeMessage(
          2,
          (_, part) => {
            part.writeStringField(1, 'transferring context:');
            part.writeStringField(2, 'a');
            part.writeStringField(3, 'transferring');
            part.writeVarintField(4, 5_000_000_000);
            part.writeVarintField(5, 6_000_000_000);
            time(part, 7, 1, 0);
            if (done) time(part, 8, 2, 0);
          },
          undefined,
        );
      }
    }),
  );
  const status = { type: 'status', stepId: 'a', text: 'transferring context', current: 5e9, total: 6e9 };
  assert.deepEqual(updates, [
    { ...status, done: false },
    { ...status, done: true },
  ]);
});

test('a warning tells its line, counted from 0', () => {
  const updates = new ProgressReader().read(
    report((to) =>
      to.writeMessage(
        4,
        (_, part) => {
          part.writeStringField(1, 'a');
          part.writeStringField(3, 'FromAsCasing');
          part.writeMessage(
            7,
            (__, range) => range.writeMessage(1, (___, start) => start.writeVarintField(1, 3), undefined),
            undefined,
          );
        },
        undefined,
      ),
    ),
  );
  assert.deepEqual(updates, [{ type: 'warning', message: 'FromAsCasing', line: 2 }]);
});
