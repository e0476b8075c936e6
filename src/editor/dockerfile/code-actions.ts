import type * as vscode from 'vscode';
import { fixAll, fixesFor } from '../../language/dockerfile/fixes/index.ts';
import * as fixes from '../fixes.ts';
import type { Diagnostics } from './diagnostics.ts';
import { treeOf } from './document.ts';

export async function codeActions(
  diagnostics: Diagnostics,
  document: vscode.TextDocument,
  range: vscode.Range,
  context: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  const findings = await diagnostics.findings(document);
  const file = treeOf(document);
  const mender: fixes.Mender<(typeof findings)[number]> = {
    file,
    findings,
    fixesFor: (finding) => fixesFor(file, finding),
    fixAll: () => fixAll(file, findings),
  };
  return fixes.codeActions(mender, document, range, context);
}
