import * as vscode from 'vscode';
import { type ServiceState, untilOther } from '../../ui/compose-states.ts';
import type { Engine } from '../../ui/engine.ts';
import { EndTimes } from './live-ends.ts';
import { LiveHashes } from './live-hashes.ts';
import { lensesOf } from './live-lenses.ts';
import { LiveSigns } from './live-signs.ts';
import { liveView, type LiveView } from './live-view.ts';
import { canShow, type FindPlace } from './live.ts';

/** Milliseconds without a keystroke after which the signs beside a file are placed anew. */
const pause = 200;

/** Milliseconds after which VS Code has asked for lenses that changed, if it is going to. */
const patience = 1500;

/** What Compose files show of the engine. It listens to the engine's events, and asks nothing of it as one types. */
export class ComposeLive implements vscode.Disposable {
  readonly #engine: Engine;
  readonly #place: FindPlace;
  readonly #onLenses: () => void;
  readonly #signs: LiveSigns;
  readonly #ends: EndTimes;
  readonly #hashes: LiveHashes;
  readonly #disposables: vscode.Disposable;
  /** What the lenses of each visible file were made from: they are asked for again only when that is another. */
  readonly #shown = new Map<string, string>();
  /** The same for the lenses that VS Code has asked for last. */
  readonly #handed = new Map<string, string>();
  readonly #typing = new Map<string, NodeJS.Timeout>();
  #clock: NodeJS.Timeout | undefined;
  #again: NodeJS.Timeout | undefined;

  constructor(engine: Engine, extensionUri: vscode.Uri, place: FindPlace, onLenses: () => void) {
    this.#engine = engine;
    this.#place = place;
    this.#onLenses = onLenses;
    this.#signs = new LiveSigns(extensionUri);
    this.#ends = new EndTimes(engine, () => this.#renew());
    this.#hashes = new LiveHashes(engine, () => this.#renew());
    this.#disposables = vscode.Disposable.from(
      this.#signs,
      this.#hashes,
      engine.onChange((kind) => kind === 'container' && this.#update()),
      engine.onState(() => this.#update()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#update()),
      vscode.workspace.onDidSaveTextDocument(() => this.#update()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#renew()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#typed(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('dockyard')) this.#renew();
      }),
    );
    engine.open();
    this.#update();
  }

  async lenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
    if (!vscode.workspace.getConfiguration('dockyard', document).get('compose.codeLens', true)) return [];
    const view = await this.#view(document);
    if (view === undefined) return [];
    this.#handed.set(document.uri.toString(), summaryOf(view));
    return lensesOf(document, view, (state) => this.#ageOf(state));
  }

  dispose(): void {
    clearTimeout(this.#clock);
    clearTimeout(this.#again);
    for (const timer of this.#typing.values()) clearTimeout(timer);
    this.#disposables.dispose();
  }

  async #view(document: vscode.TextDocument): Promise<LiveView | undefined> {
    const place = await this.#place(document);
    return place && liveView(this.#engine, place, document.uri.fsPath, this.#hashes.of(document));
  }

  #ageOf({ exited, running }: ServiceState): number | undefined {
    if (exited === undefined || running > 0) return undefined;
    const time = this.#ends.of(exited);
    return time === undefined ? undefined : Math.max(Date.now() - time, 0);
  }

  #typed(document: vscode.TextDocument): void {
    if (!canShow(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#typing.get(key));
    this.#typing.set(
      key,
      setTimeout(() => this.#update(), pause),
    );
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#typing.get(key));
    this.#typing.delete(key);
    this.#shown.delete(key);
    this.#handed.delete(key);
    this.#hashes.forget(document);
  }

  /** Everything is shown anew, whatever was shown before. */
  #renew(): void {
    this.#shown.clear();
    this.#handed.clear();
    this.#update();
  }

  #update(): void {
    void this.#updateAll();
  }

  async #updateAll(): Promise<void> {
    const ages: number[] = [];
    let changed = false;
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      if (!canShow(document)) continue;
      const { version } = document;
      const view = await this.#view(document);
      // A later version has its own turn.
      if (document.isClosed || document.version !== version) continue;
      this.#signs.show(editor, view);
      if (view === undefined) continue;
      this.#hashes.check(document, view);
      ages.push(...view.services.flatMap(({ state }) => (state ? (this.#ageOf(state) ?? []) : [])));
      const summary = summaryOf(view);
      const key = document.uri.toString();
      changed ||= this.#shown.get(key) !== summary;
      this.#shown.set(key, summary);
    }
    if (changed) this.#tellLenses();
    this.#wind(ages);
  }

  /** VS Code forgets that lenses have changed when the editor loses the focus before it has asked for them: once more, then. */
  #tellLenses(): void {
    this.#onLenses();
    clearTimeout(this.#again);
    this.#again = setTimeout(() => {
      if ([...this.#shown].some(([key, summary]) => this.#handed.get(key) !== summary)) this.#onLenses();
    }, patience);
  }

  /** Comes back when the words for a time are others: the engine is not asked for that. */
  #wind(ages: readonly number[]): void {
    clearTimeout(this.#clock);
    if (ages.length === 0) return;
    this.#clock = setTimeout(() => this.#renew(), Math.min(...ages.map(untilOther)) + 50);
  }
}

function summaryOf({ state, services }: LiveView): string {
  return JSON.stringify([
    state?.name,
    services.map(({ name, state: own, changed }) => [
      name,
      changed,
      own && [own.sign, own.running, own.health, own.containers.map(({ id }) => id)],
      own && [own.exited?.id, own.exited?.status, own.ports.map(({ port }) => port.hostPort)],
    ]),
  ]);
}
