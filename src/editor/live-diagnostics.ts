import * as vscode from 'vscode';

/** What is to be told about the documents of one language. */
export interface Checker<Finding> {
  /** Whether a document is of this language. */
  selects(document: vscode.TextDocument): boolean;
  /** What is found in a document as it is now, without what the user has switched off. */
  look(document: vscode.TextDocument): Promise<readonly Finding[]>;
  diagnostic(document: vscode.TextDocument, finding: Finding): Promise<vscode.Diagnostic>;
  /**
   * Those that are shown. Asked again when the diagnostics of a document change, ours among them, so that what it
   * leaves out must not depend on ours.
   */
  filter?(document: vscode.TextDocument, diagnostics: readonly vscode.Diagnostic[]): vscode.Diagnostic[];
  /** Documents that a change of this one may concern, besides itself. */
  concerns?(document: vscode.TextDocument): readonly vscode.TextDocument[];
  /** Tells that something outside the documents has changed. */
  readonly onChange: vscode.Event<unknown>;
  /** The settings, such as `dockyard.language`, that what is found depends on. */
  readonly settings: readonly string[];
}

/** Milliseconds without a keystroke after which a document is looked at again. */
const pause = 60;

/** What is said of open documents in the Problems view, as one types. */
export class LiveDiagnostics<Finding> implements vscode.Disposable {
  readonly #checker: Checker<Finding>;
  readonly #collection = vscode.languages.createDiagnosticCollection('dockyard');
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What is to be told, and what is shown of it. */
  readonly #told = new WeakMap<
    vscode.TextDocument,
    { readonly all: readonly vscode.Diagnostic[]; readonly shown: readonly vscode.Diagnostic[] }
  >();
  readonly #found = new WeakMap<
    vscode.TextDocument,
    { version: number; findings: Promise<readonly Finding[]> }
  >();
  readonly #disposables: vscode.Disposable;

  constructor(checker: Checker<Finding>) {
    this.#checker = checker;
    this.#disposables = vscode.Disposable.from(
      this.#collection,
      vscode.workspace.onDidOpenTextDocument((document) => this.#schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#changed(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (checker.settings.some((setting) => change.affectsConfiguration(setting))) this.#all();
      }),
      checker.onChange(() => this.#all()),
      ...(checker.filter
        ? [vscode.languages.onDidChangeDiagnostics(({ uris }) => this.#filterAgain(uris))]
        : []),
    );
    this.#all();
  }

  /** The findings of a document as it is now. */
  findings(document: vscode.TextDocument): Promise<readonly Finding[]> {
    const known = this.#found.get(document);
    if (known?.version === document.version) return known.findings;
    const findings = this.#checker.look(document);
    this.#found.set(document, { version: document.version, findings });
    return findings;
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#disposables.dispose();
  }

  #all(): void {
    for (const document of vscode.workspace.textDocuments) this.#again(document);
  }

  #again(document: vscode.TextDocument, wait = 0): void {
    this.#found.delete(document);
    this.#schedule(document, wait);
  }

  #changed(document: vscode.TextDocument): void {
    this.#schedule(document, pause);
    for (const other of this.#checker.concerns?.(document) ?? []) this.#again(other, pause);
  }

  #schedule(document: vscode.TextDocument, wait: number): void {
    if (!this.#checker.selects(document)) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => void this.#show(document), wait),
    );
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
    this.#told.delete(document);
    this.#collection.delete(document.uri);
  }

  async #show(document: vscode.TextDocument): Promise<void> {
    const { version } = document;
    const findings = await this.findings(document);
    const diagnostics = await Promise.all(
      findings.map((finding) => this.#checker.diagnostic(document, finding)),
    );
    // A later version has its own turn.
    if (document.isClosed || !this.#checker.selects(document) || document.version !== version) return;
    this.#tell(document, diagnostics);
  }

  #tell(document: vscode.TextDocument, all: readonly vscode.Diagnostic[]): void {
    const shown = this.#checker.filter?.(document, all) ?? all;
    const before = this.#told.get(document);
    this.#told.set(document, { all, shown });
    // Setting them is a change too: without a difference that would go on for ever.
    if (before?.all === all && sameItems(before.shown, shown)) return;
    this.#collection.set(document.uri, shown);
  }

  #filterAgain(uris: readonly vscode.Uri[]): void {
    const changed = new Set(uris.map(String));
    for (const document of vscode.workspace.textDocuments) {
      const told = changed.has(document.uri.toString()) ? this.#told.get(document) : undefined;
      if (told !== undefined && this.#checker.selects(document)) this.#tell(document, told.all);
    }
  }
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
