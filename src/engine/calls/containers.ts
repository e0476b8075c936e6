import type { Readable } from 'node:stream';
import type { ContainerInfo } from 'dockerode';
import type { EngineApi } from '../api.ts';
import { toEngineError } from '../error-mapping.ts';
import { EngineError, isEngineError } from '../errors.ts';
import { jsonLines } from '../json-lines.ts';
import { splitLog } from '../log-stream.ts';
import { toContainer } from '../mapping.ts';
import type { Container } from '../model.ts';
import type {
  CommitOptions,
  ContainerLimits,
  ContainersPort,
  ExecSpec,
  FileChange,
  LogOptions,
  LogStream,
  ProcessList,
  ResourceSample,
  TerminalSession,
} from '../port/containers.ts';
import type { RunSpec } from '../run/spec.ts';
import { limitsBody } from '../run/limits.ts';
import { endpointBody, toCreateBody } from '../run/create-body.ts';
import { forEngine } from '../registry/reference.ts';
import { attachTo, execIn } from '../sessions.ts';
import { paths } from './paths.ts';
import { toProcessList } from './processes.ts';
import { type ApiStats, isMeasured, toSample } from './stats.ts';

/** What is asked about containers, as requests. */
export class ContainerCalls implements ContainersPort {
  readonly #api: EngineApi;

  constructor(api: EngineApi) {
    this.#api = api;
  }

  async list(ids?: readonly string[], signal?: AbortSignal): Promise<Container[]> {
    const query = { all: true, filters: ids && { id: ids } };
    const list = await this.#api.json<ContainerInfo[]>({
      method: 'GET',
      path: '/containers/json',
      query,
      signal,
    });
    return list.map(toContainer);
  }

  /** Networks but the first are connected afterwards: engines before API 1.44 take no more than one with a new container. */
  async create(spec: RunSpec, signal?: AbortSignal): Promise<string> {
    const { Id } = await this.#api.json<{ Id: string }>({
      method: 'POST',
      path: '/containers/create',
      query: { name: spec.name, platform: spec.platform },
      body: toCreateBody(spec),
      signal,
      subject: spec.image,
    });
    try {
      for (const join of spec.otherNetworks ?? []) {
        const body = { Container: Id, EndpointConfig: endpointBody(join) };
        const path = `${paths.network(join.name)}/connect`;
        await this.#api.json({ method: 'POST', path, body, signal, subject: join.name });
      }
    } catch (error) {
      const query = { force: true, v: true };
      await this.#api
        .json({ method: 'DELETE', path: paths.container(Id), query, subject: Id })
        .catch(() => undefined);
      throw error;
    }
    return Id;
  }

  start(id: string, signal?: AbortSignal): Promise<void> {
    return this.#post(id, 'start', {}, signal);
  }

  stop(id: string, { timeout }: { timeout?: number } = {}, signal?: AbortSignal): Promise<void> {
    return this.#post(id, 'stop', { t: timeout }, signal);
  }

  restart(id: string, { timeout }: { timeout?: number } = {}, signal?: AbortSignal): Promise<void> {
    return this.#post(id, 'restart', { t: timeout }, signal);
  }

  kill(id: string, name: string, signal?: AbortSignal): Promise<void> {
    return this.#post(id, 'kill', { signal: name }, signal);
  }

  pause(id: string, signal?: AbortSignal): Promise<void> {
    return this.#post(id, 'pause', {}, signal);
  }

  unpause(id: string, signal?: AbortSignal): Promise<void> {
    return this.#post(id, 'unpause', {}, signal);
  }

  rename(id: string, name: string, signal?: AbortSignal): Promise<void> {
    return this.#post(id, 'rename', { name }, signal);
  }

  async update(id: string, limits: ContainerLimits, signal?: AbortSignal): Promise<void> {
    const path = `${paths.container(id)}/update`;
    await this.#api.json({ method: 'POST', path, body: limitsBody(limits), signal, subject: id });
  }

  async wait(id: string, signal?: AbortSignal): Promise<number> {
    const path = `${paths.container(id)}/wait`;
    type Answer = { StatusCode: number };
    return (await this.#api.json<Answer>({ method: 'POST', path, signal, subject: id })).StatusCode;
  }

  attach(id: string, signal?: AbortSignal): Promise<TerminalSession> {
    return attachTo(this.#api, paths.container(id), id, signal);
  }

  async logs(id: string, options: LogOptions, signal: AbortSignal): Promise<LogStream> {
    const path = paths.container(id);
    const info = await this.#api.json<{ Config: { Tty: boolean } }>({
      method: 'GET',
      path: `${path}/json`,
      signal,
      subject: id,
    });
    const { follow, tail, timestamps } = options;
    const query = { follow, tail, timestamps, stdout: true, stderr: true };
    const stream = await this.#api.stream({
      method: 'GET',
      path: `${path}/logs`,
      query,
      signal,
      subject: id,
    });
    return { chunks: splitLog(stream, info.Config.Tty, signal) };
  }

  exec(id: string, spec: ExecSpec, signal?: AbortSignal): Promise<TerminalSession> {
    return execIn(this.#api, paths.container(id), id, spec, signal);
  }

  async hasFile(id: string, path: string, signal?: AbortSignal): Promise<boolean> {
    try {
      await this.#api.json({
        method: 'HEAD',
        path: `${paths.container(id)}/archive`,
        query: { path },
        signal,
        subject: id,
      });
      return true;
    } catch (error) {
      if (isEngineError(error) && error.kind === 'notFound') return false;
      throw error;
    }
  }

  async top(id: string, signal?: AbortSignal): Promise<ProcessList> {
    type Answer = { Titles: string[]; Processes: string[][] | null } | undefined;
    const path = `${paths.container(id)}/top`;
    const answer = await this.#api.json<Answer>({ method: 'GET', path, signal, subject: id });
    // What Podman says of one that does not run.
    if (answer === undefined) throw new EngineError('notRunning', 'It has no processes.', { subject: id });
    return toProcessList(answer.Titles, answer.Processes ?? []);
  }

  async stats(id: string, onSample: (sample: ResourceSample) => void, signal: AbortSignal): Promise<void> {
    const path = `${paths.container(id)}/stats`;
    const query = { stream: true };
    const stream = await this.#api.stream({ method: 'GET', path, query, signal, subject: id });
    try {
      for await (const stats of jsonLines<ApiStats>(stream)) {
        if (!isMeasured(stats)) return;
        onSample(toSample(stats));
      }
    } catch (error) {
      if (!signal.aborted) throw toEngineError(error, signal, id);
    } finally {
      stream.destroy();
    }
  }

  async changes(id: string, signal?: AbortSignal): Promise<FileChange[]> {
    type Answer = { Path: string; Kind: number }[] | null;
    const path = `${paths.container(id)}/changes`;
    const answer = await this.#api.json<Answer>({ method: 'GET', path, signal, subject: id });
    return (answer ?? []).map(({ Path, Kind }) => ({ path: Path, kind: changeKinds[Kind] ?? 'changed' }));
  }

  async commit(id: string, options: CommitOptions, signal?: AbortSignal): Promise<string> {
    const { reference, message, author, changes, pause } = options;
    const image = reference === undefined ? undefined : forEngine(reference);
    const { Id } = await this.#api.json<{ Id: string }>({
      method: 'POST',
      path: '/commit',
      query: {
        container: id,
        repo: image?.name,
        tag: image?.version,
        comment: message,
        author,
        changes,
        pause: pause ?? true,
      },
      body: noConfig,
      signal,
      subject: id,
    });
    return Id;
  }

  export(id: string, signal?: AbortSignal): Promise<Readable> {
    const path = `${paths.container(id)}/export`;
    return this.#api.stream({ method: 'GET', path, signal, subject: id });
  }

  async #post(id: string, action: string, query: object, signal?: AbortSignal): Promise<void> {
    const path = `${paths.container(id)}/${action}`;
    await this.#api.json({ method: 'POST', path, query: { ...query }, signal, subject: id });
  }
}

/** What the docker command sends with a commit, as JSON: `null`. Podman refuses one without a body. */
const noConfig = { toJSON: () => null };

/** By the number that the API has for each. */
const changeKinds: readonly FileChange['kind'][] = ['changed', 'added', 'deleted'];
