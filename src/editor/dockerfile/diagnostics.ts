import * as vscode from 'vscode';
import type { Level } from '../../contract/settings.ts';
import { checkDockerfile } from '../../language/dockerfile/checks/index.ts';
import type { Finding } from '../../language/dockerfile/finding.ts';
import { hintDockerfile } from '../../language/dockerfile/hints/index.ts';
import { type HintName, hintLevels } from '../../language/dockerfile/hints/names.ts';
import { silenced } from '../../language/dockerfile/ignore.ts';
import { findingMessage } from '../../language/dockerfile/messages/index.ts';
import { topicLink } from '../../ui/explain.ts';
import { language } from '../../ui/language.ts';
import { rangeOf, treeOf } from './document.ts';
import type { Surroundings } from './surroundings.ts';

/** Id of the topic on a finding, by its code. */
export type FindTopic = (code: string) => Promise<string | undefined>;

/** Milliseconds without a keystroke after which a Dockerfile is looked at again. */
const pause = 60;

const severities: Readonly<Record<Exclude<Level, 'off'>, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** What is said of the open Dockerfiles in the Problems view, as one types. */
export class Diagnostics implements vscode.Disposable {
  readonly #surroundings: Surroundings;
  readonly #findTopic: FindTopic;
  readonly #collection = vscode.languages.createDiagnosticCollection('dockyard');
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #found = new WeakMap<
    vscode.TextDocument,
    { version: number; findings: Promise<readonly Finding[]> }
  >();
  readonly #disposables: vscode.Disposable;

  constructor(surroundings: Surroundings, findTopic: FindTopic) {
    this.#surroundings = surroundings;
    this.#findTopic = findTopic;
    this.#disposables = vscode.Disposable.from(
      this.#collection,
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#schedule(document, pause)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('dockyard')) this.#all();
      }),
      surroundings.onChange(() => this.#all()),
    );
    this.#all();
  }

  /** The findings of a document as it is now, silenced ones left out. */
  findings(document: vscode.TextDocument): Promise<readonly Finding[]> {
    const known = this.#found.get(document);
    if (known?.version === document.version) return known.findings;
    const findings = this.#look(document);
    this.#found.set(document, { version: document.version, findings });
    return findings;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#disposables.dispose();
  }

  #all(): void {
    for (const document of vscode.workspace.textDocuments) {
      this.#found.delete(document);
      this.#schedule(document, 0);
    }
  }

  #schedule(document: vscode.TextDocument, wait: number): void {
    if (document.languageId !== 'dockerfile') return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => void this.#show(document), wait),
    );
  }

  #forget(document: vscode.TextDocument): void {
    if (document.languageId !== 'dockerfile') return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#collection.delete(document.uri);
  }

  async #look(document: vscode.TextDocument): Promise<readonly Finding[]> {
    const dockerignore = await this.#surroundings.dockerignore(document.uri);
    const file = treeOf(document);
    const isSilenced = silenced(file);
    return [
      ...checkDockerfile(file, dockerignore === undefined ? {} : { dockerignore }),
      // A text that was never saved has no build context to speak of.
      ...hintDockerfile(file, { hasDockerignore: document.isUntitled || dockerignore !== undefined }),
    ].filter((finding) => levelOf(finding, document) !== 'off' && !isSilenced(finding));
  }

  async #show(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    const findings = await this.findings(document);
    const diagnostics = await Promise.all(findings.map((finding) => this.#diagnostic(document, finding)));
    // A later version has its own turn.
    if (document.isClosed || document.languageId !== 'dockerfile' || document.version !== version) return;
    this.#collection.set(document.uri, diagnostics);
  }

  async #diagnostic(document: vscode.TextDocument, finding: Finding): Promise<vscode.Diagnostic> {
    const file = treeOf(document);
    const text = findingMessage(finding, language());
    const level = levelOf(finding, document);
    const diagnostic = new vscode.Diagnostic(
      rangeOf(file, finding.span),
      text,
      severities[level === 'off' ? 'hint' : level],
    );
    diagnostic.source = finding.kind === 'hint' ? 'Dockyard' : 'BuildKit';
    const topic = await this.#findTopic(finding.code);
    diagnostic.code =
      topic === undefined
        ? finding.code
        : { value: finding.code, target: vscode.Uri.parse(topicLink(topic), true) };
    if (finding.exact !== undefined) {
      const place = new vscode.Location(document.uri, rangeOf(file, finding.exact));
      diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, text)];
    }
    if (finding.code === 'MaintainerDeprecated') diagnostic.tags = [vscode.DiagnosticTag.Deprecated];
    return diagnostic;
  }
}

/** An error is always one: BuildKit refuses the file. The level of the others is the user's to choose. */
function levelOf({ kind, code }: Finding, document: vscode.TextDocument): Level {
  if (kind === 'error') return 'error';
  const chosen = vscode.workspace
    .getConfiguration('dockyard', document)
    .get<Readonly<Record<string, Level>>>('dockerfile.rules', {});
  return chosen[code] ?? (kind === 'check' ? 'warning' : (hintLevels[code as HintName] ?? 'hint'));
}
