import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Connected, Connection } from '../../src/engine/connection.ts';
import { openConnection } from '../../src/engine/open.ts';
import { bundlesIn } from '../../src/ui/bundle-files.ts';
import { Explain } from '../../src/ui/explain.ts';
import type { Row } from '../../src/ui/rows.ts';
import { ContainersModel } from '../../src/views/containers.ts';
import { ImagesModel } from '../../src/views/images.ts';
import { NetworksModel } from '../../src/views/networks.ts';
import { VolumesModel } from '../../src/views/volumes.ts';

const labels = { 'dockyard.test': 'tree' };

describe('The trees, on a real engine', () => {
  let connection: Connection;
  let connected: Connected;
  const made: string[] = [];
  const extension = vscode.extensions.getExtension('dockyard.dockyard');
  const explain = new Explain(
    bundlesIn(vscode.Uri.joinPath(extension?.extensionUri ?? vscode.Uri.file('/'), 'dist/notes').fsPath),
  );
  const containers = new ContainersModel(explain);

  const create = async (name: string, more: object = {}): Promise<string> => {
    const id = await connected.port.createContainer({ image: 'busybox:latest', name, labels, ...more });
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
  const item = (id: string): vscode.TreeItem => {
    const found = containers.item(connected, { noun: 'container', id });
    assert.ok(found);
    return found;
  };
  const shape = (id: string): string => (item(id).iconPath as vscode.ThemeIcon).id;

  before(async () => {
    const state = await new Promise<Connected>((resolve) => {
      connection = openConnection(() => process.env['DOCKYARD_TEST_HOST'] ?? '', {
        onState: (now) => now.kind === 'connected' && resolve(now),
        onChange: () => undefined,
      });
    });
    connected = state;
  });

  after(async () => {
    for (const id of made) await connected.port.remove('container', id, { force: true });
    connection.dispose();
  });

  it('tells states apart by shape, and says them to a screen reader', async () => {
    const id = await create('tree-states', {
      command: ['sleep', '600'],
      publish: [{ containerPort: 80, protocol: 'tcp' }],
    });
    await eventually(() => state(id) === 'created');
    assert.equal(shape(id), 'circle-outline');
    assert.equal(item(id).contextValue, 'container.stopped');

    await connected.port.startContainer(id);
    await eventually(() => state(id) === 'running');
    assert.equal(shape(id), 'play-circle');
    assert.equal(item(id).contextValue, 'container.published');
    const spoken = item(id).accessibilityInformation?.label ?? '';
    assert.match(spoken, /^tree-states, running, busybox:latest, port \d+$/);
    assert.match(String(item(id).description), /^:\d+ {2}busybox:latest$/);
  });

  it('shows a failure by another shape than an ordinary end', async () => {
    const good = await create('tree-good', { command: ['true'] });
    const bad = await create('tree-bad', { command: ['false'] });
    await connected.port.startContainer(good);
    await connected.port.startContainer(bad);
    await eventually(() => state(good) === 'exited' && state(bad) === 'exited');
    assert.equal(shape(good), 'stop-circle');
    assert.equal(shape(bad), 'error');
    assert.match(item(bad).accessibilityInformation?.label ?? '', /stopped with exit code 1/);
  });

  it('lists running ones first, and puts a Compose project together', async () => {
    const project = { 'com.docker.compose.project': 'shop', 'com.docker.compose.service': 'web', ...labels };
    const member = await create('shop-web-1', { labels: project });
    await eventually(() => state(member) === 'created');
    const rows = containers.children(connected, undefined);
    const top = rows.map(({ noun, id }) =>
      noun === 'project' ? id : connected.inventory.containers.get(id)?.name,
    );
    assert.equal(top[0], 'shop');
    assert.ok(top.indexOf('tree-states') < top.indexOf('tree-bad'), 'running before stopped');
    assert.ok(!top.includes('shop-web-1'));

    const [shop] = rows as [Row];
    assert.deepEqual(containers.children(connected, shop), [{ noun: 'container', id: member }]);
    assert.deepEqual(containers.parent(connected, { noun: 'container', id: member }), shop);
    assert.equal(containers.item(connected, shop)?.description, '0 of 1 running');
  });

  it('keeps a row the same object through a change of state', async () => {
    const row = (): Row | undefined =>
      containers
        .children(connected, undefined)
        .find(({ id }) => connected.inventory.containers.get(id)?.name === 'tree-states');
    const before = row();
    await connected.port.stopContainer(before?.id ?? '');
    await eventually(() => state(before?.id ?? '') === 'exited');
    assert.equal(row(), before);
  });

  it('shows names and labels of strangers as text', async () => {
    const wicked = '**bold** [x](command:dockyard.reconnect) <img src=x> $(trash) `a`\n\u202eback';
    const id = await create('tree-wicked', { labels: { ...labels, 'com.docker.compose.project': wicked } });
    await eventually(() => state(id) === 'created');
    const tooltip = await containers.tooltip(connected, { noun: 'container', id });
    assert.ok(tooltip);
    assert.equal(tooltip.isTrusted ?? false, false);
    assert.equal(tooltip.supportHtml ?? false, false);
    assert.ok(!/\[x\]|<img|\$\(trash\)|\*\*bold|\u202e/.test(tooltip.value), tooltip.value);
    const project = containers.item(connected, { noun: 'project', id: wicked });
    assert.ok(!/[\n\u202e]/.test(project?.label as string), 'the label is one line');
  });

  it('explains what each kind of thing is', async () => {
    const models = [
      [new ImagesModel(explain), /An image is/],
      [new NetworksModel(explain), /A network/],
    ] as const;
    for (const [model, sentence] of models) {
      const [row] = model.children(connected, undefined);
      assert.ok(row);
      assert.match((await model.tooltip(connected, row))?.value ?? '', sentence);
    }
    assert.deepEqual(new VolumesModel(explain).children(connected, undefined), []);
  });
});
