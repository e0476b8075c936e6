import * as vscode from 'vscode';
import { isEngineError } from '../engine/errors.ts';
import { showError } from './errors.ts';
import { messages } from './language.ts';

/** Says what was done, with a button that takes it back. Resolves when the user has answered, and never rejects. */
export async function offerUndo(text: string, undo: () => Promise<unknown>): Promise<void> {
  const button = messages().undo;
  try {
    if ((await vscode.window.showInformationMessage(text, button)) === button) await undo();
  } catch (error) {
    if (!isEngineError(error) || error.kind !== 'cancelled') await showError(error);
  }
}
