import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { configurationFile } from '../../engine/registry/credentials.ts';
import { dockerHub, isRegistry, parseReference } from '../../engine/registry/reference.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Engine } from '../../ui/engine.ts';
import type { Handler } from '../../ui/handlers.ts';
import { askWithSuggestions } from '../../ui/suggest.ts';
import { imageWords } from '../../ui/command-words.ts';

const loginPage = 'https://docs.docker.com/reference/cli/docker/login/';

/** Milliseconds that the docker command may take to say its version. */
const patience = 5000;

/**
 * Has the docker command log in, in a terminal: what is typed there, Dockyard never sees. Called with a registry, it
 * does not ask which.
 */
export function loginRegistry(engine: Engine): Handler {
  return async (...args) => {
    const [given] = args;
    const registry = typeof given === 'string' && isRegistry(given) ? given : await askRegistry(engine);
    if (!(await hasDocker())) return tellNoDocker();
    const line = commandLine(loginTo(registry));
    engine.commands.note(loginTo(registry));
    const terminal = vscode.window.createTerminal({
      name: imageWords().loginTerminal(registry),
      iconPath: new vscode.ThemeIcon('sign-in'),
      env: environment(engine),
    });
    terminal.show();
    terminal.sendText(line);
  };
}

/** Docker Hub is the one that is meant when none is named. */
const loginTo = (registry: string) => ({ docker: ['login', ...(registry === dockerHub ? [] : [registry])] });

async function askRegistry(engine: Engine): Promise<string> {
  const words = imageWords();
  const images = engine.connected?.inventory.images.values() ?? [];
  const known = [...images].flatMap(({ tags }) =>
    tags.map((tag) => parseReference(tag)?.registry ?? dockerHub),
  );
  const { answer } = await askWithSuggestions({
    title: words.loginTitle,
    placeholder: words.loginPlaceholder,
    value: '',
    suggestions: [...new Set([dockerHub, ...known, 'ghcr.io', 'quay.io', 'registry.gitlab.com'])],
    check: (text) => (isRegistry(text) ? undefined : words.loginInvalid),
    command: (registry) => commandLine(loginTo(registry)),
  });
  return answer;
}

/** The engine that we are connected to: the docker command has it check name and password. */
function environment(engine: Engine): Record<string, string | null> {
  const endpoint = engine.connected?.endpoint;
  if (endpoint === undefined) return {};
  return endpoint.origin.rule === 'context'
    ? { DOCKER_CONTEXT: endpoint.origin.name, DOCKER_HOST: null }
    : { DOCKER_HOST: endpoint.url, DOCKER_CONTEXT: null };
}

async function hasDocker(): Promise<boolean> {
  try {
    await promisify(execFile)('docker', ['--version'], { timeout: patience, windowsHide: true });
    return true;
  } catch {
    return false;
  }
}

async function tellNoDocker(): Promise<void> {
  const words = imageWords();
  const text = words.noDocker(configurationFile());
  if ((await vscode.window.showWarningMessage(text, words.howToLogIn)) === undefined) return;
  await vscode.env.openExternal(vscode.Uri.parse(loginPage));
}
