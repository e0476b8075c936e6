import { plainText } from '../engine/build/text.ts';
import { isEngineError } from '../engine/errors.ts';
import type { Container } from '../engine/model.ts';
import type { EnginePort } from '../engine/port.ts';

/** How many lines of the log, and answers of the health check, a tooltip shows. */
const lastLines = 5;
const lastChecks = 3;

/** What only the engine's own account of one container tells. */
export interface ContainerDetails {
  /** Milliseconds since the epoch; absent when it never was. */
  readonly startedAt?: number;
  readonly finishedAt?: number;
  readonly exitCode?: number;
  readonly outOfMemory: boolean;
  /** Why the engine could not start it; empty when it could. */
  readonly error: string;
  /** `always`, `on-failure:3`; empty for none. */
  readonly restartPolicy: string;
  /** Bytes; 0 without a limit. */
  readonly memory: number;
  readonly checks: readonly { readonly exitCode: number; readonly output: string }[];
  /** The last lines of its log, when it has stopped. */
  readonly log: readonly string[];
}

/** The part of `docker inspect` that is read; Podman and old engines leave some of it out. */
interface Inspected {
  readonly State?: {
    readonly StartedAt?: string;
    readonly FinishedAt?: string;
    readonly ExitCode?: number;
    readonly OOMKilled?: boolean;
    readonly Error?: string;
    readonly Health?: { readonly Log?: readonly { ExitCode?: number; Output?: string }[] | null };
  };
  readonly HostConfig?: {
    readonly Memory?: number;
    readonly RestartPolicy?: { readonly Name?: string; readonly MaximumRetryCount?: number };
  };
}

/** Undefined when the engine does not answer before the signal fires, or the container is gone. */
export async function containerDetails(
  port: EnginePort,
  { id, state }: Container,
  signal: AbortSignal,
): Promise<ContainerDetails | undefined> {
  try {
    const [inspected, log] = await Promise.all([
      port.inspect('container', id, signal),
      state === 'exited' || state === 'dead' ? lastOfLog(port, id, signal) : [],
    ]);
    return { ...detailsOf(inspected as Inspected), log };
  } catch (error) {
    if (isEngineError(error)) return undefined;
    throw error;
  }
}

export function detailsOf({ State = {}, HostConfig = {} }: Inspected): Omit<ContainerDetails, 'log'> {
  const startedAt = time(State.StartedAt);
  const finishedAt = time(State.FinishedAt);
  const { Name = '', MaximumRetryCount = 0 } = HostConfig.RestartPolicy ?? {};
  return {
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(finishedAt === undefined ? {} : { finishedAt }),
    ...(State.ExitCode === undefined ? {} : { exitCode: State.ExitCode }),
    outOfMemory: State.OOMKilled ?? false,
    error: State.Error ?? '',
    restartPolicy: Name === 'no' ? '' : `${Name}${MaximumRetryCount > 0 ? `:${MaximumRetryCount}` : ''}`,
    memory: HostConfig.Memory ?? 0,
    checks: (State.Health?.Log ?? [])
      .slice(-lastChecks)
      .map(({ ExitCode = 0, Output = '' }) => ({ exitCode: ExitCode, output: plainText(Output).trim() })),
  };
}

/** The engine writes the year 1 for what has not happened. */
function time(text: string | undefined): number | undefined {
  const value = Date.parse(text ?? '');
  return value > 0 ? value : undefined;
}

/** Empty when it cannot be read, as with logging drivers that keep nothing here. */
async function lastOfLog(port: EnginePort, id: string, signal: AbortSignal): Promise<string[]> {
  try {
    const { chunks } = await port.containers.logs(id, { follow: false, tail: lastLines }, signal);
    const decoder = new TextDecoder();
    let text = '';
    for await (const { data } of chunks) text += decoder.decode(data, { stream: true });
    return plainText(text).trimEnd().split('\n').slice(-lastLines).filter(Boolean);
  } catch (error) {
    if (isEngineError(error)) return [];
    throw error;
  }
}
