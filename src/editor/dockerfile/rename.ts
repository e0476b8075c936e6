import type * as vscode from 'vscode';
import * as feature from '../../language/dockerfile/features/rename.ts';
import { messages } from '../../ui/language.ts';
import { offsetOf, rangeOf } from '../ranges.ts';
import { toWorkspaceEdit, treeOf } from './document.ts';

/** Throws the reason where nothing can be renamed: VS Code shows it at the cursor. */
export function prepareRename(
  document: vscode.TextDocument,
  position: vscode.Position,
): { range: vscode.Range; placeholder: string } {
  const file = treeOf(document);
  const answer = feature.prepareRename(file, offsetOf(file, position));
  if ('refused' in answer) throw new Error(messages().renameRefused[answer.refused]);
  return { range: rangeOf(file, answer.span), placeholder: answer.name };
}

/** Throws the reason where the new name cannot be had. */
export function rename(
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
): vscode.WorkspaceEdit {
  const file = treeOf(document);
  const answer = feature.rename(file, offsetOf(file, position), newName);
  if ('refused' in answer) throw new Error(messages().renameRefused[answer.refused]);
  return toWorkspaceEdit(document, answer.edits);
}
