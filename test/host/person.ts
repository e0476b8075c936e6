import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** What a quick pick shows to a person. */
export type Pick = vscode.QuickPick<vscode.QuickPickItem & { readonly value?: unknown }>;

/** Plays the person in front of VS Code: answers what it asks, in order, and keeps what it shows. */
export class Person {
  /** Answers to input boxes: a text, checked and shown with its command as VS Code would. */
  readonly inputs: string[] = [];
  /** Answers to quick picks: how the label begins. */
  readonly picks: string[] = [];
  /** Buttons that are pressed in modal questions. */
  readonly buttons: string[] = [];
  /** What is done with quick picks that are made by hand. */
  readonly hands: ((pick: Pick) => void)[] = [];
  /** Where files are saved, and which are opened. */
  readonly files: vscode.Uri[] = [];
  /** Buttons that are pressed in messages, once each, when they are offered. */
  readonly offers: string[] = [];
  /** Everything that was shown: messages, details, what stood under an input box or an item. */
  readonly seen: string[] = [];
  /** What somebody else does while a modal question is open. */
  readonly meanwhile: (() => Promise<unknown>)[] = [];
  readonly opened: string[] = [];
  clipboard = '';
  readonly #restore: (() => void)[] = [];

  constructor() {
    const { window, env } = vscode;
    this.#replace(window, 'showInputBox', async (options: vscode.InputBoxOptions = {}) => {
      const answer = take(this.inputs, `input: ${options.title}`);
      const said = await options.validateInput?.(answer);
      assert.ok(typeof said !== 'string', `${answer}: ${JSON.stringify(said)}`);
      this.seen.push((said as { message?: string } | null)?.message ?? '');
      return answer;
    });
    this.#replace(
      window,
      'showQuickPick',
      async (items: vscode.QuickPickItem[], options?: { title?: string; canPickMany?: boolean }) => {
        const wanted = take(this.picks, `pick: ${options?.title}`);
        const found = items.find(({ label }) => label.startsWith(wanted));
        this.seen.push(...items.flatMap(({ label, detail }) => [label, detail ?? '']));
        if (options?.canPickMany === true && found !== undefined) return [found];
        return found ?? assert.fail(`no ${wanted} among ${items.map(({ label }) => label).join(', ')}`);
      },
    );
    this.#replace(window, 'showSaveDialog', async ({ title = '' }: vscode.SaveDialogOptions = {}) => {
      this.seen.push(title);
      return take(this.files, 'file');
    });
    this.#replace(window, 'showOpenDialog', async () => [take(this.files, 'file')]);
    this.#replace(window, 'createQuickPick', () => this.#quickPick());
    for (const name of ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const) {
      this.#replace(window, name, async (text: string, ...more: unknown[]) => {
        const [options] = more;
        const { modal = false, detail = '' } = (
          typeof options === 'object' ? options : {}
        ) as vscode.MessageOptions;
        this.seen.push(text, detail);
        if (!modal) {
          const at = this.offers.findIndex((offer) => more.includes(offer));
          return at < 0 ? undefined : this.offers.splice(at, 1)[0];
        }
        for (const act of this.meanwhile.splice(0)) await act();
        const wanted = take(this.buttons, text);
        assert.ok(more.includes(wanted), `no button ${wanted} among ${more.slice(1).join(', ')}`);
        return wanted;
      });
    }
    this.#replace(env, 'openExternal', async (uri: vscode.Uri) => this.opened.push(uri.toString()));
    this.#replace(env, 'clipboard', {
      readText: async () => this.clipboard,
      writeText: async (text: string) => {
        this.clipboard = text;
      },
    });
  }

  /** All that was shown since this was last asked. */
  look(): string {
    return this.seen.splice(0).join('\n');
  }

  dispose(): void {
    for (const restore of this.#restore.splice(0)) restore();
  }

  #quickPick(): unknown {
    const listeners = {
      accept: [] as (() => void)[],
      hide: [] as (() => void)[],
      value: [] as (() => void)[],
    };
    let value = '';
    const pick = {
      items: [],
      activeItems: [],
      selectedItems: [],
      get value() {
        return value;
      },
      set value(text: string) {
        value = text;
        for (const listener of listeners.value) listener();
      },
      onDidAccept: (listener: () => void) => listeners.accept.push(listener),
      onDidHide: (listener: () => void) => listeners.hide.push(listener),
      onDidChangeValue: (listener: () => void) => listeners.value.push(listener),
      onDidTriggerItemButton: () => undefined,
      onDidTriggerButton: () => undefined,
      onDidChangeSelection: () => undefined,
      dispose: () => undefined,
      hide: () => listeners.hide.forEach((listener) => listener()),
      show: () => {
        const hand = take(this.hands, 'quick pick');
        hand(pick as unknown as Pick);
        listeners.accept.forEach((listener) => listener());
      },
    };
    return pick;
  }

  #replace(place: object, name: string, value: unknown): void {
    const before = Object.getOwnPropertyDescriptor(place, name);
    assert.ok(before, name);
    Object.defineProperty(place, name, { value, configurable: true, writable: true });
    this.#restore.push(() => Object.defineProperty(place, name, before));
  }
}

function take<T>(answers: T[], question: string): T {
  const answer = answers.shift();
  assert.ok(answer !== undefined, `nobody has an answer: ${question}`);
  return answer;
}
