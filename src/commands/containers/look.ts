import { quick } from '../../engine/action.ts';
import { execIn } from '../../engine/actions/containers.ts';
import { runWithin } from '../../engine/deadline.ts';
import type { EnginePort } from '../../engine/port.ts';
import { findShell } from '../../engine/shells.ts';
import type { Engine } from '../../ui/engine.ts';
import type { Handler } from '../../ui/handlers.ts';
import { messages } from '../../ui/language.ts';
import { openLogs } from '../logs.ts';
import type { Reveal } from '../run.ts';
import { targets } from '../targets.ts';
import { openExec } from './exec-terminal.ts';
import { isRunning } from './states.ts';

export function viewLogs(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const containers = await targets(connected, 'container', args, undefined, { many: true });
    for (const container of containers) openLogs(engine, container);
  };
}

export function openShell(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    for (const container of await targets(connected, 'container', args, isRunning)) {
      const look = (port: EnginePort, signal: AbortSignal) => findShell(port, container, signal);
      const shell = await runWithin({ deadline: quick, run: look }, connected.port);
      openExec(engine, {
        name: messages().shellTerminal(container.name),
        // A terminal type that every terminfo has; programs without it print no colours.
        action: execIn(container, { command: [shell], env: { TERM: 'xterm-256color' } }),
        ended: (code) => messages().shellEnded(String(code)),
      });
    }
  };
}

/** Shows the container that stands for a member of a network or volume. */
export function revealContainer(engine: Engine, reveal: Reveal): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const [container] = await targets(connected, 'container', args);
    if (container) await reveal({ noun: 'container', id: container.id });
  };
}
