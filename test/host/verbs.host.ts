import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { type CommandKey, commands } from '../../src/contract/commands.ts';
import type { Connected, Connection } from '../../src/engine/connection.ts';
import { openConnection } from '../../src/engine/open.ts';
import type { RunSpec } from '../../src/engine/run/spec.ts';
import type { Row } from '../../src/ui/rows.ts';
import { eventually, openOutput, page, terminal, written, wrote } from './output.ts';
import { Person } from './person.ts';

const labels = { 'dockyard.test': 'verbs' };

/** Ends at a polite request, with exit code 7. */
const polite = ['sh', '-c', 'trap "exit 7" TERM; while :; do sleep 0.05; done'];

describe('The verbs of containers, on a real engine', () => {
  let connection: Connection;
  let connected: Connected;
  let person: Person;
  const folder = mkdtempSync(join(tmpdir(), 'dockyard-verbs-'));
  const tried = new Set<CommandKey>();

  const row = (id: string): Row => ({ noun: 'container', id });
  const call = async (key: CommandKey, ...args: unknown[]): Promise<void> => {
    tried.add(key);
    await vscode.commands.executeCommand(`dockyard.${key}`, ...args);
  };

  const state = (id: string): string | undefined => connected.inventory.containers.get(id)?.state;
  const nameOf = (id: string): string | undefined => connected.inventory.containers.get(id)?.name;
  const becomes = (id: string, wanted: string | undefined): Promise<void> =>
    eventually(() => state(id) === wanted, `${nameOf(id)} is ${state(id)}, not ${wanted}`);

  /** Dockyard hears of it at about the same time, by a connection of its own. */
  const heard = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

  const make = async (name: string, spec: Partial<RunSpec> = {}, start = true): Promise<string> => {
    const id = await connected.port.containers.create({
      image: 'busybox:latest',
      name,
      command: polite,
      ...spec,
      labels,
    });
    if (start) await connected.port.containers.start(id);
    await becomes(id, start ? 'running' : 'created');
    await heard();
    return id;
  };
  const details = async (
    id: string,
  ): Promise<{ State: { ExitCode: number; StartedAt: string }; Mounts: { Name: string }[] }> =>
    (await connected.port.inspect('container', id)) as never;

  before(async () => {
    connected = await new Promise<Connected>((resolve) => {
      connection = openConnection(() => process.env['DOCKYARD_TEST_HOST'] ?? '', {
        onState: (now) => now.kind === 'connected' && resolve(now),
        onChange: () => undefined,
      });
    });
    person = new Person();
    await vscode.commands.executeCommand('dockyard.showCommands');
    await eventually(() => written() !== '', 'the output is open');
  });

  beforeEach(() => void person.look());

  afterEach(() => {
    assert.deepEqual([person.inputs, person.picks, person.buttons, person.hands], [[], [], [], []]);
  });

  after(async () => {
    person.dispose();
    for (const each of vscode.window.terminals) each.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const { id, labels: its } of connected.inventory.containers.values()) {
      if (its['dockyard.test'] === 'verbs')
        await connected.port.remove('container', id, { force: true, volumes: true });
    }
    connection.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says once what the output is', async () => {
    await openOutput();
    assert.equal(written().split('as the docker command that you could type').length, 2, written());
  });

  it('starts, restarts and stops one or many', async () => {
    const ids = await Promise.all(['v-one', 'v-two', 'v-three'].map((name) => make(name, {}, false)));
    const rows = ids.map(row);
    await call('startContainer', rows[0]);
    await becomes(ids[0] ?? '', 'running');
    await heard();
    // Of a selection those that it can be done to.
    await call('startContainer', rows[1], rows);
    for (const id of ids) await becomes(id, 'running');
    await wrote('docker start v-one');
    await wrote('docker start v-three');
    assert.equal(written().split('docker start v-one').length, 2);

    const since = (await details(ids[0] ?? '')).State.StartedAt;
    await call('restartContainer', rows[0]);
    await becomes(ids[0] ?? '', 'running');
    assert.notEqual((await details(ids[0] ?? '')).State.StartedAt, since);

    await call('stopContainer', rows[2], rows);
    for (const id of ids) {
      await becomes(id, 'exited');
      assert.equal((await details(id)).State.ExitCode, 7);
    }
    await wrote('docker stop v-two');
  });

  it('tells of several which did not succeed, and does the rest', async () => {
    const good = await make('v-good', {}, false);
    const bad = await make('v-bad', { command: ['/nothing/there'] }, false);
    await call('startContainer', row(bad), []);
    assert.match(person.look(), /cannot start its command/);
    const rows = [good, bad].map(row);
    await call('startContainer', rows[0], rows);
    await becomes(good, 'running');
    assert.match(person.look(), /1 of 2 started\. One did not succeed, v-bad: /);
    await wrote('docker start v-bad: ');
  });

  it('stops within a time', async () => {
    const id = await make('v-deaf', { command: ['sleep', '600'] });
    person.inputs.push('1');
    await call('stopContainerWithin', row(id));
    await becomes(id, 'exited');
    assert.equal((await details(id)).State.ExitCode, 137);
    assert.match(person.look(), /docker stop -t 1 v-deaf/);
    await wrote('docker stop -t 1 v-deaf');
  });

  it('pauses, unpauses and kills several', async () => {
    const ids = await Promise.all(['v-p1', 'v-p2'].map((name) => make(name)));
    const rows = ids.map(row);
    await call('pauseContainer', rows[0], rows);
    for (const id of ids) await becomes(id, 'paused');
    await call('unpauseContainer', rows[0], rows);
    for (const id of ids) await becomes(id, 'running');
    person.picks.push('SIGKILL');
    await call('killContainer', rows[0], rows);
    for (const id of ids) await becomes(id, 'exited');
    assert.match(person.look(), /docker kill --signal SIGKILL v-p1 v-p2/);
    assert.equal((await details(ids[1] ?? '')).State.ExitCode, 137);
    for (const line of ['docker pause v-p1', 'docker unpause v-p2', 'docker kill --signal SIGKILL v-p2'])
      await wrote(line);
  });

  it('sends a signal by its short name', async () => {
    const id = await make('v-usr', {
      command: ['sh', '-c', 'trap "exit 9" USR1; while :; do sleep 0.05; done'],
    });
    person.picks.push('Another signal');
    person.inputs.push('usr1');
    await call('killContainer', row(id));
    await becomes(id, 'exited');
    assert.equal((await details(id)).State.ExitCode, 9);
    await wrote('docker kill --signal SIGUSR1 v-usr');
  });

  it('renames', async () => {
    const id = await make('v-old', {}, false);
    person.inputs.push('v-new');
    await call('renameContainer', row(id));
    await eventually(() => nameOf(id) === 'v-new');
    assert.match(person.look(), /docker rename v-old v-new/);
    await wrote('docker rename v-old v-new');
  });

  it('removes what was named, with its anonymous volumes when asked', async () => {
    const mounts = [{ type: 'volume', target: '/data' }] as const;
    const live = await make('v-rm1', { mounts });
    const still = await make('v-rm2', {}, false);
    const kept = await make('v-kept', {}, false);
    const volume = (await details(live)).Mounts[0]?.Name ?? '';
    await eventually(() => connected.inventory.volumes.has(volume));
    person.buttons.push('Stop and Remove with Volumes');
    const rows = [live, still].map(row);
    await call('removeContainer', rows[0], rows);
    await becomes(live, undefined);
    await becomes(still, undefined);
    await eventually(() => !connected.inventory.volumes.has(volume));
    assert.equal(state(kept), 'created');
    const seen = person.look();
    for (const part of ['v-rm1', 'v-rm2', volume, 'docker stop v-rm1', 'docker rm --volumes v-rm1 v-rm2']) {
      assert.ok(seen.includes(part), `${part} in ${seen}`);
    }
    await wrote('docker stop v-rm1');
    await wrote('docker rm --volumes v-rm2');
    await call('removeContainer', rows[0]);
    assert.match(person.look(), /no longer there/);
  });

  it('removes one that removes itself when it stops', async () => {
    const id = await make('v-self', { autoRemove: true });
    person.buttons.push('Stop and Remove');
    await call('removeContainer', row(id));
    await becomes(id, undefined);
    assert.doesNotMatch(person.look(), /reports|refuses|no longer/);
  });

  it('runs a command in several, as the user and in the folder that were chosen', async () => {
    const ids = await Promise.all(['v-x1', 'v-x2'].map((name) => make(name)));
    const rows = ids.map(row);
    person.hands.push((pick) => {
      pick.value = `touch 'a b'`;
      pick.selectedItems = pick.items.slice(-1);
    });
    person.inputs.push('0', '/tmp');
    person.hands.push((pick) => {
      assert.equal(pick.items[0]?.label, `touch 'a b'`);
      assert.match(
        pick.items[0]?.detail ?? '',
        /docker exec -it --user 0 --workdir \/tmp .*v-x1 touch 'a b'/,
      );
      pick.selectedItems = pick.items.slice(0, 1);
    });
    await call('execInContainer', rows[0], rows);
    for (const id of ids) await eventually(() => connected.port.containers.hasFile(id, '/tmp/a b'));
    await wrote(`v-x2 touch 'a b'`);
    await terminal('Command v-x2');

    // It is offered the next time.
    person.hands.push((pick) => {
      assert.equal(pick.items[0]?.label, `touch 'a b'`);
      pick.selectedItems = pick.items.slice(0, 1);
    });
    await call('execInContainer', rows[0]);
    await eventually(() => connected.port.containers.hasFile(ids[0] ?? '', '/a b'));
  });

  it('opens logs, a shell, and the container’s own terminal', async () => {
    const plain = await make('v-plain', { command: ['sh', '-c', 'while :; do echo tick; sleep 0.1; done'] });
    const tty = await make('v-tty', { command: ['sh'], interactive: true });
    await call('viewLogs', row(plain));
    await terminal('Logs v-plain');
    await wrote('docker logs --follow --tail 1000 v-plain');
    await call('openShell', row(plain));
    await terminal('Shell v-plain');
    await wrote('v-plain /bin/');
    await call('attachContainer', row(plain), [row(plain)]);
    await wrote('docker logs --follow --tail 0 v-plain');
    await call('attachContainer', row(tty));
    await terminal('Attached v-tty');
    await wrote('docker attach v-tty');
    const attached = vscode.window.terminals.find(({ name }) => name === 'Attached v-tty');
    attached?.sendText('touch /typed');
    await eventually(() => connected.port.containers.hasFile(tty, '/typed'), 'keys arrive');
    attached?.dispose();
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(state(tty), 'running', 'closing it only detaches');
  });

  it('shows pages of what is inside', async () => {
    const ids = await Promise.all(['v-s1', 'v-s2'].map((name) => make(name)));
    const rows = ids.map(row);
    await call('topContainer', rows[0]);
    await page('Processes of v-s1');
    await wrote('docker top v-s1');
    await call('diffContainer', rows[0]);
    await page('Changed Files of v-s1');
    await wrote('docker diff v-s1');
    await call('portsContainer', rows[0]);
    await page('Ports of v-s1');
    await wrote('docker port v-s1');
    await call('statsContainer', rows[0], rows);
    await page('Resource Use of 2 containers');
    await wrote('docker stats v-s1 v-s2');
    await call('inspectContainer', rows[0]);
    await wrote('docker inspect --type container v-s1');
    assert.doesNotMatch(written(), /docker (top|diff|stats) [^\n]*: /, 'none of them failed');
  });

  it('opens a published port in the browser', async () => {
    const id = await make('v-web', {
      publish: [{ containerPort: 80, protocol: 'tcp', hostAddress: '127.0.0.1' }],
    });
    await call('openInBrowser', row(id));
    assert.match(person.opened.at(-1) ?? '', /^http:\/\/localhost:\d+\/$/);
    await wrote('docker port v-web');
  });

  it('tells when a container stops, and why', async () => {
    const id = await make('v-wait', {
      command: ['sh', '-c', 'trap "exit 127" TERM; while :; do sleep 0.05; done'],
    });
    await call('waitContainer', row(id));
    await wrote('docker wait v-wait');
    await connected.port.containers.stop(id);
    await eventually(() =>
      person.seen.some((text) => /v-wait has stopped with exit code 127\. The command/.test(text)),
    );
  });

  it('exports files', async () => {
    const id = await make('v-export', {}, false);
    const file = join(folder, 'with space.tar');
    person.files.push(vscode.Uri.file(file));
    await call('exportContainer', row(id));
    assert.ok(statSync(file).size > 1000);
    assert.match(person.look(), /docker export --output v-export\.tar v-export/);
    await wrote(`docker export --output '${file}' v-export`);
  });

  it('copies names, ids, an address, and what makes it again', async () => {
    const env = { DB_PASSWORD: 'very secret', PLAIN: 'a b' };
    const ids = [await make('v-c1', { env }), await make('v-c2')];
    const rows = ids.map(row);
    await call('copyContainerName', rows[0], rows);
    assert.equal(person.clipboard, 'v-c1\nv-c2');
    await call('copyContainerId', rows[0]);
    assert.equal(person.clipboard, ids[0]);
    await call('copyContainerAddress', rows[0]);
    assert.match(person.clipboard, /^\d+\.\d+\.\d+\.\d+$/);
    await call('copyRunCommand', rows[0]);
    assert.match(
      person.clipboard,
      /^docker run -d --name v-c1 .*'DB_PASSWORD=very secret'.*busybox:latest sh -c /,
    );
    await call('copyComposeService', rows[0]);
    assert.match(person.clipboard, /^services:\n {2}v-c1:\n {4}image: busybox:latest/);
    await wrote('docker inspect --type container v-c1');

    person.hands.push((pick) => {
      const offered = pick.items.map(({ label }) => label);
      assert.ok(
        offered.includes('docker stop v-c1') && !offered.includes('docker start v-c1'),
        offered.join('\n'),
      );
      assert.ok(!offered.join('\n').includes('very secret'));
      pick.selectedItems = pick.items.filter(({ label }) => label.startsWith('docker run'));
    });
    await call('copyDockerCommand', rows[0]);
    assert.match(person.clipboard, /'DB_PASSWORD=very secret'/);
  });

  it('offers docker commands for every kind of row', async () => {
    const [network] = [...connected.inventory.networks.values()].filter(({ name }) => name === 'bridge');
    const [image] = [...connected.inventory.images.values()].filter(({ tags }) =>
      tags.includes('busybox:latest'),
    );
    const offered: Record<string, string> = {};
    for (const each of [
      { noun: 'network', id: network?.id ?? '' },
      { noun: 'image', id: image?.id ?? '', tag: 'busybox:latest' },
    ] satisfies Row[]) {
      person.hands.push((pick) => {
        offered[each.noun] = pick.items.map(({ label }) => label).join('\n');
      });
      await call('copyDockerCommand', each);
    }
    assert.match(offered['network'] ?? '', /docker network inspect bridge/);
    assert.doesNotMatch(offered['network'] ?? '', /network rm/);
    assert.match(offered['image'] ?? '', /docker history busybox:latest/);
  });

  it('takes a member of a network for its container, and shows it', async () => {
    const id = await make('v-member');
    const network = [...connected.inventory.networks.values()].find(({ name }) => name === 'bridge');
    const member: Row = { noun: 'member', id, under: { noun: 'network', id: network?.id ?? '' } };
    await call('copyContainerName', member);
    assert.equal(person.clipboard, 'v-member');
    await call('revealContainer', member);
    assert.equal(person.look(), '');
  });

  it('does nothing to a group, and nothing to what is in it', async () => {
    const id = await make('v-member-of-group');
    const group: Row = { noun: 'group', id: 'running' };
    await call('stopContainer', group, [group]);
    assert.match(person.look(), /There is no container for this right now/);
    await call('stopContainer', row(id), [group]);
    await becomes(id, 'exited');
  });

  it('asks which, when it is called without a row', async () => {
    const id = await make('v-pick');
    person.hands.push((pick) => {
      assert.equal(pick.canSelectMany, true);
      assert.match(
        pick.items.find(({ label }) => label === 'v-pick')?.description ?? '',
        /busybox:latest, running/,
      );
      pick.selectedItems = pick.items.filter(({ label }) => label === 'v-pick');
    });
    await call('pauseContainer');
    await becomes(id, 'paused');
  });

  it('leaves out no verb of a container', () => {
    const elsewhere = [
      'newContainer',
      'updateContainer',
      'recreateContainer',
      'commitContainer',
      'pruneContainers',
    ];
    const ofContainers = Object.entries(commands)
      .filter(
        ([key, { category }]) =>
          category === 'container' && !elsewhere.includes(key) && !/ilter|arrange/.test(key),
      )
      .filter(([key]) => !key.endsWith('Network'));
    assert.deepEqual(
      ofContainers.map(([key]) => key).filter((key) => !tried.has(key as CommandKey)),
      [],
    );
  });
});
