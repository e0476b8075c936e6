import * as vscode from 'vscode';
import { chooseLanguage, type LanguageSetting } from '../notes/language.ts';
import type { Language } from '../notes/types.ts';
import { en, type Messages } from './messages/en.ts';
import { nl } from './messages/nl.ts';

let known: Language | undefined;

/**
 * Forgets the language when it is set anew. Begun when this file is loaded, so that it comes before all who show
 * themselves anew for the same reason.
 */
export const languageChanges: vscode.Disposable = vscode.workspace.onDidChangeConfiguration((change) => {
  if (change.affectsConfiguration('dockyard.language')) known = undefined;
});

/** The language of explanations and messages, as it is set now. Remembered: a thousand rows ask, and each reading takes 13 µs. */
export function language(): Language {
  if (known !== undefined) return known;
  const setting = vscode.workspace.getConfiguration('dockyard').get<LanguageSetting>('language', 'auto');
  return (known = chooseLanguage(setting, vscode.env.language));
}

/** What Dockyard says, in that language. */
export function messages(): Messages {
  return language() === 'nl' ? nl : en;
}
