import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderBrief, renderHover } from '../../../src/notes/hover.ts';
import { runTopic } from './fixtures.ts';

test('a hover has the short part, then where the rest is and where it comes from', () => {
  assert.equal(
    renderHover(runTopic, 'en', 'command:more'),
    [
      '### RUN',
      '`RUN` bakes.',
      'the form',
      'the example',
      '---',
      '[More about this](command:more) · [Official documentation](https://docs.docker.com/run/) · Course notes: bootcamp, “Building”, “Layers”; stack, “RUN”',
    ].join('\n\n'),
  );
});

test('a Dutch hover has Dutch words around it', () => {
  const text = renderHover(runTopic, 'nl', 'command:more');
  for (const words of [
    '[Meer hierover](command:more)',
    '[Officiële documentatie](',
    "Cursusnota's: bootcamp",
  ]) {
    assert.ok(text.includes(words), words);
  }
});

test('a topic that no course note names says nothing of them', () => {
  assert.doesNotMatch(renderHover({ ...runTopic, sources: [] }, 'en', 'command:more'), /Course notes/);
});

test('a topic in brief is a line that leads to the whole', () => {
  assert.equal(renderBrief(runTopic, 'command:more'), '[RUN](command:more): `RUN` bakes.');
});
