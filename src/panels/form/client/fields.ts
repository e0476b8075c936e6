import type { Field, FieldValue } from '../form.ts';
import type { Surroundings } from './controls.ts';
import { type FieldView, flagField, singleField } from './field.ts';
import { rowsField } from './rows-field.ts';

/** Makes a field with a value in it. */
export function fieldView(field: Field, value: FieldValue, surroundings: Surroundings): FieldView {
  switch (field.kind) {
    case 'text':
    case 'choice':
      return singleField(field, String(value), surroundings);
    case 'flag':
      return flagField(field, value === true, surroundings);
    case 'rows':
      return rowsField(field, Array.isArray(value) ? value : [], surroundings);
  }
}
