import * as vscode from 'vscode';

/** Whether a message tells of containers that end badly by themselves. */
export function tellsExits(): boolean {
  return vscode.workspace.getConfiguration('dockyard').get('notifyOnExit', true);
}
