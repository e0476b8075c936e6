import * as vscode from 'vscode';

export interface HoverTimes {
  /** Milliseconds for each call. */
  readonly times: readonly number[];
  /** How many hovers the last call gave. */
  readonly hovers: number;
}

/** Asks for the hover at a word of a file of the workspace, again and again, after a warm-up. */
export async function measure(wanted: {
  file: string;
  word: string;
  calls: number;
  /** Id of an extension to wake first. */
  wake?: string;
}): Promise<HoverTimes> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open.');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, wanted.file));
  await vscode.window.showTextDocument(document);
  const position = document.positionAt(document.getText().search(new RegExp(`^${wanted.word}`, 'm')) + 1);
  const ask = (): Thenable<vscode.Hover[]> =>
    vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
  if (wanted.wake !== undefined) await vscode.extensions.getExtension(wanted.wake)?.activate();
  for (let done = 0; done < 10; done++) await ask();
  const times: number[] = [];
  let hovers = 0;
  for (let done = 0; done < wanted.calls; done++) {
    const start = performance.now();
    hovers = (await ask()).length;
    times.push(performance.now() - start);
  }
  return { times, hovers };
}
