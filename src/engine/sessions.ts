import type { EngineApi } from './api.ts';
import type { ExecSpec, TerminalSession } from './port/containers.ts';

/** Attaches to the terminal of the container at `path` (`/containers/<id>`). */
export async function attachTo(
  api: EngineApi,
  path: string,
  id: string,
  signal?: AbortSignal,
): Promise<TerminalSession> {
  const query = { stream: true, stdin: true, stdout: true, stderr: true };
  const stream = await api.hijack({ method: 'POST', path: `${path}/attach`, query, signal, subject: id });
  // Asked now: a container that removes itself knows its exit code only while it ends.
  const wait = { method: 'POST', path: `${path}/wait`, query: { condition: 'next-exit' }, signal } as const;
  const exit = api.json<{ StatusCode: number }>(wait).then(
    ({ StatusCode }) => StatusCode,
    () => undefined,
  );
  return {
    stream,
    resize: (columns, rows) => resize(api, path, columns, rows),
    exitCode: () => exit,
  };
}

/** Starts a command with a terminal in the container at `path`. */
export async function execIn(
  api: EngineApi,
  path: string,
  id: string,
  spec: ExecSpec,
  signal?: AbortSignal,
): Promise<TerminalSession> {
  const terminal = { AttachStdin: true, AttachStdout: true, AttachStderr: true, Tty: true };
  const { Id } = await api.json<{ Id: string }>({
    method: 'POST',
    path: `${path}/exec`,
    body: {
      ...terminal,
      Cmd: spec.command,
      Env: Object.entries(spec.env ?? {}).map(([name, value]) => `${name}=${value}`),
      User: spec.user,
      WorkingDir: spec.workingDirectory,
    },
    signal,
    subject: id,
  });
  const exec = `/exec/${Id}`;
  const body = { Detach: false, Tty: true };
  const stream = await api.hijack({ method: 'POST', path: `${exec}/start`, body, signal, subject: id });
  return {
    stream,
    resize: (columns, rows) => resize(api, exec, columns, rows),
    exitCode: async () => {
      const { ExitCode } = await api.json<{ ExitCode: number | null }>({
        method: 'GET',
        path: `${exec}/json`,
      });
      return ExitCode ?? undefined;
    },
  };
}

/** The API takes rows and columns by the same names for a container and for a command in it. */
async function resize(api: EngineApi, path: string, columns: number, rows: number): Promise<void> {
  await api.json({ method: 'POST', path: `${path}/resize`, query: { w: columns, h: rows } });
}
