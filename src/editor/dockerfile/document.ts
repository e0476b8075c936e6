import * as vscode from 'vscode';
import { parseDockerfile } from '../../language/dockerfile/parse.ts';
import type { TextEdit } from '../../language/dockerfile/finding.ts';
import type { Dockerfile, Span } from '../../language/dockerfile/syntax.ts';
import { VersionCache } from '../version-cache.ts';

const trees = new VersionCache((document) => parseDockerfile(document.getText()));

/** The syntax tree of what the document holds now: one for each version. */
export function treeOf(document: vscode.TextDocument): Dockerfile {
  return trees.get(document);
}

export function rangeOf(file: Dockerfile, { start, end }: Span): vscode.Range {
  const [from, to] = [file.lines.positionAt(start), file.lines.positionAt(end)];
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

export function offsetOf(file: Dockerfile, position: vscode.Position): number {
  return file.lines.offsetAt(position);
}

export function toTextEdit(file: Dockerfile, { span, newText }: TextEdit): vscode.TextEdit {
  return vscode.TextEdit.replace(rangeOf(file, span), newText);
}

export function toWorkspaceEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const file = treeOf(document);
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map((each) => toTextEdit(file, each)),
  );
  return edit;
}
