/**
 * Makes text from strangers safe to show. Names, labels and commands may hold markup, line breaks,
 * control characters and marks that turn the direction of writing around.
 */

// oxlint-disable-next-line no-control-regex -- these are what is to go
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Longest text that is shown, in UTF-16 units: a tooltip or a message holds no more. */
const longest = 300;

/** On one line, and of a length that can be read. */
export function oneLine(text: string): string {
  const line = text.replaceAll(controls, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/** As Markdown that shows just the text: every sign that could mean something is written as a character reference. */
export function plainMarkdown(text: string): string {
  return oneLine(text).replaceAll(
    /[^\p{L}\p{N}\p{M}\p{Emoji_Presentation} …→“”]/gu,
    (sign) => `&#${sign.codePointAt(0)};`,
  );
}
