/** Puts a scalar where the cursor is, so that it is read as what was meant. */
import type { CompletionKind, ItemList, ItemOptions } from './completion-items.ts';
import type { Spot, ValueSpot } from './completion-spots.ts';

/** Reads as something else than a text, in YAML 1.1 or 1.2. */
const otherThanText =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d+)(?:e[-+]?\d+)?|0[xo][\da-f]+|\d+(?::[0-5]?\d)+|\d{4}-\d\d?-\d\d?.*)$/i;

/** Whether YAML takes the words for themselves, without quotes. */
function isPlain(content: string, flow: boolean): boolean {
  if (!/^[\p{L}\d_./~$+(^\\;<-]/u.test(content) || /^-(\s|$)/.test(content)) return false;
  if (/:(\s|$)|\s#|[\r\n\t]|\s$/.test(content)) return false;
  return !(flow && /[,[\]{}]/.test(content));
}

/** @param raw a number or a boolean may stay what it is */
export function writtenScalar(content: string, quote: string, flow: boolean, raw = false): string {
  if (quote === "'") return content.replaceAll("'", "''");
  if (quote === '"') return JSON.stringify(content).slice(1, -1);
  if (isPlain(content, flow) && (raw || !otherThanText.test(content))) return content;
  return JSON.stringify(content);
}

export interface ScalarOptions extends Omit<ItemOptions, 'insertText' | 'snippet'> {
  /** The text where it is not the label. */
  readonly content?: string;
  /** A number or a boolean stays one. */
  readonly raw?: boolean;
  /** Takes the place of what is written from here on, to the end of the scalar or to `until`. Counts from the beginning of the scalar. */
  readonly from?: number;
  readonly until?: number;
  /** Written in quotes even where YAML needs none. */
  readonly quoted?: boolean;
}

export function addScalar(
  items: ItemList,
  kind: CompletionKind,
  label: string,
  spot: ValueSpot,
  options: ScalarOptions = {},
): void {
  const { content = label, raw = false, from = 0, until, quoted = false, ...rest } = options;
  const { replace, quote, flow } = spot;
  const part = from > 0 || (until !== undefined && replace.start + until < replace.end);
  let text = part && quote === '' ? content : writtenScalar(content, quote, flow, raw);
  if (quoted && quote === '' && !part && text === content) text = JSON.stringify(content);
  const span = {
    start: replace.start + from,
    end: until === undefined ? replace.end : replace.start + until,
  };
  const prefix = from > 0 ? '' : spot.prefix;
  const closing = until === undefined ? spot.closing : '';
  items.add(kind, label, span, { ...rest, insertText: prefix + text + closing });
}

/** The text with its later lines as deep as its first one will be. */
export function placed({ prefix, pad, closing }: Spot, text: string): string {
  return prefix + text.replaceAll('\n', `\n${' '.repeat(pad)}`) + closing;
}

/** Keeps a text from meaning anything in a snippet. */
export function plainInSnippet(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}
