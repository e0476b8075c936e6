import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A text in the editor; the cursor stands as `│` in it. */
export async function open(
  marked: string,
  language = 'dockerfile',
): Promise<{ document: vscode.TextDocument; cursor: vscode.Position }> {
  const content = marked.replace('│', '');
  const document = await vscode.workspace.openTextDocument({ language, content });
  return { document, cursor: document.positionAt(Math.max(0, marked.indexOf('│'))) };
}

/** What one of VS Code's provider commands answers at the cursor of a Dockerfile. */
export async function ask<T>(command: string, marked: string, ...more: unknown[]): Promise<T> {
  return askIn('dockerfile', command, marked, ...more);
}

/** The same for a text in any language. */
export async function askIn<T>(
  language: string,
  command: string,
  marked: string,
  ...more: unknown[]
): Promise<T> {
  const { document, cursor } = await open(marked, language);
  return vscode.commands.executeCommand<T>(command, document.uri, cursor, ...more);
}

/** The diagnostics of a document as soon as one has this code; fails after five seconds. */
export async function told(document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic> {
  const find = (): vscode.Diagnostic | undefined =>
    vscode.languages.getDiagnostics(document.uri).find((each) => codeOf(each) === code);
  await until(() => find() !== undefined);
  const found = vscode.languages.getDiagnostics(document.uri).map(codeOf).join(', ');
  return find() ?? assert.fail(`no ${code} among ${found}`);
}

/** Fails when a document still has a diagnostic with this code after five seconds. */
export async function untold(document: vscode.TextDocument, code: string): Promise<void> {
  const gone = (): boolean =>
    vscode.languages.getDiagnostics(document.uri).every((each) => codeOf(each) !== code);
  await until(gone);
  assert.ok(gone(), `${code} is still there`);
}

async function until(reached: () => boolean): Promise<void> {
  for (const end = Date.now() + 5000; Date.now() < end && !reached();) {
    await new Promise((done) => setTimeout(done, 20));
  }
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** The quick fixes where a diagnostic is. */
export function fixesAt(document: vscode.TextDocument, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

/** Asks all of a table and tells of everything that is not as expected at once. */
export async function each<Row extends readonly [string, ...unknown[]]>(
  rows: readonly Row[],
  problem: (row: Row) => Promise<string | undefined>,
): Promise<void> {
  const problems: string[] = [];
  for (const row of rows) {
    const found = await problem(row).catch(String);
    if (found !== undefined) problems.push(`${JSON.stringify(row[0])}: ${found}`);
  }
  assert.equal(problems.length, 0, `\n${problems.join('\n')}`);
}
