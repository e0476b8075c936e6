import * as vscode from 'vscode';
import { commandId, type CommandKey, commands } from '../contract/commands.ts';
import { isEngineError } from '../engine/errors.ts';
import { showError } from './errors.ts';

/** VS Code passes rows and selections, or URIs, or nothing; each command looks at what it gets. */
export type Handler = (...args: unknown[]) => Promise<void>;

/** One handler for each command: a missing one does not compile. */
export type Handlers = { readonly [K in CommandKey]: Handler };

/** There is nothing to act on. Nobody's error: it is told as a piece of information. */
export class Nothing extends Error {
  override readonly name = 'Nothing';
}

/**
 * Registers all commands; `load` gives the handlers when the first one is called. Every handler runs in
 * here: failures are logged and shown, cancellation is silent.
 */
export function registerHandlers(
  load: () => Promise<Handlers>,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let handlers: Promise<Handlers> | undefined;
  const keys = Object.keys(commands) as CommandKey[];
  return vscode.Disposable.from(
    ...keys.map((key) =>
      vscode.commands.registerCommand(commandId(key), async (...args: unknown[]) => {
        try {
          handlers ??= load();
          await (await handlers)[key](...args);
        } catch (error) {
          if (error instanceof vscode.CancellationError) return;
          if (isEngineError(error) && error.kind === 'cancelled') return;
          if (error instanceof Nothing) {
            void vscode.window.showInformationMessage(error.message);
            return;
          }
          log.error(
            `${commandId(key)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
          );
          // Not awaited: the command is over, whatever the user does with the message.
          void showError(error);
        }
      }),
    ),
  );
}
