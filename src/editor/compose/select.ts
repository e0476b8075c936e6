/** Which documents are Compose files, and which may be env files. */
import * as vscode from 'vscode';
import { looksLikeCompose } from '../../language/compose/looks-like-compose.ts';

/** VS Code calls files with the usual names `dockercompose`; others that are Compose files too are `yaml` to it. */
export const composeSelector: readonly vscode.DocumentFilter[] = [
  { language: 'dockercompose' },
  { language: 'yaml' },
];

export const envSelector: readonly vscode.DocumentFilter[] = [
  { pattern: '**/.env' },
  { pattern: '**/.env.*' },
  { pattern: '**/*.env' },
];

export function isEnvFile(document: vscode.TextDocument): boolean {
  return vscode.languages.match([...envSelector], document) > 0;
}

const seen = new WeakMap<vscode.TextDocument, { readonly version: number; readonly is: boolean }>();

export function isCompose(document: vscode.TextDocument): boolean {
  if (document.languageId === 'dockercompose') return true;
  if (document.languageId !== 'yaml') return false;
  const known = seen.get(document);
  if (known?.version === document.version) return known.is;
  const is = looksLikeCompose(document.getText());
  seen.set(document, { version: document.version, is });
  return is;
}
