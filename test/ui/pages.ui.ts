/** Forms and sheets: filling in, being corrected, looking away and back; live rows; text that looks like markup. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { cleanUp, outside, start } from './lib/outside.ts';
import { Webview } from './lib/webview.ts';
import { eventually, Window } from './lib/window.ts';

const volume = 'dockyard-ui-pages';
const markup = '<img src=x onerror=document.title=1>';

let window: Window;
let page: Webview;

before(async () => {
  window = await Window.open();
  page = new Webview(window);
  // Its command is data that tries to be a page.
  await start('pages-markup', ['sh', '-c', `sleep 600; : "${markup}"`]);
});

after(async () => {
  await window.close();
  await cleanUp();
  await outside.remove('volume', volume, { force: true }).catch(() => undefined);
});

afterEach(() => window.screenshot('last-pages'));

const tab = (name: string): Locator => window.page.locator('.tabs-container .tab', { hasText: name });
test('a form shows the command as one types', async () => {
  await window.command('Dockyard Volumes: New Volume');
  await page.heading('New Volume').waitFor();
  await eventually(
    () => page.focused(),
    (label) => label === 'Name',
  );
  await window.page.keyboard.type('two words');
  await eventually(
    () => page.command().textContent(),
    (text) => text?.includes('docker volume create') === true && text.includes('two words'),
  );
});

test('what is wrong stands under its field, and Ctrl+Enter leads there', async () => {
  await page.frame().locator('.problem', { hasText: 'Use letters, digits' }).waitFor();
  assert.equal(await page.field('Name').getAttribute('aria-invalid'), 'true');
  await page.field('Driver').focus();
  await window.page.keyboard.press('Control+Enter');
  await eventually(
    () => page.focused(),
    (label) => label === 'Name',
  );
  await window.screenshot('p1-form');
  await page.field('Name').fill(volume);
  await page.frame().locator('.problem').waitFor({ state: 'detached' });
});

test('Enter in the last row of a list adds one', async () => {
  await page.frame().locator('summary', { hasText: 'Labels' }).click();
  await page.button('Add Label').click();
  await window.page.keyboard.type('dockyard.test');
  await window.page.keyboard.press('Tab');
  await window.page.keyboard.type('ui');
  await window.page.keyboard.press('Enter');
  await window.page.keyboard.type('color');
  await eventually(
    () => page.command().textContent(),
    (text) => /--label dockyard\.test=ui --label color=/.test(text ?? ''),
  );
  await page.button('Remove row 2').click();
  await eventually(
    () => page.command().textContent(),
    (text) => text?.includes('color') === false,
  );
});

test('what was typed is still there after one looked at another page', async () => {
  await window.command('Dockyard Engine: Events');
  await page.heading('Events').waitFor();
  await tab('New Volume').click();
  await page.heading('New Volume').waitFor();
  assert.equal(await page.field('Name').inputValue(), volume);
  assert.equal(await page.frame().locator('.rows input').nth(1).inputValue(), 'ui');
});

test('submitting makes what the command says, and closes the form', async () => {
  await page.field('Name').focus();
  await window.page.keyboard.press('Control+Enter');
  await tab('New Volume').waitFor({ state: 'detached' });
  const made = (await outside.volumes.list()).find(({ name }) => name === volume);
  assert.equal(made?.labels['dockyard.test'], 'ui');
});

test('the ? beside a field says what it means, and leads to the topic', async () => {
  await window.command('Dockyard Volumes: New Volume');
  const help = page.frame().getByRole('button', { name: 'Help on Name' });
  await help.hover();
  await page.frame().locator('.tip a', { hasText: 'More about this' }).click();
  await tab('Course Notes').waitFor();
  const notes = window.page.locator('iframe.webview.ready:visible').nth(1).contentFrame();
  await notes.frameLocator('iframe#active-frame').locator('h1', { hasText: 'volume' }).waitFor();
  await window.screenshot('p1-topic');
  await tab('Course Notes').click({ button: 'middle' });
  await tab('Course Notes').waitFor({ state: 'detached' });
  await page.field('Name').press('Escape');
  await tab('New Volume').waitFor({ state: 'detached' });
});

test('Escape closes a form', async () => {
  await window.command('Dockyard Volumes: New Volume');
  await eventually(
    () => page.focused(),
    (label) => label === 'Name',
  );
  await window.page.keyboard.press('Escape');
  await tab('New Volume').waitFor({ state: 'detached' });
});

test('live rows come on top, and leave the filter and the focus alone', async () => {
  await window.command('Dockyard Engine: Events');
  const filter = page.frame().locator('input.filter');
  await filter.fill(`create ${volume}`);
  const rows = page.frame().locator('tbody tr');
  await eventually(
    () => rows.first().textContent(),
    (text) => text?.includes(volume) === true,
  );
  const before = await rows.count();
  await start('pages-live', ['sleep', '600']);
  await outside.volumes.create({ name: `${volume}-2`, labels: { 'dockyard.test': 'ui' } });
  await eventually(
    () => rows.first().textContent(),
    (text) => text?.includes(`${volume}-2`) === true,
  );
  assert.equal(await rows.count(), before + 1, 'what does not fit the filter stays out');
  assert.equal(await filter.evaluate((box) => box === document.activeElement), true);
  await outside.remove('volume', `${volume}-2`, { force: true });
  await window.screenshot('p2-events');
});

test('a table is sorted by its heads, and walked with the arrow keys', async () => {
  await page.frame().locator('input.filter').fill(volume);
  const head = page.frame().locator('th', { hasText: 'Event' });
  await head.locator('.sort').click();
  assert.equal(await head.getAttribute('aria-sort'), 'ascending');
  await page.frame().locator('input.filter').press('ArrowDown');
  await window.page.keyboard.press('ArrowDown');
  const row = await page
    .frame()
    .locator('body')
    .evaluate(() => document.activeElement?.getAttribute('aria-rowindex'));
  assert.equal(row, '3');
});

test('text that looks like markup is text, and no script of data runs', async () => {
  await window.command('Dockyard Containers: Processes');
  await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'pages-markup' }).click();
  await page.frame().locator('td', { hasText: markup }).first().waitFor();
  assert.equal(await page.frame().locator('img').count(), 0);
  const ran = await page
    .frame()
    .locator('body')
    .evaluate((body) => {
      const script = document.createElement('script');
      script.textContent = 'document.body.dataset.ran = "script"';
      const button = document.createElement('button');
      button.setAttribute('onclick', 'document.body.dataset.ran = "handler"');
      body.append(script, button);
      button.click();
      script.remove();
      button.remove();
      return body.dataset['ran'];
    });
  assert.equal(ran, undefined);
  await window.screenshot('p3-markup');
});
