import * as vscode from 'vscode';

/** What lies around a Dockerfile: its `.dockerignore`, and the files of its build context. */
export class Surroundings implements vscode.Disposable {
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #watcher = vscode.workspace.createFileSystemWatcher('**/*.dockerignore');
  /** By the URI of the Dockerfile; forgotten when one of these files changes. */
  readonly #ignoreFiles = new Map<string, Promise<string | undefined>>();

  /** Tells that a `.dockerignore` was made, changed or removed. */
  readonly onChange = this.#changes.event;

  constructor() {
    const forget = (): void => {
      this.#ignoreFiles.clear();
      this.#changes.fire();
    };
    this.#watcher.onDidCreate(forget);
    this.#watcher.onDidChange(forget);
    this.#watcher.onDidDelete(forget);
  }

  /** The text of the `.dockerignore` that a build of this Dockerfile would follow; undefined where there is none. */
  dockerignore(dockerfile: vscode.Uri): Promise<string | undefined> {
    const key = dockerfile.toString();
    let known = this.#ignoreFiles.get(key);
    if (known === undefined) {
      known = readFirst(
        dockerfile.with({ path: `${dockerfile.path}.dockerignore` }),
        vscode.Uri.joinPath(contextOf(dockerfile), '.dockerignore'),
      );
      this.#ignoreFiles.set(key, known);
    }
    return known;
  }

  /** The entries of a folder of the build context; none where it cannot be read. */
  async entries(dockerfile: vscode.Uri, folder: string): Promise<{ name: string; folder: boolean }[]> {
    if (folder.split('/').includes('..')) return [];
    try {
      const found = await vscode.workspace.fs.readDirectory(
        vscode.Uri.joinPath(contextOf(dockerfile), folder),
      );
      return found.map(([name, type]) => ({ name, folder: (type & vscode.FileType.Directory) !== 0 }));
    } catch {
      return [];
    }
  }

  dispose(): void {
    this.#watcher.dispose();
    this.#changes.dispose();
  }
}

/** The folder that is most often sent along: the Dockerfile's own. */
function contextOf(dockerfile: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(dockerfile, '..');
}

async function readFirst(...files: readonly vscode.Uri[]): Promise<string | undefined> {
  for (const file of files) {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    } catch {
      // Not there, or not to be read: the next one then.
    }
  }
  return undefined;
}
