import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderTopic } from '../../../src/notes/page.ts';
import { runTopic } from './fixtures.ts';

const titles = new Map([['dockerfile/cmd', 'CMD']]);

test('a topic is a page with all its sections, what to read next and its sources', () => {
  const html = renderTopic({ ...runTopic, related: ['dockerfile/cmd'] }, 'nl', titles);
  for (const part of [
    '<h1>RUN</h1>',
    '<p class="summary"><code>RUN</code> bakes.</p>',
    '<h2>Veelgemaakte fout</h2>',
    '<a href="#dockerfile/cmd">CMD</a>',
    'An introduction to Docker (Van de Voorde, 2020): “Building”, regels',
    '<a href="https://docs.docker.com/run/">Officiële documentatie</a>',
  ]) {
    assert.ok(html.includes(part), `${part} in ${html}`);
  }
});

test('what looks like HTML is text', () => {
  const sections = { ...runTopic.sections, form: 'COPY <b>x</b> & <img src=x onerror=y>' };
  const html = renderTopic({ ...runTopic, title: 'A <i>title</i>', sections }, 'en', titles);
  assert.doesNotMatch(html, /<(b|img|i)\b/);
  assert.match(html, /&lt;img/);
});
