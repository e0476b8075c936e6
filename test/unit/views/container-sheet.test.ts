import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plainBlock } from '../../../src/ui/plain.ts';
import { en } from '../../../src/ui/messages/en.ts';
import { exitsEn } from '../../../src/ui/messages/exits-en.ts';
import type { ContainerDetails } from '../../../src/views/container-details.ts';
import { detailsOf } from '../../../src/views/container-details.ts';
import { containerSheet } from '../../../src/views/container-sheet.ts';
import { container } from './stock.ts';

const words = { common: en, exits: exitsEn };
const bare: ContainerDetails = {
  outOfMemory: false,
  error: '',
  restartPolicy: '',
  memory: 0,
  checks: [],
  log: [],
};

describe('the tooltip of a container', () => {
  const stopped = container('web', { state: 'exited', exitCode: 137 });

  test('tells facts only where there is one', () => {
    const { facts } = containerSheet(
      container('web', { networks: ['front', 'back'], addresses: { front: '172.20.0.2' } }),
      { ...bare, restartPolicy: 'on-failure:3', memory: 64_000_000 },
      words,
    );
    const told = Object.fromEntries(
      facts.filter(({ value }) => value).map(({ label, value }) => [label, value]),
    );
    assert.equal(told['Networks'], 'front (172.20.0.2), back');
    assert.equal(told['Restart policy'], 'on-failure:3');
    assert.equal(told['Memory limit'], '64 MB');
    assert.ok(!('Ports' in told) && !('Compose project' in told) && !('Stopped' in told));
  });

  test('explains the exit code, and shows the last lines of the log', () => {
    const sheet = containerSheet(stopped, { ...bare, log: ['one', 'two'] }, words);
    assert.match(sheet.meaning?.join('') ?? '', /SIGKILL, 128 \+ 9/);
    assert.deepEqual(sheet.blocks?.find(({ label }) => /log/.test(label))?.lines, ['one', 'two']);
  });

  test('says that memory ran out rather than that it was killed', () => {
    const sheet = containerSheet(stopped, { ...bare, outOfMemory: true }, words);
    assert.match(sheet.meaning?.join('') ?? '', /more memory than it may have/);
    assert.doesNotMatch(sheet.meaning?.join('') ?? '', /SIGKILL/);
  });

  test('quotes the engine', () => {
    const sheet = containerSheet(stopped, { ...bare, error: 'no such file' }, words);
    assert.deepEqual(sheet.quotes, [{ label: 'The engine says:', text: 'no such file' }]);
  });

  test('shows what the health check answered', () => {
    const sheet = containerSheet(
      container('web', { health: 'unhealthy' }),
      {
        ...bare,
        checks: [
          { exitCode: 1, output: 'refused' },
          { exitCode: 0, output: '' },
        ],
      },
      words,
    );
    assert.deepEqual(sheet.blocks?.[0]?.lines, ['failed with exit code 1: refused', 'succeeded']);
    assert.match(sheet.meaning?.join('') ?? '', /health check fails/);
  });

  test('does without what the engine does not tell in time', () => {
    const sheet = containerSheet(stopped, undefined, words);
    assert.match(sheet.meaning?.join('') ?? '', /SIGKILL/, 'the list has the exit code too');
  });

  test('says nothing of the log of one that runs', () => {
    const sheet = containerSheet(container('web'), { ...bare, log: ['x'] }, words);
    assert.ok(sheet.blocks?.every(({ lines }) => lines.length === 0));
  });
});

test('details are read out of an account that leaves things out', () => {
  assert.deepEqual(detailsOf({}), {
    outOfMemory: false,
    error: '',
    restartPolicy: '',
    memory: 0,
    checks: [],
  });
  const details = detailsOf({
    State: { StartedAt: '0001-01-01T00:00:00Z', FinishedAt: '2026-01-02T03:04:05Z', ExitCode: 3 },
    HostConfig: { RestartPolicy: { Name: 'no', MaximumRetryCount: 0 } },
  });
  assert.ok(!('startedAt' in details), 'the year 1 is never');
  assert.equal(details.finishedAt, Date.UTC(2026, 0, 2, 3, 4, 5));
  assert.equal(details.restartPolicy, '');
});

test('lines of strangers cannot leave their block', () => {
  const block = plainBlock(['```', '````js', '\u202ex\u0000', '[a](command:x)']);
  const [open, ...rest] = block.split('\n');
  assert.equal(open, '`````text');
  assert.equal(rest.at(-1), '`````');
  assert.ok(rest.slice(0, -1).every((line) => !line.includes('`````')));
  assert.ok(!block.includes('\u202e') && !block.includes('\0'));
});
