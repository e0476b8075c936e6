/** A container’s life in the sidebar: made, renamed, stopped, looked into and removed, by mouse and by keyboard. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Locator } from 'playwright-core';
import type { Container } from '../../src/engine/model.ts';
import { cleanUp, outside, start } from './lib/outside.ts';
import { Webview } from './lib/webview.ts';
import { eventually, Window } from './lib/window.ts';

/** Stops at once when it is asked to. */
const obedient = ['sh', '-c', 'trap "exit 0" TERM; while sleep 0.2; do :; done'];

let window: Window;
let page: Webview;

before(async () => {
  window = await Window.open();
  page = new Webview(window);
  window.settings({ 'workbench.colorTheme': 'Dark Modern' });
  await window.showSideBar('Dockyard');
  await start('explorer-web', obedient);
  await window.row('explorer-web, running').waitFor();
});

after(async () => {
  window.settings({});
  await window.close();
  await cleanUp();
  for (const { id, name } of await outside.containers.list()) {
    if (name.startsWith('explorer-')) await outside.remove('container', id, { force: true });
  }
});

afterEach(() => window.screenshot('last-explorer'));

const input = (): Locator => window.page.locator('.quick-input-widget input[type=text]').first();
const underInput = (text: string): Locator =>
  window.page.locator('.quick-input-widget:visible .quick-input-message', { hasText: text });
const choice = (text: string): Locator =>
  window.page.locator('.quick-input-list .monaco-list-row', { hasText: text });

const found = async (name: string): Promise<Container | undefined> =>
  (await outside.containers.list()).find((container) => container.name === name);

/** Selects these rows and no others. */
async function select(...names: readonly string[]): Promise<void> {
  for (const [at, name] of names.entries()) {
    await window.row(`${name},`).click({ modifiers: at === 0 ? [] : ['Control'] });
  }
}

test('a new container: the form says what is wrong and shows the command, and Run runs it', async () => {
  await window.pressInTitle('Containers', 'New Container');
  await choice('docker run -d busybox:latest').waitFor();
  await input().fill('busybox:latest');
  await window.page.keyboard.press('Enter');
  await page.heading('Run busybox:latest').waitFor();

  await page.field('Name').fill('explorer-web');
  await page.frame().locator('.problem', { hasText: 'Another container is called explorer-web.' }).waitFor();
  await page.field('Name').fill('explorer-made');
  await page.field('Command').fill('sh -c "sleep 600"');
  await eventually(
    () => page.command().textContent(),
    (text) => text === "docker run -d --name explorer-made busybox:latest sh -c 'sleep 600'",
  );
  await window.screenshot('e1-form');
  await page.button('Run').click();
  await window.row('explorer-made, running').waitFor();
  await page.heading('Run').waitFor({ state: 'detached' });
});

test('Create makes a container that does not run yet', async () => {
  await window.chooseInMenu(window.row('busybox:latest, image').first(), 'Run…');
  await page.field('Name').fill('explorer-new');
  await page.button('Create').click();
  await window.row('explorer-new, created, never started').waitFor();
  await window.notification('explorer-new was created. It does not run yet.');
  await window.page.locator('.notifications-center .monaco-button', { hasText: 'Start' }).first().click();
  // Its shell has nothing to read, so it ends at once.
  await window.row('explorer-new, stopped').waitFor();
});

test('a name is changed in a box that shows the command, and refuses a name that is taken', async () => {
  await window.chooseInMenu(window.row('explorer-new,'), 'Change', 'Rename…');
  await input().fill('explorer-web');
  await underInput('Another container is called explorer-web.').waitFor();
  await input().fill('explorer-renamed');
  await underInput('docker rename explorer-new explorer-renamed').waitFor();
  await window.screenshot('e2-rename');
  await input().press('Enter');
  await window.row('explorer-renamed, stopped').waitFor();
  assert.equal(await found('explorer-new'), undefined);
});

test('every engine that can change limits offers to', async () => {
  await window.chooseInMenu(window.row('explorer-made,'), 'Change', 'Limits and Restart Policy…');
  await page.heading('Limits and Restart Policy of explorer-made').waitFor();
  await window.screenshot('e3-limits');
  await window.page.keyboard.press('Escape');
  await page.heading('Limits').waitFor({ state: 'detached' });
});

test('pausing, killing with a signal, and stopping within some seconds', async () => {
  await window.chooseInMenu(window.row('explorer-made, running'), 'Pause');
  await window.row('explorer-made, paused').waitFor();
  await window.chooseInMenu(window.row('explorer-made, paused'), 'Unpause');
  await window.row('explorer-made, running').waitFor();

  await window.chooseInMenu(window.row('explorer-made, running'), 'Kill with Signal…');
  await choice('docker kill --signal SIGTERM explorer-made').waitFor();
  await window.screenshot('e4-signals');
  await choice('docker kill --signal SIGKILL explorer-made').click();
  await window.row('explorer-made, stopped with exit code 137').waitFor();

  await outside.containers.start((await found('explorer-made'))?.id ?? '');
  await window.chooseInMenu(window.row('explorer-made, running'), 'Stop within…');
  await input().fill('soon');
  await underInput('Write a whole number of seconds').waitFor();
  await input().fill('0');
  await underInput('docker stop -t 0 explorer-made').waitFor();
  await input().press('Enter');
  await window.row('explorer-made, stopped').waitFor();
});

test('several that are selected stop together, and the output says which commands that were', async () => {
  await start('explorer-b', obedient);
  await start('explorer-c', obedient);
  await window.row('explorer-c, running').waitFor();
  await select('explorer-web', 'explorer-b', 'explorer-c');
  await window.chooseInMenu(window.row('explorer-b,'), 'Stop');
  for (const name of ['web', 'b', 'c']) await window.row(`explorer-${name}, stopped`).waitFor();

  await window.command('Dockyard Engine: Show Docker Commands');
  const filter = window.page.getByPlaceholder(/^Filter/).last();
  for (const line of [
    'docker rename explorer-new explorer-renamed',
    'docker kill --signal SIGKILL explorer-made',
    'docker stop -t 0 explorer-made',
    'docker stop explorer-c',
  ]) {
    // The view draws only the lines that one can see.
    await filter.fill(line);
    await window.page
      .locator('.output-view-content .view-line, .panel .view-line', { hasText: line })
      .waitFor();
  }
  await window.screenshot('e5-commands');
  await filter.fill('');
  await window.command('View: Hide Panel');
});

test('removing several names them first', async () => {
  await select('explorer-b', 'explorer-c', 'explorer-renamed');
  await window.chooseInMenu(window.row('explorer-c,'), 'Remove…');
  const dialog = window.dialog();
  await dialog.locator('text=Remove 3 containers?').waitFor();
  const text = await dialog.innerText();
  assert.match(text, /explorer-b, explorer-c, explorer-renamed/);
  assert.match(text, /What they wrote to their own file systems is lost/);
  assert.match(text, /docker rm explorer-b explorer-c explorer-renamed/);
  await window.screenshot('e6-remove');
  await dialog.locator('.monaco-button', { hasText: 'Remove' }).click();
  for (const name of ['b', 'c', 'renamed']) {
    await window.row(`explorer-${name},`).waitFor({ state: 'detached' });
  }
  await window.row('explorer-web,').waitFor();
});

test('with a container its anonymous volume can go, and its data is spoken of before', async () => {
  const id = await outside.containers.create({
    image: 'busybox:latest',
    name: 'explorer-data',
    command: obedient,
    labels: { 'dockyard.test': 'ui' },
    mounts: [{ type: 'volume', target: '/data' }],
  });
  await outside.containers.start(id);
  await window.chooseInMenu(window.row('explorer-data, running'), 'Remove…');
  const dialog = window.dialog();
  await dialog.locator('text=Remove the container explorer-data?').waitFor();
  const text = await dialog.innerText();
  assert.match(text, /It is still running: it is stopped first/);
  const [volume = ''] = /[0-9a-f]{64}/.exec(text) ?? [];
  assert.ok((await outside.volumes.list()).some(({ name }) => name === volume));
  await dialog.locator('.monaco-button', { hasText: 'Stop and Remove with Volumes' }).click();
  await window.row('explorer-data,').waitFor({ state: 'detached' });
  await eventually(
    () => outside.volumes.list(),
    (volumes) => !volumes.some(({ name }) => name === volume),
  );
});

test('what Inspect shows changes with the container, explains its keys, and outlives it', async () => {
  const id = await start('explorer-seen', obedient);
  const line = (text: string): Locator => window.page.locator('.view-line', { hasText: text });
  await window.chooseInMenu(window.row('explorer-seen, running'), 'Inspect');
  await line('"Status": "running"').waitFor();
  const tooltip = await window.tooltip(line('"Path"').locator('span span').nth(1), 'process 1');
  await window.screenshot('e7-inspect');
  assert.match(await tooltip.innerText(), /More about this/);
  await outside.containers.stop(id);
  await line('"Status": "exited"').waitFor();
  await outside.remove('container', id);
  await line('Gone since').waitFor();
  await window.page.keyboard.press('Control+F4');
  await window.command('View: Close All Editors');
});

test('containers are sorted and grouped, and a filter outlives the window', async () => {
  await start('explorer-a', obedient);
  await window.row('explorer-a, running').waitFor();
  const arrange = async (title: string): Promise<void> => {
    await window.command('Dockyard: Sort and Group Containers');
    // The Command Palette has rows with such words too.
    const heading = { hasText: 'Sort and Group Containers' };
    await window.page.locator('.quick-input-widget:visible .quick-input-title', heading).waitFor();
    await choice(title).last().click();
  };
  const names = async (): Promise<string[]> => {
    const rows = await window.page.locator('.pane-body .monaco-list-row[aria-label^="explorer-"]').all();
    const tops = await Promise.all(
      rows.map(async (row) => ({
        y: (await row.boundingBox())?.y ?? 0,
        label: (await row.getAttribute('aria-label')) ?? '',
      })),
    );
    return tops.toSorted((a, b) => a.y - b.y).map(({ label }) => label.split(',')[0] ?? '');
  };
  await arrange('Created: newest first');
  await eventually(names, ([first]) => first === 'explorer-a');
  await arrange('Name');
  await eventually(names, (all) => all.join() === all.toSorted().join());
  await arrange('State: running ones first');

  await arrange('Image');
  await window.row('group busybox:latest').waitFor();
  await arrange('Network');
  await window.row('group bridge').waitFor();
  await window.screenshot('e8-by-network');
  await arrange('Compose project');
  await window.row('group').waitFor({ state: 'detached' });

  await window.pressInTitle('Containers', 'Filter Containers');
  await input().fill('explorer-a');
  await window.row('explorer-web').waitFor({ state: 'detached' });
  await input().press('Enter');
  // Not the browser's own way, which leaves VS Code no time to write down what it is to remember.
  const reloaded = window.page.waitForEvent('load');
  await window.command('Developer: Reload Window');
  await reloaded;
  await window.showSideBar('Dockyard');
  await window.row('explorer-a, running').waitFor();
  assert.equal(await window.row('explorer-web').count(), 0);
  await window.pressInTitle('Containers', 'Show All Containers');
  await window.row('explorer-web').waitFor();
});

test('a row’s docker commands can be copied', async () => {
  await window.chooseInMenu(window.row('explorer-a, running'), 'Copy docker Command…');
  await choice('docker stop explorer-a').waitFor();
  await window.screenshot('e9-copy');
  await choice('docker logs').first().click();
  await window.page.locator('.statusbar-item', { hasText: 'Copied: docker logs' }).waitFor();
});

test('with the keyboard alone: to the view, to a row, to its menu, and a verb of it', async () => {
  const { keyboard } = window.page;
  await keyboard.press('F1');
  await input().waitFor();
  await keyboard.type('Dockyard: Focus on Containers View');
  await choice('Dockyard: Focus on Containers View').first().waitFor();
  await keyboard.press('Enter');
  await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await keyboard.press('Home');
  const row = window.page.locator('.pane-body .monaco-list-row.focused[aria-label^="explorer-a,"]');
  await eventually(
    async () => {
      if ((await row.count()) === 0) await keyboard.press('ArrowDown');
      return row.count();
    },
    (count) => count === 1,
  );
  await keyboard.press('Shift+F10');
  const entry = window.page.locator('.monaco-menu .action-item.focused .action-label[aria-label="Pause"]');
  await window.page.locator('.monaco-menu').waitFor();
  await eventually(
    async () => {
      if ((await entry.count()) === 0) await keyboard.press('ArrowDown');
      return entry.count();
    },
    (count) => count === 1,
  );
  await window.screenshot('e10-keyboard');
  await keyboard.press('Enter');
  await window.row('explorer-a, paused').waitFor();
  // The focus is where it was, so that one goes on from there.
  await row.waitFor();
});
