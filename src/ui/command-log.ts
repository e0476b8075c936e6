import * as vscode from 'vscode';
import type { Action } from '../engine/action.ts';
import { hideSecrets, hideSecretsIn } from '../language/cli/secrets.ts';
import { commandLine } from './command-line.ts';
import { messages } from './language.ts';
import { oneLine } from './plain.ts';

type Words = Pick<Action<unknown>, 'docker'>;

/**
 * The output “Dockyard Commands”: each action as the docker command that it stands for, and at the level
 * Debug the requests that were made for it. Values of variables that look secret are not shown.
 */
export class CommandLog implements vscode.Disposable {
  #channel: vscode.LogOutputChannel | undefined;

  get channel(): vscode.LogOutputChannel {
    if (this.#channel === undefined) {
      this.#channel = vscode.window.createOutputChannel('Dockyard Commands', { log: true });
      this.#channel.info(messages().commandLog);
    }
    return this.#channel;
  }

  show(): void {
    this.channel.show();
  }

  /** Writes what is about to be done, does it, and writes how it went when it went wrong. */
  async record<T>(action: Words, run: () => Promise<T>): Promise<T> {
    this.note(action);
    try {
      const { listen } = await import('../engine/requests.ts');
      return await listen((request) => this.channel.debug(oneLine(hideSecretsIn(request), Infinity)), run);
    } catch (error) {
      const { sentence } = await import('./errors.ts');
      this.noteFailure(action, sentence(error) || messages().wasCancelled);
      throw error;
    }
  }

  /** Writes a command that is carried out elsewhere, as `docker compose` is. `folder`: where it runs. */
  note(action: Words | string, folder?: string): void {
    this.channel.info(shown(action));
    if (folder !== undefined) this.channel.debug(messages().commandFolder(oneLine(folder, Infinity)));
  }

  /** Writes that a command did not succeed, and why. */
  noteFailure(action: Words | string, why: string): void {
    this.channel.error(`${shown(action)}: ${oneLine(why, Infinity)}`);
  }

  dispose(): void {
    this.#channel?.dispose();
  }
}

function shown(action: Words | string): string {
  const line =
    typeof action === 'string' ? hideSecretsIn(action) : commandLine({ docker: hideSecrets(action.docker) });
  return oneLine(line, Infinity);
}
