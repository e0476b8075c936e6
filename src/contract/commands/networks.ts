import type { CommandDefinition } from '../command.ts';
import { networks } from '../nodes.ts';

/** What is done with a network. */
export const networkCommands = {
  createNetwork: {
    category: 'network',
    title: { en: 'New Network…', nl: 'Nieuw netwerk…' },
    icon: 'add',
    docker: 'docker network create <name>',
    menus: [{ menu: 'viewTitle', views: ['networks'], group: 'navigation@1' }],
  },
  inspectNetwork: {
    category: 'network',
    title: { en: 'Inspect', nl: 'Details bekijken' },
    icon: 'json',
    docker: 'docker network inspect <network>',
    menus: [
      { menu: 'row', kinds: networks, group: 'inline@1' },
      { menu: 'row', kinds: networks, group: '2_look@1' },
    ],
  },
  usersOfNetwork: {
    category: 'network',
    title: { en: 'Who Is on It', nl: 'Wie zit op dit netwerk' },
    icon: 'references',
    docker: 'docker network inspect <network>',
    menus: [{ menu: 'row', kinds: networks, group: '2_look@2' }],
  },
  connectContainer: {
    category: 'network',
    title: { en: 'Connect a Container…', nl: 'Container verbinden…' },
    icon: 'plug',
    docker: 'docker network connect <network> <container>',
    menus: [{ menu: 'row', kinds: networks, group: '3_members@1' }],
  },
  /** What dropping containers on a network does: called with its id and theirs. */
  connectDropped: {
    category: 'network',
    title: { en: 'Connect Dropped Containers', nl: 'Neergezette containers verbinden' },
    docker: 'docker network connect <network> <container>',
    menus: [],
    palette: false,
  },
  disconnectContainer: {
    category: 'network',
    title: { en: 'Disconnect…', nl: 'Loskoppelen…' },
    icon: 'debug-disconnect',
    docker: 'docker network disconnect <network> <container>',
    menus: [
      { menu: 'row', kinds: ['member.network'], group: 'inline@2' },
      { menu: 'row', kinds: [...networks, 'member.network'], group: '3_members@2' },
    ],
  },
  copyNetworkName: {
    category: 'network',
    title: { en: 'Copy Name', nl: 'Naam kopiëren' },
    docker: 'docker network inspect <network>',
    menus: [{ menu: 'row', kinds: networks, group: 'copy@1', submenu: 'copy' }],
  },
  removeNetwork: {
    category: 'network',
    title: { en: 'Remove…', nl: 'Verwijderen…' },
    icon: 'trash',
    docker: 'docker network rm <network>',
    menus: [
      { menu: 'row', kinds: ['network'], group: 'inline@2' },
      { menu: 'row', kinds: ['network'], group: '9_remove@1' },
    ],
  },
  pruneNetworks: {
    category: 'network',
    title: { en: 'Remove Unused…', nl: 'Ongebruikte verwijderen…' },
    icon: 'clear-all',
    docker: 'docker network prune',
    menus: [{ menu: 'viewTitle', views: ['networks'], group: '5_clean@1' }],
  },
} as const satisfies Record<string, CommandDefinition>;
