import * as vscode from 'vscode';
import { messages } from './language.ts';
import { oneLine, withoutIcons } from './plain.ts';

/** Milliseconds for which it is said that something was copied. */
const shown = 4000;

/** Copies a text and says so, by `label` when there is one. */
export async function copyText(text: string, label = text): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  const line = withoutIcons(oneLine(label, 80));
  vscode.window.setStatusBarMessage(`$(check) ${messages().copied(line)}`, shown);
}
