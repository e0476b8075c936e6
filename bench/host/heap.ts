import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { until } from './answer.ts';

export interface Heap {
  /** Bytes in use of the extension host before anything of the extension was loaded, and with its view open. */
  readonly before: number;
  readonly after: number;
}

/** Milliseconds that a view gets to show everything. */
const patience = 8000;

/** Opens a view, which activates its extension, and compares what is in use before and after. */
export async function measure(wanted: { extension: string; viewContainer: string }): Promise<Heap> {
  // VS Code starts the extension host without it.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const inUse = async (): Promise<number> => {
    for (let round = 0; round < 3; round++) {
      await sleep(100);
      collect();
    }
    return process.memoryUsage().heapUsed;
  };
  const before = await inUse();
  await vscode.commands.executeCommand(`workbench.view.extension.${wanted.viewContainer}`);
  await until(() => vscode.extensions.getExtension(wanted.extension)?.isActive || undefined);
  await sleep(patience);
  return { before, after: await inUse() };
}
