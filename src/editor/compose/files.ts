import * as vscode from 'vscode';
import type { ProjectPort } from '../../language/compose/project.ts';

/**
 * The files around the open Compose files. An open document counts as it stands in the editor; what was read from the
 * disk is kept until it changes there.
 */
export class ComposeFiles implements vscode.Disposable {
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #texts = new Map<string, Promise<string | undefined>>();
  readonly #folders = new Map<string, Promise<readonly string[]>>();
  readonly #disposables: vscode.Disposable;

  /** Tells that a file that was asked for has changed, in the editor or on the disk. */
  readonly onChange = this.#changes.event;

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    this.#disposables = vscode.Disposable.from(
      this.#changes,
      watcher,
      watcher.onDidChange((uri) => this.#changed(uri, false)),
      watcher.onDidCreate((uri) => this.#changed(uri, true)),
      watcher.onDidDelete((uri) => this.#changed(uri, true)),
      // What lies outside the workspace is not watched.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => this.#changed(uri, false)),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#changed(uri, false)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#changed(uri, false)),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  /** Whether a document was asked for, so that a change in it matters. */
  knows({ uri }: vscode.TextDocument): boolean {
    return this.#texts.has(uri.with({ path: pathOf(uri) }).toString());
  }

  /** What a project asks, of the file system that `near` is on. */
  port(near: vscode.Uri): ProjectPort {
    return {
      // A browser has none.
      environment: (globalThis.process?.env ?? {}) as Readonly<Record<string, string>>,
      read: (path) => this.#read(near.with({ path })),
      list: (folder) => this.#list(near.with({ path: folder })),
    };
  }

  async #read(uri: vscode.Uri): Promise<string | undefined> {
    const key = uri.toString();
    const open = vscode.workspace.textDocuments.find(
      (document) =>
        uri.with({ path: pathOf(document.uri) }).toString() === key && isBeside(document.uri, uri),
    );
    const kept = this.#texts.get(key);
    const text = kept ?? (open ? Promise.resolve(undefined) : readText(uri));
    if (kept === undefined) this.#texts.set(key, text);
    return open ? open.getText() : text;
  }

  #list(uri: vscode.Uri): Promise<readonly string[]> {
    const key = uri.toString();
    let names = this.#folders.get(key);
    if (names === undefined) {
      names = listNames(uri);
      this.#folders.set(key, names);
    }
    return names;
  }

  #changed(uri: vscode.Uri, appearedOrGone: boolean): void {
    const known = this.#texts.delete(uri.toString());
    const folder = vscode.Uri.joinPath(uri, '..').toString();
    const listed = appearedOrGone && this.#folders.delete(folder);
    if (known || listed) this.#changes.fire();
  }
}

/** A project's path of a document. A text that was never saved stands in a folder of its own. */
export function pathOf({ path }: vscode.Uri): string {
  return path.startsWith('/') ? path : `/${path}/compose.yaml`;
}

/** Where a project's path is, seen from one of its documents. */
export function uriOf(near: vscode.Uri, path: string): vscode.Uri {
  return pathOf(near) === path ? near : near.with({ path });
}

/** On the same file system. */
function isBeside(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.scheme === other.scheme && one.authority === other.authority;
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // Not there, a folder, or not to be read.
    return undefined;
  }
}

async function listNames(uri: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => ((type & vscode.FileType.Directory) !== 0 ? `${name}/` : name));
  } catch {
    return [];
  }
}
