import * as vscode from 'vscode';
import { type ViewKey, viewId } from '../contract/views.ts';
import type { ConnectionState } from '../engine/connection.ts';
import type { ObjectKind } from '../engine/port.ts';
import { productOf } from '../ui/format.ts';
import { type Engine, why } from '../ui/engine.ts';
import { messages } from '../ui/language.ts';
import type { Row } from '../ui/rows.ts';
import { toSignal } from '../ui/signals.ts';
import type { ArrangedView } from '../ui/view-choices.ts';
import type { ViewSettings } from '../ui/view-settings.ts';
import { Feed } from './feed.ts';
import { findIn, type Layout, parentIn, type Stock } from './layout.ts';
import type { Models } from './models.ts';
import { Pace } from './pace.ts';
import { treeItem } from './tree-items.ts';

/** Kinds of objects whose change may change a row. */
const shows: Readonly<Record<ViewKey, readonly ObjectKind[]>> = {
  containers: ['container'],
  images: ['image'],
  volumes: ['volume', 'container'],
  networks: ['network', 'container'],
  system: [],
};

/** Time in milliseconds that a thing that was just made may take to be heard of. */
const patience = 2000;

/** Milliseconds that an engine may take for what a tooltip asks of it. */
const tooltipDeadline = 2000;

export interface TreeOptions {
  readonly engine: Engine;
  readonly settings: ViewSettings;
  /** Loaded when there is something to show. */
  models(): Promise<Models>;
  readonly dragAndDrop?: vscode.TreeDragAndDropController<Row>;
}

/** A view of the sidebar. Connects when it is first looked at, and follows the engine from then on. */
export class TreeView implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly #key: ViewKey;
  readonly #options: TreeOptions;
  readonly #changes = new vscode.EventEmitter<Row[] | undefined>();
  readonly #view: vscode.TreeView<Row>;
  readonly #disposables: vscode.Disposable;
  readonly #pace = new Pace(() => this.#renew());
  #models: Models | undefined;
  #feed: Feed | undefined;
  /** How often the rows were asked for and wait for the engine: whoever waits gets the newest by itself. */
  #waiting = 0;

  readonly onDidChangeTreeData = this.#changes.event;

  constructor(key: ViewKey, options: TreeOptions) {
    this.#key = key;
    this.#options = options;
    const { engine, settings, dragAndDrop } = options;
    this.#view = vscode.window.createTreeView(viewId(key), {
      treeDataProvider: this,
      canSelectMany: true,
      showCollapseAll: key !== 'system',
      ...(dragAndDrop === undefined ? {} : { dragAndDropController: dragAndDrop }),
    });
    this.#disposables = vscode.Disposable.from(
      this.#view,
      this.#changes,
      this.#pace,
      engine.onState((state) => this.#follow(state)),
      engine.onChange((kind) => {
        if (!engine.connected || !shows[key].includes(kind)) return;
        this.#feed?.change();
        this.#pace.ask();
      }),
      settings.onChange((view) => view === key && this.refresh()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('dockyard.language')) this.refresh();
      }),
    );
  }

  async getChildren(parent?: Row): Promise<Row[]> {
    this.#waiting++;
    const [feed] = await Promise.all([this.#load(), this.#options.engine.settled()]).finally(
      () => this.#waiting--,
    );
    const stock = this.#stock;
    if (stock === undefined) {
      feed.clear();
      return [];
    }
    if (parent?.noun === 'image') return this.#layersOf(parent);
    const { rows, more } = feed.give(stock, parent);
    if (more) setTimeout(() => this.#pace.ask());
    return [...rows];
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const look =
      row.noun === 'layer'
        ? this.#models?.layers.look(row)
        : this.#stock && this.#feed?.giveLook(this.#stock, row);
    return look === undefined ? new vscode.TreeItem('') : treeItem(row, look, this.#filter() !== '');
  }

  async resolveTreeItem(
    item: vscode.TreeItem,
    row: Row,
    token: vscode.CancellationToken,
  ): Promise<vscode.TreeItem> {
    const { connected } = this.#options.engine;
    const deadline = AbortSignal.any([toSignal(token), AbortSignal.timeout(tooltipDeadline)]);
    const tooltip = connected && (await this.#models?.tooltips.of(connected, row, deadline));
    if (tooltip) item.tooltip = tooltip;
    return item;
  }

  getParent(row: Row): Row | undefined {
    if (row.noun === 'layer') return row.under;
    return this.#layout && parentIn(this.#layout, row);
  }

  /**
   * Shows the view with a row selected, as soon as the engine has said that there is such a thing; a filter that
   * hides it is taken away.
   */
  async reveal(wanted: Row): Promise<void> {
    const { engine, settings } = this.#options;
    const [feed] = await Promise.all([this.#load(), engine.settled()]);
    feed.whole();
    if (!this.#isThere(wanted)) await engine.changed(() => this.#isThere(wanted), patience);
    if (!this.#isThere(wanted)) return;
    const find = (): Row | undefined => this.#layout && findIn(this.#layout, wanted);
    if (find() === undefined)
      await settings.set(this.#key as ArrangedView, { filter: '', hideDangling: false });
    const row = find();
    if (row === undefined) return;
    // A view that was hidden fetches its rows when it appears, and forgets what was selected before.
    if (!this.#view.visible) await this.#view.reveal(row, { select: false, focus: false });
    await this.#view.reveal(row, { select: true, focus: false });
  }

  /** Shows everything anew: something that rows are made of has changed, other than what the engine has. */
  refresh(): void {
    this.#feed?.forget();
    this.#changes.fire(undefined);
    this.#tellAround();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  get #stock(): Stock | undefined {
    return this.#options.engine.connected?.inventory;
  }

  /** The rows as they are now; undefined without an engine. */
  get #layout(): Layout | undefined {
    return this.#stock && this.#feed?.layout(this.#stock);
  }

  async #load(): Promise<Feed> {
    this.#models ??= await this.#options.models();
    return (this.#feed ??= new Feed(this.#models.views[this.#key]));
  }

  #follow(state: ConnectionState): void {
    this.#feed?.forget();
    if (this.#key === 'containers') this.#view.description = describe(state);
    if (this.#waiting === 0) this.#changes.fire(undefined);
    this.#tellAround();
  }

  /** Asks VS Code to show what is no longer as it was given. */
  #renew(): void {
    if (this.#feed === undefined || this.#stock === undefined) return;
    const changed = this.#feed.renew(this.#stock);
    if (changed === 'everything') this.#changes.fire(undefined);
    else if (changed.length > 0) this.#changes.fire([...changed]);
    // Afterwards: VS Code holds back the second of two changes, and a message is one.
    this.#tellAround();
  }

  async #layersOf(image: Row): Promise<Row[]> {
    try {
      return [...((await this.#models?.layers.rows(image)) ?? [])];
    } catch (error) {
      const { showError } = await import('../ui/errors.ts');
      void showError(error);
      return [];
    }
  }

  #isThere({ noun, id }: Row): boolean {
    const inventory = this.#stock;
    if (inventory === undefined) return false;
    if (noun === 'project') {
      return [...inventory.containers.values()].some(({ composeProject }) => composeProject === id);
    }
    return stocked(noun) && inventory[`${noun}s`].has(id);
  }

  #filter(): string {
    return this.#key === 'system' ? '' : this.#options.settings.get(this.#key).filter;
  }

  /** What stands around the rows: a message, and the number that runs. Each setting lays out the view again. */
  #tellAround(): void {
    const message = this.#message();
    if (message !== (this.#view.message ?? '')) this.#view.message = message;
    if (this.#key !== 'containers') return;
    const containers = this.#options.engine.connected?.inventory.containers.values() ?? [];
    let running = 0;
    for (const { state } of containers) if (state === 'running') running++;
    if (running === (this.#view.badge?.value ?? 0)) return;
    this.#view.badge =
      running === 0 ? undefined : { value: running, tooltip: messages().views.badge(running) };
  }

  #message(): string {
    // What was last seen stays in view while the connection is tried again.
    if (this.#options.engine.state.kind === 'connecting') return messages().connecting;
    // Looked at first: a layout takes its time, and the rows of all views wait for this.
    const filter = this.#filter();
    const layout = filter === '' ? undefined : this.#layout;
    if (layout === undefined) return '';
    const words = messages().views;
    const { shown, total } = layout;
    return shown === 0 ? words.nothingFits(filter, total) : words.filtered(filter, shown, total);
  }
}

function stocked(noun: Row['noun']): noun is ObjectKind {
  return noun === 'container' || noun === 'image' || noun === 'volume' || noun === 'network';
}

/** Which engine it is, and how it was found: `Docker 28.5.2, from DOCKER_HOST`. */
function describe(state: ConnectionState): string {
  if (state.kind !== 'connected') return '';
  return `${productOf(state.info)}, ${why(state.endpoint.origin)}`;
}
