import * as vscode from 'vscode';
import { chooseLanguage, type LanguageSetting } from '../notes/language.ts';
import type { Language } from '../notes/types.ts';
import { en, type Messages } from './messages/en.ts';
import { nl } from './messages/nl.ts';

/** The language of explanations and messages, as it is set now. */
export function language(): Language {
  const setting = vscode.workspace.getConfiguration('dockyard').get<LanguageSetting>('language', 'auto');
  return chooseLanguage(setting, vscode.env.language);
}

/** What Dockyard says, in that language. */
export function messages(): Messages {
  return language() === 'nl' ? nl : en;
}
