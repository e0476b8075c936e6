import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toProcessList } from '../../../src/engine/calls/processes.ts';

test('Docker’s list of processes stays as it is', () => {
  const list = { titles: ['PID', 'CMD'], processes: [['1', 'sh -c  x']] };
  assert.deepEqual(toProcessList(list.titles, list.processes), list);
});

test('Podman’s lines are taken apart, and commands keep their spaces', () => {
  const lines = [['    1 root     sh -c  "sleep 5"'], ['odd']];
  assert.deepEqual(toProcessList(['PID   USER     COMMAND'], lines), {
    titles: ['PID', 'USER', 'COMMAND'],
    processes: [['1', 'root', 'sh -c  "sleep 5"'], ['odd']],
  });
});
