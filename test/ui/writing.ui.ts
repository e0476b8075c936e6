/** Writing a Dockerfile with Dockyard: marks as one types, a fix, a hover that leads on, and the course notes as a page. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { FrameLocator, Locator } from 'playwright-core';
import { Window } from './lib/window.ts';

let window: Window;

before(async () => {
  const folder = join(process.env['DOCKYARD_WORKSPACE'] ?? '', 'writing');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'Dockerfile'),
    'FROM busybox:1.36 as build\nARG COLOUR=red\nRUN echo ${COLOUR:-blue} > /colour\n\nFROM busybox:1.36\nCOPY --from=build /colour /\nCMD ["cat", "/colour"]\n',
  );
  window = await Window.open();
  await window.openFile('writing/Dockerfile');
});

after(() => window.close());
afterEach(() => window.screenshot('last-writing'));

const word = (line: string, text: string): Locator =>
  window.page.locator('.view-line', { hasText: line }).locator('span > span', { hasText: text }).last();

/** The page of the course notes: a frame within a frame. */
function notes(): FrameLocator {
  return window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}

test('what BuildKit warns of is marked as one types, and mended with a key', async () => {
  await window.page.locator('.squiggly-warning').first().waitFor();
  await word('FROM busybox:1.36 as build', 'as').click();
  await window.page.keyboard.press('Control+.');
  await window.page.locator('.action-widget .monaco-list-row', { hasText: 'AS' }).first().click();
  await window.page.locator('.view-line', { hasText: 'FROM busybox:1.36 AS build' }).waitFor();
});

test('each stage can be built from the line it begins on', async () => {
  await window.page.locator('.codelens-decoration a', { hasText: 'Build up to build' }).waitFor();
  assert.equal(await window.page.locator('.codelens-decoration a', { hasText: /Build and Run/ }).count(), 1);
  await window.screenshot('w1-dockerfile');
});

test('a hover has the short part, and leads to the whole topic', async () => {
  const hover = await window.tooltip(word('COPY --from=build', 'from'), 'More about this');
  await window.screenshot('w2-hover');
  await hover.locator('a', { hasText: 'More about this' }).first().click();
  await notes().locator('h1', { hasText: '--from' }).waitFor();
  assert.ok(await notes().locator('h2', { hasText: 'Common mistake' }).isVisible());
  await window.screenshot('w3-topic');
});

test('the course notes can be searched and read with the keyboard', async () => {
  await window.command('Dockyard: Open Course Notes');
  const search = notes().locator('#search');
  await search.fill('writable layer');
  await search.press('Enter');
  await notes()
    .locator('h1', { hasText: /writable layer/i })
    .waitFor();
  await search.fill('xyzzy');
  await notes().locator('.nothing').waitFor();
  await search.fill('');
  await search.press('ArrowDown');
  await window.page.keyboard.press('ArrowDown');
  await window.page.keyboard.press('Enter');
  assert.notEqual(await notes().locator('h1').innerText(), '');
  await window.screenshot('w4-notes');
});
