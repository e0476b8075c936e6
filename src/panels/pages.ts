import type * as vscode from 'vscode';
import type { Form } from './form/form.ts';
import { FormPanel } from './form/panel.ts';
import { SheetPanel } from './sheet/panel.ts';
import type { SheetSource } from './sheet/sheet.ts';

/** Opens forms and sheets, each in a page of its own. */
export class Pages implements vscode.Disposable {
  readonly #extension: vscode.Uri;
  readonly #forms = new Map<string, FormPanel>();
  readonly #sheets = new Map<string, SheetPanel>();

  constructor(extension: vscode.Uri) {
    this.#extension = extension;
  }

  /** Shows a form; resolves when it has been submitted or closed. */
  form(form: Form): Promise<void> {
    let panel = this.#forms.get(form.id);
    if (panel === undefined) {
      panel = new FormPanel(this.#extension, form, () => this.#forms.delete(form.id));
      this.#forms.set(form.id, panel);
    } else panel.begin(form);
    return panel.ended;
  }

  /** Shows a sheet; resolves when it is on the screen. */
  sheet(source: SheetSource): Promise<void> {
    let panel = this.#sheets.get(source.id);
    if (panel === undefined) {
      panel = new SheetPanel(this.#extension, source, () => this.#sheets.delete(source.id));
      this.#sheets.set(source.id, panel);
    } else panel.begin(source);
    return panel.shown;
  }

  dispose(): void {
    for (const panel of [...this.#forms.values(), ...this.#sheets.values()]) panel.dispose();
  }
}
