import type { DiskUsage } from '../../engine/port/system.ts';
import { type PruneItem, type PruneKind, pruneKinds } from '../../engine/prune.ts';
import { freedBy } from '../../engine/prune/selection.ts';
import { cacheSteps } from '../../engine/prune/steps.ts';
import { commandLine } from '../../ui/command-line.ts';
import { bytes } from '../../ui/format.ts';
import { oneLine } from '../../ui/plain.ts';
import { confirm } from '../../ui/prompts.ts';
import { few, nameOf } from './prune-pick.ts';
import { cleanUpWords } from '../../ui/command-words.ts';

/** How many names a command line in the question spells out. */
const spelledOut = 6;

/** Names what goes, what is lost, and the docker commands. Throws `CancellationError` unless the user agrees. */
export async function confirmPrune(
  selected: readonly PruneItem[],
  usage: DiskUsage | undefined,
): Promise<void> {
  const words = cleanUpWords();
  const { bytes: size, atLeast } = freedBy(selected, usage);
  const data = selected.filter(({ loses }) => loses === 'data').map(nameOf);
  const stuck = selected.flatMap(({ loses }) => (typeof loses === 'object' ? loses.start : []));
  const detail = [
    ...(size > 0 ? [words.frees(bytes(size), atLeast)] : []),
    ...(data.length > 0 ? [words.dataLost(few(data, spelledOut))] : []),
    ...(stuck.length > 0 ? [words.cannotStart(few([...new Set(stuck)], spelledOut))] : []),
    commandsFor(selected).join('\n'),
  ];
  await confirm(
    words.question(counts(selected)),
    detail.map((part) => part.trim()).join('\n\n'),
    words.remove,
  );
}

/** `3 containers and 1 volume` */
export function counts(items: readonly PruneItem[]): string {
  const words = cleanUpWords();
  const parts = pruneKinds.flatMap((kind) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [words.count(kind, count)];
  });
  return words.and(parts);
}

/** One line for each kind; a long one says how many names are left out of it. */
function commandsFor(selected: readonly PruneItem[]): string[] {
  return pruneKinds.flatMap((kind) => {
    const items = selected.filter((item) => item.kind === kind);
    if (items.length === 0) return [];
    if (kind === 'cache') {
      const [step] = cacheSteps(items.slice(0, 1));
      return step === undefined ? [] : [withMore(commandLine(step.action), items.length - 1)];
    }
    const names = items.flatMap(({ name, references }) => references ?? [name]);
    const docker = [...verbs[kind], ...names.slice(0, spelledOut)];
    return [withMore(oneLine(commandLine({ docker }), Infinity), names.length - spelledOut)];
  });
}

const withMore = (line: string, more: number): string =>
  more > 0 ? `${line} … (${cleanUpWords().more(more)})` : line;

const verbs: Readonly<Record<Exclude<PruneKind, 'cache'>, readonly string[]>> = {
  container: ['rm'],
  network: ['network', 'rm'],
  volume: ['volume', 'rm'],
  image: ['rmi'],
};
