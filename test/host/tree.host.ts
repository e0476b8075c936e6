import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Action } from '../../src/engine/action.ts';
import type { Connected, Connection } from '../../src/engine/connection.ts';
import { openConnection } from '../../src/engine/open.ts';
import { bundlesIn } from '../../src/ui/bundle-files.ts';
import type { Engine } from '../../src/ui/engine.ts';
import { Explain } from '../../src/ui/explain.ts';
import { messages } from '../../src/ui/language.ts';
import { Measurements } from '../../src/ui/measurements.ts';
import type { Row } from '../../src/ui/rows.ts';
import type { Arrangement } from '../../src/ui/view-settings.ts';
import { ContainersModel } from '../../src/views/containers.ts';
import { ImagesModel } from '../../src/views/images.ts';
import { Layers } from '../../src/views/layers.ts';
import { findIn, type ViewModel } from '../../src/views/layout.ts';
import { NetworksModel } from '../../src/views/networks.ts';
import { Tooltips } from '../../src/views/tooltips.ts';
import { treeItem } from '../../src/views/tree-items.ts';

const labels = { 'dockyard.test': 'tree' };
const arrangement = (): Arrangement => ({ filter: '', sort: 'state', group: 'project', hideDangling: false });

describe('The trees, on a real engine', () => {
  let connection: Connection;
  let connected: Connected;
  let tooltips: Tooltips;
  let layers: Layers;
  const made: string[] = [];
  const extension = vscode.extensions.getExtension('dockyard.dockyard');
  const explain = new Explain(
    bundlesIn(vscode.Uri.joinPath(extension?.extensionUri ?? vscode.Uri.file('/'), 'dist/notes').fsPath),
  );
  const containers = new ContainersModel(messages, arrangement);

  const create = async (name: string, more: object = {}): Promise<string> => {
    const id = await connected.port.containers.create({ image: 'busybox:latest', name, labels, ...more });
    made.push(id);
    return id;
  };
  /** Waits until the inventory says so. */
  const eventually = async (holds: () => boolean): Promise<void> => {
    const deadline = Date.now() + 10_000;
    while (!holds()) {
      assert.ok(Date.now() < deadline, 'waited in vain');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const state = (id: string): string | undefined => connected.inventory.containers.get(id)?.state;
  const rowIn = (model: ViewModel, wanted: Row): Row => {
    const row = findIn(model.layout(connected.inventory), wanted);
    assert.ok(row, `${wanted.noun} ${wanted.id} is not there`);
    return row;
  };
  const itemIn = (model: ViewModel, wanted: Row): vscode.TreeItem => {
    const row = rowIn(model, wanted);
    const look = model.look(connected.inventory, row);
    assert.ok(look);
    return treeItem(row, look, false);
  };
  const item = (id: string): vscode.TreeItem => itemIn(containers, { noun: 'container', id });
  const tooltip = async (row: Row): Promise<vscode.MarkdownString> => {
    const found = await tooltips.of(connected, row, AbortSignal.timeout(5000));
    assert.ok(found instanceof vscode.MarkdownString);
    return found;
  };

  before(async () => {
    connected = await new Promise<Connected>((resolve) => {
      connection = openConnection(() => process.env['DOCKYARD_TEST_HOST'] ?? '', {
        onState: (now) => now.kind === 'connected' && resolve(now),
        onChange: () => undefined,
      });
    });
    const perform = <T>(action: Action<T>): Promise<T> =>
      action.run(connected.port, AbortSignal.timeout(5000));
    layers = new Layers({ perform } as unknown as Engine);
    const states = new vscode.EventEmitter<never>();
    tooltips = new Tooltips(explain, layers, new Measurements({ onState: states.event }));
  });

  after(async () => {
    for (const id of made) await connected.port.remove('container', id, { force: true });
    connection.dispose();
  });

  it('shows a container with its state, ports and a name for a screen reader', async () => {
    const id = await create('tree-states', {
      command: ['sleep', '600'],
      publish: [{ containerPort: 80, protocol: 'tcp' }],
    });
    await eventually(() => state(id) === 'created');
    assert.equal(item(id).contextValue, 'container.stopped');

    await connected.port.containers.start(id);
    await eventually(() => state(id) === 'running');
    assert.equal((item(id).iconPath as vscode.ThemeIcon).id, 'play-circle');
    assert.equal(item(id).contextValue, 'container.published');
    const spoken = item(id).accessibilityInformation?.label ?? '';
    assert.match(spoken, /^tree-states, running, busybox:latest, port \d+$/);
    assert.match(String(item(id).description), /^:\d+ {2}busybox:latest$/);
  });

  it('keeps the row and its id through a change of state', async () => {
    const id = made[0] ?? '';
    const [row, before] = [rowIn(containers, { noun: 'container', id }), item(id).id];
    await connected.port.containers.stop(id, { timeout: 0 });
    await eventually(() => state(id) === 'exited');
    assert.equal(rowIn(containers, { noun: 'container', id }), row);
    assert.equal(item(id).id, before);
  });

  it('says why a container stopped: its exit code explained, and the last lines of its log', async () => {
    const script = 'for n in 1 2 3 4 5 6 7; do echo "line $n"; done; echo "\\`\\`\\`"; exit 127';
    const id = await create('tree-failed', { command: ['sh', '-c', script] });
    await connected.port.containers.start(id);
    await eventually(() => state(id) === 'exited');
    const { value } = await tooltip({ noun: 'container', id });
    assert.match(value, /The command is not in the image/);
    assert.match(value, /````text\nline 4\nline 5\nline 6\nline 7\n```\n````/);
  });

  it('says nothing of it when the engine does not answer in time, and comes all the same', async () => {
    const id = made.at(-1) ?? '';
    const late = await tooltips.of(connected, { noun: 'container', id }, AbortSignal.abort());
    assert.ok(late instanceof vscode.MarkdownString);
    assert.match(late.value, /The command is not in the image/, 'the list has the exit code');
    assert.doesNotMatch(late.value, /line 7/);
  });

  it('shows names and labels of strangers as text; links open topics and nothing else', async () => {
    const wicked = '**bold** [x](command:dockyard.reconnect) <img src=x> $(trash) `a`\n\u202eback';
    const id = await create('tree-wicked', { labels: { ...labels, 'com.docker.compose.project': wicked } });
    await eventually(() => state(id) === 'created');
    const sheet = await tooltip({ noun: 'container', id });
    assert.deepEqual(sheet.isTrusted, { enabledCommands: ['dockyard.openCourseNotes'] });
    assert.equal(sheet.supportHtml ?? false, false);
    assert.ok(!/\[x\]|<img|\$\(trash\)|\*\*bold|\u202e/.test(sheet.value), sheet.value);
    const targets = [...sheet.value.matchAll(/\]\(([^)]*)\)/g)].map(([, target]) => target);
    assert.ok(
      targets.length > 0 &&
        targets.every((target) => target?.startsWith('command:dockyard.openCourseNotes?')),
    );

    const project = itemIn(containers, { noun: 'project', id: wicked });
    assert.ok(!/[\n\u202e]/.test(project.label as string), 'the label is one line');
    assert.match((await tooltip({ noun: 'project', id: wicked })).value, /0 of 1 running/);
  });

  it('explains what each kind of thing is', async () => {
    const models: readonly [ViewModel, RegExp][] = [
      [new ImagesModel(messages, arrangement), /An image is/],
      [new NetworksModel(messages, arrangement), /network/i],
    ];
    for (const [model, sentence] of models) {
      const [row] = model.layout(connected.inventory).children.get(undefined) ?? [];
      assert.ok(row);
      assert.match((await tooltip(row)).value, sentence);
    }
  });

  it('shows an image’s layers as a Dockerfile has them, asked once', async () => {
    const images = new ImagesModel(messages, arrangement);
    const image = [...images.layout(connected.inventory).children.values()]
      .flat()
      .find(({ tag }) => tag === 'busybox:latest');
    assert.ok(image);
    const rows = await layers.rows(image);
    const { port } = connected;
    const newestFirst = await port.images.history(image.id);
    assert.equal(rows.length, newestFirst.length);
    assert.deepEqual(
      rows.map((row) => layers.entry(row)?.createdBy),
      newestFirst.toReversed().map(({ createdBy }) => createdBy),
    );
    assert.equal(await layers.rows(image), rows);
    const [first] = rows;
    assert.ok(first && (layers.look(first)?.label ?? '') !== '');
    assert.match((await tooltip(first)).value, /layer/i);
  });

  it('has addresses of containers on their networks', async () => {
    const id = await create('tree-address', { command: ['sleep', '600'] });
    await connected.port.containers.start(id);
    await eventually(() => connected.inventory.containers.get(id)?.addresses?.['bridge'] !== undefined);
    const networks = new NetworksModel(messages, arrangement);
    const bridge = [...connected.inventory.networks.values()].find(({ name }) => name === 'bridge');
    const under = rowIn(networks, { noun: 'network', id: bridge?.id ?? '' });
    const member = (networks.layout(connected.inventory).children.get(under) ?? []).find(
      (row) => row.id === id,
    );
    assert.ok(member);
    assert.match(networks.look(connected.inventory, member)?.description ?? '', /^\d+\.\d+\.\d+\.\d+$/);
  });
});
