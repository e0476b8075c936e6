import * as vscode from 'vscode';
import { diskUsage } from '../../engine/actions/system.ts';
import type { EngineInfo } from '../../engine/port.ts';
import { type DiskUsage, type UsageKind, usageKinds } from '../../engine/port/system.ts';
import { bytes } from '../../ui/format.ts';
import { type Handler, Nothing } from '../../ui/handlers.ts';
import { messages } from '../../ui/language.ts';
import { withProgress } from '../../ui/progress.ts';
import type { CommandContext } from '../context.ts';
import { cleanUpWords } from '../../ui/command-words.ts';

/** What measuring and cleaning up work with. */
export type MeasureContext = Pick<CommandContext, 'engine' | 'measurements'>;

/** Asks the engine for sizes and remembers them. Takes seconds, or minutes. */
export async function measure(
  { engine, measurements }: MeasureContext,
  kinds: readonly UsageKind[],
  signal?: AbortSignal,
): Promise<DiskUsage> {
  const { info } = await engine.connect();
  // An older engine measures everything anyway.
  const usage = await engine.perform(diskUsage(measuresByKind(info) ? kinds : usageKinds), signal);
  measurements.record(usage);
  return usage;
}

/** Whether the engine measures only what it is asked for: the parameter `type` came with API 1.42. */
export function measuresByKind({ product, apiVersion }: EngineInfo): boolean {
  return product === 'docker' && Number(apiVersion.split('.')[1] ?? 0) >= 42;
}

export function measureVolumesHandler(context: MeasureContext): Handler {
  return async () => {
    const { inventory } = await context.engine.connect();
    if (inventory.volumes.size === 0) throw new Nothing(messages().nothingToPick.volume);
    const words = cleanUpWords();
    const { volumes } = await withProgress(words.measureTitle, (signal) =>
      measure(context, ['volume'], signal),
    );
    const total = volumes.reduce((sum, { size }) => sum + Math.max(0, size), 0);
    vscode.window.setStatusBarMessage(
      `$(check) ${words.volumesMeasured(volumes.length, bytes(total))}`,
      5000,
    );
  };
}
