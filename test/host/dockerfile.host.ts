import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, fixesAt, open, told, untold } from './editor.ts';

const stages = 'FROM busybox:1.36 AS build\nRUN true\nFROM busybox:1.36\nCOPY --from=bu│ild /a /b\n';

describe('A Dockerfile in the editor', () => {
  it('completes instructions, flags, stages and variables, with the topic as documentation', async () => {
    const labels = async (marked: string): Promise<string[]> =>
      (await ask<vscode.CompletionList>('vscode.executeCompletionItemProvider', marked)).items.map(
        ({ label }) => (typeof label === 'string' ? label : label.label),
      );
    assert.ok((await labels('FROM busybox:1.36\nWO│')).includes('WORKDIR'));
    assert.ok((await labels('FROM busybox:1.36\nCOPY --│')).some((label) => label.startsWith('--from')));
    assert.ok((await labels('FROM busybox:1.36 AS build\nFROM busybox\nCOPY --from=│')).includes('build'));
    assert.ok(
      (await labels('FROM busybox:1.36\nENV COLOUR=red\nWORKDIR /$│')).some((label) =>
        label.includes('COLOUR'),
      ),
    );
    assert.ok((await labels('FROM busybox:1.36\nRUN --mount=type=│')).includes('cache'));
    const list = await ask<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      'FROM busybox:1.36\nWO│',
      undefined,
      50,
    );
    const item = list.items.find(({ label }) => label === 'WORKDIR');
    assert.match((item?.documentation as vscode.MarkdownString | undefined)?.value ?? '', /### WORKDIR/);
  });

  it('goes to the stage, finds what refers to it and renames all of it', async () => {
    const [link] = await ask<vscode.LocationLink[]>('vscode.executeDefinitionProvider', stages);
    assert.equal(link?.targetSelectionRange?.start.line, 0);
    const references = await ask<vscode.Location[]>('vscode.executeReferenceProvider', stages);
    assert.deepEqual(
      references.map(({ range }) => range.start.line),
      [0, 3],
    );
    const edit = await ask<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', stages, 'made');
    assert.deepEqual(
      edit.entries().flatMap(([, edits]) => edits.map(({ newText }) => newText)),
      ['made', 'made'],
    );
    await assert.rejects(
      async () => ask('vscode.executeDocumentRenameProvider', 'FROM busy│box', 'x'),
      /not declared|niet/,
    );
  });

  it('tells what BuildKit refuses and warns of, and what is a better habit', async () => {
    const { document } = await open('from busybox AS build\nRUNN true\nCMD echo hi\n');
    assert.equal((await told(document, 'unknown-instruction')).severity, vscode.DiagnosticSeverity.Error);
    const casing = await told(document, 'FromAsCasing');
    assert.equal(casing.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(casing.source, 'BuildKit');
    assert.ok(typeof casing.code === 'object', 'the code leads to its topic');
    await told(document, 'JSONArgsRecommended');
    await told(document, 'pinned-tag');
  });

  it('follows the text, and the setting for each rule', async () => {
    const { document } = await open('FROM busybox:1.36 as build\n');
    await told(document, 'FromAsCasing');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 18, 0, 20), 'AS');
    await vscode.workspace.applyEdit(edit);
    await untold(document, 'FromAsCasing');

    const settings = vscode.workspace.getConfiguration('dockyard');
    await settings.update('dockerfile.rules', { FromAsCasing: 'information' }, true);
    try {
      const again = await open('FROM busybox:1.36 as build\n');
      const casing = await told(again.document, 'FromAsCasing');
      assert.equal(casing.severity, vscode.DiagnosticSeverity.Information);
    } finally {
      await settings.update('dockerfile.rules', undefined, true);
    }
  });

  it('mends what is found', async () => {
    const { document } = await open('FROM busybox:1.36 as build\n');
    const { range } = await told(document, 'FromAsCasing');
    const actions = await fixesAt(document, range);
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(', '));
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), 'FROM busybox:1.36 AS build\n');
  });

  it('formats, folds, outlines, links and colours', async () => {
    const { document } = await open('from   busybox:1.36 AS a\n\n\n\nRUN true && \\\ntrue   \nFROM a');
    const run = <T>(command: string, ...more: unknown[]): Thenable<T> =>
      vscode.commands.executeCommand<T>(command, document.uri, ...more);
    const symbols = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
    assert.equal(symbols.length, 2);
    assert.ok((symbols[0]?.children.length ?? 0) > 0);
    assert.ok((await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider')).length > 0);
    const [link] = await run<vscode.DocumentLink[]>('vscode.executeLinkProvider');
    assert.match(link?.target?.toString() ?? '', /hub\.docker\.com/);
    const tokens = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens');
    assert.ok(tokens.data.length > 0);
    const [ranges] = await run<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', [
      new vscode.Position(4, 5),
    ]);
    assert.ok(ranges?.parent, 'a selection grows');
    const edits = await run<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', {
      tabSize: 4,
      insertSpaces: true,
    });
    assert.ok(edits.length > 0);
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    await vscode.workspace.applyEdit(edit);
    assert.match(document.getText(), /^FROM busybox:1.36 AS a\n\nRUN true && \\\n {4}true\nFROM a\n$/i);
  });

  it('helps with the form of an instruction', async () => {
    const help = await ask<vscode.SignatureHelp>(
      'vscode.executeSignatureHelpProvider',
      'FROM busybox\nCOPY a │',
      ' ',
    );
    assert.ok(help.signatures.length > 0);
    assert.match(help.signatures[0]?.label ?? '', /COPY/);
  });
});
