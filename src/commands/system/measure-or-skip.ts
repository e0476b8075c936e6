import * as vscode from 'vscode';
import type { DiskUsage, UsageKind } from '../../engine/port/system.ts';
import type { PruneKind } from '../../engine/prune.ts';
import { sentence } from '../../ui/errors.ts';
import { measure, type MeasureContext } from './measure.ts';
import { cleanUpWords } from '../../ui/command-words.ts';

/** Milliseconds for which a measurement is still taken for true, as when the page of disk usage was just opened. */
const fresh = 60_000;

/** Milliseconds that measuring may take before it is announced. */
const quick = 300;

/**
 * Measures, unless that was done a moment ago. Meanwhile the user may go on without sizes, which resolves with
 * undefined, or give up, which throws `CancellationError`. Just the build cache cannot be listed without.
 */
export async function measureOrSkip(
  context: MeasureContext,
  measured: readonly UsageKind[],
  kinds: readonly PruneKind[],
): Promise<DiskUsage | undefined> {
  const usages = measured.map((kind) => context.measurements.usage(kind));
  const [last] = usages;
  if (last !== undefined && usages.every((usage) => usage === last) && Date.now() - last.measuredAt < fresh) {
    return last;
  }
  const stop = new AbortController();
  const running = measure(context, measured, stop.signal);
  const settled = running.then(
    () => true,
    () => true,
  );
  const canSkip = kinds.some((kind) => kind !== 'cache');
  const later = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), quick));
  const answer = (await Promise.race([settled, later]))
    ? 'measured'
    : await askMeanwhile(settled, kinds, canSkip);
  if (answer !== 'measured') {
    stop.abort();
    if (answer === 'skip') return undefined;
    throw new vscode.CancellationError();
  }
  try {
    return await running;
  } catch (error) {
    if (!canSkip) throw error;
    // The list is worth showing without them.
    void vscode.window.showWarningMessage(cleanUpWords().notMeasured(sentence(error)));
    return undefined;
  }
}

/** A quick pick that says what is under way, and goes when that is done. */
function askMeanwhile(
  settled: Promise<boolean>,
  kinds: readonly PruneKind[],
  canSkip: boolean,
): Promise<'measured' | 'skip' | 'cancel'> {
  const words = cleanUpWords();
  return new Promise((resolve) => {
    const pick = vscode.window.createQuickPick();
    let answer: 'measured' | 'skip' | 'cancel' = 'cancel';
    const end = (how: typeof answer): void => {
      answer = how;
      pick.hide();
    };
    const detail = kinds.includes('cache') ? words.withoutSizesOrCache : words.withoutSizesDetail;
    Object.assign(pick, {
      title: words.title,
      placeholder: words.measuring,
      busy: true,
      ignoreFocusOut: true,
      items: canSkip ? [{ label: `$(debug-step-over) ${words.withoutSizes}`, detail, alwaysShow: true }] : [],
    });
    pick.onDidAccept(() => canSkip && end('skip'));
    pick.onDidHide(() => {
      pick.dispose();
      resolve(answer);
    });
    pick.show();
    void settled.then(() => end('measured'));
  });
}
