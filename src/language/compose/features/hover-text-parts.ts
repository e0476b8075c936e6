import { code } from '../../features/inline-code.ts';
import type { Phrases } from './hover-text.ts';

/** More than these are told by their number: a hover is to be read at a glance. */
const mostNames = 12;

/** `a`, `b` and `c`; each as code unless said otherwise. */
export function enumerate<T>(
  items: readonly T[],
  say: Phrases,
  show: (item: T) => string = (item) => code(String(item)),
): string {
  const shown = items.slice(0, items.length > mostNames ? mostNames - 1 : mostNames).map(show);
  if (items.length > shown.length) shown.push(say.more(items.length - shown.length));
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} ${say.and} ${last}`;
}

/** The service or container that something is taken from. */
export function owner({ service, container = '' }: Owner, say: Phrases): string {
  return service === undefined ? say.theContainer(code(container)) : say.theService(code(service));
}

interface Owner {
  readonly service?: string;
  readonly container?: string;
}

/** With marks between the thousands, and at most three decimals. */
export function number(value: number, { thousands, decimals }: Phrases): string {
  const [whole = '', rest] = String(Math.round(value * 1000) / 1000).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  return rest === undefined ? grouped : `${grouped}${decimals}${rest}`;
}
