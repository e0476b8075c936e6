import * as vscode from 'vscode';
import type { Sign } from '../../ui/compose-states.ts';
import { rangeOf } from '../ranges.ts';
import type { LiveView } from './live-view.ts';

const signs: readonly Sign[] = ['running', 'starting', 'unhealthy', 'paused', 'stopped', 'failed'];

/** Beside each service in the margin, a sign for what it is doing: each its own shape as well as its own colour. */
export class LiveSigns implements vscode.Disposable {
  readonly #types: ReadonlyMap<Sign, vscode.TextEditorDecorationType>;

  constructor(extensionUri: vscode.Uri) {
    const picture = (sign: Sign, theme: string): vscode.Uri =>
      vscode.Uri.joinPath(extensionUri, 'media', 'compose', `${sign}-${theme}.svg`);
    this.#types = new Map(
      signs.map((sign) => [
        sign,
        // A high-contrast theme takes the pictures of the dark or the light ones; they stand out on black and on white.
        vscode.window.createTextEditorDecorationType({
          gutterIconSize: 'contain',
          dark: { gutterIconPath: picture(sign, 'dark') },
          light: { gutterIconPath: picture(sign, 'light') },
        }),
      ]),
    );
  }

  show(editor: vscode.TextEditor, view: LiveView | undefined): void {
    for (const [sign, type] of this.#types) {
      const services = view?.services.filter(({ state }) => state?.sign === sign) ?? [];
      editor.setDecorations(
        type,
        services.flatMap(({ key }) => (view ? [rangeOf(view.place.file, key.span)] : [])),
      );
    }
  }

  dispose(): void {
    for (const type of this.#types.values()) type.dispose();
  }
}
