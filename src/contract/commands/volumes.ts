import type { CommandDefinition } from '../command.ts';

/** What is done with a volume. */
export const volumeCommands = {
  createVolume: {
    category: 'volume',
    title: { en: 'New Volume…', nl: 'Nieuw volume…' },
    icon: 'add',
    docker: 'docker volume create <name>',
    menus: [{ menu: 'viewTitle', views: ['volumes'], group: 'navigation@1' }],
  },
  inspectVolume: {
    category: 'volume',
    title: { en: 'Inspect', nl: 'Details bekijken' },
    icon: 'json',
    docker: 'docker volume inspect <volume>',
    menus: [
      { menu: 'row', kinds: ['volume'], group: 'inline@1' },
      { menu: 'row', kinds: ['volume'], group: '2_look@1' },
    ],
  },
  usersOfVolume: {
    category: 'volume',
    title: { en: 'Who Uses It', nl: 'Wie gebruikt dit volume' },
    icon: 'references',
    docker: 'docker ps --all --filter volume=<volume>',
    menus: [{ menu: 'row', kinds: ['volume'], group: '2_look@2' }],
  },
  measureVolumes: {
    category: 'volume',
    title: { en: 'Measure Sizes', nl: 'Groottes meten' },
    icon: 'dashboard',
    docker: 'docker system df -v',
    menus: [
      { menu: 'viewTitle', views: ['volumes'], group: '2_show@1' },
      { menu: 'row', kinds: ['volume'], group: '2_look@3' },
    ],
  },
  copyVolumeName: {
    category: 'volume',
    title: { en: 'Copy Name', nl: 'Naam kopiëren' },
    docker: 'docker volume inspect <volume>',
    menus: [{ menu: 'row', kinds: ['volume'], group: 'copy@1', submenu: 'copy' }],
  },
  removeVolume: {
    category: 'volume',
    title: { en: 'Remove…', nl: 'Verwijderen…' },
    icon: 'trash',
    docker: 'docker volume rm <volume>',
    menus: [
      { menu: 'row', kinds: ['volume'], group: 'inline@2' },
      { menu: 'row', kinds: ['volume'], group: '9_remove@1' },
    ],
  },
  pruneVolumes: {
    category: 'volume',
    title: { en: 'Remove Unused…', nl: 'Ongebruikte verwijderen…' },
    icon: 'clear-all',
    docker: 'docker volume prune',
    menus: [{ menu: 'viewTitle', views: ['volumes'], group: '5_clean@1' }],
  },
} as const satisfies Record<string, CommandDefinition>;
