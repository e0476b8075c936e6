import * as vscode from 'vscode';
import type { ObjectKind } from '../engine/port.ts';
import type { Engine } from '../ui/engine.ts';
import { sentence } from '../ui/errors.ts';
import type { Handler } from '../ui/handlers.ts';
import { idOf, nameOf, type Noun, targets } from './targets.ts';

const scheme = 'dockyard-inspect';

/** Shows the engine's own JSON for an object as a read-only document. */
export class InspectDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #engine: Engine;
  readonly #changes = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;

  readonly onDidChange = this.#changes.event;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { noun, id } = JSON.parse(uri.query) as { noun: ObjectKind; id: string };
    try {
      const { port } = await this.#engine.connect();
      return `${JSON.stringify(await port.inspect(noun, id), null, 2)}\n`;
    } catch (error) {
      return `// ${sentence(error)}\n`;
    }
  }

  handler(noun: Noun): Handler {
    return async (...args) => {
      const connected = await this.#engine.connect();
      for (const object of await targets(connected, noun, args)) {
        const uri = vscode.Uri.from({
          scheme,
          path: `/${nameOf(object).replaceAll(/[/\\:]/g, '_')}.json`,
          query: JSON.stringify({ noun, id: idOf(object) }),
        });
        // Asked for anew each time: an open document shows what was true when it was opened.
        this.#changes.fire(uri);
        const document = await vscode.workspace.openTextDocument(uri);
        await vscode.window.showTextDocument(document, { preview: true });
      }
    };
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changes.dispose();
  }
}
