import * as vscode from 'vscode';
import { shortId } from '../../engine/model.ts';
import type { DiskUsage } from '../../engine/port/system.ts';
import {
  type PruneChoice,
  type PruneItem,
  pruneKey,
  type PruneKind,
  pruneKinds,
  type PrunePlan,
} from '../../engine/prune.ts';
import { freedBy, settle, tickedAtFirst } from '../../engine/prune/selection.ts';
import { bytes, moment } from '../../ui/format.ts';
import { oneLine, withoutIcons } from '../../ui/plain.ts';
import { cleanUpWords } from '../../ui/command-words.ts';

interface Row extends vscode.QuickPickItem {
  readonly item?: PruneItem;
}

interface Toggle extends vscode.QuickInputButton {
  readonly changes?: 'namedImages' | 'namedVolumes';
}

const icons: Readonly<Record<PruneKind, string>> = {
  container: 'vm',
  network: 'type-hierarchy',
  volume: 'database',
  image: 'package',
  cache: 'layers',
};

/**
 * Shows exactly what would go, and resolves with what the user leaves ticked. `plan` is asked anew for each choice
 * of how much to look through. Throws `CancellationError` when there is no answer.
 */
export function pickWhatGoes(
  first: PruneChoice,
  usage: DiskUsage | undefined,
  plan: (choice: PruneChoice) => PrunePlan,
): Promise<readonly PruneItem[]> {
  const words = cleanUpWords();
  return new Promise((resolve, reject) => {
    const pick = vscode.window.createQuickPick<Row>();
    let choice = first;
    let current = plan(choice);
    let chosen: readonly PruneItem[] | undefined;
    /** While the list of what stays is open the pick is hidden, and not answered. */
    let aside = false;

    const itemsOf = (rows: readonly Row[]): PruneItem[] => rows.flatMap(({ item }) => item ?? []);
    const count = (): void => {
      const items = itemsOf(pick.selectedItems);
      const { bytes: size, atLeast } = freedBy(items, usage);
      const sized = usage !== undefined && size > 0;
      pick.title = words.removes(items.length, sized ? bytes(size) : undefined, atLeast);
    };
    const select = (items: readonly PruneItem[]): void => {
      const keys = new Set(items.map(pruneKey));
      pick.selectedItems = pick.items.filter(({ item }) => item !== undefined && keys.has(pruneKey(item)));
      count();
    };
    const show = (ticked: (item: PruneItem) => boolean): void => {
      pick.items = rowsOf(current);
      pick.buttons = buttonsOf(choice, current);
      select(settle(current.items.filter(ticked)));
    };

    Object.assign(pick, {
      canSelectMany: true,
      ignoreFocusOut: true,
      matchOnDescription: true,
      matchOnDetail: true,
      placeholder: words.pickPlaceholder,
    });
    show(tickedAtFirst);
    pick.onDidChangeSelection((rows) => {
      const items = itemsOf(rows);
      const possible = settle(items);
      if (possible.length < items.length) select(possible);
      else count();
    });
    pick.onDidTriggerButton(async (button: Toggle) => {
      if (button.changes !== undefined) {
        const before = new Set(current.items.map(pruneKey));
        const ticked = new Set(itemsOf(pick.selectedItems).map(pruneKey));
        choice = { ...choice, [button.changes]: !choice[button.changes] };
        current = plan(choice);
        show((item) => (before.has(pruneKey(item)) ? ticked.has(pruneKey(item)) : tickedAtFirst(item)));
        return;
      }
      aside = true;
      const selected = itemsOf(pick.selectedItems);
      await showWhatStays(current);
      aside = false;
      select(selected);
      pick.show();
    });
    pick.onDidAccept(() => {
      chosen = itemsOf(pick.selectedItems);
      if (chosen.length > 0) pick.hide();
    });
    pick.onDidHide(() => {
      if (aside) return;
      pick.dispose();
      if (chosen !== undefined && chosen.length > 0) resolve(chosen);
      else reject(new vscode.CancellationError());
    });
    pick.show();
  });
}

function buttonsOf({ kinds, namedImages, namedVolumes }: PruneChoice, { kept }: PrunePlan): Toggle[] {
  const words = cleanUpWords();
  const buttons: Toggle[] = [];
  if (kinds.has('image')) {
    buttons.push({
      changes: 'namedImages',
      iconPath: new vscode.ThemeIcon(icons.image),
      tooltip: namedImages ? words.onlyDangling : words.allImages,
    });
  }
  if (kinds.has('volume')) {
    buttons.push({
      changes: 'namedVolumes',
      iconPath: new vscode.ThemeIcon(icons.volume),
      tooltip: namedVolumes ? words.onlyAnonymous : words.allVolumes,
    });
  }
  if (kept.length > 0) {
    buttons.push({ iconPath: new vscode.ThemeIcon('question'), tooltip: words.whatStays });
  }
  return buttons;
}

function rowsOf({ items }: PrunePlan): Row[] {
  const names = new Map(items.map((item) => [pruneKey(item), item.name]));
  return pruneKinds.flatMap((kind): Row[] => {
    const rows = items.filter((item) => item.kind === kind).map((item) => rowOf(item, names));
    if (rows.length === 0) return [];
    return [{ label: cleanUpWords().kinds[kind], kind: vscode.QuickPickItemKind.Separator }, ...rows];
  });
}

function rowOf(item: PruneItem, names: ReadonlyMap<string, string>): Row {
  const words = cleanUpWords();
  const { kind, time, size, loses, why, after } = item;
  const age = time === undefined || time === 0 ? undefined : moment(time);
  const others = after.map((key) => short(names.get(key) ?? key));
  const losses =
    loses === undefined
      ? []
      : [loses === 'data' ? words.losesData : words.losesStart(loses.start.join(', '))];
  return {
    label: `$(${icons[kind]}) ${withoutIcons(oneLine(nameOf(item), 100))}`,
    description: [
      ...(size === undefined || kind === 'network' ? [] : [bytes(size)]),
      ...(age === undefined ? [] : [kind === 'cache' ? words.lastUsed(age) : words.made(age)]),
    ].join('  '),
    detail: withoutIcons(
      oneLine(
        [
          ...(losses.length > 0 ? ['⚠'] : []),
          ...losses,
          [words.reasons[why], ...(others.length === 0 ? [] : [words.afterOthers(few(others))])].join('; '),
        ].join(' '),
      ),
    ),
    item,
  };
}

/** A name that a person can read: an anonymous volume's is 64 digits. */
export function nameOf({ kind, name }: Pick<PruneItem, 'kind' | 'name'>): string {
  return kind === 'volume' && /^[0-9a-f]{64}$/.test(name) ? `${shortId(name)}…` : name;
}

const short = (name: string): string => oneLine(name, 40);

/** Names, of which no more than three are spelled out. */
export function few(names: readonly string[], most = 3): string {
  const more = names.length - most;
  return more <= 0 ? names.join(', ') : `${names.slice(0, most).join(', ')}, ${cleanUpWords().more(more)}`;
}

/** What a prune leaves, with the reason for each; resolves when it is closed. */
async function showWhatStays({ kept }: PrunePlan): Promise<void> {
  const words = cleanUpWords();
  const rows = kept.map((item) => ({
    label: `$(${icons[item.kind]}) ${withoutIcons(oneLine(nameOf(item), 100))}`,
    detail: withoutIcons(oneLine(words.keeps[item.why](few(item.users)))),
  }));
  await vscode.window.showQuickPick(rows, { title: words.whatStays, matchOnDetail: true });
}
