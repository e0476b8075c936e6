import * as vscode from 'vscode';
import { parseDockerfile } from '../../language/dockerfile/parse.ts';
import type { TextEdit } from '../../language/dockerfile/finding.ts';
import type { Dockerfile } from '../../language/dockerfile/syntax.ts';
import { toTextEdit } from '../ranges.ts';
import { VersionCache } from '../version-cache.ts';

const trees = new VersionCache((document) => parseDockerfile(document.getText()));

/** The syntax tree of what the document holds now: one for each version. */
export function treeOf(document: vscode.TextDocument): Dockerfile {
  return trees.get(document);
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
