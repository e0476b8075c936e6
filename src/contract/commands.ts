import { containers, liveContainers, type NodeKind, projects, runningContainers } from './nodes.ts';
import type { Text } from './text.ts';
import type { ViewKey } from './views.ts';

/** A place in a menu. `group` is VS Code's: `inline@1`, `2_change@1`, … */
export type MenuPlace =
  | { readonly menu: 'row'; readonly kinds: readonly NodeKind[]; readonly group: string }
  | { readonly menu: 'viewTitle'; readonly views: readonly ViewKey[]; readonly group: string }
  | { readonly menu: 'dockerfile'; readonly group: string }
  /** The submenu of a Compose file. */
  | { readonly menu: 'compose'; readonly group: string };

/** What the command is about; the Command Palette shows it before the title. */
export const categories = {
  dockyard: { en: 'Dockyard', nl: 'Dockyard' },
  container: { en: 'Dockyard Containers', nl: 'Dockyard-containers' },
  image: { en: 'Dockyard Images', nl: 'Dockyard-images' },
  volume: { en: 'Dockyard Volumes', nl: 'Dockyard-volumes' },
  network: { en: 'Dockyard Networks', nl: 'Dockyard-netwerken' },
  compose: { en: 'Dockyard Compose', nl: 'Dockyard-Compose' },
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
  /** Runs code of the workspace, so it needs a trusted one. */
  readonly needsTrust?: true;
}

/** Every command, declared once. A command's id is `dockyard.<key>`. */
export const commands = {
  buildImage: {
    category: 'dockyard',
    title: { en: 'Build Image…', nl: 'Image bouwen…' },
    icon: 'tools',
    docker: 'docker build -t <tag> -f <Dockerfile> <context>',
    menus: [{ menu: 'dockerfile', group: 'dockyard@1' }],
    needsTrust: true,
  },
  buildAndRun: {
    category: 'dockyard',
    title: { en: 'Build and Run', nl: 'Bouwen en uitvoeren' },
    icon: 'run-all',
    docker: 'docker build -t <tag> <context> && docker run -d -P <tag>',
    menus: [{ menu: 'dockerfile', group: 'dockyard@2' }],
    needsTrust: true,
  },
  checkWithBuildKit: {
    category: 'dockyard',
    title: { en: 'Check with BuildKit', nl: 'Controleren met BuildKit' },
    icon: 'checklist',
    docker: 'docker buildx build --call=check -f <Dockerfile> <context>',
    menus: [{ menu: 'dockerfile', group: 'dockyard@3' }],
    needsTrust: true,
  },

  startContainer: {
    category: 'container',
    title: { en: 'Start', nl: 'Starten' },
    icon: 'debug-start',
    docker: 'docker start <container>',
    menus: [
      { menu: 'row', kinds: ['container.stopped'], group: 'inline@1' },
      { menu: 'row', kinds: ['container.stopped'], group: '1_state@1' },
    ],
  },
  stopContainer: {
    category: 'container',
    title: { en: 'Stop', nl: 'Stoppen' },
    icon: 'debug-stop',
    docker: 'docker stop <container>',
    menus: [
      { menu: 'row', kinds: liveContainers, group: 'inline@4' },
      { menu: 'row', kinds: liveContainers, group: '1_state@2' },
    ],
  },
  restartContainer: {
    category: 'container',
    title: { en: 'Restart', nl: 'Herstarten' },
    icon: 'debug-restart',
    docker: 'docker restart <container>',
    menus: [{ menu: 'row', kinds: containers, group: '1_state@3' }],
  },
  viewLogs: {
    category: 'container',
    title: { en: 'View Logs', nl: 'Logs bekijken' },
    icon: 'output',
    docker: 'docker logs --follow --tail <lines> <container>',
    menus: [
      { menu: 'row', kinds: containers, group: 'inline@2' },
      { menu: 'row', kinds: containers, group: '2_look@1' },
    ],
  },
  openShell: {
    category: 'container',
    title: { en: 'Open Shell', nl: 'Shell openen' },
    icon: 'terminal',
    docker: 'docker exec -it <container> <shell>',
    menus: [
      { menu: 'row', kinds: runningContainers, group: 'inline@3' },
      { menu: 'row', kinds: runningContainers, group: '2_look@2' },
    ],
  },
  openInBrowser: {
    category: 'container',
    title: { en: 'Open in Browser', nl: 'Openen in browser' },
    icon: 'globe',
    docker: 'docker port <container>',
    menus: [
      { menu: 'row', kinds: ['container.published'], group: 'inline@1' },
      { menu: 'row', kinds: ['container.published'], group: '2_look@3' },
    ],
  },
  inspectContainer: {
    category: 'container',
    title: { en: 'Inspect', nl: 'Details bekijken' },
    icon: 'json',
    docker: 'docker inspect <container>',
    menus: [{ menu: 'row', kinds: containers, group: '2_look@4' }],
  },
  removeContainer: {
    category: 'container',
    title: { en: 'Remove…', nl: 'Verwijderen…' },
    icon: 'trash',
    docker: 'docker rm <container>',
    menus: [
      { menu: 'row', kinds: ['container.stopped'], group: 'inline@5' },
      { menu: 'row', kinds: containers, group: '9_remove@1' },
    ],
  },

  runImage: {
    category: 'image',
    title: { en: 'Run…', nl: 'Uitvoeren…' },
    icon: 'play',
    docker: 'docker run -d -p <ports> --name <name> <image>',
    menus: [
      { menu: 'row', kinds: ['image'], group: 'inline@1' },
      { menu: 'row', kinds: ['image'], group: '1_run@1' },
    ],
  },
  runImageInteractive: {
    category: 'image',
    title: { en: 'Run Interactive', nl: 'Interactief uitvoeren' },
    icon: 'terminal',
    docker: 'docker run -it --rm <image>',
    menus: [
      { menu: 'row', kinds: ['image'], group: 'inline@2' },
      { menu: 'row', kinds: ['image'], group: '1_run@2' },
    ],
  },
  inspectImage: {
    category: 'image',
    title: { en: 'Inspect', nl: 'Details bekijken' },
    icon: 'json',
    docker: 'docker image inspect <image>',
    menus: [{ menu: 'row', kinds: ['image'], group: '2_look@1' }],
  },
  removeImage: {
    category: 'image',
    title: { en: 'Remove…', nl: 'Verwijderen…' },
    icon: 'trash',
    docker: 'docker rmi <image>',
    menus: [
      { menu: 'row', kinds: ['image'], group: 'inline@3' },
      { menu: 'row', kinds: ['image'], group: '9_remove@1' },
    ],
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

  inspectNetwork: {
    category: 'network',
    title: { en: 'Inspect', nl: 'Details bekijken' },
    icon: 'json',
    docker: 'docker network inspect <network>',
    menus: [
      { menu: 'row', kinds: ['network', 'network.builtIn'], group: 'inline@1' },
      { menu: 'row', kinds: ['network', 'network.builtIn'], group: '2_look@1' },
    ],
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

  composeUp: {
    category: 'compose',
    title: { en: 'Up', nl: 'Up' },
    icon: 'play',
    docker: 'docker compose up --detach',
    menus: [
      { menu: 'row', kinds: ['project.stopped'], group: 'inline@1' },
      { menu: 'row', kinds: projects, group: '1_up@1' },
      { menu: 'compose', group: '1_up@1' },
    ],
    needsTrust: true,
  },
  composeUpBuild: {
    category: 'compose',
    title: { en: 'Up (Build)', nl: 'Up (bouwen)' },
    icon: 'run-all',
    docker: 'docker compose up --detach --build',
    menus: [
      { menu: 'row', kinds: projects, group: '1_up@2' },
      { menu: 'compose', group: '1_up@2' },
    ],
    needsTrust: true,
  },
  composeChoose: {
    category: 'compose',
    title: { en: 'Choose Services and Profiles…', nl: 'Services en profielen kiezen…' },
    icon: 'list-selection',
    docker: 'docker compose --profile <profile> up --detach <service>',
    menus: [
      { menu: 'row', kinds: projects, group: '1_up@3' },
      { menu: 'compose', group: '1_up@3' },
    ],
    needsTrust: true,
  },
  composeDown: {
    category: 'compose',
    title: { en: 'Down…', nl: 'Down…' },
    icon: 'trash',
    docker: 'docker compose down --volumes',
    menus: [
      { menu: 'row', kinds: projects, group: '5_down@1' },
      { menu: 'compose', group: '5_down@1' },
    ],
    needsTrust: true,
  },
  composeStart: {
    category: 'compose',
    title: { en: 'Start', nl: 'Starten' },
    icon: 'debug-start',
    docker: 'docker compose start',
    menus: [
      { menu: 'row', kinds: projects, group: '2_state@1' },
      { menu: 'compose', group: '2_state@1' },
    ],
    needsTrust: true,
  },
  composeStop: {
    category: 'compose',
    title: { en: 'Stop', nl: 'Stoppen' },
    icon: 'debug-stop',
    docker: 'docker compose stop',
    menus: [
      { menu: 'row', kinds: ['project.running'], group: 'inline@2' },
      { menu: 'row', kinds: ['project.running'], group: '2_state@2' },
      { menu: 'compose', group: '2_state@2' },
    ],
    needsTrust: true,
  },
  composeRestart: {
    category: 'compose',
    title: { en: 'Restart', nl: 'Herstarten' },
    icon: 'debug-restart',
    docker: 'docker compose restart',
    menus: [
      { menu: 'row', kinds: projects, group: '2_state@3' },
      { menu: 'compose', group: '2_state@3' },
    ],
    needsTrust: true,
  },
  composeScale: {
    category: 'compose',
    title: { en: 'Scale…', nl: 'Schalen…' },
    icon: 'versions',
    docker: 'docker compose up --detach --no-recreate --scale <service>=<number>',
    menus: [
      { menu: 'row', kinds: projects, group: '2_state@4' },
      { menu: 'compose', group: '2_state@4' },
    ],
    needsTrust: true,
  },
  composePull: {
    category: 'compose',
    title: { en: 'Pull', nl: 'Ophalen' },
    icon: 'cloud-download',
    docker: 'docker compose pull',
    menus: [
      { menu: 'row', kinds: projects, group: '3_images@1' },
      { menu: 'compose', group: '3_images@1' },
    ],
    needsTrust: true,
  },
  composeBuild: {
    category: 'compose',
    title: { en: 'Build', nl: 'Bouwen' },
    icon: 'tools',
    docker: 'docker compose build',
    menus: [
      { menu: 'row', kinds: projects, group: '3_images@2' },
      { menu: 'compose', group: '3_images@2' },
    ],
    needsTrust: true,
  },
  composeLogs: {
    category: 'compose',
    title: { en: 'View Logs', nl: 'Logs bekijken' },
    icon: 'output',
    docker: 'docker compose logs --follow --tail <lines>',
    menus: [
      { menu: 'row', kinds: projects, group: 'inline@3' },
      { menu: 'row', kinds: projects, group: '4_look@1' },
      { menu: 'compose', group: '4_look@1' },
    ],
  },
  composeShell: {
    category: 'compose',
    title: { en: 'Open Shell', nl: 'Shell openen' },
    icon: 'terminal',
    docker: 'docker compose exec <service> <shell>',
    menus: [
      { menu: 'row', kinds: ['project.running'], group: '4_look@2' },
      { menu: 'compose', group: '4_look@2' },
    ],
  },
  composeRun: {
    category: 'compose',
    title: { en: 'Run One-Off…', nl: 'Eenmalig uitvoeren…' },
    icon: 'terminal-cmd',
    docker: 'docker compose run --rm <service> <command>',
    menus: [
      { menu: 'row', kinds: projects, group: '4_look@3' },
      { menu: 'compose', group: '4_look@3' },
    ],
    needsTrust: true,
  },
  composeConfig: {
    category: 'compose',
    title: { en: 'Show Resolved Configuration', nl: 'Uitgewerkte configuratie tonen' },
    icon: 'json',
    docker: 'docker compose config',
    menus: [
      { menu: 'row', kinds: projects, group: '4_look@4' },
      { menu: 'compose', group: '4_look@4' },
    ],
    needsTrust: true,
  },
  checkWithCompose: {
    category: 'compose',
    title: { en: 'Check with docker compose', nl: 'Controleren met docker compose' },
    icon: 'checklist',
    docker: 'docker compose config --quiet',
    menus: [{ menu: 'compose', group: '4_look@5' }],
    needsTrust: true,
  },
  composeMore: {
    category: 'compose',
    title: { en: 'More…', nl: 'Meer…' },
    menus: [],
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
      { menu: 'viewTitle', views: ['containers', 'images', 'volumes', 'networks'], group: 'navigation@9' },
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

export type CommandKey = keyof typeof commands;
export type CommandId = `dockyard.${CommandKey}`;

export function commandId(key: CommandKey): CommandId {
  return `dockyard.${key}`;
}
