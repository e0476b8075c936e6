import type { NodeKind } from './nodes.ts';
import type { Text } from './text.ts';
import type { ViewKey } from './views.ts';

/** A place in a menu. `group` is VS Code's: `inline@1`, `2_change@1`, … */
export type MenuPlace =
  | {
      readonly menu: 'row';
      readonly kinds: readonly NodeKind[];
      readonly group: string;
      readonly submenu?: SubmenuKey;
    }
  | {
      readonly menu: 'viewTitle';
      readonly views: readonly ViewKey[];
      readonly group: string;
      /** A further condition. */
      readonly when?: string;
    }
  | { readonly menu: 'dockerfile'; readonly group: string }
  /** The submenu of a Compose file. */
  | { readonly menu: 'compose'; readonly group: string };

/** Menus within the menu of a row, each with its place there. */
export const submenus = {
  inside: { title: { en: 'Look Inside', nl: 'Binnenkijken' }, group: '3_inside@1' },
  change: { title: { en: 'Change', nl: 'Wijzigen' }, group: '4_change@1' },
  copy: { title: { en: 'Copy', nl: 'Kopiëren' }, group: '8_command@2' },
} as const satisfies Record<string, { title: Text; group: string }>;

export type SubmenuKey = keyof typeof submenus;

/** What the command is about; the Command Palette shows it before the title. */
export const categories = {
  dockyard: { en: 'Dockyard', nl: 'Dockyard' },
  container: { en: 'Dockyard Containers', nl: 'Dockyard-containers' },
  image: { en: 'Dockyard Images', nl: 'Dockyard-images' },
  volume: { en: 'Dockyard Volumes', nl: 'Dockyard-volumes' },
  network: { en: 'Dockyard Networks', nl: 'Dockyard-netwerken' },
  compose: { en: 'Dockyard Compose', nl: 'Dockyard-Compose' },
  system: { en: 'Dockyard Engine', nl: 'Dockyard-engine' },
} as const satisfies Record<string, Text>;

export interface CommandDefinition {
  readonly title: Text;
  readonly category: keyof typeof categories;
  /** Codicon, without `$(…)`. */
  readonly icon?: string;
  /** The docker command it stands for; what the user chooses stands in angle brackets. */
  readonly docker?: string;
  readonly menus: readonly MenuPlace[];
  /** False keeps it out of the Command Palette. */
  readonly palette?: false;
  /** Podman cannot do it: in its place stands a greyed entry that says so. */
  readonly notOnPodman?: {
    /** The first version that can, as a number: 501 is 5.1. Absent: none can. */
    readonly before?: number;
    /** Stands behind the title, in parentheses. */
    readonly reason: Text;
  };
  /** Runs code of the workspace, so it needs a trusted one. */
  readonly needsTrust?: true;
}
