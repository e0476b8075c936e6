/// <reference lib="dom" />
import { freshId, make } from '../../client/dom.ts';
import { icon } from '../../client/icons.ts';
import type { Words } from '../../client/words.ts';
import type { ChoiceField, TextField } from '../form.ts';
import { suggest } from './suggestions.ts';

/** What a control needs of the page. */
export interface Surroundings {
  readonly words: Words;
  /** Asks for a path; it arrives in the input. */
  browse(what: 'file' | 'folder' | 'save', input: HTMLInputElement): void;
  /** Opens the topic of that id. */
  openTopic(id: string): void;
}

/** Something in which a text is typed or chosen. It sends `input` when it changes. */
export interface Control {
  readonly element: HTMLElement;
  /** What takes the focus. */
  readonly target: HTMLInputElement | HTMLSelectElement;
}

/** A control for a field or a cell; `label` is what a screen reader calls it, in words for buttons too. */
export function control(
  field: TextField | ChoiceField,
  label: string,
  value: string,
  surroundings: Surroundings,
): Control {
  return field.kind === 'text' ? text(field, label, value, surroundings) : choice(field, value);
}

function text(field: TextField, label: string, value: string, { words, browse }: Surroundings): Control {
  const target = make('input', {
    id: freshId(),
    type: field.secret === true ? 'password' : 'text',
    placeholder: field.placeholder,
    disabled: field.unavailable !== undefined,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
  });
  target.value = value;
  const element = make('div', { class: 'text' }, target);
  const { secret, suggestions, browse: what } = field;
  if (suggestions !== undefined && suggestions.length > 0)
    element.append(suggest(target, suggestions, label));
  if (secret === true) {
    const button = iconButton('eye', words.showSecret(label));
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => {
      const shown = target.type === 'password';
      target.type = shown ? 'text' : 'password';
      button.setAttribute('aria-pressed', String(shown));
    });
    element.append(button);
  }
  if (what !== undefined) {
    const button = iconButton('folder', words.browse(label));
    button.disabled = target.disabled;
    button.addEventListener('click', () => browse(what, target));
    element.append(button);
  }
  return { element, target };
}

function choice(field: ChoiceField, value: string): Control {
  const options = field.choices.map((each) => make('option', { value: each.value }, each.label));
  const target = make('select', { id: freshId(), disabled: field.unavailable !== undefined }, ...options);
  target.value = value;
  // Says what the choice means, where there is something to say.
  const meaning = make('p', { class: 'meaning' });
  const explain = (): void => {
    meaning.textContent = field.choices.find((each) => each.value === target.value)?.help ?? '';
  };
  explain();
  target.addEventListener('input', explain);
  const withMeanings = field.choices.some(({ help }) => help !== undefined);
  const select = make('div', { class: 'select' }, target, icon('chevron-down'));
  return { element: withMeanings ? make('div', {}, select, meaning) : select, target };
}

/** A button that is just an icon. */
export function iconButton(name: string, label: string): HTMLButtonElement {
  const attributes = { type: 'button', class: 'quiet', 'aria-label': label, 'data-tip': label };
  return make('button', attributes, icon(name));
}
