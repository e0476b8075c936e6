import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Waits until something holds; fails after fifteen seconds. */
export async function eventually(holds: () => boolean | Promise<boolean>, what = ''): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, `waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** What stands in “Dockyard Commands”. */
export function written(): string {
  return vscode.workspace.textDocuments
    .filter(({ uri }) => uri.scheme === 'output' && uri.path.includes('Dockyard Commands'))
    .map((document) => document.getText())
    .join('\n');
}

/** A terminal takes the place of the output in the panel: it is brought back to be read. */
export async function openOutput(): Promise<void> {
  if (written() === '') await vscode.commands.executeCommand('dockyard.showCommands');
}

/** Waits until a command line has been written down. */
export function wrote(line: string): Promise<void> {
  return eventually(async () => {
    await openOutput();
    return written().includes(line);
  }, line);
}

/** Waits for a terminal of that name. */
export function terminal(name: string): Promise<void> {
  return eventually(() => vscode.window.terminals.some((each) => each.name === name), `terminal ${name}`);
}

/** Waits for a page or a document with that title. */
export function page(title: string): Promise<void> {
  return eventually(
    () => vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ label }) => label === title)),
    `page ${title}`,
  );
}
