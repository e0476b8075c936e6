import * as vscode from 'vscode';
import { commands } from '../../contract/commands.ts';
import { language, messages } from '../../ui/language.ts';
import type { ArrangedView } from '../../ui/view-choices.ts';
import type { ViewSettings } from '../../ui/view-settings.ts';

/** Titles of the boxes: those of the commands that open them. */
const titles = {
  containers: commands.filterContainers.title,
  images: commands.filterImages.title,
  volumes: commands.filterVolumes.title,
  networks: commands.filterNetworks.title,
} as const satisfies Record<ArrangedView, unknown>;

/** Narrows a view while one types. Enter keeps the filter; Escape, or leaving the box, puts back the one before. */
export function filterView(views: ViewSettings, view: ArrangedView): Promise<void> {
  const words = messages().views;
  const before = views.get(view).filter;
  const box = vscode.window.createInputBox();
  box.title = titles[view][language()].replace('…', '');
  box.placeholder = words.filterPlaceholder[view];
  box.prompt = words.filterPrompt;
  box.value = before;
  return new Promise((resolve) => {
    let kept = false;
    box.onDidChangeValue((text) => views.preview(view, { filter: text.trim() }));
    box.onDidAccept(() => {
      kept = true;
      void views.set(view, { filter: box.value.trim() });
      box.hide();
    });
    box.onDidHide(() => {
      if (!kept && views.get(view).filter !== before) views.preview(view, { filter: before });
      box.dispose();
      resolve();
    });
    box.show();
  });
}
