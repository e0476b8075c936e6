import * as vscode from 'vscode';
import { until } from './answer.ts';

/** Milliseconds, as VS Code's own account of its start has them. */
export interface Activation {
  /** To read and run the entry file. */
  readonly load: number;
  /** Until `activate()` returned. */
  readonly call: number;
  /** Until the promise it may have returned was settled. */
  readonly finish: number;
}

/** Opens a view or a file, which activates the extension, and asks VS Code how long that took. */
export async function measure(wanted: {
  extension: string;
  viewContainer?: string;
  file?: string;
}): Promise<Activation> {
  const extension = vscode.extensions.getExtension(wanted.extension);
  if (extension === undefined) throw new Error(`${wanted.extension} is not there.`);
  if (extension.isActive) throw new Error(`${wanted.extension} is active before anything asks for it.`);
  if (wanted.file !== undefined) {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (folder === undefined) throw new Error('No folder is open.');
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, wanted.file));
  } else {
    await vscode.commands.executeCommand(`workbench.view.extension.${wanted.viewContainer}`);
  }
  await until(() => extension.isActive || undefined);
  // "Developer: Startup Performance": the numbers behind "Developer: Show Running Extensions", in parts.
  await vscode.commands.executeCommand('perfview.show');
  return until(() =>
    vscode.workspace.textDocuments
      .filter(({ uri }) => uri.scheme === 'perf')
      .flatMap((document) => parse(document.getText(), wanted.extension) ?? [])
      .at(0),
  );
}

/** A row of its table: extension, eager, load code, call activate, finish activate, event, by. */
function parse(text: string, extension: string): Activation | undefined {
  const row = text
    .split('\n')
    .find((line) => line.includes(`| ${extension} `) && line.split('|').length >= 8);
  const [load, call, finish] = (row ?? '').split('|').slice(3, 6).map(Number);
  return load === undefined || call === undefined || finish === undefined
    ? undefined
    : { load, call, finish };
}
