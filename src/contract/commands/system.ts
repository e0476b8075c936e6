import type { CommandDefinition } from '../command.ts';
import { everyKind } from '../nodes.ts';

/** What is done with the engine as a whole, and with Dockyard itself. */
export const systemCommands = {
  showEngine: {
    category: 'system',
    title: { en: 'Version and Information', nl: 'Versie en informatie' },
    icon: 'info',
    docker: 'docker info',
    menus: [],
  },
  showDiskUsage: {
    category: 'system',
    title: { en: 'Disk Usage', nl: 'Schijfgebruik' },
    icon: 'dashboard',
    docker: 'docker system df -v',
    menus: [],
  },
  showEvents: {
    category: 'system',
    title: { en: 'Events', nl: 'Gebeurtenissen' },
    icon: 'broadcast',
    docker: 'docker events',
    menus: [],
  },
  cleanUp: {
    category: 'system',
    title: { en: 'Clean Up…', nl: 'Opruimen…' },
    icon: 'clear-all',
    docker: 'docker system prune',
    menus: [],
  },
  pruneBuildCache: {
    category: 'system',
    title: { en: 'Empty the Build Cache…', nl: 'Buildcache leegmaken…' },
    icon: 'clear-all',
    docker: 'docker builder prune',
    notOnPodman: {
      reason: {
        en: 'Podman keeps it as images without a name',
        nl: 'bij Podman zijn dat images zonder naam',
      },
    },
    menus: [],
  },
  showCommands: {
    category: 'system',
    title: { en: 'Show Docker Commands', nl: 'Docker-commando’s tonen' },
    icon: 'terminal-bash',
    menus: [],
  },
  copyDockerCommand: {
    category: 'system',
    title: { en: 'Copy docker Command…', nl: 'docker-commando kopiëren…' },
    menus: [{ menu: 'row', kinds: everyKind, group: '8_command@1' }],
    palette: false,
  },
  openCourseNotes: {
    category: 'dockyard',
    title: { en: 'Open Course Notes', nl: 'Cursusnota’s openen' },
    icon: 'book',
    menus: [{ menu: 'viewTitle', views: ['containers'], group: 'navigation@8' }],
  },
  reconnect: {
    category: 'dockyard',
    title: { en: 'Reconnect to the Engine', nl: 'Opnieuw verbinden met de engine' },
    icon: 'refresh',
    menus: [
      {
        menu: 'viewTitle',
        views: ['containers', 'images', 'volumes', 'networks', 'system'],
        group: 'navigation@9',
      },
    ],
  },
  openHostSetting: {
    category: 'dockyard',
    title: { en: 'Choose the Engine…', nl: 'Engine kiezen…' },
    menus: [],
  },
  showLog: {
    category: 'dockyard',
    title: { en: 'Show Log', nl: 'Logboek tonen' },
    menus: [],
  },
} as const satisfies Record<string, CommandDefinition>;
