import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a user's first settings into the folder where VS Code keeps them; those that are there stay. */
export function writeFirstSettings(folder: string, settings: Readonly<Record<string, unknown>>): void {
  const file = join(folder, 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(settings, null, 2));
}

/**
 * The window shows the folder and its README and nothing else: no welcome pages, no second side bar, no offers, and no
 * question whether to trust the folder, which is our own.
 */
export const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'readme',
  'git.openRepositoryInParentFolders': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
};
