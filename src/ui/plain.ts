/**
 * Makes text from strangers safe to show. Names, labels and commands may hold markup, line breaks,
 * control characters and marks that turn the direction of writing around.
 */

// oxlint-disable-next-line no-control-regex -- these are what is to go
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** Longest text that is shown, in UTF-16 units: a tooltip or a message holds no more. */
const longest = 300;

/** On one line, and of a length that can be read: at most `length` UTF-16 units. */
export function oneLine(text: string, length = longest): string {
  const line = text.replaceAll(controls, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}

/** As Markdown that shows just the text: every sign that could mean something is written as a character reference. */
export function plainMarkdown(text: string): string {
  return oneLine(text).replaceAll(
    /[^\p{L}\p{N}\p{M}\p{Emoji_Presentation} …→“”]/gu,
    (sign) => `&#${sign.codePointAt(0)};`,
  );
}

/** For a label or detail in which VS Code would make icons of `$(…)`. */
export function withoutIcons(text: string): string {
  return text.replaceAll(/\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g, (icon) => `\\${icon}`);
}

/** Lines as a block of Markdown that shows just them: its fence is longer than any that stands in them. */
export function plainBlock(lines: readonly string[]): string {
  const text = lines.map((line) => oneLine(line)).join('\n');
  const longestRun = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longestRun + 1));
  return `${fence}text\n${text}\n${fence}`;
}
