/** How a person finds things in the sidebar: groups, a filter, layers, a container dragged onto a network. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { cleanUp, outside, start } from './lib/outside.ts';
import { eventually, Window } from './lib/window.ts';

let window: Window;
let network = '';

before(async () => {
  window = await Window.open();
  network = await outside.networks.create({ name: 'views-side' });
});

after(async () => {
  await window.close();
  await cleanUp();
  await outside.remove('network', network);
});

afterEach(() => window.screenshot('last'));

const message = (text: string) =>
  window.page.locator('.tree-explorer-viewlet-tree-view .message', { hasText: text });

test('the badge tells how many containers run', async () => {
  await window.showSideBar('Dockyard');
  await start('views-web', ['sleep', '600']);
  await start('views-db', ['sleep', '600']);
  await window.row('views-web, running').waitFor();
  await window.row('views-db, running').waitFor();
  const running = (await outside.containers.list()).filter(({ state }) => state === 'running').length;
  const badge = window.page.locator('.activitybar .action-item', {
    has: window.page.locator('.action-label[aria-label^="Dockyard"]'),
  });
  await eventually(
    () => badge.locator('.badge-content').textContent(),
    (text) => text === String(running),
  );
});

test('a filter narrows the view as one types; Escape takes it back, Enter keeps it', async () => {
  const box = window.page.locator('.quick-input-widget input');
  await window.command('Dockyard: Filter Containers');
  await box.fill('views-d');
  await window.row('views-web').waitFor({ state: 'detached' });
  await window.row('views-db').waitFor();
  await message('Filter: views-d, 1 of').waitFor();
  await box.press('Escape');
  await window.row('views-web').waitFor();
  await message('Filter').waitFor({ state: 'hidden' });

  await window.command('Dockyard: Filter Containers');
  await box.fill('no such thing');
  await message('Nothing matches the filter').waitFor();
  await box.fill('views-w');
  await box.press('Enter');
  await window.row('views-db').waitFor({ state: 'detached' });
  await window.screenshot('v1-filter');

  await window.command('Dockyard: Show All Containers');
  await window.row('views-db').waitFor();
});

test('containers can be grouped by state, and a change keeps what is closed closed', async () => {
  const arrange = async (choice: string): Promise<void> => {
    await window.command('Dockyard: Sort and Group Containers');
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: choice }).last().click();
  };
  await arrange('State');
  const group = window.row('group running');
  await group.waitFor();
  await window.screenshot('v2-groups');
  await group.click();
  await window.row('views-web').waitFor({ state: 'detached' });
  await start('views-third', ['sleep', '600']);
  await eventually(
    () => group.getAttribute('aria-label'),
    (label) => /, 3$|, [4-9]/.test(label ?? ''),
  );
  assert.equal(await window.row('views-third').count(), 0);
  assert.equal(await group.getAttribute('aria-expanded'), 'false');
  await group.click();
  await window.row('views-third').waitFor();
  await arrange('Compose project');
  await group.waitFor({ state: 'detached' });
});

test('an image opens into its layers', async () => {
  const image = window.row('busybox:latest, image').first();
  await image.click();
  await window.row('layer, ').first().waitFor();
  await window.screenshot('v3-layers');
  await image.click();
});

test('a container that is dragged onto a network joins it', async () => {
  const target = window.row('views-side, network');
  await target.waitFor();
  await window.row('views-web').hover();
  await window.page.mouse.down();
  const place = await target.boundingBox();
  assert.ok(place);
  // By more than one step: a drag begins with the first, and the tree wants to be told where it is.
  await window.page.mouse.move(place.x + 60, place.y - 20, { steps: 5 });
  await window.page.mouse.move(place.x + 60, place.y + place.height / 2, { steps: 5 });
  await window.page.mouse.up();
  await eventually(
    async () => (await outside.containers.list()).find(({ name }) => name === 'views-web')?.networks,
    (networks) => networks?.includes('views-side') ?? false,
  );
  await window.row('views-side, network, bridge, used by 1 container').waitFor();
  await target.click();
  await window.row('views-web, running, 1').waitFor();
  await window.screenshot('v4-network');
});

test('a container that fails by itself says why, in one message, and leads to itself', async () => {
  const id = await start('views-failing', ['sh', '-c', 'sleep 2; echo the last words; exit 127']);
  await window.row('views-failing, stopped with exit code 127').waitFor();
  await window.notification(
    'views-failing (exit code 127) stopped by itself: The command is not in the image',
  );
  await window.page.locator('.notifications-center .monaco-button', { hasText: 'Show' }).first().click();
  await window.page.locator('.monaco-list-row.selected[aria-label^="views-failing"]').waitFor();
  const tooltip = await window.tooltip(window.row('views-failing'), 'the last words');
  assert.match(await tooltip.innerText(), /The command is not in the image/);
  await window.screenshot('v5-failed');

  // Not of one that somebody stops.
  await outside.containers.stop((await start('views-stopped', ['sleep', '600'])) as string, { timeout: 0 });
  await window.row('views-stopped, stopped').waitFor();
  await window.page.waitForTimeout(3000);
  const messages = window.page.locator('.notifications-center .notification-list-item', {
    hasText: 'views-stopped',
  });
  assert.equal(await messages.count(), 0);
  await outside.remove('container', id);
});
