import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { panelWords } from '../../ui/command-words.ts';

/** Asks for a file or folder on the machine that the extension runs on; begins where `value` is. */
export async function browse(what: 'file' | 'folder' | 'save', value: string): Promise<string | undefined> {
  const start = await startOf(value);
  const words = panelWords();
  const options = {
    ...(start && { defaultUri: start }),
    title: words.chooseThis,
  };
  if (what === 'save') {
    return (await vscode.window.showSaveDialog({ ...options, saveLabel: words.chooseThis }))?.fsPath;
  }
  const [chosen] =
    (await vscode.window.showOpenDialog({
      ...options,
      openLabel: words.chooseThis,
      canSelectFiles: what === 'file',
      canSelectFolders: what === 'folder',
    })) ?? [];
  return chosen?.fsPath;
}

/** The path that is filled in, else the folder it would be in, else the workspace. */
async function startOf(value: string): Promise<vscode.Uri | undefined> {
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (value === '') return workspace;
  for (const path of [value, dirname(value)]) {
    const uri = vscode.Uri.file(path);
    const exists = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (exists) return uri;
  }
  return workspace;
}
