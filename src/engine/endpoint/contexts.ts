/** The docker command's contexts: config.json says which one is current, the context store what it is. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { EngineError } from '../errors.ts';
import { parseHost, type ParsedHost } from './host.ts';
import { dockerConfigFolder, readOptional, readPemFiles } from './tls.ts';

interface ContextChoice {
  readonly name: string;
  /** `DOCKER_CONTEXT`, or the path of config.json. */
  readonly chosenBy: string;
  /** Folder that holds config.json and the context store. */
  readonly folder: string;
}

/** Undefined for docker's own `default`, which stands for the usual socket. Rejects with `invalid`. */
export async function currentContext(
  env: NodeJS.ProcessEnv,
  homedir: string,
): Promise<ContextChoice | undefined> {
  const folder = dockerConfigFolder(env, homedir);
  const config = join(folder, 'config.json');
  const variable = env['DOCKER_CONTEXT'];
  const name = variable || (await readCurrentContext(config));
  if (!name || name === 'default') return undefined;
  return { name, chosenBy: variable ? 'DOCKER_CONTEXT' : config, folder };
}

async function readCurrentContext(path: string): Promise<string | undefined> {
  const text = await readOptional(path, path);
  if (text === undefined || text.trim() === '') return undefined;
  const name = field(parseJson(text, path), 'currentContext');
  return typeof name === 'string' ? name : undefined;
}

/** Rejects with `invalid`; the subject is what chose the context, or the file of the store with the mistake. */
export async function readContext(choice: ContextChoice): Promise<ParsedHost> {
  const id = createHash('sha256').update(choice.name).digest('hex');
  const path = join(choice.folder, 'contexts', 'meta', id, 'meta.json');
  const text = await readOptional(path, path);
  if (text === undefined) {
    throw new EngineError('invalid', `there is no docker context called ${choice.name} (${path})`, {
      subject: choice.chosenBy,
    });
  }
  const docker = field(field(parseJson(text, path), 'Endpoints'), 'docker');
  const host = field(docker, 'Host');
  const parsed = parseHost(typeof host === 'string' ? host : '', path);
  if (parsed.transport.type !== 'tcp') return parsed;

  const files = await readPemFiles(join(choice.folder, 'contexts', 'tls', id, 'docker'), choice.chosenBy);
  const skipVerify = field(docker, 'SkipTLSVerify') === true;
  if (!parsed.transport.tls && !skipVerify && Object.keys(files).length === 0) return parsed;
  return {
    ...parsed,
    transport: { ...parsed.transport, tls: { ...files, rejectUnauthorized: !skipVerify } },
  };
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new EngineError('invalid', `${path} is not valid JSON: ${(error as Error).message}`, {
      subject: path,
      cause: error,
    });
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
