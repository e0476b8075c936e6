/** A person's first path through Dockyard: look, learn, build and run, read the logs, open a shell, clean up. */
import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import type { Container } from '../../src/engine/model.ts';
import { cleanUp, outside, start } from './lib/outside.ts';
import { eventually, Window } from './lib/window.ts';

let window: Window;

before(async () => {
  window = await Window.open();
});

after(async () => {
  await window.close();
  await cleanUp('hello-web:ui');
});

// The last look tells what went wrong, where something did.
afterEach(() => window.screenshot('last'));

const ours = async (): Promise<Container | undefined> =>
  (await outside.containers.list()).find(({ image }) => image === 'hello-web:ui');

test('the sidebar shows what the engine has, and a container that somebody else starts', async () => {
  await window.showSideBar('Dockyard');
  await window.row('busybox:latest').first().waitFor();
  await start('from-outside', ['sleep', '600']);
  await window.row('from-outside, running, busybox:latest').waitFor();
  await window.screenshot('1-sidebar');
});

test('a tooltip tells the facts, and what a container is', async () => {
  const tooltip = await window.tooltip(window.row('from-outside'), 'sleep 600');
  assert.match(await tooltip.innerText(), /A container is/);
  await window.screenshot('2-tooltip');
});

test('a hover in a Dockerfile explains the instruction', async () => {
  await window.showSideBar('Explorer');
  await window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'hello-web' }).click();
  await window.page.locator('.explorer-folders-view .monaco-list-row[aria-label^="Dockerfile"]').dblclick();
  const line = window.page.locator('.view-line', { hasText: 'EXPOSE 8080' });
  const hover = await window.tooltip(line.locator('span', { hasText: 'EXPOSE' }).last(), 'EXPOSE');
  assert.match(await hover.innerText(), /Course notes/);
  await window.screenshot('3-hover');
});

test('Build and Run on the Dockerfile builds an image and starts a container that answers', async () => {
  const dockerfile = window.page.locator('.explorer-folders-view .monaco-list-row[aria-label^="Dockerfile"]');
  await window.chooseInMenu(dockerfile, 'Build and Run');
  await window.answer('Name for the image', 'hello-web:ui');
  const started = await eventually(ours, (found) => found?.state === 'running', 60_000);
  const port = started?.ports.find(({ containerPort }) => containerPort === 8080)?.hostPort;
  await window.notification(`is running on :${port}`);
  await window.screenshot('4-build');
  await window.hideNotifications();
  assert.match(
    await eventually(
      () => window.terminalText(),
      (text) => text.includes('COPY www/'),
    ),
    /\[\d\/\d\]/,
  );

  // The new container shows itself: nobody has opened the sidebar for it.
  await window.row(`${started?.name}, running, hello-web:ui`).waitFor();
  const page = await fetch(`http://127.0.0.1:${port}/`);
  assert.equal(page.status, 200);
  await window.screenshot('5-running');
});

test('the logs follow the container', async () => {
  const script = 'trap "exit 0" TERM; echo first line; n=0; while sleep 1; do n=$((n+1)); echo tick $n; done';
  const id = await start('talker', ['sh', '-c', script]);
  await window.row('talker, running').waitFor();
  await window.chooseInMenu(window.row('talker'), 'View Logs');
  const text = await eventually(
    () => window.terminalText(),
    (shown) => /tick [3-9]/.test(shown),
  );
  assert.match(text, /first line/);
  await window.screenshot('6-logs');

  await outside.containers.stop(id);
  await eventually(
    () => window.terminalText(),
    (shown) => shown.includes('this is the end of its log'),
  );
});

test('a shell takes keys and knows its size', async () => {
  await window.chooseInMenu(window.row('from-outside'), 'Open Shell');
  await eventually(
    () => window.terminalText(),
    (shown) => shown.includes('/ #'),
  );
  await window.page.keyboard.type('echo één-$((6*7)); stty size\n');
  const text = await eventually(
    () => window.terminalText(),
    (shown) => /\n\d+ \d+\s/.test(shown),
  );
  assert.match(text, /één-42/);
  assert.doesNotMatch(text, /\n0 0\s/);
  await window.screenshot('7-shell');
  await window.page.keyboard.type('exit\n');
  await eventually(
    () => window.terminalText(),
    (shown) => shown.includes('The shell has ended (exit code 0)'),
  );
});

test('Stop and Remove', async () => {
  const name = (await ours())?.name ?? '';
  await window.chooseInMenu(window.row(`${name}, running`), 'Stop');
  await window.row(`${name}, stopped`).waitFor();
  await window.screenshot('8-stopped');
  await window.chooseInMenu(window.row(`${name}, stopped`), 'Remove…');
  await window.page.locator('.monaco-dialog-box', { hasText: `Remove the container ${name}?` }).waitFor();
  await window.screenshot('9-remove');
  await window.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Remove' }).click();
  await window.row(name).waitFor({ state: 'detached' });
  assert.equal(await ours(), undefined);
});
