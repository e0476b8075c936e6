/// <reference lib="dom" />
import { freshId, make } from '../../client/dom.ts';
import type { ChoiceField, Field, FieldValue, FlagField, TextField } from '../form.ts';
import { control, type Surroundings } from './controls.ts';
import { Remarks } from './remarks.ts';
import { helpOn } from './help.ts';

/** A place that a review can speak of. */
export interface Place {
  readonly target: HTMLElement;
  readonly remarks: Remarks;
  /** Whether something is filled in. What is empty and has not been touched is not complained of yet. */
  filled(): boolean;
}

/** A field on the page. It sends `input` when its value changes. */
export interface FieldView {
  readonly field: Field;
  readonly element: HTMLElement;
  read(): FieldValue;
  /** By the keys of a review of what `read` gives now. */
  places(): Map<string, Place>;
}

/** A text or a choice. */
export function singleField(
  field: TextField | ChoiceField,
  value: string,
  surroundings: Surroundings,
): FieldView {
  const { element: box, target } = control(field, field.label, value, surroundings);
  const label = make('label', { for: target.id }, field.label);
  return assemble(field, target, surroundings, {
    head: label,
    box,
    read: () => target.value,
    filled: () => target.value !== '',
  });
}

/** A tick. */
export function flagField(field: FlagField, value: boolean, surroundings: Surroundings): FieldView {
  const target = make('input', {
    id: freshId(),
    type: 'checkbox',
    disabled: field.unavailable !== undefined,
  });
  target.checked = value;
  return assemble(field, target, surroundings, {
    head: make('div', { class: 'flag' }, target, make('label', { for: target.id }, field.label)),
    read: () => target.checked,
    filled: () => true,
  });
}

interface Parts {
  readonly head: HTMLElement;
  readonly box?: HTMLElement;
  read(): FieldValue;
  filled(): boolean;
}

function assemble(field: Field, target: HTMLElement, surroundings: Surroundings, parts: Parts): FieldView {
  const help = describe(field.help);
  const remarks = new Remarks(target, help?.id);
  const place = { target, remarks, filled: () => parts.filled() };
  return {
    field,
    element: make(
      'div',
      { class: 'field' },
      make('div', { class: 'head' }, parts.head, helpOn(field, surroundings), help),
      parts.box,
      remarks.element,
      unavailable(field),
    ),
    read: () => parts.read(),
    places: () => new Map([[field.key, place]]),
  };
}

/** The help as a text that describes the control to a screen reader. */
export function describe(help: string | undefined): HTMLElement | undefined {
  return help === undefined ? undefined : make('span', { id: freshId(), hidden: true }, help);
}

/** Why a field cannot be used here. */
export function unavailable(field: Field): HTMLElement | undefined {
  return field.unavailable === undefined ? undefined : make('p', { class: 'meaning' }, field.unavailable);
}
