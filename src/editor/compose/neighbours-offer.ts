import * as vscode from 'vscode';
import { messages } from '../../ui/language.ts';
import type { Change, Neighbour } from './neighbours-known.ts';

/** Asks who is to help with Compose files, and does it. Resolves when the user has answered. */
export async function offerChoice(neighbours: readonly Neighbour[]): Promise<void> {
  const words = messages().neighbours;
  const names = neighbours.map(({ name }) => name).join(', ');
  const answer = await vscode.window.showInformationMessage(
    words.question(names, neighbours.length),
    words.dockyard,
    words.both,
    words.others,
  );
  if (answer === words.dockyard) await turnOff(neighbours);
  if (answer === words.both) await choose('beside');
  if (answer === words.others) {
    await choose('off');
    void vscode.window.showInformationMessage(words.left(names));
  }
}

async function choose(value: 'beside' | 'off'): Promise<void> {
  const target = vscode.ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration('dockyard').update('compose.language', value, target);
}

async function turnOff(neighbours: readonly Neighbour[]): Promise<void> {
  const words = messages().neighbours;
  const changes: Change[] = [];
  const without: string[] = [];
  for (const { name, turnOff: change } of neighbours) {
    const found = change();
    if (found === undefined) without.push(name);
    else changes.push(found);
  }
  for (const { key, value } of changes) {
    await vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
  }
  const text = [
    ...(changes.length > 0
      ? [words.changed(changes.map(({ key, value }) => `${key}: ${JSON.stringify(value)}`).join(', '))]
      : []),
    ...(without.length > 0 ? [words.noSwitch(without.join(', '))] : []),
  ].join(' ');
  const reload = changes.some((change) => change.reload);
  const steps = [...(reload ? [words.reload] : []), ...(changes.length > 0 ? [words.openSettings] : [])];
  const answer = await vscode.window.showInformationMessage(text, ...steps);
  if (answer === words.reload) await vscode.commands.executeCommand('workbench.action.reloadWindow');
  if (answer === words.openSettings) {
    await vscode.commands.executeCommand('workbench.action.openSettingsJson', {
      revealSetting: { key: changes[0]?.key },
    });
  }
}
