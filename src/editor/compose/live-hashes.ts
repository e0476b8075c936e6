import * as vscode from 'vscode';
import type { Project } from '../../language/compose/project.ts';
import { ComposeCli } from '../../ui/compose-cli.ts';
import type { Engine } from '../../ui/engine.ts';
import type { LiveView } from './live-view.ts';

/** Milliseconds after which the command is run: saving everything saves several files at once. */
const pause = 400;

interface Known {
  /** What the project's files held. */
  readonly content: string;
  readonly hashes: ReadonlyMap<string, string> | undefined;
}

/**
 * What `docker compose config --hash` says of the files on disk. It is run for a file that has containers, once for
 * each content of the project's files, and never for what is not saved yet.
 */
export class LiveHashes implements vscode.Disposable {
  readonly #cli: ComposeCli;
  readonly #onTold: () => void;
  readonly #known = new Map<string, Known>();
  readonly #running = new Map<string, { readonly content: string; readonly stop: AbortController }>();

  /** `onTold` is called when hashes have become known. */
  constructor(engine: Engine, onTold: () => void) {
    this.#cli = new ComposeCli(engine);
    this.#onTold = onTold;
  }

  /** Those of the last content that was saved; undefined as long as they are not known. */
  of(document: vscode.TextDocument): ReadonlyMap<string, string> | undefined {
    return this.#known.get(document.uri.toString())?.hashes;
  }

  /** Sees to it that the hashes are those of the files as they are now, when these are saved and have containers. */
  check(document: vscode.TextDocument, { place, state }: LiveView): void {
    const key = document.uri.toString();
    const made = [...(state?.services.values() ?? [])].some(({ hashes }) => hashes.length > 0);
    if (state === undefined || !made || !vscode.workspace.isTrusted || hasChanges(place.project)) return;
    const content = contentOf(place.project);
    const running = this.#running.get(key);
    if ((running ?? this.#known.get(key))?.content === content) return;
    running?.stop.abort();
    const stop = new AbortController();
    this.#running.set(key, { content, stop });
    setTimeout(() => void this.#ask(key, content, place.project, state.name, stop.signal), pause);
  }

  forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#running.get(key)?.stop.abort();
    this.#running.delete(key);
    this.#known.delete(key);
  }

  dispose(): void {
    for (const { stop } of this.#running.values()) stop.abort();
  }

  async #ask(
    key: string,
    content: string,
    project: Project,
    name: string,
    signal: AbortSignal,
  ): Promise<void> {
    if (signal.aborted) return;
    // Without the command, or without an engine, there is no mark: the commands themselves say what is missing.
    const hashes = await this.#cli.hashes(project, name, signal).catch(() => undefined);
    if (signal.aborted) return;
    this.#running.delete(key);
    this.#known.set(key, { content, hashes });
    this.#onTold();
  }
}

/** Whether one of the project's files is open with changes that are not on disk. */
function hasChanges({ read, texts }: Project): boolean {
  return vscode.workspace.textDocuments.some(
    ({ isDirty, uri }) => isDirty && uri.scheme === 'file' && (read.has(uri.path) || texts.has(uri.path)),
  );
}

function contentOf({ read, texts }: Project): string {
  return JSON.stringify([[...read].map(([path, { text }]) => [path, text]), [...texts]]);
}
