import * as vscode from 'vscode';
import type { Connected } from '../engine/connection.ts';
import type { Container } from '../engine/model.ts';
import type { RunSpec } from '../engine/run/spec.ts';
import { makeContainer } from '../engine/run/steps.ts';
import type { Engine } from '../ui/engine.ts';
import { tellsExits } from '../ui/exit-setting.ts';
import { messages } from '../ui/language.ts';
import { withProgress } from '../ui/progress.ts';
import type { Row } from '../ui/rows.ts';
import { openPort } from './containers/ports.ts';
import { openLogs } from './logs.ts';
import { stopped } from './watch.ts';

/** Time in milliseconds within which a container that stops is said to have stopped at once. */
const atOnce = 3000;

/** Shows something in the sidebar. */
export type Reveal = (row: Row) => Promise<void>;

/**
 * Creates and starts a container, shows it, and says where it answers. A container that cannot be started is
 * removed again, so that a second try does not stumble over the first.
 */
export async function runContainer(
  engine: Engine,
  reveal: Reveal,
  spec: RunSpec,
  signal?: AbortSignal,
): Promise<void> {
  const connected = await engine.connect();
  const container = await withProgress(messages().runningImage(spec.image), (cancelled) =>
    createAndStart(engine, spec, signal === undefined ? cancelled : AbortSignal.any([signal, cancelled])),
  );
  if (container === undefined) return;
  void reveal({ noun: 'container', id: container.id });
  void tellRunning(engine, connected, container);
  void tellEarlyEnd(engine, container);
}

async function createAndStart(
  engine: Engine,
  spec: RunSpec,
  signal: AbortSignal,
): Promise<Container | undefined> {
  const { port, info } = await engine.connect();
  const { apiVersion } = info;
  const id = await makeContainer(
    (action, stop) => engine.perform(action, stop),
    spec,
    { apiVersion, start: true },
    signal,
  );
  return (await port.containers.list([id], signal))[0];
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
  // What ends badly is told of anyway.
  if (end.exitCode !== 0 && tellsExits()) return;
  const words = messages();
  const chosen = await vscode.window.showWarningMessage(
    words.exitedAtOnce(name, end.exitCode),
    words.viewLogs,
  );
  if (chosen !== undefined) openLogs(engine, { id, name });
}
