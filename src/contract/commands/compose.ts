import type { CommandDefinition } from '../command.ts';
import { projects } from '../nodes.ts';

/** What is done with a Compose file or project. */
export const composeCommands = {
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
} as const satisfies Record<string, CommandDefinition>;
