import * as vscode from 'vscode';
import type { Container, PortBinding } from '../engine/model.ts';
import { findShell } from '../engine/shells.ts';
import type { Connected } from '../engine/connection.ts';
import type { Engine } from '../ui/engine.ts';
import { type Handler, Nothing } from '../ui/handlers.ts';
import { messages } from '../ui/language.ts';
import { forEach } from '../ui/progress.ts';
import { choose } from '../ui/prompts.ts';
import { openSessionTerminal } from '../ui/session-terminal.ts';
import { openLogs } from './logs.ts';
import { targets } from './targets.ts';

const isLive = ({ state }: Container): boolean => ['running', 'paused', 'restarting'].includes(state);
const isRunning = ({ state }: Container): boolean => state === 'running';
const openable = ({ ports }: Container): PortBinding[] =>
  ports.filter(({ hostPort, protocol }) => hostPort !== undefined && protocol === 'tcp');

/** Changes the state of containers, several at a time. */
function stateHandler(
  engine: Engine,
  title: (name: string) => string,
  suits: (container: Container) => boolean,
  action: (connected: Connected, id: string, signal: AbortSignal) => Promise<void>,
): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    await forEach(
      await targets(connected, 'container', args, suits),
      ({ name }) => title(name),
      ({ id }, signal) => action(connected, id, signal),
    );
  };
}

export const startContainer = (engine: Engine): Handler =>
  stateHandler(
    engine,
    (name) => messages().starting(name),
    (container) => !isLive(container),
    ({ port }, id, signal) => port.startContainer(id, signal),
  );

export const stopContainer = (engine: Engine): Handler =>
  stateHandler(
    engine,
    (name) => messages().stopping(name),
    isLive,
    ({ port }, id, signal) => port.stopContainer(id, signal),
  );

export const restartContainer = (engine: Engine): Handler =>
  stateHandler(
    engine,
    (name) => messages().restarting(name),
    () => true,
    ({ port }, id, signal) => port.restartContainer(id, signal),
  );

export function viewLogs(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    for (const container of await targets(connected, 'container', args)) openLogs(engine, container);
  };
}

export function openShell(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    for (const container of await targets(connected, 'container', args, isRunning)) {
      const shell = await findShell(connected.port, container);
      openSessionTerminal({
        name: messages().shellTerminal(container.name),
        start: async () => {
          const { port } = await engine.connect();
          // A terminal type that every terminfo has; programs without it print no colours.
          return port.exec(container.id, { command: [shell], env: { TERM: 'xterm-256color' } });
        },
        ended: (code) => messages().shellEnded(String(code)),
        abandoned: ({ stream }) => {
          // The engine does not end a process whose terminal is gone; an idle shell ends at Ctrl-D.
          stream.end('\u0003\u0004');
        },
      });
    }
  };
}

export function openInBrowser(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const [container] = await targets(connected, 'container', args, (each) => openable(each).length > 0);
    if (container) await openPort(connected, container);
  };
}

/** Opens a published port of a container in the browser; asks which when there are several. */
export async function openPort(connected: Connected, container: Container): Promise<void> {
  const ports = openable(container);
  const [first] = ports;
  if (first === undefined) throw new Nothing(messages().noPublishedPort(container.name));
  const port =
    ports.length === 1
      ? first
      : await choose(
          messages().pick.port,
          ports.map((each) => ({
            label: `:${each.hostPort}`,
            description: `${each.containerPort}/${each.protocol}`,
            value: each,
          })),
        );
  await vscode.env.openExternal(vscode.Uri.parse(url(connected, port)));
}

/** Where the port answers: on the engine's machine, which for a socket is this one. */
function url({ endpoint }: Connected, { containerPort, hostPort, hostAddress }: PortBinding): string {
  const scheme = containerPort === 443 || containerPort === 8443 ? 'https' : 'http';
  const everywhere = hostAddress === undefined || ['0.0.0.0', '::', '127.0.0.1', ''].includes(hostAddress);
  const remote = endpoint.type === 'tcp' || endpoint.type === 'ssh' ? endpoint.host : 'localhost';
  return `${scheme}://${everywhere ? remote : hostAddress}:${hostPort}/`;
}
