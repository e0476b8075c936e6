import * as vscode from 'vscode';
import { notOnPodman } from '../contract/command-id.ts';
import type { CommandKey } from '../contract/commands.ts';
import { isEngineError } from '../engine/errors.ts';

/** VS Code passes rows and selections, or URIs, or nothing; each command looks at what it gets. */
export type Handler = (...args: unknown[]) => Promise<void>;

/** One handler for each command of a table: a missing one does not compile. */
export type HandlersOf<T> = { readonly [K in keyof T]: Handler };

export type Handlers = { readonly [K in CommandKey]: Handler };

/** There is nothing to act on. Nobody's error: it is told as a piece of information. */
export class Nothing extends Error {
  override readonly name = 'Nothing';
}

/**
 * Registers the commands of these ids; `load` gives the handlers when the first one is called. Every handler runs in
 * here: failures are logged and shown, cancellation is silent.
 */
export function registerHandlers(
  ids: readonly string[],
  load: () => Promise<Handlers>,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let handlers: Promise<Handlers> | undefined;
  return vscode.Disposable.from(
    ...ids.map((id) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        try {
          handlers ??= load();
          await (await handlers)[id.replace(/^dockyard\./, '') as CommandKey](...args);
        } catch (error) {
          if (error instanceof vscode.CancellationError) return;
          if (isEngineError(error) && error.kind === 'cancelled') return;
          if (error instanceof Nothing) {
            void vscode.window.showInformationMessage(error.message);
            return;
          }
          log.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
          const { showError } = await import('./errors.ts');
          // Not awaited: the command is over, whatever the user does with the message.
          void showError(error);
        }
      }),
    ),
  );
}

/** The commands that the manifest declares: the table that it is made from is not needed for this. */
export function commandIds({ extension }: vscode.ExtensionContext): string[] {
  type Manifest = { readonly contributes: { readonly commands: readonly { readonly command: string }[] } };
  const ids = (extension.packageJSON as Manifest).contributes.commands.map(({ command }) => command);
  // What only says that Podman cannot do it is never called.
  return ids.filter((id) => !id.endsWith(notOnPodman));
}
