import * as vscode from 'vscode';
import { contextKeys } from '../contract/context-keys.ts';
import { type ArrangedView, groups, sorts } from './view-choices.ts';

/** How a view shows what it has. */
export interface Arrangement {
  /** Words that a row must have; empty: all rows. */
  readonly filter: string;
  /** The first of a view's choices unless another is chosen. */
  readonly sort: string;
  readonly group: string;
  /** Of images: those without a name are left out. */
  readonly hideDangling: boolean;
}

/** The arrangement of each view, remembered for the workspace. */
export class ViewSettings implements vscode.Disposable {
  readonly #memento: vscode.Memento;
  readonly #changes = new vscode.EventEmitter<ArrangedView>();
  readonly #known: Partial<Record<ArrangedView, Arrangement>> = {};

  readonly onChange = this.#changes.event;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    for (const view of ['containers', 'images', 'volumes', 'networks'] as const) {
      const { filter, hideDangling } = this.get(view);
      // VS Code need not be told of what is not set: it redraws titles for it, just when the first rows are to come.
      if (filter !== '' || hideDangling) this.#tell(view);
    }
  }

  get(view: ArrangedView): Arrangement {
    return this.#known[view] ?? (this.#known[view] = this.#read(view));
  }

  /** Changes the arrangement, and remembers it. */
  async set(view: ArrangedView, change: Partial<Arrangement>): Promise<void> {
    this.preview(view, change);
    await this.#memento.update(key(view), this.get(view));
  }

  /** Changes the arrangement for now, as one types. */
  preview(view: ArrangedView, change: Partial<Arrangement>): void {
    this.#known[view] = { ...this.get(view), ...change };
    this.#tell(view);
    this.#changes.fire(view);
  }

  dispose(): void {
    this.#changes.dispose();
  }

  /** What was remembered, as far as it is still a choice. */
  #read(view: ArrangedView): Arrangement {
    const { filter, sort, group, hideDangling } = this.#memento.get<Partial<Arrangement>>(key(view), {});
    return {
      filter: typeof filter === 'string' ? filter : '',
      sort: chosen(sorts[view], sort),
      group: chosen(groups[view], group),
      hideDangling: hideDangling === true,
    };
  }

  #tell(view: ArrangedView): void {
    const { filter, hideDangling } = this.get(view);
    const set = (name: string, value: unknown): void =>
      void vscode.commands.executeCommand('setContext', name, value);
    set(contextKeys.filter(view), filter === '' ? undefined : 'on');
    if (view === 'images') set(contextKeys.dangling, hideDangling ? 'hidden' : undefined);
  }
}

const key = (view: ArrangedView): string => `dockyard.view.${view}`;

function chosen(choices: readonly [string, ...string[]], remembered: string | undefined): string {
  return choices.find((choice) => choice === remembered) ?? choices[0];
}
