import * as vscode from 'vscode';
import type { ComposeMissing } from '../ui/compose-cli.ts';
import { composeWords } from '../ui/command-words.ts';

const installPage = 'https://docs.docker.com/compose/install/';

/** Says that there is no `docker compose`, with the way to get it. Resolves when the user has answered. */
export async function tellMissing({ old }: ComposeMissing): Promise<void> {
  const words = composeWords();
  const text = old === undefined ? words.missing : words.tooOld(old);
  const chosen = await vscode.window.showErrorMessage(text, words.howToInstall, words.tellWhere);
  if (chosen === words.howToInstall) await vscode.env.openExternal(vscode.Uri.parse(installPage));
  if (chosen === words.tellWhere) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'dockyard.compose.path');
  }
}
