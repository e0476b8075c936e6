import * as vscode from 'vscode';
import type { Finding } from '../../language/compose/finding.ts';
import { fixAll, fixesFor } from '../../language/compose/fixes/index.ts';
import { refactoringsAt } from '../../language/compose/fixes/refactorings.ts';
import { language } from '../../ui/language.ts';
import * as fixes from '../fixes.ts';
import { offsetOf, toTextEdit } from '../ranges.ts';
import type { Place } from './projects.ts';

const rewrite = vscode.CodeActionKind.RefactorRewrite;

/** Quick fixes for what was found, and other ways to write what is at the cursor: short or long, list or map. */
export function codeActions(
  { project, path, file }: Place,
  findings: readonly Finding[],
  document: vscode.TextDocument,
  range: vscode.Range,
  context: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const mender: fixes.Mender<Finding> = {
    file,
    findings,
    fixesFor: (finding) => fixesFor(project, path, finding),
    fixAll: () => fixAll(project, path, findings),
  };
  const actions = fixes.codeActions(mender, document, range, context);
  if (context.only !== undefined && !context.only.contains(rewrite)) return actions;
  for (const { title, edits } of refactoringsAt(project, path, offsetOf(file, range.start))) {
    const action = new vscode.CodeAction(title[language()], rewrite);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(
      document.uri,
      edits.map((edit) => toTextEdit(file, edit)),
    );
    actions.push(action);
  }
  return actions;
}
