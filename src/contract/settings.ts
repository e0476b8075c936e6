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

/** How loud a finding in a Dockerfile is. */
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
      en: 'How many lines of the past View Logs shows first.',
      nl: 'Hoeveel eerdere regels Logs bekijken eerst toont.',
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
} as const satisfies Record<string, SettingDefinition>;
