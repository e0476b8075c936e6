/** Images, volumes, networks and the engine in the sidebar, with the pages that they open. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { cleanUp, outside, start } from './lib/outside.ts';
import { Webview } from './lib/webview.ts';
import { eventually, Window } from './lib/window.ts';

const labels = { 'dockyard.test': 'ui' };
const folder = mkdtempSync(join(tmpdir(), 'explorer-'));
mkdirSync(join(folder, 'beside'));
/** With a space, as many a path has. */
const archive = join(folder, 'a box.tar');

let window: Window;
let page: Webview;

before(async () => {
  window = await Window.open();
  page = new Webview(window);
  window.settings({ 'workbench.colorTheme': 'Dark Modern' });
  await window.showSideBar('Dockyard');
  await start('explorer-on', ['sleep', '600']);
  await window.row('explorer-on, running').waitFor();
});

after(async () => {
  window.settings({});
  await window.close();
  rmSync(folder, { recursive: true });
  await cleanUp();
  for (const tag of ['explorer/box:1', 'explorer/box:2']) await remove('image', tag);
  for (const { id, name } of await outside.networks.list()) {
    if (name.startsWith('explorer-')) await remove('network', id);
  }
  await remove('volume', 'explorer-data');
});

afterEach(() => window.screenshot('last-explorer-pages'));

const remove = (kind: 'image' | 'network' | 'volume', name: string): Promise<unknown> =>
  outside.remove(kind, name, {}).catch(() => undefined);

const input = (): Locator => window.page.locator('.quick-input-widget input[type=text]').first();
const choice = (text: string | RegExp): Locator =>
  window.page.locator('.quick-input-list .monaco-list-row', { hasText: text });
const title = (text: string): Locator =>
  window.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: text });
const ok = (): Locator =>
  window.page.locator('.quick-input-widget:visible .monaco-button', { hasText: /^OK$/ });

/** Gives the path of the archive to the box in which VS Code asks for a file. */
async function answerArchive(heading: string): Promise<void> {
  await title(heading).waitFor();
  // It looks at a folder before it takes a file in there.
  await input().fill(`${folder}/`);
  await choice('beside').waitFor();
  await input().fill(archive);
  for (let tries = 5; await title(heading).isVisible(); tries--) {
    await input().press('Enter');
    const gone = title(heading).waitFor({ state: 'hidden', timeout: 3000 });
    await (tries === 0 ? gone : gone.catch(() => undefined));
  }
}

test('an image gets a name, and images of one repository stand together', async () => {
  for (const tag of ['explorer/box:1', 'explorer/box:2']) {
    await window.chooseInMenu(window.row('busybox:latest, image').first(), 'Add a Tag…');
    await title('One more name for busybox:latest').waitFor();
    await input().fill(tag);
    await window.page
      .locator('.quick-input-message', { hasText: `docker tag busybox:latest ${tag}` })
      .waitFor();
    await input().press('Enter');
    // It is selected once the view knows of it: until then rows may move under the mouse.
    await window.page.locator(`.monaco-list-row.selected[aria-label^="${tag}, image"]`).waitFor();
  }
  await window.row('group explorer/box').waitFor();
  await window.screenshot('x1-repository');
});

test('the history of an image is a page', async () => {
  await window.chooseInMenu(window.row('busybox:latest, image').first(), 'History');
  await page.heading('History of busybox:latest').waitFor();
  assert.equal(await page.command().textContent(), 'docker history busybox:latest');
  await page.frame().locator('dd, td', { hasText: 'explorer/box:1' }).first().waitFor();
  await window.screenshot('x2-history');
});

test('an image goes into a file, one of its tags goes, and the file brings it back', async () => {
  const tag = window.row('explorer/box:2, image');
  await window.chooseInMenu(tag, 'Save to a File…');
  await answerArchive('docker save');
  await eventually(
    () => statSync(archive, { throwIfNoEntry: false })?.size ?? 0,
    (size) => size > 1_000_000,
  );
  await window.notification('Saved explorer/box:2');
  await window.hideNotifications();

  await window.chooseInMenu(tag, 'Remove This Tag…');
  await window.dialog().locator('text=Remove the tag explorer/box:2?').waitFor();
  assert.match(await window.dialog().innerText(), /docker rmi explorer\/box:2/);
  await window.dialog().locator('.monaco-button', { hasText: 'Remove' }).click();
  await tag.waitFor({ state: 'detached' });
  await window.row('explorer/box:1, image').waitFor();

  await window.command('Dockyard Images: Load from a File');
  await answerArchive('Which files that docker save wrote?');
  await tag.waitFor();
  await window.notification('Loaded explorer/box:2');
  await window.hideNotifications();
});

test('a pull from nowhere says what to look at', async () => {
  await window.pressInTitle('Images', 'Pull');
  await title('Pull which image?').waitFor();
  await input().fill('localhost:1/explorer:none');
  await choice('docker pull localhost:1/explorer:none').waitFor();
  await input().press('Enter');
  await window.notification('Is the name right, and is the engine’s computer online?');
  await window.screenshot('x3-pull');
  await window.hideNotifications();
});

test('a network is made in a form that knows what a subnet is', async () => {
  await window.pressInTitle('Networks', 'New Network');
  await page.field('Name').fill('explorer-net');
  await page.field('Subnet').fill('172.29.78.1/24');
  await page.frame().locator('.problem', { hasText: 'write 172.29.78.0/24' }).waitFor();
  await page.field('Subnet').fill('172.29.78.0/24');
  await eventually(
    () => page.command().textContent(),
    (text) => text === 'docker network create --subnet 172.29.78.0/24 explorer-net',
  );
  await window.screenshot('x4-network');
  await page.button('Create Network').click();
  await window.row('explorer-net, network, bridge, not used by a container').waitFor();
});

test('a container joins a network with another name, is seen there, leaves, and comes back', async () => {
  const networks = async (): Promise<readonly string[]> =>
    (await outside.containers.list()).find(({ name }) => name === 'explorer-on')?.networks ?? [];
  await window.chooseInMenu(window.row('explorer-net,'), 'Connect a Container…');
  await title('Which containers to connect to explorer-net?').waitFor();
  await choice('explorer-on').locator('.monaco-checkbox').click();
  await ok().click();
  await title('Connect explorer-on to explorer-net').waitFor();
  await input().fill('shop');
  await window.page
    .locator('.quick-input-message', {
      hasText: 'docker network connect --alias shop explorer-net explorer-on',
    })
    .waitFor();
  await window.screenshot('x5-connect');
  await input().press('Enter');
  await eventually(networks, (all) => all.includes('explorer-net'));

  await window.chooseInMenu(window.row('explorer-net,'), 'Who Is on It');
  await page.heading('Who is on explorer-net').waitFor();
  const text = await page.row('explorer-on').innerText();
  assert.match(text, /172\.29\.78\.2/);
  assert.match(text, /shop/);
  await window.screenshot('x6-who');

  await window.row('explorer-net,').locator('.monaco-tl-twistie').click();
  await window.chooseInMenu(window.row('explorer-on, running, 172.29.78.2'), 'Disconnect…');
  await eventually(networks, (all) => !all.includes('explorer-net'));
  await window.notification('Disconnected explorer-on from explorer-net.');
  await window.page.locator('.notifications-center .monaco-button', { hasText: 'Undo' }).first().click();
  await eventually(networks, (all) => all.includes('explorer-net'));
  await window.hideNotifications();
});

test('a volume opens into the containers that mount it', async () => {
  await outside.volumes.create({ name: 'explorer-data', labels });
  await outside.containers.create({
    image: 'busybox:latest',
    name: 'explorer-mounts',
    command: ['true'],
    labels,
    mounts: [{ type: 'volume', source: 'explorer-data', target: '/data' }],
  });
  const volume = window.row('explorer-data, volume');
  await volume.waitFor();
  await volume.locator('.monaco-tl-twistie').click();
  await window.row('explorer-mounts, created, never started, /data').waitFor();
  await window.chooseInMenu(volume, 'Who Uses It');
  await page.heading('Who uses explorer-data').waitFor();
  assert.match(await page.row('explorer-mounts').innerText(), /read and write/);
  await window.screenshot('x7-volume');
});

test('the engine shows itself and what its disk holds, measured when one asks', async () => {
  await window.unfold('Engine');
  await window.row('Version and Information').click();
  await page.frame().locator('dt, td, th, .label', { hasText: 'Storage driver' }).first().waitFor();
  await window.screenshot('x8-engine');
  await window.row('Disk Usage').click();
  await page.heading('Disk Usage').waitFor();
  await page.frame().locator('.lead', { hasText: 'Measured at' }).waitFor();
  await page.row('explorer-data').waitFor();
  await window.screenshot('x9-usage');
  await window.row('Disk Usage, ').waitFor();
  const label = await window.row('Disk Usage, ').getAttribute('aria-label');
  assert.match(label ?? '', /measured at/);
});

test('cleaning up lists what would go, and takes only what stays ticked', async () => {
  await outside.networks.create({ name: 'explorer-spare', labels });
  await outside.networks.create({ name: 'explorer-spare-too', labels });
  await window.row('explorer-spare-too, network').waitFor();
  await window.row('Clean Up').click();
  await title('Clean Up').waitFor();
  await choice('Stopped containers').waitFor();
  await window.screenshot('x10-kinds');
  await ok().click();

  await title('Removes').waitFor();
  await choice('explorer-mounts').waitFor();
  // Others on this engine keep what is theirs: nothing is ticked but what was made here.
  await window.page.locator('.quick-input-header [aria-label="Toggle all checkboxes"]').click();
  await title('Removes nothing').waitFor();
  await input().fill('explorer-spare');
  await choice(/explorer-spare$|explorer-spareno/)
    .locator('.monaco-checkbox')
    .click();
  await title('Removes 1').waitFor();
  await window.screenshot('x11-list');
  await ok().click();

  await window.dialog().locator('text=Remove 1 network?').waitFor();
  await window.screenshot('x12-question');
  await window.dialog().locator('.monaco-button', { hasText: 'Remove' }).click();
  await window.row('explorer-spare,').waitFor({ state: 'detached' });
  await window.notification('Removed 1 network');
  await window.hideNotifications();
  assert.ok((await outside.networks.list()).some(({ name }) => name === 'explorer-spare-too'));
  assert.ok((await outside.containers.list()).some(({ name }) => name === 'explorer-mounts'));
});
