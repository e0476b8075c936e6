/** Numbers, sizes, times and booleans that are written as texts. */

import { readBytes, readDuration } from '../../explain-value/quantities.ts';
import { onText, type Value, type ValueRule } from './rule.ts';

function quoted(value: Value): boolean {
  return value.node.kind === 'scalar' && typeof value.node.value === 'string';
}

/** Source: go-str2duration, which also takes a sign. */
export const duration = onText((value, text) => {
  if (!quoted(value) || readDuration(text.replace(/^[-+]/, '')) !== undefined) return;
  value.tell('invalid-duration', { args: [text, /^\d+(\.\d+)?$/.test(text) ? 'unit' : ''] });
});

/** Source: RAMInBytes of go-units. */
export const size = onText((value, text) => {
  if (quoted(value) && readBytes(text.replaceAll('_', '')) === undefined) {
    value.tell('invalid-size', { args: [text] });
  }
});

/** Source: `interpolateTypeCastMapping` of compose-go's loader, which reads texts with Go's strconv.Atoi. */
export const integer = onText((value, text) => {
  if (quoted(value) && !/^[-+]?\d+$/.test(text)) value.tell('invalid-number', { args: [text, 'whole'] });
});

/** An integer that docker compose refuses below zero. */
export const count = onText((value, text) => {
  if (quoted(value) && !/^[-+]?\d+$/.test(text)) value.tell('invalid-number', { args: [text, 'whole'] });
  else if (text.startsWith('-') && Number(text) < 0) value.tell('negative-number', { args: [text] });
});

/** Source: Go's strconv.ParseFloat. */
export const decimal = onText((value, text) => {
  if (quoted(value) && !/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$|^[-+]?inf$|^nan$/i.test(text)) {
    value.tell('invalid-number', { args: [text, 'decimal'] });
  }
});

/** A number that must not be written as a text. */
export const bareNumber = onText((value, text) => {
  if (quoted(value)) value.tell('invalid-number', { args: [text, 'bare'] });
});

/** Rights of a file: octal. */
export const fileMode = onText((value, text) => {
  if (quoted(value) && !/^[-+]?[0-7]+$/.test(text)) value.tell('invalid-number', { args: [text, 'octal'] });
});

export const deviceCount = onText((value, text) => {
  if (quoted(value) && !/^(all|[-+]?\d+)$/i.test(text)) value.tell('invalid-number', { args: [text, 'all'] });
});

/** Source: `toBoolean` of compose-go's loader. */
export const boolean = onText((value, text) => {
  if (!quoted(value)) return;
  const word = text.toLowerCase();
  if (['y', 'yes', 'on'].includes(word)) value.tell('old-boolean', { args: [text, 'true'] });
  else if (['n', 'no', 'off'].includes(word)) value.tell('old-boolean', { args: [text, 'false'] });
  else if (word !== 'true' && word !== 'false') value.tell('invalid-boolean', { args: [text] });
});

/** One number for both limits, or `soft` and `hard`. */
export const ulimit: ValueRule = { ...integer, keys: { soft: integer, hard: integer } };
