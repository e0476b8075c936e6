import * as vscode from 'vscode';
import { waitContainer as wait } from '../../engine/actions/containers.ts';
import type { Container } from '../../engine/model.ts';
import type { Engine } from '../../ui/engine.ts';
import { showError } from '../../ui/errors.ts';
import type { Handler } from '../../ui/handlers.ts';
import { language, messages } from '../../ui/language.ts';
import { exitsEn } from '../../ui/messages/exits-en.ts';
import { exitsNl } from '../../ui/messages/exits-nl.ts';
import { whyEnded } from '../../ui/why-ended.ts';
import { openLogs } from '../logs.ts';
import type { Reveal } from '../run.ts';
import { targets } from '../targets.ts';
import { isLive } from './states.ts';
import { containerWords } from '../../ui/command-words.ts';

/** Waits for containers in the background, and tells when one stops. */
export class Waits implements vscode.Disposable {
  readonly #engine: Engine;
  readonly #reveal: Reveal;
  readonly #waits = new Map<string, AbortController>();

  constructor(engine: Engine, reveal: Reveal) {
    this.#engine = engine;
    this.#reveal = reveal;
  }

  readonly handler: Handler = async (...args) => {
    const connected = await this.#engine.connect();
    const containers = await targets(connected, 'container', args, isLive, { many: true });
    for (const container of containers) void this.#wait(container);
    const words = containerWords().wait;
    const [first] = containers;
    const whom = containers.length === 1 && first ? first.name : containerWords().count(containers.length);
    // Not awaited: the command is over, whatever the user does with the message.
    void vscode.window.showInformationMessage(words.waiting(whom), words.neverMind).then((answer) => {
      if (answer !== undefined) for (const { id } of containers) this.#waits.get(id)?.abort();
    });
  };

  dispose(): void {
    for (const wait of this.#waits.values()) wait.abort();
  }

  async #wait(container: Container): Promise<void> {
    const { id } = container;
    if (this.#waits.has(id)) return;
    const stop = new AbortController();
    this.#waits.set(id, stop);
    try {
      const code = await this.#engine.perform(wait(container), stop.signal);
      this.#waits.delete(id);
      await this.#tell(container, code);
    } catch (error) {
      if (!stop.signal.aborted) await showError(error);
    } finally {
      this.#waits.delete(id);
    }
  }

  async #tell({ id, name }: Container, code: number): Promise<void> {
    const words = messages();
    const { stopped, show } = containerWords().wait;
    const why = whyEnded(
      code,
      await ranOutOfMemory(this.#engine, id),
      language() === 'nl' ? exitsNl : exitsEn,
    );
    const text = stopped(name, code, why);
    const answer = await vscode.window.showInformationMessage(text, words.viewLogs, show);
    // Its name may have changed since, and it may be gone.
    const now = this.#engine.connected?.inventory.containers.get(id);
    if (answer === words.viewLogs) openLogs(this.#engine, { id, name: now?.name ?? name });
    if (answer === show) await this.#reveal({ noun: 'container', id });
  }
}

/** False too for one that is gone: it removed itself. */
async function ranOutOfMemory(engine: Engine, id: string): Promise<boolean> {
  try {
    const { port } = await engine.connect();
    const details = (await port.inspect('container', id)) as { State?: { OOMKilled?: boolean } };
    return details.State?.OOMKilled === true;
  } catch {
    return false;
  }
}
