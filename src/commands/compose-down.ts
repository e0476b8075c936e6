import * as vscode from 'vscode';
import type { Connected } from '../engine/connection.ts';
import { composeWords } from '../ui/command-words.ts';
import { oneLine } from '../ui/plain.ts';
import type { Subject } from './compose-target.ts';
import { listed } from './listed.ts';

const label = 'com.docker.compose.project';

/**
 * Asks before a project is taken down, and says what goes. True: its volumes too. Throws `CancellationError` when the
 * user thinks better of it.
 */
export async function askDown({ inventory }: Connected, { name, containers }: Subject): Promise<boolean> {
  const words = composeWords();
  const of = (
    things: Iterable<{ readonly name: string; readonly labels: Readonly<Record<string, string>> }>,
  ) => [...things].filter(({ labels }) => labels[label] === name).map((thing) => thing.name);
  const networks = of(inventory.networks.values());
  const volumes = of(inventory.volumes.values());
  const detail = [
    containers.length > 0
      ? words.downContainers(listed(containers.map((each) => each.name)))
      : words.downNothing,
    ...(networks.length > 0 ? [words.downNetworks(listed(networks))] : []),
    ...(volumes.length > 0 ? [words.downVolumes(listed(volumes))] : []),
    '',
    words.downData,
  ].join('\n');
  const answers = volumes.length > 0 ? [words.down, words.downWithVolumes] : [words.down];
  const title = words.downTitle(oneLine(name));
  const answer = await vscode.window.showWarningMessage(title, { modal: true, detail }, ...answers);
  if (answer === undefined) throw new vscode.CancellationError();
  return answer === words.downWithVolumes;
}
