import * as vscode from 'vscode';
import type { Explain } from '../../ui/explain.ts';
import { language, messages } from '../../ui/language.ts';
import type { FromPage, ToPage } from './protocol.ts';

/** The course notes as a page: a list with search, and the topic that is read. There is one page, which is reused. */
export class NotesPanel implements vscode.Disposable {
  readonly #explain: Explain;
  readonly #extension: vscode.Uri;
  readonly #settings: vscode.Disposable;
  #panel: vscode.WebviewPanel | undefined;
  /** What is to be opened as soon as the page listens. */
  #wanted: string | undefined;

  constructor(explain: Explain, extension: vscode.Uri) {
    this.#explain = explain;
    this.#extension = extension;
    this.#settings = vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('dockyard.language')) void this.#fill();
    });
  }

  /** Shows the page, with the topic of that id if one is given. */
  async open(id?: string): Promise<void> {
    this.#wanted = id ?? this.#wanted;
    if (this.#panel === undefined) this.#create();
    else this.#panel.reveal();
    if (id !== undefined) await this.#tell({ type: 'open', id });
  }

  dispose(): void {
    this.#settings.dispose();
    this.#panel?.dispose();
  }

  #create(): void {
    const resources = vscode.Uri.joinPath(this.#extension, 'dist', 'panels');
    const panel = vscode.window.createWebviewPanel(
      'dockyard.notes',
      messages().notes.title,
      // Beside a file that is being read: it explains what is there.
      vscode.window.activeTextEditor ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [resources] },
    );
    this.#panel = panel;
    panel.iconPath = new vscode.ThemeIcon('book');
    panel.onDidDispose(() => (this.#panel = undefined));
    panel.webview.onDidReceiveMessage(({ type }: FromPage) => {
      if (type === 'ready') void this.#fill();
    });
    panel.webview.html = page(panel.webview, resources);
  }

  async #fill(): Promise<void> {
    const panel = this.#panel;
    if (panel === undefined) return;
    panel.title = messages().notes.title;
    await this.#tell({ type: 'library', language: language(), topics: await this.#explain.all() });
    if (this.#wanted !== undefined) await this.#tell({ type: 'open', id: this.#wanted });
    this.#wanted = undefined;
  }

  async #tell(message: ToPage): Promise<void> {
    await this.#panel?.webview.postMessage(message);
  }
}

/** Nothing runs or is loaded but the page's own script and style. */
function page(webview: vscode.Webview, resources: vscode.Uri): string {
  const nonce = crypto.randomUUID();
  const file = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(resources, name)).toString();
  const words = messages().notes;
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="${file('notes-style.css')}">
<title>${words.title}</title>
</head>
<body>
<nav><input id="search" type="search" placeholder="${words.search}" aria-label="${words.search}"><ul id="list"></ul></nav>
<main id="topic" tabindex="-1"></main>
<script nonce="${nonce}" src="${file('notes.js')}"></script>
</body>
</html>`;
}
