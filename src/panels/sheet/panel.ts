import * as vscode from 'vscode';
import { sentence } from '../../ui/errors.ts';
import { language } from '../../ui/language.ts';
import { pageHtml, pageOptions } from '../page-html.ts';
import type { FromSheet, ToSheet } from './protocol.ts';
import { withRows } from './rows.ts';
import type { OpenSheet, Sheet, SheetRow, SheetSource } from './sheet.ts';
import { panelWords } from '../../ui/command-words.ts';

/** Milliseconds in which added rows are gathered: a storm of events is a few messages. */
const gathering = 60;

/** A page with a sheet in it. What it shows is kept here too, for when its tab has been hidden. */
export class SheetPanel {
  readonly #panel: vscode.WebviewPanel;
  #source: SheetSource;
  #sheet: Sheet | undefined;
  #busy: string | undefined;
  #error: string | undefined;
  /** Rows that the page has not been told of, by the key of their table, the newest first. */
  #added = new Map<string, SheetRow[]>();
  #timer: NodeJS.Timeout | undefined;
  #loading = new AbortController();
  #listens = false;
  #closed = false;
  readonly #shown = Promise.withResolvers<void>();

  constructor(extension: vscode.Uri, source: SheetSource, onClose: () => void) {
    this.#source = source;
    const panel = vscode.window.createWebviewPanel(
      'dockyard.sheet',
      source.title,
      vscode.ViewColumn.Active,
      pageOptions(extension),
    );
    this.#panel = panel;
    panel.iconPath = new vscode.ThemeIcon(source.icon);
    panel.onDidDispose(() => {
      this.#closed = true;
      this.#loading.abort();
      clearTimeout(this.#timer);
      onClose();
      this.#shown.resolve();
    });
    // VS Code throws away a page that is hidden; it says `ready` when it is there again.
    panel.onDidChangeViewState(() => {
      if (!panel.visible) this.#listens = false;
    });
    panel.webview.onDidReceiveMessage((message: FromSheet) => void this.#receive(message));
    panel.webview.html = pageHtml(panel.webview, extension, 'sheet', '');
    this.#load();
  }

  /** Resolves when the page is on the screen, or closed. */
  get shown(): Promise<void> {
    return this.#shown.promise;
  }

  /** Brings it to the front and loads it anew. */
  begin(source: SheetSource): void {
    this.#source = source;
    this.#panel.title = source.title;
    this.#panel.reveal();
    this.#load();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #receive(message: FromSheet): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#listens = true;
        this.#flush();
        this.#showSheet();
        this.#showStatus();
        this.#shown.resolve();
        return;
      case 'press':
        await this.#press(message);
        this.#tell({ type: 'pressed', press: message.press });
        return;
      case 'cancel':
        this.#loading.abort();
        this.#status(undefined, undefined);
        return;
      case 'dismiss':
        this.#status(this.#busy, undefined);
        return;
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
    }
  }

  async #press({ button, place }: FromSheet & { type: 'press' }): Promise<void> {
    if (button === 'reload' && place === undefined) return this.#load();
    this.#status(this.#busy, undefined);
    try {
      await this.#source.press?.(button, place, this.#page(this.#loading.signal));
    } catch (error) {
      this.#status(this.#busy, sentence(error));
    }
  }

  #load(): void {
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.#status(panelWords().loading, undefined);
    this.#source.load(this.#page(signal), signal).then(
      () => {
        if (!signal.aborted) this.#status(undefined, this.#error);
      },
      (error: unknown) => {
        if (!signal.aborted) this.#status(undefined, sentence(error));
      },
    );
  }

  /** What a source sees of the page. What it says when it has been loaded anew is not heard. */
  #page(signal: AbortSignal): OpenSheet {
    const whileLive =
      <T extends unknown[]>(action: (...args: T) => void) =>
      (...args: T): void => {
        if (!this.#closed && !(signal.aborted && signal !== this.#loading.signal)) action(...args);
      };
    return {
      show: whileLive((sheet: Sheet) => {
        this.#added.clear();
        this.#sheet = sheet;
        this.#showSheet();
        // What it said while there was nothing to see.
        if (this.#busy === panelWords().loading) this.#status(undefined, this.#error);
      }),
      add: whileLive((section: string, rows: readonly SheetRow[]) => this.#add(section, rows)),
      busy: whileLive((text: string | undefined) => this.#status(text, this.#error)),
      reload: whileLive(() => this.#load()),
    };
  }

  #add(section: string, rows: readonly SheetRow[]): void {
    const before = this.#added.get(section) ?? [];
    this.#added.set(section, [...rows, ...before]);
    this.#timer ??= setTimeout(() => this.#flush(), gathering);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const [section, rows] of this.#added) {
      if (this.#sheet !== undefined) this.#sheet = withRows(this.#sheet, section, rows);
      this.#tell({ type: 'add', section, rows });
    }
    this.#added.clear();
  }

  #status(busy: string | undefined, error: string | undefined): void {
    this.#busy = busy;
    this.#error = error;
    this.#showStatus();
  }

  #showStatus(): void {
    const [busy, error] = [this.#busy, this.#error];
    this.#tell({
      type: 'status',
      ...(busy !== undefined && { busy }),
      ...(error !== undefined && { error }),
    });
  }

  #showSheet(): void {
    const sheet = this.#sheet;
    const title = this.#source.title;
    this.#tell({ type: 'sheet', language: language(), title, ...(sheet && { sheet }) });
  }

  #tell(message: ToSheet): void {
    if (!this.#closed && this.#listens) void this.#panel.webview.postMessage(message);
  }
}
