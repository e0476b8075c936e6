import * as vscode from 'vscode';
import { isEngineError } from '../../engine/errors.ts';
import type { DiskUsage } from '../../engine/port/system.ts';
import { type PruneItem, pruneKey, pruneKinds } from '../../engine/prune.ts';
import { freedBy } from '../../engine/prune/selection.ts';
import { cacheSteps, removalOf } from '../../engine/prune/steps.ts';
import { each } from '../../ui/each.ts';
import { sentence } from '../../ui/errors.ts';
import { bytes } from '../../ui/format.ts';
import { oneLine } from '../../ui/plain.ts';
import { type Report, withProgress } from '../../ui/progress.ts';
import { measure, type MeasureContext, measuresByKind } from './measure.ts';
import { counts } from './prune-confirm.ts';
import { few, nameOf } from './prune-pick.ts';
import { cleanUpWords } from '../../ui/command-words.ts';

/** What became of a clean-up. */
interface Outcome {
  readonly removed: readonly PruneItem[];
  readonly stayed: readonly { readonly item: PruneItem; readonly why: string }[];
  /** Not tried any more since the user stopped it. */
  readonly left: number;
  /** Bytes that the engine says it freed of the build cache. */
  readonly cacheBytes: number;
}

/** Removes what was chosen and nothing else, kind by kind, and says what was freed. */
export async function carryOut(
  context: MeasureContext,
  selected: readonly PruneItem[],
  usage: DiskUsage | undefined,
): Promise<void> {
  const outcome = await withProgress(cleanUpWords().removing(selected.length), (signal, report) =>
    removeAll(context, selected, signal, report),
  );
  const freed = await freedReally(context, outcome, usage);
  tell(outcome, freed);
}

async function removeAll(
  context: MeasureContext,
  selected: readonly PruneItem[],
  signal: AbortSignal,
  report: Report,
): Promise<Outcome> {
  const { engine } = context;
  const { inventory } = await engine.connect();
  const words = cleanUpWords();
  const removed: PruneItem[] = [];
  const stayed: { item: PruneItem; why: string }[] = [];
  const step = 100 / selected.length;

  for (const kind of pruneKinds) {
    if (kind === 'cache') continue;
    const went = new Set(removed.map(pruneKey));
    const items = selected.filter((item) => item.kind === kind);
    const answers = await each(
      items,
      async (item, stop) => {
        const action = removalOf(item, inventory);
        if (action === 'inUse' || !item.after.every((key) => went.has(key)))
          throw new Stays(words.stayedReason);
        if (action !== 'gone') await engine.perform(action, stop);
      },
      signal,
      { onEnd: ({ item }) => report({ message: oneLine(nameOf(item), 60), increment: step }) },
    );
    for (const answer of answers) {
      if (answer.outcome === 'done' || (answer.outcome === 'failed' && wasGone(answer.error))) {
        removed.push(answer.item);
      } else if (answer.outcome === 'failed') stayed.push({ item: answer.item, why: reason(answer.error) });
    }
  }

  const cache = await emptyCache(context, selected, signal, (count) => report({ increment: step * count }));
  removed.push(...cache.removed);
  stayed.push(...cache.stayed);
  const left = selected.length - removed.length - stayed.length;
  return { removed, stayed, left, cacheBytes: cache.cacheBytes };
}

/**
 * A record goes only after those that are built on it, and not every engine tells which these are: what stays is
 * tried again for as long as anything goes.
 */
async function emptyCache(
  { engine }: MeasureContext,
  selected: readonly PruneItem[],
  signal: AbortSignal,
  onGone: (count: number) => void,
): Promise<Omit<Outcome, 'left'>> {
  const removed: PruneItem[] = [];
  let rest = selected.filter(({ kind }) => kind === 'cache');
  let cacheBytes = 0;
  let why = cleanUpWords().stayedCache;
  for (let went = -1; went !== 0 && rest.length > 0 && !signal.aborted;) {
    const gone = new Set<string>();
    for (const { action } of cacheSteps(rest)) {
      try {
        const { ids, bytes: freed } = await engine.perform(action, signal);
        cacheBytes += freed;
        for (const id of ids) gone.add(id);
      } catch (error) {
        if (signal.aborted) break;
        why = reason(error);
      }
    }
    removed.push(...rest.filter(({ id }) => gone.has(id)));
    const before = rest.length;
    rest = rest.filter(({ id }) => !gone.has(id));
    went = before - rest.length;
    onGone(went);
  }
  return { removed, stayed: signal.aborted ? [] : rest.map((item) => ({ item, why })), cacheBytes };
}

/** What was wanted has come about, though not by us. */
const wasGone = (error: unknown): boolean =>
  isEngineError(error) && (error.kind === 'notFound' || error.kind === 'noSuchImage');

/** Why a thing was not touched. */
class Stays extends Error {}

function reason(error: unknown): string {
  if (error instanceof Stays) return error.message;
  const inUse = isEngineError(error) && error.kind === 'conflict';
  return inUse ? cleanUpWords().stayedReason : sentence(error);
}

interface Freed {
  readonly bytes: number;
  readonly atLeast: boolean;
}

/** Bytes that were freed; undefined when nobody knows, since nothing was measured. */
async function freedReally(
  context: MeasureContext,
  { removed, cacheBytes }: Outcome,
  usage: DiskUsage | undefined,
): Promise<Freed | undefined> {
  const others = removed.filter(({ kind }) => kind !== 'cache' && kind !== 'image');
  const images = removed.filter(({ kind }) => kind === 'image');
  if (usage === undefined) return undefined;
  const rest = freedBy(others, usage);
  const layers = freedBy(images, usage);
  const sum = (bytesOfLayers: number, atLeast: boolean): Freed => ({
    bytes: rest.bytes + bytesOfLayers + cacheBytes,
    atLeast: atLeast || rest.atLeast,
  });
  const { info } = await context.engine.connect();
  // Layers that images shared: how many of them went can only be measured, and that is quick for images alone.
  if (!layers.atLeast || !measuresByKind(info)) return sum(layers.bytes, layers.atLeast);
  try {
    const now = await withProgress(cleanUpWords().measuringFreed, (signal) =>
      measure(context, ['image'], signal),
    );
    return sum(Math.max(layers.bytes, usage.layers - now.layers), false);
  } catch {
    return sum(layers.bytes, true);
  }
}

function tell({ removed, stayed, left }: Outcome, freed: Freed | undefined): void {
  const words = cleanUpWords();
  const names = stayed.map(({ item, why }) => `${oneLine(nameOf(item), 60)} (${why})`);
  const text = [
    removed.length === 0 ? words.removedNothing : words.removed(counts(removed)),
    ...(freed !== undefined && freed.bytes > 0 ? [words.freed(bytes(freed.bytes), freed.atLeast)] : []),
    ...(stayed.length === 0 ? [] : [words.stayed(stayed.length, few(names))]),
    ...(left === 0 ? [] : [words.stopped(left)]),
  ].join(' ');
  // Not awaited: the work is over, whatever the user does with the message.
  if (stayed.length === 0) void vscode.window.showInformationMessage(text);
  else void vscode.window.showWarningMessage(text);
}
