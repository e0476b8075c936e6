import * as vscode from 'vscode';
import { commands } from '../../contract/commands.ts';
import { language, messages } from '../../ui/language.ts';
import { type ArrangedView, groups, sorts } from '../../ui/view-choices.ts';
import type { ViewSettings } from '../../ui/view-settings.ts';

/** Titles of the lists: those of the commands that open them. */
const titles = {
  containers: commands.arrangeContainers.title,
  images: commands.arrangeImages.title,
  volumes: commands.arrangeVolumes.title,
  networks: commands.arrangeNetworks.title,
} as const satisfies Record<ArrangedView, unknown>;

interface Choice extends vscode.QuickPickItem {
  readonly change?: { readonly sort: string } | { readonly group: string };
}

/** Lets the user choose how a view is sorted and grouped; what it is now has a tick. */
export async function arrangeView(views: ViewSettings, view: ArrangedView): Promise<void> {
  const title = titles[view][language()].replace('…', '');
  const chosen = await vscode.window.showQuickPick(choices(views, view), { title, matchOnDetail: true });
  if (chosen?.change === undefined) throw new vscode.CancellationError();
  await views.set(view, chosen.change);
}

function choices(views: ViewSettings, view: ArrangedView): Choice[] {
  const words = messages().views;
  const now = views.get(view);
  const tick = (on: boolean, text: string): string => `$(${on ? 'check' : 'blank'}) ${text}`;
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const sortChoices = sorts[view].map((sort): Choice => ({
    label: tick(sort === now.sort, words.sorts[sort]),
    ...(view === 'volumes' && sort === 'size' ? { detail: words.sizesUnknown } : {}),
    change: { sort },
  }));
  const groupChoices = groups[view].map((group): Choice => ({
    label: tick(group === now.group, words.groups[group]),
    change: { group },
  }));
  const grouped = groupChoices.length > 1 ? [separator(words.groupBy), ...groupChoices] : [];
  return [separator(words.sortBy), ...sortChoices, ...grouped];
}
