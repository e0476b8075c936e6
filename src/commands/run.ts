import * as vscode from 'vscode';
import type { Connected } from '../engine/connection.ts';
import { isEngineError } from '../engine/errors.ts';
import type { Container } from '../engine/model.ts';
import type { RunSpec } from '../engine/port.ts';
import type { Engine } from '../ui/engine.ts';
import { sentence } from '../ui/errors.ts';
import { messages } from '../ui/language.ts';
import { withProgress } from '../ui/progress.ts';
import { openPort } from './containers.ts';
import { openLogs } from './logs.ts';
import { stopped } from './watch.ts';

/** Time in milliseconds within which a container that stops is said to have stopped at once. */
const atOnce = 3000;

/** Shows a container in the sidebar. */
export type Reveal = (id: string) => Promise<void>;

/**
 * Creates and starts a container, shows it, and says where it answers. A container that cannot be started is
 * removed again, so that a second try does not stumble over the first.
 */
export async function runContainer(engine: Engine, reveal: Reveal, spec: RunSpec): Promise<void> {
  const connected = await engine.connect();
  let container: Container | undefined;
  try {
    container = await withProgress(messages().runningImage(spec.image), (signal) =>
      createAndStart(connected, spec, signal),
    );
  } catch (error) {
    if (!isEngineError(error) || error.kind !== 'portTaken') throw error;
    const { useFreePort } = messages();
    if ((await vscode.window.showErrorMessage(sentence(error), useFreePort)) !== useFreePort) return;
    return runContainer(engine, reveal, { ...spec, publish: (spec.publish ?? []).map(withoutHostPort) });
  }
  if (container === undefined) return;
  void reveal(container.id);
  void tellRunning(engine, connected, container);
  void tellEarlyEnd(engine, container);
}

function withoutHostPort({
  containerPort,
  protocol,
}: {
  containerPort: number;
  protocol: 'tcp' | 'udp' | 'sctp';
}) {
  return { containerPort, protocol };
}

async function createAndStart(
  { port }: Connected,
  spec: RunSpec,
  signal: AbortSignal,
): Promise<Container | undefined> {
  const id = await port.createContainer(spec, signal);
  try {
    await port.startContainer(id, signal);
  } catch (error) {
    await port.remove('container', id, { force: true, volumes: true }).catch(() => undefined);
    throw error;
  }
  return (await port.listContainers([id], signal))[0];
}

async function tellRunning(engine: Engine, connected: Connected, container: Container): Promise<void> {
  if (container.state !== 'running') return;
  const words = messages();
  const ports = container.ports.flatMap(({ hostPort }) => (hostPort === undefined ? [] : [`:${hostPort}`]));
  const buttons = ports.length > 0 ? [words.openInBrowser, words.viewLogs] : [words.viewLogs];
  const text = words.isRunning(container.name, ports.join(' '));
  const chosen = await vscode.window.showInformationMessage(text, ...buttons);
  if (chosen === words.openInBrowser) await openPort(connected, container);
  if (chosen === words.viewLogs) openLogs(engine, container);
}

async function tellEarlyEnd(engine: Engine, { id, name }: Container): Promise<void> {
  const end = await stopped(engine, id, atOnce, { fresh: true });
  if (end === 'running' || end?.exitCode === undefined) return;
  const words = messages();
  const chosen = await vscode.window.showWarningMessage(
    words.exitedAtOnce(name, end.exitCode),
    words.viewLogs,
  );
  if (chosen !== undefined) openLogs(engine, { id, name });
}
