import type { Text } from './text.ts';

export interface SettingDefinition {
  readonly type: 'string' | 'number' | 'boolean' | 'object';
  readonly default: string | number | boolean | object;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly Text[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly scope: 'machine-overridable' | 'window' | 'resource';
  /** Not taken from a workspace that is not trusted. */
  readonly restricted?: boolean;
  /** Of an object: what each of its values may be. */
  readonly values?: readonly string[];
  readonly description: Text;
}

/** How loud a finding in a file is. */
export const levels = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Level = (typeof levels)[number];

/** The settings. A setting's id is `dockyard.<key>`. */
export const settings = {
  host: {
    type: 'string',
    default: '',
    scope: 'machine-overridable',
    restricted: true,
    description: {
      en: 'Where the container engine listens, such as `unix:///var/run/docker.sock` or `tcp://192.168.1.5:2375`. Empty: taken from `DOCKER_HOST`, the current docker context or the usual sockets.',
      nl: 'Waar de container-engine luistert, bijvoorbeeld `unix:///var/run/docker.sock` of `tcp://192.168.1.5:2375`. Leeg: Dockyard kijkt naar `DOCKER_HOST`, de huidige docker-context en de gebruikelijke sockets.',
    },
  },
  language: {
    type: 'string',
    default: 'auto',
    enum: ['auto', 'en', 'nl'],
    enumDescriptions: [
      { en: 'The language of VS Code, or else English.', nl: 'De taal van VS Code, en anders Engels.' },
      { en: 'English', nl: 'Engels' },
      { en: 'Dutch (Nederlands)', nl: 'Nederlands' },
    ],
    scope: 'window',
    description: {
      en: 'The language of explanations and messages.',
      nl: 'De taal van de uitleg en de meldingen.',
    },
  },
  'logs.tail': {
    type: 'number',
    default: 1000,
    minimum: 0,
    maximum: 1_000_000,
    scope: 'window',
    description: {
      en: 'How many earlier lines View Logs shows first.',
      nl: 'Hoeveel eerdere regels Logs bekijken eerst toont.',
    },
  },
  notifyOnExit: {
    type: 'boolean',
    default: true,
    scope: 'window',
    description: {
      en: 'Tell you when a container stops by itself with an error or runs out of memory.',
      nl: 'Meld het als een container vanzelf stopt met een fout of zonder geheugen komt te zitten.',
    },
  },
  'dockerfile.rules': {
    type: 'object',
    default: {},
    values: levels,
    scope: 'resource',
    description: {
      en: 'How loud each finding in a Dockerfile is, by its name: `{ "pinned-tag": "off", "StageNameCasing": "error" }`. The name stands behind the message in the Problems view.',
      nl: 'Hoe luid elke melding in een Dockerfile is, per naam: `{ "pinned-tag": "off", "StageNameCasing": "error" }`. De naam staat achter de melding in het venster Problemen.',
    },
  },
  'dockerfile.codeLens': {
    type: 'boolean',
    default: true,
    scope: 'resource',
    description: {
      en: 'Show Build and Build and Run above each stage of a Dockerfile.',
      nl: 'Toon Bouwen en Bouwen en uitvoeren boven elke stage van een Dockerfile.',
    },
  },
  'compose.language': {
    type: 'string',
    default: 'beside',
    enum: ['on', 'beside', 'off'],
    enumDescriptions: [
      {
        en: 'Dockyard says everything, also what another extension says already.',
        nl: 'Dockyard zegt alles, ook wat een andere extensie al zegt.',
      },
      {
        en: 'Dockyard leaves out what Red Hat YAML, Container Tools or Docker DX says already.',
        nl: 'Dockyard laat weg wat Red Hat YAML, Container Tools of Docker DX al zegt.',
      },
      {
        en: 'Dockyard leaves writing Compose files to other extensions. Running them still works.',
        nl: 'Dockyard laat het schrijven van Compose-bestanden aan andere extensies over. Uitvoeren werkt nog wel.',
      },
    ],
    scope: 'resource',
    description: {
      en: 'Who helps with writing Compose files when another extension does so too.',
      nl: 'Wie helpt bij het schrijven van Compose-bestanden als een andere extensie dat ook doet.',
    },
  },
  'compose.rules': {
    type: 'object',
    default: {},
    values: levels,
    scope: 'resource',
    description: {
      en: 'How loud each finding in a Compose file or a `.env` is, by its name: `{ "floating-tag": "off", "unused-volume": "warning" }`. The name stands behind the message in the Problems view. What `docker compose` refuses is always an error.',
      nl: 'Hoe luid elke melding in een Compose-bestand of een `.env` is, per naam: `{ "floating-tag": "off", "unused-volume": "warning" }`. De naam staat achter de melding in het venster Problemen. Wat `docker compose` weigert, is altijd een fout.',
    },
  },
  'compose.path': {
    type: 'string',
    default: '',
    scope: 'machine-overridable',
    restricted: true,
    description: {
      en: 'Path of `docker` or `docker-compose` (version 2 or later) for Compose files. Empty: Dockyard finds it.',
      nl: 'Pad van `docker` of `docker-compose` (versie 2 of nieuwer) voor Compose-bestanden. Leeg: Dockyard zoekt het zelf.',
    },
  },
  'compose.codeLens': {
    type: 'boolean',
    default: true,
    scope: 'resource',
    description: {
      en: 'Show in a Compose file what each service is doing, with buttons to act on it.',
      nl: 'Toon in een Compose-bestand wat elke service doet, met knoppen om er iets mee te doen.',
    },
  },
} as const satisfies Record<string, SettingDefinition>;
