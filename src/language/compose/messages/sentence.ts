/** Makes a sentence of the arguments of a finding. */
export type Sentence = (...args: string[]) => string;

/** As much of a text as fits in a sentence. */
export function short(text = ''): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
