/** Dockyard in the browser's own extension host, where there is no machine: the languages and the notes work. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { root } from '../../scripts/lib/paths.ts';
import { startVsCodeServer, type VsCodeServer } from '../../scripts/lib/vscode-server.ts';
import { windowUrl } from '../host/launch-server.ts';
import { Window } from './lib/window.ts';

const folder = mkdtempSync(join(tmpdir(), 'dockyard-browser-'));
let server: VsCodeServer;
let window: Window;

before(async () => {
  const workspace = join(folder, 'workspace');
  mkdirSync(join(workspace, 'web'), { recursive: true });
  writeFileSync(join(workspace, 'web', 'Dockerfile'), 'FROM busybox:1.36 as build\nEXPOSE 80\n');
  server = await startVsCodeServer({
    dataDir: join(folder, 'data'),
    extensionsDir: join(folder, 'extensions'),
    log: join(folder, 'log'),
    testDriver: true,
    settings: { 'remote.extensionKind': { 'dockyard.dockyard': ['web'] } },
  });
  window = await Window.open(windowUrl(server.url, workspace, { extensionDevelopmentPath: root }));
});

after(async () => {
  await window?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => window.screenshot('last-browser'));

test('a Dockerfile is checked and explained', async () => {
  await window.openFile('web/Dockerfile');
  await window.page.locator('.squiggly-warning').first().waitFor();
  const line = window.page.locator('.view-line', { hasText: 'EXPOSE' });
  await window.tooltip(line.locator('span > span', { hasText: 'EXPOSE' }), 'More about this');
});

test('the course notes open', async () => {
  await window.command('Dockyard: Open Course Notes');
  const notes = window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await notes.locator('h1').waitFor();
  assert.ok((await notes.locator('#list a').count()) > 100);
});

test('the sidebar says what there is to do without an engine', async () => {
  await window.showSideBar('Dockyard');
  await window.page.locator('.welcome-view-content', { hasText: 'In the browser' }).waitFor();
  assert.equal(await window.page.locator('.pane-header[aria-label^="Volumes"]').count(), 0);
  await window.screenshot('b1-browser');
});

test('a command that needs an engine says so', async () => {
  await window.command('Dockyard Images: Run…');
  await window.notification('Containers need VS Code with an engine');
});
