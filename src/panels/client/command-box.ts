/// <reference lib="dom" />
import { make, unseen } from './dom.ts';
import { icon } from './icons.ts';
import type { Words } from './words.ts';

/** Milliseconds without a change after which a screen reader says the command. */
const quiet = 1000;

/** A docker command line that can be copied. */
export class CommandBox {
  readonly element: HTMLElement;
  readonly #code = make('code');
  readonly #said = unseen('');
  #timer: number | undefined;

  constructor(words: Words, copy: (text: string) => void) {
    this.#said.setAttribute('aria-live', 'polite');
    const button = make(
      'button',
      { type: 'button', class: 'quiet', 'aria-label': words.copyCommand, 'data-tip': words.copyCommand },
      icon('copy'),
    );
    button.addEventListener('click', () => {
      copy(this.#code.textContent);
      button.replaceChildren(icon('check') ?? '');
      window.setTimeout(() => button.replaceChildren(icon('copy') ?? ''), 1500);
      this.#say(words.copied, 0);
    });
    this.element = make(
      'div',
      { class: 'command', role: 'group', 'aria-label': words.command, hidden: true },
      // It scrolls when it is long, and a keyboard can scroll only what has the focus.
      make('pre', { tabindex: '0', 'aria-label': words.command }, this.#code),
      button,
      this.#said,
    );
  }

  /** Shows another line; `aloud` says it to screen readers as soon as it stays the same for a moment. */
  show(command: string, aloud: boolean): void {
    if (command === this.#code.textContent) return;
    this.#code.textContent = command;
    this.element.hidden = command === '';
    if (aloud) this.#say(command, quiet);
  }

  #say(text: string, wait: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (this.#said.textContent = text), wait);
  }
}
