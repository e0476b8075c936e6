import * as vscode from 'vscode';
import type { ComposeCli } from '../ui/compose-cli.ts';
import { composeWords } from '../ui/command-words.ts';
import { oneLine } from '../ui/plain.ts';
import { withProgress } from '../ui/progress.ts';
import { resolvedScheme } from '../ui/resolved.ts';
import type { Subject } from './compose-target.ts';

/** Shows what `docker compose config` makes of a project, as a document that cannot be changed. */
export class ConfigDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #cli: ComposeCli;
  readonly #texts = new Map<string, string>();
  readonly #changes = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: vscode.Disposable;

  readonly onDidChange = this.#changes.event;

  constructor(cli: ComposeCli) {
    this.#cli = cli;
    this.#disposables = vscode.Disposable.from(
      this.#changes,
      vscode.workspace.registerTextDocumentContentProvider(resolvedScheme, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /** Resolves with what Compose said when it refused; with undefined when the document is shown. */
  async show(
    subject: Subject,
    profiles: readonly string[],
  ): Promise<{ code: number; output: string } | undefined> {
    const title = composeWords().doing.config(subject.name);
    const { code, stdout, stderr } = await withProgress(title, (signal) =>
      this.#cli.ask({ ...subject.target, profiles }, ['config'], signal),
    );
    if (code !== 0) return { code, output: stderr };
    const uri = vscode.Uri.from({
      scheme: resolvedScheme,
      path: `/${oneLine(subject.name).replaceAll(/[/\\:]/g, '_')}.resolved.yaml`,
      query: subject.uri?.toString() ?? '',
    });
    this.#texts.set(uri.toString(), stdout);
    this.#changes.fire(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true });
    return undefined;
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}
