import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { askIn, fixesAt, open, told, untold } from './editor.ts';

const web =
  'services:\n  web:\n    image: nginx:1.28\n    depends_on: [d│b]\n  db:\n    image: postgres:17\n';

const ask = <T>(command: string, marked: string, ...more: unknown[]): Promise<T> =>
  askIn<T>('dockercompose', command, marked, ...more);

async function labels(marked: string): Promise<string[]> {
  const list = await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', marked);
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function hover(marked: string): Promise<string> {
  const found = await ask<vscode.Hover[]>('vscode.executeHoverProvider', marked);
  return found
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

describe('A Compose file in the editor', () => {
  it('completes keys, names and values', async () => {
    assert.ok((await labels('services:\n  web:\n    ima│')).includes('image'));
    assert.ok(
      (
        await labels('services:\n  web:\n    image: a\n    depends_on:\n      - │\n  db:\n    image: b\n')
      ).includes('db'),
    );
    assert.ok((await labels('services:\n  web:\n    image: a\n    restart: │')).includes('unless-stopped'));
  });

  it('explains keys and values, with the topic', async () => {
    assert.match(await hover('services:\n  web:\n    restart: unless-sto│pped\n'), /restart/i);
    assert.match(await hover('services:\n  web:\n    ports:\n      - "4000-40│10:80"\n'), /4000/);
  });

  it('goes to a service, finds what refers to it, and renames all of it', async () => {
    const [link] = await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', web);
    assert.equal(link?.targetSelectionRange?.start.line, 4);
    const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', web);
    assert.deepEqual(
      references.map(({ range }) => range.start.line),
      [3, 4],
    );
    const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', web, 'store');
    assert.deepEqual(
      edit.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText)),
      ['store', 'store'],
    );
  });

  it('tells what docker compose refuses, at its place', async () => {
    const { document } = await open(
      'services:\n  web:\n    image: a:1\n    depends_on: [db]\n    prots: ["80:80"]\n',
      'dockercompose',
    );
    assert.equal((await told(document, 'undefined-service')).range.start.line, 3);
    assert.equal((await told(document, 'unknown-key')).range.start.line, 4);
  });

  it('mends what is told, and writes it another way', async () => {
    const { document } = await open(
      'services:\n  web:\n    image: a:1\n    prots: ["80:80"]\n    environment:\n      - A=1\n',
      'dockercompose',
    );
    const wrong = await told(document, 'unknown-key');
    const [fix] = await fixesAt(document, wrong.range);
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /^ {4}ports: \["80:80"\]$/m);
    await untold(document, 'unknown-key');
    const rewrites = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(4, 6, 4, 6),
      vscode.CodeActionKind.RefactorRewrite.value,
    );
    assert.ok(rewrites.length > 0, 'a list of variables can be a map');
  });

  it('is silent where a comment says so', async () => {
    const { document } = await open(
      'services:\n  # dockyard ignore=floating-tag\n  web:\n    image: nginx\n  db:\n    image: postgres\n',
      'dockercompose',
    );
    assert.equal((await told(document, 'floating-tag')).range.start.line, 5);
  });

  it('leaves other YAML files alone', async () => {
    const { document } = await open('services:\n  app.mailer:\n    class: Mailer\n', 'yaml');
    await new Promise((done) => setTimeout(done, 500));
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });

  it('outlines, folds and formats', async () => {
    const { document } = await open('services:\n    web:\n        image:   a:1\n', 'dockercompose');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols[0]?.children.map(({ name }) => name),
      ['web'],
    );
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    assert.ok(edits.length > 0);
  });
});
