import * as vscode from 'vscode';
import { withoutSaid } from '../../language/compose/said-already.ts';
import { servingNeighbours } from './neighbours-known.ts';
import { offerChoice } from './neighbours-offer.ts';
import { isCompose } from './select.ts';

/** That the choice was offered; kept on this machine. */
const offered = 'compose.neighbours.offered';

/**
 * Living beside the other extensions that know Compose files: what they say already is not said again, and who is to
 * say it is asked once. By the setting `dockyard.compose.language` we say everything (`on`), what the others do not
 * (`beside`), or nothing (`off`).
 */
export class Neighbours implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #disposables: vscode.Disposable;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#disposables = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => this.#meet(document)),
      // One may be installed while a Compose file is open.
      vscode.extensions.onDidChange(() => this.#meetAll()),
    );
    this.#meetAll();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Whether the user has left Compose files to the others. */
  isOff(document: vscode.TextDocument): boolean {
    return modeOf(document) === 'off';
  }

  /** What of our diagnostics is shown, among all that are shown of the document. */
  filter(document: vscode.TextDocument, ours: readonly vscode.Diagnostic[]): vscode.Diagnostic[] {
    if (modeOf(document) !== 'beside') return [...ours];
    return withoutSaid(ours, vscode.languages.getDiagnostics(document.uri));
  }

  /** Whether another hover shows what the schema says of a key. */
  describes(document: vscode.TextDocument): boolean {
    return modeOf(document) === 'beside' && servingNeighbours().some(({ schema }) => schema(document).hover);
  }

  /** Whether another extension suggests the keys of the schema. */
  suggestsKeys(document: vscode.TextDocument): boolean {
    return modeOf(document) === 'beside' && servingNeighbours().some(({ schema }) => schema(document).keys);
  }

  #meetAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#meet(document);
  }

  /** The first Compose file beside another extension brings the question up. However it is answered, it comes once. */
  #meet(document: vscode.TextDocument): void {
    if (!isCompose(document) || this.#memory.get(offered, false) || isChosen()) return;
    const neighbours = servingNeighbours();
    if (neighbours.length === 0) return;
    void this.#memory.update(offered, true);
    void offerChoice(neighbours);
  }
}

function modeOf(document: vscode.TextDocument): 'on' | 'beside' | 'off' {
  const mode = vscode.workspace.getConfiguration('dockyard', document).get<string>('compose.language');
  return mode === 'on' || mode === 'off' ? mode : 'beside';
}

/** Whoever has set it has chosen. */
function isChosen(): boolean {
  const set = vscode.workspace.getConfiguration('dockyard').inspect('compose.language');
  return [set?.globalValue, set?.workspaceValue, set?.workspaceFolderValue].some(
    (value) => value !== undefined,
  );
}
