import * as vscode from 'vscode';
import type { Engine } from '../../ui/engine.ts';
import type { ComposeLive } from './live-services.ts';
import type { Place } from './projects.ts';
import { composeSelector, isCompose } from './select.ts';

/** A document in its project; undefined when it could not be read into one. */
export type FindPlace = (document: vscode.TextDocument) => Promise<Place | undefined>;

/**
 * Shows in a Compose file what its services are doing: lenses, and signs beside the lines. Loads, and connects to the
 * engine, when the first such file is shown in an editor. Not for a browser.
 */
export function registerComposeLive(
  engine: Engine,
  extensionUri: vscode.Uri,
  place: FindPlace,
): vscode.Disposable {
  const changes = new vscode.EventEmitter<void>();
  let loading: Promise<ComposeLive> | undefined;
  const load = (): Promise<ComposeLive> =>
    (loading ??= import('./live-services.ts').then(
      ({ ComposeLive: Live }) => new Live(engine, extensionUri, place, () => changes.fire()),
    ));
  const wake = (editors: readonly vscode.TextEditor[]): void => {
    if (editors.some(({ document }) => canShow(document))) void load();
  };
  wake(vscode.window.visibleTextEditors);
  return vscode.Disposable.from(
    changes,
    vscode.window.onDidChangeVisibleTextEditors(wake),
    vscode.languages.registerCodeLensProvider(composeSelector, {
      onDidChangeCodeLenses: changes.event,
      provideCodeLenses: async (document) => (canShow(document) ? (await load()).lenses(document) : []),
    }),
    { dispose: () => void loading?.then((live) => live.dispose()) },
  );
}

/** What `docker compose` can run: a file on disk. */
export function canShow(document: vscode.TextDocument): boolean {
  return document.uri.scheme === 'file' && isCompose(document);
}
