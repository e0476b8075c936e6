/**
 * The other extensions that know Compose files, and their switches. Sources: their package.json and their code, as of
 * 2026: redhat-developer/vscode-yaml, microsoft/vscode-containers, docker/vscode-extension.
 */
import * as vscode from 'vscode';

export interface Neighbour {
  /** Of the extension. */
  readonly id: string;
  readonly name: string;
  /** Whether it does anything in Compose files, as it is set now. */
  serves(): boolean;
  /** Whether its hover shows what the schema says of a key, and its suggestions are all keys of the schema. */
  schema(document: vscode.TextDocument): { readonly hover: boolean; readonly keys: boolean };
  /** What turns off its Compose features and nothing else; undefined where it has no such switch. */
  turnOff(): Change | undefined;
}

export interface Change {
  /** Of the setting that is to be changed for the user. */
  readonly key: string;
  readonly value: unknown;
  /** Whether the window must be loaded again before it counts. */
  readonly reload: boolean;
}

/** Files that Red Hat YAML is to leave alone. It removes patterns of its own from the same list; these are others. */
const composeFiles = ['**/*compose*.yml', '**/*compose*.yaml'];

const redHat: Neighbour = {
  id: 'redhat.vscode-yaml',
  name: 'Red Hat YAML',
  serves: () => ['validate', 'hover', 'completion'].some((key) => yamlSetting(key)),
  schema: (document) => {
    // It knows Compose files by these names; beside Docker DX it leaves them alone by patterns of its own.
    const named = /\/(?:docker-)?compose(?:\.[^/]+)?\.ya?ml$/i.test(document.uri.path);
    const here = named && !leftAlone().some((pattern) => pattern.includes('compose'));
    return { hover: here && yamlSetting('hover'), keys: here && yamlSetting('completion') };
  },
  turnOff: () => {
    const key = 'yaml.disableSchemaDetection';
    // Versions before 1.25 have no such setting, and `yaml.validate` is for all YAML files.
    if (!isKnown(key)) return undefined;
    return { key, value: [...new Set([...leftAlone(), ...composeFiles])], reload: false };
  },
};

const containerTools = switched({
  id: 'ms-azuretools.vscode-containers',
  name: 'Container Tools',
  key: 'containers.enableComposeLanguageService',
  ownSchema: false,
});

/** Before version 2; from then on it brings Container Tools in and does nothing itself. */
const dockerOfMicrosoft = switched({
  id: 'ms-azuretools.vscode-docker',
  name: 'Docker (Microsoft)',
  key: 'docker.enableDockerComposeLanguageService',
  ownSchema: false,
});

const dockerDx = switched({
  id: 'docker.docker',
  name: 'Docker DX',
  key: 'docker.extension.enableComposeLanguageServer',
  ownSchema: true,
});

const known: readonly Neighbour[] = [redHat, containerTools, dockerOfMicrosoft, dockerDx];

/** Those that are installed and switched on. */
export function servingNeighbours(): Neighbour[] {
  return known.filter(({ id, serves }) => vscode.extensions.getExtension(id) !== undefined && serves());
}

interface Switched {
  readonly id: string;
  readonly name: string;
  /** Of the setting that turns its Compose features on and off. */
  readonly key: string;
  readonly ownSchema: boolean;
}

function switched({ id, name, key, ownSchema }: Switched): Neighbour {
  return {
    id,
    name,
    serves: () => isKnown(key) && vscode.workspace.getConfiguration().get(key) !== false,
    // They serve files on disk that VS Code calls Compose files.
    schema: ({ uri, languageId }) => {
      const here = ownSchema && uri.scheme === 'file' && languageId === 'dockercompose';
      return { hover: here, keys: here };
    },
    turnOff: () => ({ key, value: false, reload: true }),
  };
}

/** Whether an extension declares the setting. */
function isKnown(key: string): boolean {
  return vscode.workspace.getConfiguration().inspect(key)?.defaultValue !== undefined;
}

function yamlSetting(key: string): boolean {
  return vscode.workspace.getConfiguration('yaml', { languageId: 'dockercompose' }).get(key) !== false;
}

/** It may be one pattern or several. */
function leftAlone(): string[] {
  const set = vscode.workspace.getConfiguration('yaml').get<string | string[]>('disableSchemaDetection', []);
  return typeof set === 'string' ? [set] : set;
}
