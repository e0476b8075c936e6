import * as vscode from 'vscode';
import type { ViewKey } from '../contract/views.ts';
import type { Row } from '../ui/rows.ts';
import { containerDrag, networkDrop } from './drag.ts';
import type { ModelContext, Models } from './models.ts';
import { TreeView } from './tree.ts';

/** The views of the sidebar. */
export interface Trees extends vscode.Disposable {
  /** Shows a row in its view, selected. Rows of other kinds than engines have are left alone. */
  readonly reveal: (row: Row) => Promise<void>;
}

/** What stands in which view. */
const homes: Partial<Readonly<Record<Row['noun'], ViewKey>>> = {
  container: 'containers',
  project: 'containers',
  image: 'images',
  volume: 'volumes',
  network: 'networks',
};

/** Registers the views; what they show is loaded when the first of them is looked at. */
export function createTrees(context: ModelContext): Trees {
  let loading: Promise<Models> | undefined;
  const models = (): Promise<Models> =>
    (loading ??= import('./models.ts').then(({ createModels }) => createModels(context)));
  const { engine, settings, measurements } = context;
  const tree = (key: ViewKey, dragAndDrop?: vscode.TreeDragAndDropController<Row>): TreeView =>
    new TreeView(key, { engine, settings, models, ...(dragAndDrop === undefined ? {} : { dragAndDrop }) });
  const trees: Readonly<Record<ViewKey, TreeView>> = {
    containers: tree('containers', containerDrag),
    images: tree('images'),
    volumes: tree('volumes'),
    networks: tree('networks', networkDrop),
    system: tree('system'),
  };
  const measured = measurements.onChange(() => {
    trees.volumes.refresh();
    trees.system.refresh();
  });
  const all = vscode.Disposable.from(...Object.values(trees), measured);
  return {
    reveal: async (row) => {
      const home = homes[row.noun];
      if (home !== undefined) await trees[home].reveal(row);
    },
    dispose: () => all.dispose(),
  };
}
