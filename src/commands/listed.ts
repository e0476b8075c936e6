import { messages } from '../ui/language.ts';
import { oneLine } from '../ui/plain.ts';

/** How many names a list spells out. */
const spelledOut = 10;

/** Names for a question: the first ten, and how many there are besides. */
export function listed(names: readonly string[], separator = ', '): string {
  const more = names.length - spelledOut;
  const shown = names.slice(0, spelledOut).map((name) => oneLine(name));
  return [...shown, ...(more > 0 ? [messages().andMore(more)] : [])].join(separator);
}
