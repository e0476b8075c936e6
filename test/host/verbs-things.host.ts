import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { type CommandKey, commands } from '../../src/contract/commands.ts';
import type { NodeKind } from '../../src/contract/nodes.ts';
import type { Connected, Connection } from '../../src/engine/connection.ts';
import { openConnection } from '../../src/engine/open.ts';
import type { Row, RowNoun } from '../../src/ui/rows.ts';
import { eventually, openOutput, page, written, wrote } from './output.ts';
import { Person, type Pick } from './person.ts';

const labels = { 'dockyard.test': 'things' };
const sleeps = ['sh', '-c', 'trap exit TERM; while :; do sleep 0.05; done'];

describe('The verbs of images, volumes, networks and the engine, on a real engine', () => {
  let connection: Connection;
  let connected: Connected;
  let person: Person;
  const folder = mkdtempSync(join(tmpdir(), 'dockyard things é '));
  const tried = new Set<CommandKey>();

  const call = async (key: CommandKey, ...args: unknown[]): Promise<void> => {
    tried.add(key);
    await vscode.commands.executeCommand(`dockyard.${key}`, ...args);
  };
  /** Dockyard hears of it at about the same time, by a connection of its own. */
  const heard = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

  const container = async (name: string, more: object = {}, start = false): Promise<string> => {
    const spec = { image: 'busybox:latest', name, command: sleeps, labels, ...more };
    const id = await connected.port.containers.create(spec);
    if (start) await connected.port.containers.start(id);
    await eventually(() => connected.inventory.containers.has(id));
    await heard();
    return id;
  };
  const network = async (name: string): Promise<Row> => {
    const id = await connected.port.networks.create({ name, labels });
    await eventually(() => connected.inventory.networks.has(id));
    await heard();
    return { noun: 'network', id };
  };
  const volume = async (name: string): Promise<Row> => {
    await connected.port.volumes.create({ name, labels });
    await eventually(() => connected.inventory.volumes.has(name));
    await heard();
    return { noun: 'volume', id: name };
  };
  /** An image of its own, so that busybox is left alone. */
  const image = async (...tags: string[]): Promise<Row> => {
    const source = await container(`t-${tags[0]?.replaceAll(/\W/g, '-')}`);
    const [first = '', ...others] = tags;
    const id = await connected.port.containers.commit(source, {
      reference: first,
      changes: [`LABEL dockyard.test=${first}`],
    });
    for (const tag of others) await connected.port.images.tag(id, tag);
    await eventually(() => connected.inventory.images.get(id)?.tags.length === tags.length);
    await connected.port.remove('container', source, { force: true });
    await heard();
    return { noun: 'image', id, tag: first };
  };
  const networksOf = async (id: string): Promise<string[]> => {
    type Answer = { NetworkSettings: { Networks: Record<string, unknown> } };
    const answer = (await connected.port.inspect('container', id)) as Answer;
    return Object.keys(answer.NetworkSettings.Networks).toSorted();
  };
  const tagsOf = ({ id }: Row): readonly string[] | undefined => connected.inventory.images.get(id)?.tags;
  const take =
    (...names: string[]) =>
    (pick: Pick): void => {
      pick.selectedItems = pick.items.filter(({ label }) => names.some((name) => label.includes(name)));
      assert.equal(pick.selectedItems.length, names.length, pick.items.map(({ label }) => label).join(', '));
    };

  before(async () => {
    connected = await new Promise<Connected>((resolve) => {
      connection = openConnection(() => process.env['DOCKYARD_TEST_HOST'] ?? '', {
        onState: (now) => now.kind === 'connected' && resolve(now),
        onChange: () => undefined,
      });
    });
    person = new Person();
    await openOutput();
  });

  beforeEach(() => void person.look());

  afterEach(() => {
    const { inputs, picks, buttons, hands, files, offers } = person;
    assert.deepEqual([inputs, picks, buttons, hands, files, offers], [[], [], [], [], [], []]);
  });

  after(async () => {
    person.dispose();
    for (const each of vscode.window.terminals) each.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { port, inventory } = connected;
    const mine = (its: Readonly<Record<string, string>>): boolean => its['dockyard.test'] !== undefined;
    const gone = (): void => undefined;
    for (const each of inventory.containers.values())
      if (mine(each.labels)) await port.remove('container', each.id, { force: true }).catch(gone);
    for (const each of inventory.networks.values())
      if (each.name.startsWith('t-')) await port.remove('network', each.id, {}).catch(gone);
    for (const each of inventory.volumes.values())
      if (each.name.startsWith('t-')) await port.remove('volume', each.name, {}).catch(gone);
    for (const each of inventory.images.values())
      if (mine(each.labels)) await port.remove('image', each.id, { force: true }).catch(gone);
    connection.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('networks', () => {
    it('a container that does not run joins one, and the tree knows it, though the engine tells nobody', async () => {
      const net = await network('t-quiet');
      const id = await container('t-still');
      person.picks.push('t-quiet');
      person.inputs.push('db cache');
      await call('connectNetwork', { noun: 'container', id });
      assert.match(person.look(), /docker network connect --alias db --alias cache t-quiet t-still/);
      assert.deepEqual(await networksOf(id), ['bridge', 't-quiet']);
      await wrote('docker network connect --alias db --alias cache t-quiet t-still');
      await heard();
      // What Dockyard knows to be on the network is what it offers.
      person.hands.push(take('t-still'));
      await call('disconnectContainer', net);
      assert.deepEqual(await networksOf(id), ['bridge']);
      await wrote('docker network disconnect t-quiet t-still');
    });

    it('several join and leave, and it can be taken back', async () => {
      const net = await network('t-many');
      const ids = [await container('t-m1', {}, true), await container('t-m2', {}, true)];
      const rows = ids.map((id): Row => ({ noun: 'container', id }));
      person.hands.push(take('t-m1', 't-m2'));
      person.inputs.push('');
      person.offers.push('Undo');
      await call('connectContainer', net);
      assert.match(person.look(), /docker network connect t-many t-m[12] \(\+1\)/);
      for (const id of ids)
        await eventually(async () => (await networksOf(id)).length === 1, 'it was taken back');
      await heard();

      await call('connectDropped', net.id, ids);
      for (const id of ids) assert.deepEqual(await networksOf(id), ['bridge', 't-many']);
      await heard();
      await call('usersOfNetwork', net);
      await page('Who is on t-many');
      await wrote('docker network inspect t-many');

      const members = ids.map((id): Row => ({ noun: 'member', id, under: net }));
      await call('disconnectContainer', members[0], members);
      for (const id of ids) assert.deepEqual(await networksOf(id), ['bridge']);
      await heard();

      person.picks.push('t-many');
      person.inputs.push('');
      await call('connectNetwork', rows[0], rows);
      await heard();
      person.picks.push('t-many');
      await call('disconnectNetwork', rows[0], rows);
      await wrote('docker network disconnect t-many t-m2');
      for (const id of ids) assert.deepEqual(await networksOf(id), ['bridge']);
    });

    it('says why nothing can join host', async () => {
      const host = [...connected.inventory.networks.values()].find(({ name }) => name === 'host');
      await call('connectContainer', { noun: 'network', id: host?.id ?? '' });
      assert.match(person.look(), /The network host is the engine’s computer itself/);
    });

    it('is inspected, copied and removed, but not while someone is on it', async () => {
      const used = await network('t-used');
      const free = await network('t-free');
      await container('t-on', { network: 't-used' }, true);
      await call('inspectNetwork', used);
      await wrote('docker network inspect t-used');
      await call('copyNetworkName', used, [used, free]);
      assert.equal(person.clipboard, 't-used\nt-free');
      person.buttons.push('Remove');
      await call('removeNetwork', used, [used, free]);
      await eventually(() => !connected.inventory.networks.has(free.id));
      assert.ok(connected.inventory.networks.has(used.id));
      const seen = person.look();
      assert.match(seen, /docker network rm t-used t-free/);
      assert.match(seen, /1 of 2 removed\. One did not succeed, t-used: /);
      await wrote('docker network rm t-used: ');
    });

    it('is made by a form', async () => {
      // It is over when the form is.
      void call('createNetwork');
      await page('New Network');
    });
  });

  describe('volumes', () => {
    it('is inspected, copied, measured, and shows who uses it', async () => {
      const rows = [await volume('t-v1'), await volume('t-v2')];
      await call('inspectVolume', rows[0]);
      await wrote('docker volume inspect t-v1');
      await call('copyVolumeName', rows[0], rows);
      assert.equal(person.clipboard, 't-v1\nt-v2');
      await call('usersOfVolume', rows[0]);
      await page('Who uses t-v1');
      await wrote('docker ps --all --filter volume=t-v1');
      await call('measureVolumes', rows[0]);
      await wrote('docker system df -v');
    });

    it('is removed, but not while a container mounts it', async () => {
      const rows = [await volume('t-mounted'), await volume('t-loose')];
      await container('t-mounts', { mounts: [{ type: 'volume', source: 't-mounted', target: '/data' }] });
      person.buttons.push('Remove');
      await call('removeVolume', rows[0], rows);
      await eventually(() => !connected.inventory.volumes.has('t-loose'));
      assert.ok(connected.inventory.volumes.has('t-mounted'));
      assert.match(person.look(), /1 of 2 removed\. One did not succeed, t-mounted: /);
      await wrote('docker volume rm t-mounted: ');
    });

    it('is made by a form', async () => {
      void call('createVolume');
      await page('New Volume');
    });
  });

  describe('images', () => {
    it('gets a tag more, and loses it', async () => {
      const row = await image('t-tagged:1');
      person.inputs.push('t-tagged:2');
      await call('tagImage', row);
      await eventually(() => tagsOf(row)?.length === 2);
      assert.match(person.look(), /docker tag t-tagged:1 t-tagged:2/);
      await wrote('docker tag t-tagged:1 t-tagged:2');
      await heard();
      person.buttons.push('Remove');
      await call('untagImage', { ...row, tag: 't-tagged:2' });
      await eventually(() => tagsOf(row)?.length === 1);
      assert.deepEqual(tagsOf(row), ['t-tagged:1']);
      assert.match(person.look(), /docker rmi t-tagged:2/);
      await call('untagImage', row);
      assert.match(person.look(), /t-tagged:1 is the only tag of its image/);
    });

    it('is looked at', async () => {
      const row = await image('t-seen:1');
      await call('inspectImage', row);
      await wrote('docker image inspect t-seen:1');
      await call('historyImage', row);
      await page('History of t-seen:1');
      await wrote('docker history t-seen:1');
      await call('usersOfImage', row);
      await page('Who uses t-seen:1');
      await wrote('docker ps --all --filter ancestor=t-seen:1');
      await call('copyImageName', row);
      assert.equal(person.clipboard, 't-seen:1');
      await call('copyImageId', row);
      assert.equal(person.clipboard, row.id);
    });

    it('is run by a form, or in a terminal', async () => {
      const row = await image('t-run:1');
      void call('runImage', row);
      await page('Run t-run:1');
      await call('runImageInteractive', row);
      await wrote('docker run -it --rm t-run:1');
      await eventually(() => vscode.window.terminals.some(({ name }) => name.includes('t-run:1')));
      for (const each of vscode.window.terminals) each.dispose();
    });

    it('goes into a file and comes back, with spaces and accents in its path', async () => {
      const row = await image('t-saved:1', 't-saved:2');
      const file = join(folder, 'één image.tar');
      person.files.push(vscode.Uri.file(file));
      await call('saveImage', row);
      assert.ok(statSync(file).size > 1000);
      await wrote(`docker save --output '${file}' t-saved:1`);
      person.buttons.push('Remove');
      await call('removeImage', row);
      await eventually(() => tagsOf(row) === undefined);
      assert.match(person.look(), /t-saved:1\nt-saved:2/);
      await wrote('docker rmi t-saved:1 t-saved:2');
      person.files.push(vscode.Uri.file(file));
      await call('loadImages');
      await eventually(() => tagsOf(row)?.[0] === 't-saved:1');
      await wrote(`docker load --input '${file}'`);
    });

    it('is made of the files of a container', async () => {
      const file = join(folder, 'files.tar');
      const id = await container('t-files');
      person.files.push(vscode.Uri.file(file));
      await call('exportContainer', { noun: 'container', id });
      person.files.push(vscode.Uri.file(file));
      person.inputs.push('t-imported:1', '/bin/sh');
      await call('importImage');
      await wrote(`docker import --change 'CMD /bin/sh' '${file}' t-imported:1`);
      const made = [...connected.inventory.images.values()].find(({ tags }) => tags.includes('t-imported:1'));
      await connected.port.remove('image', made?.id ?? 't-imported:1', { force: true });
    });

    it('stays while a container runs, and goes with a stopped one that was named', async () => {
      const row = await image('t-made-from:1');
      const id = await container('t-made', { image: 't-made-from:1' }, true);
      await call('removeImage', row);
      assert.match(person.look(), /t-made/);
      assert.ok(tagsOf(row));
      await connected.port.containers.stop(id, { timeout: 0 });
      await eventually(() => connected.inventory.containers.get(id)?.state === 'exited');
      await heard();
      person.buttons.push('Remove Anyway');
      await call('removeImage', row);
      await eventually(() => tagsOf(row) === undefined);
      assert.match(person.look(), /docker rmi --force t-made-from:1/);
    });

    it('a tag that goes to another image while the question is open is left alone', async () => {
      const row = await image('t-moves:1', 't-moves:2');
      const other = await image('t-takes:1');
      person.buttons.push('Remove');
      person.meanwhile.push(async () => {
        await connected.port.images.tag(other.id, 't-moves:2');
        await heard();
      });
      await call('removeImage', row);
      await eventually(() => tagsOf(row) === undefined);
      assert.deepEqual(tagsOf(other)?.toSorted(), ['t-moves:2', 't-takes:1']);
    });

    it('a registry that is not there is told, and written down', async () => {
      await call('pullImage', '127.0.0.1:1/t-nowhere:1');
      assert.notEqual(person.look(), '');
      await wrote('docker pull 127.0.0.1:1/t-nowhere:1: ');
      const row = await image('127.0.0.1:1/t-pushed:1');
      person.buttons.push('Push');
      await call('pushImage', row);
      await wrote('docker push 127.0.0.1:1/t-pushed:1: ');
    });

    it('those without a name are hidden when asked', async () => {
      await call('hideDangling');
      await call('showDangling');
    });
  });

  describe('the engine', () => {
    it('shows itself', async () => {
      await call('showEngine');
      await page('Version and Information');
      await wrote('docker info');
      await call('showDiskUsage');
      await page('Disk Usage');
      await call('showEvents');
      await page('Events');
      await wrote('docker events');
      assert.doesNotMatch(written(), /docker (info|version|system df -v|events[^\n]*): /);
    });

    it('what is unused goes when it was ticked, and nothing else', async () => {
      await volume('t-unused');
      await volume('t-spared');
      const stopped = await container('t-stopped');
      const spared = await container('t-spared-too');
      person.hands.push(take('t-unused'));
      person.buttons.push('Remove');
      await call('pruneVolumes');
      await eventually(() => !connected.inventory.volumes.has('t-unused'));
      person.hands.push(take('t-stopped'));
      person.buttons.push('Remove');
      await call('pruneContainers');
      await eventually(() => !connected.inventory.containers.has(stopped));
      const net = await network('t-empty');
      person.picks.push('Unused networks');
      person.hands.push(take('t-empty'));
      person.buttons.push('Remove');
      await call('cleanUp');
      await eventually(() => !connected.inventory.networks.has(net.id));
      assert.ok(connected.inventory.volumes.has('t-spared'));
      assert.ok(connected.inventory.containers.has(spared));
      for (const line of ['docker volume rm t-unused', 'docker rm t-stopped', 'docker network rm t-empty'])
        await wrote(line);
    });

    it('what is used again by then stays, and that is told', async () => {
      const id = await container('t-awake');
      person.hands.push((pick) => take('t-awake')(pick));
      person.buttons.push('Remove');
      person.meanwhile.push(() => connected.port.containers.start(id));
      await call('pruneContainers');
      await eventually(() => connected.inventory.containers.get(id)?.state === 'running', 't-awake runs');
      assert.match(person.look(), /t-awake \(/);
    });
  });

  describe('what is no longer there', () => {
    const rows: Readonly<Record<'container' | 'image' | 'volume' | 'network', Row>> = {
      container: { noun: 'container', id: 'c'.repeat(64) },
      image: { noun: 'image', id: `sha256:${'e'.repeat(64)}`, tag: 't-gone:1' },
      volume: { noun: 'volume', id: 't-gone' },
      network: { noun: 'network', id: 'f'.repeat(64) },
    };
    const nounOf = (kind: NodeKind): string => kind.split('.')[0] ?? '';
    /** Those of the menu of that kind of row. */
    const verbs = (noun: RowNoun): CommandKey[] =>
      Object.entries(commands)
        .filter(([, { menus }]) =>
          (menus as readonly { menu: string; kinds?: readonly NodeKind[] }[]).some(
            ({ menu, kinds = [] }) => menu === 'row' && kinds.some((kind) => nounOf(kind) === noun),
          ),
        )
        .map(([key]) => key as CommandKey);

    for (const [noun, row] of Object.entries(rows)) {
      it(`every verb of a ${noun} says so`, async () => {
        const silent: string[] = [];
        for (const key of verbs(row.noun)) {
          // It measures all of them.
          if (key === 'measureVolumes') continue;
          await call(key, row, [row]);
          const seen = person.look();
          if (!/no longer there|does not have the image/.test(seen)) silent.push(`${key}: ${seen}`);
        }
        assert.deepEqual(silent, []);
      });
    }
  });

  describe('all of them', () => {
    it('leaves out no verb', () => {
      // A terminal asks for a name and a password; a form and a build cache need more than this engine has.
      const elsewhere = ['loginRegistry', 'pruneImages', 'pruneNetworks', 'pruneBuildCache'];
      const mine = Object.entries(commands).filter(
        ([key, { category }]) =>
          ['image', 'volume', 'network'].includes(category) && !elsewhere.includes(key),
      );
      assert.deepEqual(
        mine.map(([key]) => key).filter((key) => !tried.has(key as CommandKey)),
        [],
      );
    });
  });
});
