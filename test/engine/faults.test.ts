/** Every action meets objects that are gone, and engines that hang, refuse, are too old or break off. */

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { exportContainer, logsOf } from '../../src/engine/actions/containers.ts';
import { loadImages, saveImages } from '../../src/engine/actions/images.ts';
import { followEvents } from '../../src/engine/actions/system.ts';
import { runWithin } from '../../src/engine/deadline.ts';
import type { EngineErrorKind } from '../../src/engine/errors.ts';
import { Bench } from './lib/bench.ts';
import { openPort } from './lib/engine.ts';
import { eventually, within } from './lib/eventually.ts';
import { actionNames, everyAction, type Row } from './lib/every-action.ts';
import { type Behaviour, breaksOff, FaultyEngine, hangs, says } from './lib/faulty.ts';

const bench = new Bench('faults');
const folder = mkdtempSync(join(tmpdir(), 'dockyard-faults-'));
const file = join(folder, 'it’s a "file".tar');
const table = everyAction(file);
const rows = Object.entries(table);

before(async () => {
  await bench.clear();
  writeFileSync(file, 'what was there before');
});
after(async () => {
  await bench.clear();
  rmSync(folder, { recursive: true, force: true });
});

test('every action is here', async () => {
  assert.deepEqual(Object.keys(table).toSorted(), (await actionNames()).toSorted());
});

/** How an action fails: an `EngineError`, or the test does. */
function fails(running: Promise<unknown>, kind: EngineErrorKind): Promise<void> {
  return assert.rejects(within(5000, 'the action', running), { name: 'EngineError', kind });
}

/** One that is not tolerant fails like this; one that is comes to an end. */
function meets(row: Row, running: Promise<unknown>, kind: EngineErrorKind): Promise<unknown> {
  return row.tolerant === true ? within(5000, 'the action', running) : fails(running, kind);
}

/** The same test for every action at an engine that behaves so. */
function atEngine(behave: Behaviour, check: (row: Row, engine: FaultyEngine, name: string) => unknown): void {
  let engine: FaultyEngine;
  before(async () => (engine = await FaultyEngine.start(behave)));
  for (const [name, row] of rows) test(name, async () => void (await check(row, engine, name)));
}

describe('an object that is gone', () => {
  for (const [name, { action, gone }] of rows) {
    if (gone !== undefined) test(name, () => fails(runWithin(action, openPort()), gone));
  }

  test('a file that is gone', () =>
    fails(
      runWithin(
        loadImages(join(folder, 'none.tar'), () => undefined),
        openPort(),
      ),
      'file',
    ));

  test('a folder in place of a file', () => fails(runWithin(loadImages(folder), openPort()), 'file'));

  test('a folder to write to that is gone', () =>
    fails(runWithin(saveImages(['busybox'], join(folder, 'none/x.tar')), openPort()), 'file'));
});

describe('an engine that hangs is given up', () => {
  atEngine(hangs, async (row, engine) => {
    const { action } = row;
    assert.equal(action.deadline === undefined, row.endless === true);
    if (row.endless === true) return;
    await meets(row, runWithin({ ...action, deadline: 100 }, openPort(engine.address)), 'timeout');
    await eventually(() => assert.equal(engine.open, 0));
  });
});

describe('an engine that hangs is left at once by whoever cancels', () => {
  atEngine(hangs, async (row, engine) => {
    const stop = new AbortController();
    const asked = engine.requests.length;
    const running = runWithin(row.action, openPort(engine.address), stop.signal);
    running.catch(() => undefined);
    await eventually(() => assert.ok(engine.requests.length > asked));
    stop.abort();
    await meets(row, running, 'cancelled');
    await eventually(() => assert.equal(engine.open, 0));
  });
});

test('what is cancelled before it begins asks for nothing', async () => {
  const engine = await FaultyEngine.start(hangs);
  for (const [, { action, tolerant }] of rows) {
    if (tolerant !== true)
      await fails(runWithin(action, openPort(engine.address), AbortSignal.abort()), 'cancelled');
  }
  assert.deepEqual(engine.requests, []);
});

describe('no permission', () => {
  atEngine(says(403, '{"message":"forbidden by a rule of this machine"}'), (row, engine) =>
    meets(row, runWithin(row.action, openPort(engine.address)), 'denied'),
  );
});

describe('an engine that does not know the request', () => {
  atEngine(says(404, '{"message":"page not found"}'), (row, engine) =>
    meets(row, runWithin(row.action, openPort(engine.address)), 'unsupported'),
  );
});

describe('one that speaks other versions of the API, behind a proxy that answers in plain text', () => {
  const answer = 'client version 1.41 is too old. Minimum supported API version is 1.44';
  atEngine(says(400, answer, 'text/plain'), (row, engine) =>
    meets(row, runWithin(row.action, openPort(engine.address)), 'unsupported'),
  );
});

test('a connection that a proxy does not hand over', async () => {
  const engine = await FaultyEngine.start(says(200, '{}'));
  await fails(openPort(engine.address).containers.attach('x'), 'unsupported');
});

/** Those that have what they asked for as soon as an answer begins: a stream, see below, a connection, or a yes. */
const whole = new Set(['followEvents', 'buildImage', 'connectContainer', 'disconnectContainer']);

describe('an answer that breaks off', () => {
  atEngine(breaksOff('{"Id":"abc","'), (row, engine, name) => {
    if (whole.has(name)) return;
    return meets(row, runWithin(row.action, openPort(engine.address)), 'unreachable');
  });

  test('of events, is told', async () => {
    const engine = await FaultyEngine.start(breaksOff('{"Type":"container","Action":"st'));
    const end = Promise.withResolvers<unknown>();
    const action = followEvents(0, () => assert.fail('that was no event'), end.resolve);
    await runWithin(action, openPort(engine.address));
    await within(5000, 'the end', end.promise);
  });

  test('of a log, comes after what was said', async () => {
    const frame = Buffer.from([1, 0, 0, 0, 0, 0, 0, 5, ...Buffer.from('hello'), 1, 0, 0]);
    const engine = await FaultyEngine.start((request, response) => {
      const { url = '' } = request;
      if (url.endsWith('/json')) says(200, '{"Config":{"Tty":false}}')(request, response);
      else breaksOff(frame.toString('latin1'))(request, response);
    });
    const action = logsOf({ id: 'x', name: 'x' }, { follow: true, tail: 'all' });
    const { chunks } = await runWithin(action, openPort(engine.address));
    let said = '';
    const reading = (async () => {
      for await (const { data } of chunks) said += new TextDecoder().decode(data);
    })();
    await fails(reading, 'unreachable');
    assert.equal(said, 'hello');
  });

  for (const [name, action] of [
    ['of images that are saved', saveImages(['busybox'], file)],
    ['of files that are exported', exportContainer({ id: 'x', name: 'x' }, file)],
  ] as const) {
    test(`${name}, leaves no half file, and the old one as it was`, async () => {
      const engine = await FaultyEngine.start(breaksOff('x'.repeat(100_000)));
      await fails(runWithin(action, openPort(engine.address)), 'unreachable');
      assert.deepEqual(readdirSync(folder), [file.slice(folder.length + 1)]);
      assert.equal(readFileSync(file, 'utf8'), 'what was there before');
    });

    test(`${name}, because it is cancelled, neither`, async () => {
      const engine = await FaultyEngine.start(
        (_request, response) => void response.write('x'.repeat(100_000)),
      );
      const stop = new AbortController();
      const running = runWithin(action, openPort(engine.address), stop.signal);
      running.catch(() => undefined);
      await eventually(() => assert.equal(readdirSync(folder).length, 2));
      stop.abort();
      await fails(running, 'cancelled');
      assert.deepEqual(readdirSync(folder), [file.slice(folder.length + 1)]);
      await eventually(() => assert.equal(engine.open, 0));
    });
  }
});
