import * as vscode from 'vscode';
import type { Explain } from '../../ui/explain.ts';
import { language, messages } from '../../ui/language.ts';
import { pageHtml, pageOptions } from '../page-html.ts';
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
    const panel = vscode.window.createWebviewPanel(
      'dockyard.notes',
      messages().notes.title,
      // Beside a file or a form: it explains what is there.
      isReading() ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active,
      pageOptions(this.#extension),
    );
    this.#panel = panel;
    panel.iconPath = new vscode.ThemeIcon('book');
    panel.onDidDispose(() => (this.#panel = undefined));
    panel.webview.onDidReceiveMessage(({ type }: FromPage) => {
      if (type === 'ready') void this.#fill();
    });
    panel.webview.html = pageHtml(panel.webview, this.#extension, 'notes', body());
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

/** Whether a file or a page is in front. */
function isReading(): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return vscode.window.activeTextEditor !== undefined || input instanceof vscode.TabInputWebview;
}

function body(): string {
  const { search } = messages().notes;
  return `<nav><input id="search" type="search" placeholder="${search}" aria-label="${search}"><ul id="list"></ul></nav>
<main id="topic" tabindex="-1"></main>`;
}
