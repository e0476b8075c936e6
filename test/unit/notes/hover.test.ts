import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderHover } from '../../../src/notes/hover.ts';
import { runTopic } from './fixtures.ts';

test('a hover has three layers: the short part, the rest, where it comes from', () => {
  assert.equal(
    renderHover(runTopic, 'en'),
    [
      '### RUN',
      '`RUN` bakes.',
      'the form',
      '---',
      '#### Example',
      'the example',
      '#### What the notes stress',
      'the stress',
      '#### Common mistake',
      'the mistake',
      '#### Today',
      'the correction',
      '---',
      'Course notes: bootcamp, “Building”, “Layers”; stack, “RUN”',
      '[Official documentation](https://docs.docker.com/run/)',
    ].join('\n\n'),
  );
});

test('a Dutch hover has Dutch headings', () => {
  const layers = renderHover(runTopic, 'nl');
  for (const words of [
    '#### Voorbeeld',
    "#### Wat de cursusnota's benadrukken",
    '#### Veelgemaakte fout',
    '#### Vandaag',
    "Cursusnota's: bootcamp",
    '[Officiële documentatie](',
  ]) {
    assert.ok(layers.includes(words), words);
  }
});

test('a section that a topic does not have leaves no heading behind', () => {
  const { today: _, ...sections } = runTopic.sections;
  assert.doesNotMatch(renderHover({ ...runTopic, sections }, 'en'), /Today|undefined/);
});
