import * as vscode from 'vscode';
import { fixAll, fixesFor } from '../../language/dockerfile/fixes/index.ts';
import { language, messages } from '../../ui/language.ts';
import type { Diagnostics } from './diagnostics.ts';
import { rangeOf, toWorkspaceEdit, treeOf } from './document.ts';

const everything = vscode.CodeActionKind.SourceFixAll.append('dockyard');

/** Quick fixes for what is found in a range, and one that mends everything that has a single right answer. */
export async function codeActions(
  diagnostics: Diagnostics,
  document: vscode.TextDocument,
  range: vscode.Range,
  context: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  const findings = await diagnostics.findings(document);
  const file = treeOf(document);
  const wants = (kind: vscode.CodeActionKind): boolean =>
    context.only === undefined || context.only.contains(kind);
  const actions: vscode.CodeAction[] = [];
  if (wants(vscode.CodeActionKind.QuickFix)) {
    for (const finding of findings) {
      const places = [finding.span, finding.exact ?? finding.span].map((span) => rangeOf(file, span));
      if (!places.some((place) => place.intersection(range) !== undefined)) continue;
      const told = context.diagnostics.filter(
        (diagnostic) =>
          codeOf(diagnostic) === finding.code && diagnostic.range.isEqual(places[0] as vscode.Range),
      );
      for (const fix of fixesFor(file, finding)) {
        const action = new vscode.CodeAction(fix.title[language()], vscode.CodeActionKind.QuickFix);
        action.edit = toWorkspaceEdit(document, fix.edits);
        action.isPreferred = fix.preferred;
        action.diagnostics = told;
        actions.push(action);
      }
    }
  }
  if (context.only?.intersects(vscode.CodeActionKind.Source) && wants(everything)) {
    const edits = fixAll(file, findings);
    if (edits.length > 0) {
      const action = new vscode.CodeAction(messages().fixAll, everything);
      action.edit = toWorkspaceEdit(document, edits);
      actions.push(action);
    }
  }
  return actions;
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
