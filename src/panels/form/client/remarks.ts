/// <reference lib="dom" />
import { freshId, make } from '../../client/dom.ts';
import { icon } from '../../client/icons.ts';

/** What is said under a control: what is wrong with it, or what one should know. */
export class Remarks {
  readonly element: HTMLElement;
  readonly #target: HTMLElement;
  #shown = '';

  /** `also` names what describes the control besides. */
  constructor(target: HTMLElement, also: string | undefined) {
    this.#target = target;
    const id = freshId();
    this.element = make('div', { id, class: 'remarks' });
    target.setAttribute('aria-describedby', also === undefined ? id : `${also} ${id}`);
  }

  show(problem: string | undefined, note: string | undefined): void {
    if (problem === undefined) this.#target.removeAttribute('aria-invalid');
    else this.#target.setAttribute('aria-invalid', 'true');
    const shown = JSON.stringify([problem, note]);
    // Left alone when it says the same: what is drawn anew would be read aloud anew.
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.element.replaceChildren(
      ...(problem === undefined ? [] : [make('p', { class: 'problem' }, icon('error'), problem)]),
      ...(note === undefined ? [] : [make('p', { class: 'note' }, icon('info'), note)]),
    );
  }
}
