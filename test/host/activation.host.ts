import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandId, notOnPodman } from '../../src/contract/command-id.ts';
import { type CommandKey, commands } from '../../src/contract/commands.ts';

describe('Activation', () => {
  const extension = (): vscode.Extension<unknown> => {
    const found = vscode.extensions.getExtension('dockyard.dockyard');
    assert.ok(found);
    return found;
  };

  it('opening a Dockerfile activates the extension', async () => {
    const [file] = await vscode.workspace.findFiles('hello-web/Dockerfile');
    assert.ok(file);
    await vscode.window.showTextDocument(file);
    const deadline = Date.now() + 10_000;
    while (!extension().isActive && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok(extension().isActive);
  });

  it('registers every command that the contract names, and package.json offers each', async () => {
    await extension().activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const { contributes } = extension().packageJSON as { contributes: { commands: { command: string }[] } };
    const contributed = contributes.commands.map(({ command }) => command);
    const declared = (Object.keys(commands) as CommandKey[]).map(commandId);
    assert.deepEqual(
      contributed.filter((id) => !id.endsWith(notOnPodman)),
      declared,
    );
    assert.deepEqual(
      declared.filter((id) => !registered.has(id)),
      [],
    );
  });

  it('offers the snippets in a Dockerfile', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'dockerfile', content: '' });
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new vscode.Position(0, 0),
    );
    const snippets = list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
    assert.ok(snippets.length >= 10, `only ${snippets.length} snippets`);
  });
});
