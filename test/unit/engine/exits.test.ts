import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { exitReason } from '../../../src/engine/exit-reason.ts';
import { type Exit, ExitWatch } from '../../../src/engine/exits.ts';
import type { EngineEvent } from '../../../src/engine/port.ts';

describe('containers that ended badly by themselves are told of', () => {
  let told: string[][];
  let gone: AbortController;
  let watch: ExitWatch;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    told = [];
    gone = new AbortController();
    watch = new ExitWatch(
      { containers: new Map() },
      (exits: readonly Exit[]) =>
        told.push(exits.map((exit) => `${exit.name} ${exit.exitCode}${exit.outOfMemory ? ' oom' : ''}`)),
      gone.signal,
    );
  });
  afterEach(() => mock.timers.reset());

  const happens = (
    ...events: readonly (readonly [action: string, id: string, attributes?: object])[]
  ): void => {
    for (const [action, id, attributes = {}] of events) {
      const event = { kind: 'container', action, id, attributes: { name: id, ...attributes } } as EngineEvent;
      watch.take(event);
    }
  };
  const later = (): string[][] => {
    mock.timers.tick(2000);
    return told;
  };

  test('with their exit code, several within two seconds together', () => {
    happens(['start', 'web'], ['start', 'db'], ['die', 'web', { exitCode: '1' }]);
    mock.timers.tick(1500);
    happens(['die', 'db', { exitCode: '127' }]);
    assert.deepEqual(told, []);
    assert.deepEqual(later(), [['web 1', 'db 127']]);
  });

  test('out of memory, whatever the code', () => {
    happens(['start', 'web'], ['oom', 'web'], ['die', 'web', { exitCode: '0' }]);
    assert.deepEqual(later(), [['web 0 oom']]);
  });

  test('not when they were done', () => {
    happens(['start', 'job'], ['die', 'job', { exitCode: '0' }]);
    assert.deepEqual(later(), []);
  });

  test('not when somebody stopped, restarted or killed them', () => {
    happens(
      ['start', 'web'],
      ['kill', 'web', { signal: '15' }],
      ['die', 'web', { exitCode: '1' }],
      ['stop', 'web'],
    );
    happens(['start', 'db'], ['kill', 'db', { signal: '9' }], ['die', 'db', { exitCode: '137' }]);
    assert.deepEqual(later(), []);
  });

  test('not when Podman stopped them, which it tells afterwards', () => {
    happens(['start', 'web'], ['died', 'web', { containerExitCode: '137' }], ['stop', 'web']);
    happens(['start', 'db'], ['died', 'db', { containerExitCode: '2' }]);
    assert.deepEqual(later(), [['db 2']]);
  });

  test('not when they remove themselves: nothing is left to look at', () => {
    happens(['start', 'once'], ['die', 'once', { exitCode: '1' }], ['destroy', 'once']);
    assert.deepEqual(later(), []);
  });

  test('but when a signal only told them something', () => {
    happens(['start', 'web'], ['kill', 'web', { signal: '1' }], ['die', 'web', { exitCode: '1' }]);
    assert.deepEqual(later(), [['web 1']]);
  });

  test('and again after they were started again', () => {
    happens(['start', 'web'], ['kill', 'web', { signal: '15' }], ['die', 'web', { exitCode: '143' }]);
    happens(['start', 'web'], ['die', 'web', { exitCode: '3' }]);
    assert.deepEqual(later(), [['web 3']]);
  });

  test('not when nobody has seen them run', () => {
    happens(['die', 'web', { exitCode: '127' }]);
    assert.deepEqual(later(), []);
  });

  test('not once the connection is gone: the engine may have been shut down', () => {
    happens(['start', 'web'], ['die', 'web', { exitCode: '2' }]);
    gone.abort();
    assert.deepEqual(later(), []);
  });
});

describe('an exit code says', () => {
  for (const [code, kind] of [
    [0, 'done'],
    [1, 'failed'],
    [125, 'notRun'],
    [126, 'notExecutable'],
    [127, 'notFound'],
    [2, 'other'],
    [128, 'other'],
    [255, 'other'],
  ] as const) {
    test(`${code}: ${kind}`, () => assert.equal(exitReason(code).kind, kind));
  }

  for (const [code, name] of [
    [129, 'SIGHUP'],
    [137, 'SIGKILL'],
    [139, 'SIGSEGV'],
    [143, 'SIGTERM'],
    [162, 'signal 34'],
  ] as const) {
    test(`${code}: ended by ${name}`, () => {
      const reason = exitReason(code);
      assert.equal(reason.kind === 'signal' && reason.name, name);
    });
  }
});
