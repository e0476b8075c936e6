/** The counter app from its Compose file: up, changed, scaled, looked into, stopped, and taken down. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { callEngine } from '../../scripts/lib/engine-api.ts';
import { root } from '../../scripts/lib/paths.ts';
import { startVsCodeServer, type VsCodeServer } from '../../scripts/lib/vscode-server.ts';
import type { Container } from '../../src/engine/model.ts';
import { compose } from '../engine/lib/compose.ts';
import { windowUrl } from '../host/launch-server.ts';
import { Lenses } from './lib/lenses.ts';
import { outside } from './lib/outside.ts';
import { eventually, Window } from './lib/window.ts';

const skip = typeof compose === 'string' ? compose : false;
const host = process.env['DOCKYARD_TEST_HOST'] ?? '';
const workspace = process.env['DOCKYARD_WORKSPACE'] ?? '';
const settings = { 'dockyard.compose.path': typeof compose === 'string' ? '' : compose.program };

/** Where no registry can be reached, these do as the counter app's images. */
const standIns = [
  ['counter-web:latest', 'web'],
  ['redis:8-alpine', 'redis'],
] as const;

const projects: ReadonlySet<string> = new Set(['counter', 'taken', 'imageless', 'profiles', 'states']);

let window: Window;
let lenses: Lenses;

before(async () => {
  if (skip) return;
  for (const [tag, folder] of standIns) {
    const contextPath = join(root, 'test/fixtures/counter-images', folder);
    const dockerfilePath = join(contextPath, 'Dockerfile');
    await outside.build({ contextPath, dockerfilePath, tags: [tag] }, () => {}, new AbortController().signal);
  }
  // Asked more often than a person would: a test waits for it.
  const file = join(workspace, 'counter/compose.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/(interval|start_period): 5s/g, '$1: 1s'));
  window = await Window.open();
  lenses = new Lenses(window);
  // The whole file and a terminal at once.
  await window.page.setViewportSize({ width: 1280, height: 1400 });
  window.settings(settings);
});

after(async () => {
  if (skip) return;
  window.settings({});
  await window.close();
  for (const { id, composeProject } of await outside.containers.list()) {
    if (projects.has(composeProject ?? '')) await outside.remove('container', id, { force: true });
  }
  for (const { id, labels } of await outside.networks.list()) {
    if (projects.has(labels['com.docker.compose.project'] ?? '')) await outside.remove('network', id);
  }
  for (const [tag] of standIns) await outside.remove('image', tag, { force: true });
});

afterEach(async (context) => {
  if (!skip && 'passed' in context && !context.passed) {
    await window.screenshot(`failed-${context.name.replace(/\W+/g, '-').slice(0, 40)}`);
  }
});

const of = async (service: string): Promise<Container[]> =>
  (await outside.containers.list()).filter(({ composeService }) => composeService === service);

const portsOf = (containers: readonly Container[]): number[] => [
  ...new Set(containers.flatMap(({ ports }) => ports.flatMap(({ hostPort }) => hostPort ?? []))),
];

const page = async (port: number | undefined): Promise<string> =>
  (await fetch(`http://127.0.0.1:${port}/`)).text();

const lensSays = (line: string, wanted: RegExp, timeout?: number): Promise<string> =>
  eventually(
    () => lenses.text(line),
    (text) => wanted.test(text),
    timeout,
  );

const terminalSays = (wanted: RegExp): Promise<string> =>
  eventually(
    () => window.terminalText(),
    (text) => wanted.test(text),
  );

async function pick(row: string): Promise<void> {
  await window.page.locator(`.quick-input-list .monaco-list-row[aria-label*="${row}"]`).first().click();
}

/** Writes a Compose file into a folder of the workspace and opens it. */
async function openCompose(folder: string, text: string): Promise<void> {
  const path = join(workspace, folder, 'compose.yaml');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  await window.openFile(`${folder}/compose.yaml`);
}

/** Selects a text in the editor and types another in its place. */
async function replace(text: string, by: string): Promise<void> {
  await window.command('Find');
  const box = window.page.locator('.find-widget.visible textarea[aria-label="Find"]');
  await box.fill(text);
  await window.page.locator('.find-widget .matchesCount', { hasText: /^1 of / }).waitFor();
  await box.press('Escape');
  await window.page.keyboard.type(by);
}

describe('the counter app', { skip }, () => {
  test('Up above services: the terminal shows what is done, the file what became of it', async () => {
    await window.openFile('counter/compose.yaml');
    await lensSays('services:', /Up/);
    assert.doesNotMatch(await lenses.text('services:'), /Down/);
    await window.screenshot('compose-1-file');
    await lenses.click('services:', 'Up');
    await terminalSays(/^\s*\$ docker compose up --detach\n/);
    await terminalSays(/docker compose ended with exit code 0/);
    await lensSays('  web:', /^running, healthy \| :40\d\d/);
    await lensSays('  redis:', /^running, healthy/);
    assert.match(await lenses.text('services:'), /Down/);
    assert.equal(await lenses.sign('  web:'), 'running');
    await window.notification(`counter is up on :${portsOf(await of('web'))[0]}`);
    await window.screenshot('compose-2-up');
    await window.hideNotifications();
  });

  test('what is changed in the folder shows in the page', async () => {
    const [port] = portsOf(await of('web'));
    assert.match(await page(port), /opened 1 times/);
    await window.openFile('counter/app.py');
    await replace('been opened', 'been looked at');
    await window.page.keyboard.press('Control+s');
    await eventually(
      () => page(port),
      (text) => text.includes('been looked at'),
    );
  });

  test('Scale to two: two containers, each on a port of the range', async () => {
    await window.openFile('counter/compose.yaml');
    await lenses.click('  web:', 'More…');
    await pick('Scale…');
    await window.answer('How many containers for web?', '2');
    await lensSays('  web:', /^running 2\/2, healthy \| :40\d\d \| :40\d\d/);
    const ports = portsOf(await of('web'));
    assert.equal(new Set(ports).size, 2);
    const pages = await Promise.all(ports.map(page));
    assert.notEqual(pages[0], pages[1]);
    await window.screenshot('compose-3-scaled');
  });

  test('Logs: one terminal for all, a colour for each service', async () => {
    await lenses.click('services:', 'Logs');
    const text = await terminalSays(/web-2 +\| GET/);
    assert.match(text, /web-1 +\| GET[^]*/);
    assert.match(text, /redis-1 +\| Ready/);
    const colours = async (name: string): Promise<string[]> => [
      ...new Set(
        await window.page
          .locator('.terminal-wrapper.active .xterm-rows span', { hasText: name })
          .evaluateAll((spans) => spans.map((span) => getComputedStyle(span).color)),
      ),
    ];
    const both = await eventually(
      () => Promise.all(['web-', 'redis-'].map(colours)),
      (all) => all.every(({ length }) => length === 1),
    );
    assert.notDeepEqual(both[0], both[1]);
    await window.screenshot('compose-4-logs');
  });

  test('Shell above a service asks in which container', async () => {
    await lenses.click('  web:', 'Shell');
    await pick('counter-web-2');
    await terminalSays(/\/app #/);
    await window.page.keyboard.type('ls; hostname\n');
    const text = await terminalSays(/app\.py[^]*\n[0-9a-f]{12}/);
    assert.match(text, /compose\.yaml/);
    await window.page.keyboard.type('exit\n');
    await terminalSays(/The shell has ended/);
  });

  test('a service that is stopped elsewhere shows at once', async () => {
    const [redis] = await of('redis');
    await outside.containers.stop(redis?.id ?? '');
    await lensSays('  redis:', /^exited \(0\) just now/, 2000);
    assert.equal(await lenses.sign('  redis:'), 'stopped');
    await window.screenshot('compose-5-stopped');
    await lenses.click('  redis:', 'Start');
    await lensSays('  redis:', /^running, healthy/);
  });

  test('a service whose configuration changed is marked when the file is saved, and Up makes it anew', async () => {
    await replace('retries: 5', 'retries: 6');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.doesNotMatch(await lenses.text('  redis:'), /changed/);
    await window.page.keyboard.press('Control+s');
    await lensSays('  redis:', /changed since it was started/);
    assert.doesNotMatch(await lenses.text('  web:'), /changed/);
    await window.screenshot('compose-6-changed');
    const [before] = await of('redis');
    await lenses.click('  redis:', 'changed since it was started');
    await lensSays('  redis:', /^running, healthy \| Shell/);
    assert.notEqual((await of('redis'))[0]?.id, before?.id);
  });

  test('the project in the sidebar: Restart, Stop, Start', async () => {
    await window.showSideBar('Dockyard');
    await window.row('Compose project, counter, 3 of 3').click({ button: 'right' });
    await window.page.locator('.monaco-menu .action-label[aria-label^="Restart"]').waitFor();
    await window.screenshot('compose-7-menu');
    await window.page.keyboard.press('Escape');
    const starts = async (): Promise<string[]> => (await of('web')).map(({ status }) => status);
    await window.chooseInMenu(window.row('Compose project, counter, 3 of 3'), 'Restart');
    await terminalSays(/restart[^]*docker compose ended with exit code 0/);
    assert.ok(
      (await starts()).every((status) => /second/.test(status)),
      String(await starts()),
    );
    await window.chooseInMenu(window.row('Compose project, counter, 3 of 3'), 'Stop');
    await lensSays('  web:', /^exited \(0\) just now/);
    await window.chooseInMenu(window.row('Compose project, counter, 0 of 3'), 'Start');
    await lensSays('  web:', /^running 2\/2, healthy/);
  });

  test('Run One-Off, and what docker compose makes of the file', async () => {
    await lenses.click('  redis:', 'More…');
    await pick('Run One-Off…');
    await window.answer('Command to run once in a new container of redis', "sh -c 'echo $((6*7)) times'");
    // What it said can still be read when it has ended.
    await terminalSays(/42 times[^]*press any key to close/i);
    await window.screenshot('compose-7a-run');
    await lenses.click('services:', 'More…');
    await window.page.waitForTimeout(500);
    await window.screenshot('compose-7b-more');
    await pick('Show Resolved Configuration');
    await window.page.locator('.view-line', { hasText: 'name: counter' }).waitFor();
    await window.page.waitForTimeout(500);
    assert.equal(await window.page.locator('.view-overlays .cdr[class*="squiggly"]').count(), 0);
    await window.screenshot('compose-7c-config');
    await window.page.keyboard.press('Control+w');
  });

  test('Down keeps the count in its volume; Down with Volumes does not', async () => {
    const dialog = window.page.locator('.monaco-dialog-box', { hasText: 'Take counter down?' });
    const down = async (button: string): Promise<void> => {
      await lenses.click('services:', 'Down');
      await dialog.waitFor();
      assert.match(await dialog.innerText(), /counter_visits/);
      await window.screenshot('compose-8-down');
      await dialog.locator('.monaco-button', { hasText: new RegExp(`^${button}$`) }).click();
      await terminalSays(/Network counter_default +Removed[^]*docker compose ended with exit code 0/);
      await lensSays('  web:', /^Up/);
    };
    const volumes = async (): Promise<string[]> => (await outside.volumes.list()).map(({ name }) => name);
    await down('Down');
    assert.deepEqual(await of('web'), []);
    assert.ok((await volumes()).includes('counter_visits'));
    await lenses.click('services:', 'Up');
    await lensSays('  web:', /^running, healthy/);
    await lenses.click('  redis:', 'healthy');
    await terminalSays(/redis-1 +\| Ready to accept connections, start [3-9]/);
    await down('Down with Volumes');
    assert.ok(!(await volumes()).includes('counter_visits'));
  });
});

describe('what goes wrong', { skip }, () => {
  test('a port that is taken is marked where it is written', async (context) => {
    const server = createServer().listen(0, '0.0.0.0');
    context.after(() => server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    await openCompose(
      'taken',
      `services:\n  web:\n    image: busybox\n    command: sleep 600\n    ports: ['${port}:80']\n`,
    );
    await lenses.click('  web:', 'Up');
    await window.notification(
      `docker compose could not do it: Port ${port} on this computer is in use already.`,
    );
    await window.page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
    await window.screenshot('compose-9-port');
    await window.hideNotifications();
    await window.command('Problems: Focus on Problems View');
    await window.page.locator('.markers-panel .monaco-list-row', { hasText: '[Ln 5' }).first().waitFor();
    await lensSays('  web:', /^created, never started \| Start/);
  });

  test('an image that cannot be had is marked at its service', async () => {
    await openCompose(
      'imageless',
      `services:\n  web:\n    image: 127.0.0.1:9/no/such:1\n    pull_policy: never\n`,
    );
    await lenses.click('services:', 'Up');
    await window.notification('docker compose could not do it: No such image');
    await window.command('Problems: Focus on Problems View');
    await window.page.locator('.markers-panel .monaco-list-row', { hasText: '[Ln 3' }).first().waitFor();
    await window.screenshot('compose-10-image');
    await window.hideNotifications();
  });

  test('profiles are offered', async () => {
    await openCompose(
      'profiles',
      `services:\n  web: {image: busybox, command: sleep 600, stop_grace_period: 0s}\n  tools: {image: busybox, command: sleep 600, profiles: [debug], stop_grace_period: 0s}\n`,
    );
    await lenses.click('services:', 'Up');
    await window.page.locator('.quick-input-title', { hasText: 'What Up, Pull and Build work on' }).waitFor();
    await window.screenshot('compose-11-profiles');
    await window.page.locator('.quick-input-list .monaco-list-row[aria-label*="debug"]').first().click();
    await window.page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
    await terminalSays(/\$ docker compose --profile debug up --detach/);
    await eventually(
      async () => (await of('tools')).map(({ state }) => state),
      ([state]) => state === 'running',
    );
  });

  test('without docker compose there is a sentence with the next step', async () => {
    window.settings({ 'dockyard.compose.path': '/nowhere/docker-compose' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await lenses.click('services:', 'Up');
    await window.notification('The docker compose command was not found');
    await window.page
      .locator('.notifications-center .monaco-button', { hasText: 'How to Install It' })
      .waitFor();
    await window.screenshot('compose-12-missing');
    await window.hideNotifications();
    window.settings(settings);
  });
});

describe('how it looks', { skip }, () => {
  test('with services in every state', async () => {
    const running = 'image: busybox, command: sleep 600, stop_grace_period: 0s';
    const lines = [
      `  healthy: {${running}, healthcheck: {test: 'true', interval: 1s}}`,
      `  starting: {${running}, healthcheck: {test: 'false', retries: 100}}`,
      `  unhealthy: {${running}, healthcheck: {test: 'false', interval: 1s, retries: 1}}`,
      `  paused: {${running}}`,
      '  stopped: {image: busybox, command: "true"}',
      "  failed: {image: busybox, command: sh -c 'exit 3'}",
    ];
    await openCompose('states', `services:\n${lines.join('\n')}\n`);
    await lenses.click('services:', 'Up');
    await eventually(
      async () => (await of('paused')).map(({ state }) => state),
      ([state]) => state === 'running',
    );
    await callEngine(host, `/containers/${(await of('paused'))[0]?.id}/pause`, { method: 'POST' });
    for (const [line, sign, text] of [
      [lines[0], 'running', /^running, healthy \|/],
      [lines[1], 'starting', /^running, health check starting \|/],
      [lines[2], 'unhealthy', /^running, unhealthy \|/],
      [lines[3], 'paused', /^paused \|/],
      [lines[4], 'stopped', /^exited \(0\) just now \|/],
      [lines[5], 'failed', /^exited \(3\) just now \|/],
    ] as const) {
      await lensSays(line ?? '', text);
      assert.equal(await lenses.sign(line ?? ''), sign);
    }
    for (const [name, theme] of [
      ['dark', 'Dark Modern'],
      ['light', 'Light Modern'],
      ['high-contrast', 'Default High Contrast'],
    ]) {
      window.settings({ ...settings, 'workbench.colorTheme': theme, 'dockyard.language': 'nl' });
      await window.page
        .locator(`.monaco-workbench.${name === 'light' ? 'vs' : name === 'dark' ? 'vs-dark' : 'hc-black'}`)
        .waitFor();
      await window.page.waitForTimeout(1000);
      await window.screenshot(`compose-theme-${name}`);
    }
    await window.page.setViewportSize({ width: 700, height: 800 });
    await window.page.waitForTimeout(1000);
    await window.screenshot('compose-narrow');
    await window.page.setViewportSize({ width: 1280, height: 1400 });
    window.settings(settings);
    // Compose has another word for it.
    await lenses.click(lines[3] ?? '', 'Start');
    await lensSays(lines[3] ?? '', /^running \|/);
  });
});

describe('a workspace that is not trusted', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'dockyard-untrusted-'));
  let server: VsCodeServer;
  let restricted: Window;

  before(async () => {
    mkdirSync(join(folder, 'workspace/shop'), { recursive: true });
    writeFileSync(join(folder, 'workspace/shop/compose.yaml'), 'services:\n  web:\n    image: busybox\n');
    server = await startVsCodeServer({
      dataDir: join(folder, 'data'),
      extensionsDir: join(folder, 'extensions'),
      log: join(folder, 'log'),
      testDriver: true,
      settings: {
        'security.workspace.trust.enabled': true,
        'security.workspace.trust.startupPrompt': 'never',
      },
      env: { DOCKER_HOST: host },
    });
    const url = windowUrl(server.url, join(folder, 'workspace'), { extensionDevelopmentPath: root });
    restricted = await Window.open(url);
  });

  after(async () => {
    await restricted?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a Compose file is read, and nothing of it can be run', async () => {
    await restricted.openFile('shop/compose.yaml');
    // The language is at work by now, and with it whatever lenses there are.
    await restricted.page.locator('.squiggly-info').first().waitFor();
    await restricted.page.waitForTimeout(500);
    assert.equal(await restricted.page.locator('.codelens-decoration').count(), 0);
    await restricted.page.keyboard.press('F1');
    await restricted.page.locator('.quick-input-widget input').fill('>Dockyard Compose');
    const rows = restricted.page.locator(
      '.quick-input-list .monaco-list-row[aria-label^="Dockyard Compose"]',
    );
    await rows.first().waitFor();
    const offered = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
    assert.doesNotMatch(offered.join('\n'), /: (Up|Down|Start|Restart|Run|Pull|Build)/);
    await restricted.screenshot('compose-13-untrusted');
  });
});
