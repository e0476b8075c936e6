/** Longer text from the file is cut: a hover is to be read at a glance. */
const MAX_LENGTH = 300;

/** Text from the file as Markdown code in a line, whatever is in it. */
export function code(text: string): string {
  const cut = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  // Code in a line knows no line breaks; a control character would be shown as nothing.
  // oxlint-disable-next-line no-control-regex
  const line = cut.replace(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ');
  if (line.trim() === '') return '` `';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return fence + pad + line + pad + fence;
}

/** The words of a command as one would type them: those with white space or signs of the shell in quotes. */
export function commandLine(words: readonly string[]): string {
  return words.map((word) => (/^[\w@%+=:,./\\-]+$/.test(word) ? word : JSON.stringify(word))).join(' ');
}
