import { type Action, each, flag, type Named, option, pairs, quick } from '../action.ts';
import { EngineError } from '../errors.ts';
import { writeWhole } from '../local-files.ts';
import type {
  CommitOptions,
  ContainerLimits,
  ExecSpec,
  FileChange,
  LogOptions,
  LogStream,
  ProcessList,
  ResourceSample,
  TerminalSession,
} from '../port/containers.ts';
import { limitsWords } from '../run/limits.ts';
import { toRunWords } from '../run/words.ts';
import type { RunSpec } from '../run/spec.ts';

export function createContainer(spec: RunSpec): Action<string> {
  return {
    docker: ['create', ...toRunWords(spec)],
    deadline: quick,
    run: (port, signal) => port.containers.create(spec, signal),
  };
}

/**
 * Creates and starts; what cannot be started is removed again. Nobody is attached, but to one that is interactive.
 * Resolves with the id.
 */
export function runContainer(spec: RunSpec): Action<string> {
  const detached = spec.interactive !== true || spec.detached === true;
  return {
    docker: ['run', ...flag('-d', detached), ...toRunWords(spec)],
    deadline: quick,
    run: async (port, signal) => {
      const id = await port.containers.create(detached ? { ...spec, detached } : spec, signal);
      try {
        await port.containers.start(id, signal);
      } catch (error) {
        await port.remove('container', id, { force: true, volumes: true }).catch(() => undefined);
        throw error;
      }
      return id;
    },
  };
}

/**
 * A terminal on a new container, from its first moment on. What cannot be started is removed again. `spec` has
 * `interactive`.
 */
export function runInTerminal(spec: RunSpec): Action<{ id: string; session: TerminalSession }> {
  return {
    docker: ['run', ...toRunWords(spec)],
    run: async (port, signal) => {
      const id = await port.containers.create(spec, signal);
      try {
        const session = await port.containers.attach(id);
        await port.containers.start(id, signal);
        return { id, session };
      } catch (error) {
        await port.remove('container', id, { force: true, volumes: true }).catch(() => undefined);
        throw error;
      }
    },
  };
}

export function startContainer({ id, name }: Named): Action {
  return {
    docker: ['start', name],
    deadline: quick,
    run: (port, signal) => port.containers.start(id, signal),
  };
}

/** `timeout` in seconds, as for the port. */
export function stopContainer({ id, name }: Named, options: { timeout?: number } = {}): Action {
  return {
    docker: ['stop', ...option('-t', options.timeout), name],
    run: (port, signal) => port.containers.stop(id, options, signal),
  };
}

export function restartContainer({ id, name }: Named, options: { timeout?: number } = {}): Action {
  return {
    docker: ['restart', ...option('-t', options.timeout), name],
    run: (port, signal) => port.containers.restart(id, options, signal),
  };
}

export function killContainer({ id, name }: Named, signalName: string): Action {
  return {
    docker: ['kill', '--signal', signalName, name],
    deadline: quick,
    run: (port, signal) => port.containers.kill(id, signalName, signal),
  };
}

export function pauseContainer({ id, name }: Named): Action {
  return {
    docker: ['pause', name],
    deadline: quick,
    run: (port, signal) => port.containers.pause(id, signal),
  };
}

export function unpauseContainer({ id, name }: Named): Action {
  return {
    docker: ['unpause', name],
    deadline: quick,
    run: (port, signal) => port.containers.unpause(id, signal),
  };
}

export function renameContainer({ id, name }: Named, newName: string): Action {
  return {
    docker: ['rename', name, newName],
    deadline: quick,
    run: (port, signal) => port.containers.rename(id, newName, signal),
  };
}

export interface RemoveContainerOptions {
  /** Kills it first when it runs. */
  readonly force?: boolean;
  /** Its anonymous volumes go too. */
  readonly volumes?: boolean;
}

export function removeContainer({ id, name }: Named, options: RemoveContainerOptions = {}): Action {
  return {
    docker: ['rm', ...flag('--force', options.force), ...flag('--volumes', options.volumes), name],
    deadline: quick,
    run: (port, signal) => port.remove('container', id, options, signal),
  };
}

export function updateContainer({ id, name }: Named, limits: ContainerLimits): Action {
  return {
    docker: ['update', ...limitsWords(limits), name],
    deadline: quick,
    run: (port, signal) => port.containers.update(id, limits, signal),
  };
}

/** Resolves with the exit code. */
export function waitContainer({ id, name }: Named): Action<number> {
  return { docker: ['wait', name], run: (port, signal) => port.containers.wait(id, signal) };
}

export function topContainer({ id, name }: Named): Action<ProcessList> {
  return { docker: ['top', name], deadline: quick, run: (port, signal) => port.containers.top(id, signal) };
}

export function statsContainer({ id, name }: Named, onSample: (sample: ResourceSample) => void): Action {
  return { docker: ['stats', name], run: (port, signal) => port.containers.stats(id, onSample, signal) };
}

/** Samples of several at once. One that cannot be watched, or no longer, is told of and leaves the others alone. */
export function statsContainers(
  containers: readonly Named[],
  onSample: (id: string, sample: ResourceSample) => void,
  onEnd: (id: string, error: unknown) => void,
): Action {
  return {
    docker: ['stats', ...containers.map(({ name }) => name)],
    run: async (port, signal) => {
      const watch = ({ id }: Named): Promise<void> =>
        port.containers
          .stats(id, (sample) => onSample(id, sample), signal)
          .then(
            () => onEnd(id, undefined),
            (error: unknown) => onEnd(id, error),
          );
      await Promise.all(containers.map(watch));
    },
  };
}

export function diffContainer({ id, name }: Named): Action<FileChange[]> {
  return {
    docker: ['diff', name],
    deadline: quick,
    run: (port, signal) => port.containers.changes(id, signal),
  };
}

/** Resolves with the id of the image. */
export function commitContainer({ id, name }: Named, options: CommitOptions): Action<string> {
  return {
    docker: [
      'commit',
      ...option('--author', options.author),
      ...option('--message', options.message),
      ...each('--change', options.changes),
      ...flag('--pause=false', options.pause === false),
      name,
      ...(options.reference === undefined ? [] : [options.reference]),
    ],
    run: (port, signal) => port.containers.commit(id, options, signal),
  };
}

/** Writes its file system to a tar file. `file`: absolute path, replaced when it is there and all went well. */
export function exportContainer(
  { id, name }: Named,
  file: string,
  onBytes?: (count: number) => void,
): Action {
  return {
    docker: ['export', '--output', file, name],
    run: (port, signal) => writeWhole(file, () => port.containers.export(id, signal), signal, onBytes),
  };
}

export function logsOf({ id, name }: Named, options: LogOptions): Action<LogStream> {
  return {
    docker: [
      'logs',
      ...flag('--follow', options.follow),
      ...(options.tail === 'all' ? [] : ['--tail', String(options.tail)]),
      ...flag('--timestamps', options.timestamps),
      name,
    ],
    run: (port, signal) => port.containers.logs(id, options, signal),
  };
}

/** A command with a terminal. */
export function execIn({ id, name }: Named, spec: ExecSpec): Action<TerminalSession> {
  return {
    docker: [
      ...['exec', '-it'],
      ...option('--user', spec.user),
      ...option('--workdir', spec.workingDirectory),
      ...pairs('--env', spec.env),
      name,
      ...spec.command,
    ],
    run: (port, signal) => port.containers.exec(id, spec, signal),
  };
}

/** The terminal of its first process. Rejects with `notRunning` when it does not run, as the docker command does. */
export function attachTo({ id, name }: Named): Action<TerminalSession> {
  return {
    docker: ['attach', name],
    run: async (port, signal) => {
      // The engine itself attaches to what is yet to be started, and says nothing.
      const { State } = (await port.inspect('container', id, signal)) as { State: { Running: boolean } };
      if (!State.Running) throw new EngineError('notRunning', 'It does not run.', { subject: name });
      return port.containers.attach(id, signal);
    },
  };
}
