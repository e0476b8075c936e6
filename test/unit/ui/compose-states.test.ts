import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Container } from '../../../src/engine/model.ts';
import { projectState, stateSentence, untilOther } from '../../../src/ui/compose-states.ts';
import { en } from '../../../src/ui/messages/en.ts';
import { nl } from '../../../src/ui/messages/nl.ts';
import { container } from '../engine/compose/containers.ts';

function said(containers: readonly Container[], age?: number): [string, string] {
  const place = { path: '/w/compose.yaml', projectName: 'app', services: new Set(['web']) };
  const state = projectState(containers, place)?.services.get('web');
  assert.ok(state);
  return [stateSentence(state, age, en.compose), stateSentence(state, age, nl.compose)];
}

const minute = 60_000;
const exited = (exitCode: number, number = 1): Container => container({ state: 'exited', exitCode, number });

describe('what a service is doing', () => {
  for (const [sentence, dutch, containers, age] of [
    ['running', 'draait', [container()]],
    ['running, healthy', 'draait, gezond', [container({ health: 'healthy' })]],
    [
      'running 2/2, unhealthy',
      '2/2 draaien, ongezond',
      [container(), container({ number: 2, health: 'unhealthy' })],
    ],
    ['running 1/2, one exited (3)', '1/2 draaien, één gestopt (3)', [container(), exited(3, 2)]],
    ['running 1/2', '1/2 draaien', [container(), exited(0, 2)]],
    ['exited (1) 3 minutes ago', 'gestopt (1) 3 minuten geleden', [exited(1)], 3.9 * minute],
    ['exited (0) just now', 'gestopt (0) zojuist', [exited(0)], minute - 1],
    ['exited (0) 1 hour ago', 'gestopt (0) 1 uur geleden', [exited(0)], 119 * minute],
    ['exited (0) 2 days ago', 'gestopt (0) 2 dagen geleden', [exited(0)], 49 * 60 * minute],
    ['exited (137)', 'gestopt (137)', [exited(137)]],
    ['created, never started', 'aangemaakt, nog niet gestart', [container({ state: 'created' })]],
    ['paused', 'gepauzeerd', [container({ state: 'paused' })]],
    ['restarting', 'herstart', [container({ state: 'restarting' })]],
  ] as const) {
    test(sentence, () => assert.deepEqual(said(containers, age), [sentence, dutch]));
  }
});

test('the words for an age change when the next minute, hour or day is full', () => {
  assert.equal(untilOther(0), minute);
  assert.equal(untilOther(3.25 * minute), 0.75 * minute);
  assert.equal(untilOther(61 * minute), 59 * minute);
  assert.equal(untilOther(24 * 60 * minute), 24 * 60 * minute);
});
