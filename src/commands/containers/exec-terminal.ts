import type { Action } from '../../engine/action.ts';
import type { TerminalSession } from '../../engine/port/containers.ts';
import type { Engine } from '../../ui/engine.ts';
import { openSessionTerminal } from '../../ui/session-terminal.ts';

interface ExecTerminal {
  readonly name: string;
  readonly action: Action<TerminalSession>;
  /** What to say when it has ended. */
  ended(exitCode: number): string;
}

/** A terminal on a command in a container. */
export function openExec(engine: Engine, { name, action, ended }: ExecTerminal): void {
  openSessionTerminal({
    name,
    start: () => engine.perform(action),
    ended,
    abandoned: ({ stream }) => {
      // The engine does not end a process whose terminal is gone; an idle shell ends at Ctrl-D.
      stream.end('\u0003\u0004');
    },
  });
}
