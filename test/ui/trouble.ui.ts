/** What a person sees when things go wrong, and the way out of it. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { cleanUp, outside, start } from './lib/outside.ts';
import { Webview } from './lib/webview.ts';
import { eventually, Window } from './lib/window.ts';

let window: Window;

before(async () => {
  window = await Window.open();
});

after(async () => {
  window.settings({});
  await window.close();
  await cleanUp();
});

afterEach(() => window.screenshot('last'));

/** Puts a Dockerfile into a folder of the workspace and opens it. */
async function openDockerfile(folder: string, text: string): Promise<void> {
  const path = join(process.env['DOCKYARD_WORKSPACE'] ?? '', folder);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  writeFileSync(join(path, 'Dockerfile'), text);
  await window.openFile(`${folder}/Dockerfile`);
}

test('a failing step shows its output and marks its line', async () => {
  await openDockerfile('broken', 'FROM busybox\nRUN true\nRUN echo all is lost && false\n');
  await window.command('Dockyard: Build Image…');
  await window.answer('Name for the image', 'broken:ui');
  await window.page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
  const text = await eventually(
    () => window.terminalText(),
    (shown) => shown.includes('The build failed'),
  );
  assert.match(text, /all is lost/);
  await window.notification('The build failed');
  await window.screenshot('trouble-1-build');
  await window.hideNotifications();

  await window.command('Problems: Focus on Problems View');
  const problem = window.page.locator('.markers-panel .monaco-list-row', { hasText: '[Ln 3' });
  await problem.waitFor();
  assert.match(await problem.innerText(), /exit code: 1/);
});

test('a mistake in the Dockerfile is marked where it is', async () => {
  await openDockerfile('mistaken', 'FROM busybox\n\nFORM busybox\n');
  await window.command('Dockyard: Build and Run');
  await window.answer('Name for the image', 'mistaken:ui');
  await window.command('Problems: Focus on Problems View');
  await window.page
    .locator('.markers-panel .monaco-list-row', { hasText: 'unknown instruction: FORM' })
    .waitFor();
  await window.page.locator('.view-line', { hasText: 'FORM busybox' }).waitFor();
  await window.screenshot('trouble-mistake');
});

test('a build can be stopped, and its step stops at the engine', async () => {
  await openDockerfile('endless', 'FROM busybox\nRUN sleep 4321\n');
  await window.command('Dockyard: Build Image…');
  await window.answer('Name for the image', 'endless:ui');
  await eventually(
    () => window.terminalText(),
    (shown) => shown.includes('RUN sleep 4321'),
  );
  await window.page.locator('.terminal-wrapper.active').click();
  await window.page.keyboard.press('Control+c');
  await eventually(
    () => window.terminalText(),
    (shown) => shown.includes('The build was stopped'),
  );
});

test('without an engine the sidebar says so, offers a way out, and comes back by itself', async () => {
  await window.showSideBar('Dockyard');
  await window.row('busybox:latest').waitFor();
  window.settings({ 'dockyard.host': 'unix:///nowhere/docker.sock' });
  await window.page.locator('.welcome-view', { hasText: 'No container engine answers' }).first().waitFor();
  await window.page.locator('.welcome-view .monaco-button', { hasText: 'Try Again' }).first().waitFor();
  await window.screenshot('trouble-2-no-engine');

  await window.command('Dockyard Containers: Stop');
  await window.notification('The container engine does not answer. Is Docker or Podman running?');
  await window.hideNotifications();

  window.settings({});
  await window.row('busybox:latest').waitFor();
});

test('a container without a shell gets a clear answer', async () => {
  await openDockerfile(
    'tiny',
    'FROM busybox AS tools\nFROM scratch\nCOPY --from=tools /bin/busybox /sleep\nCMD ["/sleep", "600"]\n',
  );
  await window.command('Dockyard: Build and Run');
  await window.answer('Name for the image', 'tiny:ui');
  const tiny = await eventually(
    async () => (await outside.containers.list()).find(({ image }) => image === 'tiny:ui'),
    (found) => found?.state === 'running',
  );
  try {
    await window.showSideBar('Dockyard');
    await window.chooseInMenu(window.row(`${tiny?.name}, running`), 'Open Shell');
    await window.notification(`There is no shell in ${tiny?.name}`);
    await window.hideNotifications();
  } finally {
    await outside.remove('container', tiny?.id ?? '', { force: true });
  }
});

test('a name and a port that are taken: the form says so while one types', async () => {
  await start('first-come', ['sleep', '600'], [{ containerPort: 80, protocol: 'tcp', hostPort: 18_080 }]);
  await window.row('first-come, running').waitFor();
  await window.chooseInMenu(window.row('busybox:latest').first(), 'Run…');
  const page = new Webview(window);
  await page.heading('Run busybox:latest').waitFor();
  const name = page.field('Name');
  await name.fill('first-come');
  await page.frame().locator('.problem', { hasText: 'Another container is called first-come.' }).waitFor();
  await name.fill('second-come');
  await page.button('Add Port').click();
  await window.page.keyboard.type('18080');
  await window.page.keyboard.press('Tab');
  await window.page.keyboard.type('80');
  await page.frame().locator('.note', { hasText: 'first-come has port 18080 already.' }).waitFor();
  await eventually(
    () => page.command().textContent(),
    (text) => text?.includes('docker run -d --name second-come --publish 18080:80 busybox:latest') === true,
  );
  await window.screenshot('trouble-3-port');
  // It is a note, since the port may be free in a moment; the engine has the last word, and the form stays.
  await page.button('Run').click();
  await page.frame().getByText('Port 18080 on this computer is in use already.').waitFor();
  await page.button('Remove row 1').click();
  await page.button('Run').click();
  // The image's own command, a shell without a terminal, ends at once, and that is told too.
  await window.notification('second-come stopped right away (exit code 0).');
  await window.hideNotifications();
  const made = (await outside.containers.list()).filter((each) => each.name === 'second-come');
  assert.equal(made.length, 1, 'the first try left nothing behind');
  await outside.remove('container', made[0]?.id ?? '', { force: true });
});

test('everything can be done with the keyboard alone', async () => {
  await start('by-keyboard', ['sh', '-c', 'trap "exit 0" TERM; while sleep 0.2; do :; done']);
  await window.row('by-keyboard, running').waitFor();
  await window.command('Dockyard Containers: Stop');
  await window.page.locator('.quick-input-list .monaco-list-row[aria-label^="by-keyboard"]').waitFor();
  await window.page.keyboard.type('by-keyboard');
  await window.page.keyboard.press('Enter');
  await window.row('by-keyboard, stopped').waitFor();
});

for (const [name, theme] of [
  ['dark', 'Dark Modern'],
  ['light', 'Light Modern'],
  ['high-contrast', 'Default High Contrast'],
] as const) {
  test(`the sidebar in the theme ${theme}`, async () => {
    window.settings({ 'workbench.colorTheme': theme, 'dockyard.language': 'nl' });
    await window.page
      .locator(`.monaco-workbench.${name === 'light' ? 'vs' : name === 'dark' ? 'vs-dark' : 'hc-black'}`)
      .waitFor();
    await window.row('by-keyboard').click();
    await window.screenshot(`theme-${name}`);
  });
}
