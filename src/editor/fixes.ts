/** Quick fixes, for every language. */
import * as vscode from 'vscode';
import { language, messages } from '../ui/language.ts';
import { type Lined, rangeOf, type Span, toTextEdit } from './ranges.ts';

interface Edit {
  readonly span: Span;
  readonly newText: string;
}

interface Fix {
  readonly title: { readonly en: string; readonly nl: string };
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

interface Finding {
  readonly code: string;
  readonly span: Span;
  readonly exact?: Span;
}

/** What a language knows of a document and what was found in it. */
export interface Mender<F extends Finding> {
  readonly file: Lined;
  readonly findings: readonly F[];
  fixesFor(finding: F): readonly Fix[];
  /** Of everything that has a single right answer. */
  fixAll(): readonly Edit[];
}

export const fixEverything = vscode.CodeActionKind.SourceFixAll.append('dockyard');

/** Quick fixes for what is found in a range, and one that mends everything that has a single right answer. */
export function codeActions<F extends Finding>(
  { file, findings, fixesFor, fixAll }: Mender<F>,
  document: vscode.TextDocument,
  range: vscode.Range,
  context: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const wants = (kind: vscode.CodeActionKind): boolean =>
    context.only === undefined || context.only.contains(kind);
  const actions: vscode.CodeAction[] = [];
  const add = (title: string, kind: vscode.CodeActionKind, edits: readonly Edit[]): vscode.CodeAction => {
    const action = new vscode.CodeAction(title, kind);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(
      document.uri,
      edits.map((edit) => toTextEdit(file, edit)),
    );
    actions.push(action);
    return action;
  };
  if (wants(vscode.CodeActionKind.QuickFix)) {
    for (const finding of findings) {
      const places = [finding.span, finding.exact ?? finding.span].map((span) => rangeOf(file, span));
      if (!places.some((place) => place.intersection(range) !== undefined)) continue;
      const told = context.diagnostics.filter(
        (diagnostic) =>
          codeOf(diagnostic) === finding.code && diagnostic.range.isEqual(places[0] as vscode.Range),
      );
      for (const fix of fixesFor(finding)) {
        const action = add(fix.title[language()], vscode.CodeActionKind.QuickFix, fix.edits);
        action.isPreferred = fix.preferred;
        action.diagnostics = told;
      }
    }
  }
  if (context.only?.intersects(vscode.CodeActionKind.Source) && wants(fixEverything)) {
    const edits = fixAll();
    if (edits.length > 0) add(messages().fixAll, fixEverything, edits);
  }
  return actions;
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
