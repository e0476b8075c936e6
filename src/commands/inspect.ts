import * as vscode from 'vscode';
import { inspectObject } from '../engine/actions/system.ts';
import { runWithin } from '../engine/deadline.ts';
import { isEngineError } from '../engine/errors.ts';
import type { EngineEvent } from '../engine/port.ts';
import type { Engine } from '../ui/engine.ts';
import { sentence } from '../ui/errors.ts';
import type { Handler } from '../ui/handlers.ts';
import { InspectHovers } from './inspect-hovers.ts';
import { type InspectedObject, inspectScheme, inspectUri, objectOf } from './inspect-uri.ts';
import { idOf, nameOf, type Noun, targets } from './targets.ts';
import { inspectWords } from '../ui/command-words.ts';

/** Time in milliseconds that changes are gathered for: a start is several of them. */
const calm = 150;

/** The engine's own JSON for an object as a read-only document, which follows the object for as long as it is open. */
export class InspectDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #engine: Engine;
  readonly #changes = new vscode.EventEmitter<vscode.Uri>();
  readonly #registration: vscode.Disposable;
  /** What a document showed last: it stays when the object is gone. */
  readonly #shown = new Map<string, string>();
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  readonly onDidChange = this.#changes.event;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#registration = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(inspectScheme, this),
      vscode.languages.registerHoverProvider({ scheme: inspectScheme }, new InspectHovers()),
      engine.onEvent((event) => this.#follow((object) => concerns(object, event))),
      // What happened while there was no connection was told by nobody.
      engine.onState(({ kind }) => kind === 'connected' && this.#follow(() => true)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#shown.delete(uri.toString())),
    );
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { noun, id } = objectOf(uri);
    const key = uri.toString();
    try {
      const { port } = await this.#engine.connect();
      const answer = await runWithin(inspectObject(noun, id, id), port);
      const text = `${JSON.stringify(answer, null, 2)}\n`;
      this.#shown.set(key, text);
      return text;
    } catch (error) {
      const gone = isEngineError(error) && error.kind === 'notFound';
      const time = new Date().toLocaleTimeString();
      const why = gone ? inspectWords().gone(time) : inspectWords().old(sentence(error));
      return `// ${why}\n${this.#shown.get(key) ?? ''}`;
    }
  }

  handler(noun: Noun): Handler {
    return async (...args) => {
      const connected = await this.#engine.connect();
      for (const object of await targets(connected, noun, args)) {
        const name = nameOf(object);
        // The document asks by itself; this is what the user has asked for, and what an error is shown for.
        await this.#engine.perform(inspectObject(noun, idOf(object), name));
        const uri = inspectUri({ noun, id: idOf(object) }, name);
        this.#changes.fire(uri);
        const document = await vscode.workspace.openTextDocument(uri);
        await vscode.window.showTextDocument(document, { preview: true });
      }
    };
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changes.dispose();
    for (const timer of this.#waiting.values()) clearTimeout(timer);
  }

  /** Asks anew for the documents on these objects. */
  #follow(wanted: (object: InspectedObject) => boolean): void {
    for (const { uri } of vscode.workspace.textDocuments) {
      if (uri.scheme !== inspectScheme || !wanted(objectOf(uri))) continue;
      const key = uri.toString();
      if (this.#waiting.has(key)) continue;
      const fire = (): void => {
        this.#waiting.delete(key);
        this.#changes.fire(uri);
      };
      this.#waiting.set(key, setTimeout(fire, calm));
    }
  }
}

/** An event of a network names the container that joins it, whose own JSON tells of it too. */
function concerns({ noun, id }: InspectedObject, event: EngineEvent): boolean {
  if (noun === 'image' && event.kind === 'image') return true;
  return event.kind === noun ? event.id === id : noun === 'container' && event.attributes['container'] === id;
}
