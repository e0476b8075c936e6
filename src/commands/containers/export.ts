import { homedir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { exportContainer as toFile } from '../../engine/actions/containers.ts';
import { commandLine } from '../../ui/command-line.ts';
import { reportBytes } from '../../ui/byte-progress.ts';
import type { Engine } from '../../ui/engine.ts';
import { bytes } from '../../ui/format.ts';
import type { Handler } from '../../ui/handlers.ts';
import { withProgress } from '../../ui/progress.ts';
import { targets } from '../targets.ts';
import { containerWords } from '../../ui/command-words.ts';

/** Writes the files of a container to a tar file that the user names. */
export function exportContainer(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const [container] = await targets(connected, 'container', args);
    if (container === undefined) return;
    const words = containerWords().export;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? homedir();
    const suggested = `${container.name}.tar`;
    const uri = await vscode.window.showSaveDialog({
      title: commandLine(toFile(container, suggested)),
      defaultUri: vscode.Uri.file(join(folder, suggested)),
      filters: { [words.archive]: ['tar'] },
      saveLabel: words.save,
    });
    if (uri === undefined) throw new vscode.CancellationError();
    let written = 0;
    await withProgress(words.doing(container.name), (signal, report) => {
      const told = reportBytes(report);
      const onBytes = (count: number): void => told((written = count));
      return engine.perform(toFile(container, uri.fsPath, onBytes), signal);
    });
    void vscode.window
      .showInformationMessage(words.done(container.name, bytes(written)), words.show)
      .then((answer) => answer !== undefined && vscode.commands.executeCommand('revealFileInOS', uri));
  };
}
