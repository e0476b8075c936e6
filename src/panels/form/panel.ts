import * as vscode from 'vscode';
import { commandId } from '../../contract/command-id.ts';
import { sentence, showError } from '../../ui/errors.ts';
import { language } from '../../ui/language.ts';
import { pageHtml, pageOptions } from '../page-html.ts';
import { browse } from './browse.ts';
import type { Form, Values } from './form.ts';
import type { FromForm, ToForm } from './protocol.ts';

/** A page with a form in it. */
export class FormPanel {
  readonly #panel: vscode.WebviewPanel;
  #form: Form;
  #serial = crypto.randomUUID();
  #submission: AbortController | undefined;
  /** Tells those that opened the form that it has come to its end. */
  #end = Promise.withResolvers<void>();
  #closed = false;

  constructor(extension: vscode.Uri, form: Form, onClose: () => void) {
    this.#form = form;
    this.#panel = vscode.window.createWebviewPanel(
      'dockyard.form',
      form.title,
      vscode.ViewColumn.Active,
      pageOptions(extension),
    );
    this.#panel.iconPath = new vscode.ThemeIcon(form.icon);
    this.#panel.onDidDispose(() => {
      this.#closed = true;
      this.#submission?.abort();
      onClose();
      this.#end.resolve();
    });
    this.#panel.webview.onDidReceiveMessage((message: FromForm) => void this.#receive(message));
    this.#panel.webview.html = pageHtml(this.#panel.webview, extension, 'form', '');
  }

  /** Resolves when the form has been submitted, closed, or has begun anew. */
  get ended(): Promise<void> {
    return this.#end.promise;
  }

  /** Brings it to the front and begins anew, unless its answers are being worked on. */
  begin(form: Form): void {
    this.#panel.reveal();
    if (this.#submission !== undefined) return;
    this.#end.resolve();
    this.#end = Promise.withResolvers();
    this.#form = form;
    this.#serial = crypto.randomUUID();
    this.#panel.title = form.title;
    this.#showForm();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #receive(message: FromForm): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#showForm();
      case 'review':
        return this.#review(message.number, message.values);
      case 'submit':
        return this.#submit(message.values, message.button);
      case 'cancel':
        if (this.#submission === undefined) this.#panel.dispose();
        else this.#submission.abort();
        return undefined;
      case 'copy':
        return vscode.env.clipboard.writeText(message.text);
      case 'topic':
        return vscode.commands.executeCommand(commandId('openCourseNotes'), message.id);
      case 'browse': {
        const path = await browse(message.what, message.value);
        if (path !== undefined) this.#tell({ type: 'browsed', request: message.request, path });
      }
    }
  }

  #showForm(): void {
    const { review: _review, submit: _submit, ...form } = this.#form;
    const submitting = this.#submission !== undefined;
    this.#tell({ type: 'form', serial: this.#serial, language: language(), form, submitting });
  }

  async #review(number: number, values: Values): Promise<void> {
    const form = this.#form;
    try {
      const review = await form.review(values);
      if (form === this.#form) this.#tell({ type: 'review', number, review });
    } catch (error) {
      const review = { command: '', problems: {} };
      if (form === this.#form) this.#tell({ type: 'review', number, review, error: sentence(error) });
    }
  }

  async #submit(values: Values, button: string): Promise<void> {
    if (this.#submission !== undefined) return;
    const stop = new AbortController();
    this.#submission = stop;
    try {
      const review = await this.#form.review(values);
      if (stop.signal.aborted) return;
      if (Object.keys(review.problems).length > 0) {
        this.#tell({ type: 'refused', review });
        return;
      }
      await this.#form.submit(values, button, stop.signal);
      this.#panel.dispose();
    } catch (error) {
      if (!this.#closed)
        this.#tell({ type: 'failed', ...(stop.signal.aborted ? {} : { error: sentence(error) }) });
      // Nobody would hear of it otherwise: the page has gone.
      else if (!stop.signal.aborted) void showError(error);
    } finally {
      this.#submission = undefined;
    }
  }

  #tell(message: ToForm): void {
    if (!this.#closed) void this.#panel.webview.postMessage(message);
  }
}
