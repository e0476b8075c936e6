/** A command written as one text. Source: mattn/go-shellwords, with which compose-go takes it apart. */

export interface SplitCommand {
  readonly words: readonly string[];
  /** What is thrown away: from the first `&`, `|`, `;`, `<` or `>` outside quotes on. */
  readonly dropped?: string;
}

/** Undefined for a quote that is not closed, a backslash at the end, or a bracket: docker compose refuses those. */
export function splitCommand(text: string): SplitCommand | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '\\' && quote !== "'") {
      if (at + 1 === text.length) return undefined;
      word = (word ?? '') + text.charAt(++at);
    } else if (quote !== '') {
      if (sign !== quote) word += sign;
      else {
        if (quote === ')' || quote === '`') word += sign;
        quote = '';
      }
    } else if (/\s/.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (sign === '"' || sign === "'") {
      quote = sign;
      word ??= '';
    } else if (sign === '`' || (sign === '(' && word?.endsWith('$') === true)) {
      quote = sign === '(' ? ')' : sign;
      word = (word ?? '') + sign;
    } else if (sign === '(' || sign === ')') {
      return undefined;
    } else if (/[;&|<>]/.test(sign)) {
      if (sign === '>' && /^\d/.test(word ?? '')) word = undefined;
      if (word !== undefined) words.push(word);
      return { words, dropped: text.slice(at).trim() };
    } else {
      word = (word ?? '') + sign;
    }
  }
  if (quote !== '') return undefined;
  if (word !== undefined) words.push(word);
  return { words };
}
