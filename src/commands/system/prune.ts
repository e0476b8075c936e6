import * as vscode from 'vscode';
import type { Connected } from '../../engine/connection.ts';
import type { DiskUsage, UsageKind } from '../../engine/port/system.ts';
import {
  planPrune,
  type PruneChoice,
  type PruneKind,
  pruneKinds,
  type PrunePlan,
} from '../../engine/prune.ts';
import { type Handler, Nothing } from '../../ui/handlers.ts';
import { measuresByKind, type MeasureContext } from './measure.ts';
import { measureOrSkip } from './measure-or-skip.ts';
import { confirmPrune } from './prune-confirm.ts';
import { pickWhatGoes } from './prune-pick.ts';
import { carryOut } from './prune-run.ts';
import { cleanUpWords } from '../../ui/command-words.ts';

/** What must be measured to know how much a kind takes. Networks take nothing. */
const measuredAs: Readonly<Partial<Record<PruneKind, UsageKind>>> = {
  container: 'container',
  volume: 'volume',
  image: 'image',
  cache: 'build-cache',
};

/** Lists what nothing uses, lets the user choose, asks once more, and removes just that. */
export function pruneHandler(context: MeasureContext, kind: PruneKind): Handler {
  return () => prune(context, [kind]);
}

/** The same for several kinds, which the user chooses first. */
export function cleanUpHandler(context: MeasureContext): Handler {
  return async () => {
    const { info } = await context.engine.connect();
    const words = cleanUpWords();
    const kinds = pruneKinds.filter((kind) => kind !== 'cache' || info.product === 'docker');
    const chosen = await vscode.window.showQuickPick(
      kinds.map((kind) => ({
        label: words.kinds[kind],
        detail: words.kindDetails[kind],
        picked: kind !== 'volume',
        value: kind,
      })),
      { title: words.title, placeHolder: words.whichKinds, canPickMany: true },
    );
    if (chosen === undefined || chosen.length === 0) throw new vscode.CancellationError();
    await prune(
      context,
      pruneKinds.filter((kind) => chosen.some(({ value }) => value === kind)),
    );
  };
}

async function prune(context: MeasureContext, kinds: readonly PruneKind[]): Promise<void> {
  const connected = await context.engine.connect();
  const words = cleanUpWords();
  const [only] = kinds;
  const nothing = new Nothing(
    kinds.length === 1 && only !== undefined ? words.nothing[only] : words.nothingAtAll,
  );
  if (kinds.includes('cache') && connected.info.product === 'podman')
    throw new Nothing(words.noCacheOnPodman);
  // Known without measuring; only the build cache is not.
  const widest = choiceOf(kinds, true);
  if (!kinds.includes('cache') && planOf(connected, widest, undefined).items.length === 0) throw nothing;

  const measured = kinds.flatMap((kind) => measuredAs[kind] ?? []);
  const usage = measured.length === 0 ? undefined : await measureOrSkip(context, measured, kinds);
  if (planOf(connected, widest, usage).items.length === 0) throw nothing;

  const narrow = choiceOf(kinds, false);
  // Of a single kind the wider choice is the one that is meant when the narrow one has nothing.
  const wide = kinds.length === 1 && planOf(connected, narrow, usage).items.length === 0;
  const selected = await pickWhatGoes(wide ? widest : narrow, usage, (choice) =>
    planOf(connected, choice, usage),
  );
  await confirmPrune(selected, usage);
  await carryOut(context, selected, usage);
}

const choiceOf = (kinds: readonly PruneKind[], all: boolean): PruneChoice => ({
  kinds: new Set(kinds),
  namedImages: all,
  namedVolumes: all,
});

function planOf(
  { inventory, info }: Connected,
  choice: PruneChoice,
  usage: DiskUsage | undefined,
): PrunePlan {
  // Anonymous volumes are labelled by the engines that measure by kind: both came with API 1.42.
  return planPrune(inventory, choice, { usage, labelsAnonymous: measuresByKind(info) });
}
