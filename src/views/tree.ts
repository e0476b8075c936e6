import * as vscode from 'vscode';
import { type ViewKey, viewId } from '../contract/views.ts';
import type { ObjectKind } from '../engine/port.ts';
import type { Connected, ConnectionState } from '../engine/connection.ts';
import { type Engine, why } from '../ui/engine.ts';
import { messages } from '../ui/language.ts';
import type { Row } from '../ui/rows.ts';

/** What one view shows, from what the engine has. */
export interface ViewModel {
  /** Kinds of objects whose change may change a row. */
  readonly shows: readonly ObjectKind[];
  /** Rows under `parent`, in order; the top rows without one. */
  children(connected: Connected, parent: Row | undefined): Row[];
  /** Undefined when the object is gone. */
  item(connected: Connected, row: Row): vscode.TreeItem | undefined;
  tooltip(connected: Connected, row: Row): Promise<vscode.MarkdownString | undefined>;
  parent?(connected: Connected, row: Row): Row | undefined;
}

/** Time in milliseconds that a thing that was just made may take to be heard of. */
const patience = 2000;

/** A view of the sidebar. Connects when it is first looked at, and follows the engine from then on. */
export class TreeView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #engine: Engine;
  readonly #model: ViewModel;
  readonly #changes = new vscode.EventEmitter<Row | undefined>();
  readonly #view: vscode.TreeView<Row>;
  readonly #disposables: vscode.Disposable;
  /** How often the rows were asked for and wait for the engine: whoever waits gets the newest by itself. */
  #waiting = 0;

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(key: ViewKey, engine: Engine, model: ViewModel) {
    this.#engine = engine;
    this.#model = model;
    this.#view = vscode.window.createTreeView(viewId(key), {
      treeDataProvider: this,
      canSelectMany: true,
      showCollapseAll: key === 'containers',
    });
    this.#disposables = vscode.Disposable.from(
      this.#view,
      this.#changes,
      engine.onState((state) => {
        if (key === 'containers') this.#view.description = describe(state);
        // What was last seen stays in view while the connection is tried again.
        const message = state.kind === 'connecting' ? messages().connecting : '';
        // Each setting of it lays out the view again.
        if (message !== (this.#view.message ?? '')) this.#view.message = message;
        if (this.#waiting === 0) this.#changes.fire(undefined);
      }),
      engine.onChange((kind) => {
        if (engine.connected && model.shows.includes(kind)) this.#changes.fire(undefined);
      }),
    );
  }

  async getChildren(parent?: Row): Promise<Row[]> {
    this.#waiting++;
    await this.#engine.settled().finally(() => this.#waiting--);
    const { connected } = this.#engine;
    return connected ? this.#model.children(connected, parent) : [];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const { connected } = this.#engine;
    const item = connected && this.#model.item(connected, row);
    if (item === undefined) return new vscode.TreeItem('');
    // Of the object, never of its state: a change neither collapses nor deselects a row.
    item.id = `${row.noun}:${row.id}`;
    return item;
  }

  async resolveTreeItem(item: vscode.TreeItem, row: Row): Promise<vscode.TreeItem> {
    const { connected } = this.#engine;
    const tooltip = connected && (await this.#model.tooltip(connected, row));
    if (tooltip) item.tooltip = tooltip;
    return item;
  }

  getParent(row: Row): Row | undefined {
    const { connected } = this.#engine;
    return connected && this.#model.parent?.(connected, row);
  }

  /** Shows the view with a row selected, as soon as the engine has said that there is such a thing. */
  async reveal(row: Row): Promise<void> {
    const there = (): boolean => {
      const { connected } = this.#engine;
      return connected !== undefined && this.#model.item(connected, row) !== undefined;
    };
    if (!there()) await this.#engine.changed(there, patience);
    if (!there()) return;
    // A view that was hidden fetches its rows when it appears, and forgets what was selected before.
    if (!this.#view.visible) await this.#view.reveal(row, { select: false, focus: false });
    await this.#view.reveal(row, { select: true, focus: false });
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}

/** Which engine it is, and how it was found: `Docker 28.5.2, from DOCKER_HOST`. */
function describe(state: ConnectionState): string {
  if (state.kind !== 'connected') return '';
  const product = state.info.product === 'podman' ? 'Podman' : 'Docker';
  return `${product} ${state.info.version.replace(/\+.*/, '')}, ${why(state.endpoint.origin)}`;
}
