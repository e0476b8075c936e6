import type { Text } from './text.ts';

export const viewContainer = { id: 'dockyard', title: 'Dockyard', icon: 'media/dockyard.svg' } as const;

export interface ViewDefinition {
  readonly name: Text;
  readonly icon: string;
  /** Also shown where there can be no engine: it then says so. */
  readonly always?: true;
  /** Closed until someone opens it. */
  readonly collapsed?: true;
}

/** The views of the sidebar, in order. A view's id is `dockyard.<key>`. */
export const views = {
  containers: { name: { en: 'Containers', nl: 'Containers' }, icon: '$(vm)', always: true },
  images: { name: { en: 'Images', nl: 'Images' }, icon: '$(package)' },
  volumes: { name: { en: 'Volumes', nl: 'Volumes' }, icon: '$(database)' },
  networks: { name: { en: 'Networks', nl: 'Netwerken' }, icon: '$(type-hierarchy)' },
  system: { name: { en: 'Engine', nl: 'Engine' }, icon: '$(server)', collapsed: true },
} as const satisfies Record<string, ViewDefinition>;

export type ViewKey = keyof typeof views;
export type ViewId = `dockyard.${ViewKey}`;

export function viewId(key: ViewKey): ViewId {
  return `dockyard.${key}`;
}
