/** The shells whose quoting differs. */
export type Shell = 'posix' | 'fish' | 'powershell' | 'cmd';

/** Words as a command line that this shell takes apart into just these words. */
export function quote(words: readonly string[], shell: Shell = 'posix'): string {
  return words.map((word) => (isPlain(word, shell) ? word : quoted(word, shell))).join(' ');
}

function isPlain(word: string, shell: Shell): boolean {
  // A first `=` means something to zsh.
  if (!/^(?!=)[\w+,./:=@-]+$/.test(word)) return false;
  // PowerShell makes a list at a comma, takes `@` for its own, and parts `-a.b` and `-a:b`.
  return shell !== 'powershell' || !/,|^@|^-+[^:.]*[:.]/.test(word);
}

function quoted(word: string, shell: Shell): string {
  switch (shell) {
    case 'posix':
      return `'${word.replaceAll("'", String.raw`'\''`)}'`;
    case 'fish':
      return `'${word.replaceAll(/[\\']/g, String.raw`\$&`)}'`;
    case 'powershell':
      // Its other single quotes end a text too.
      return `'${word.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;
    case 'cmd':
      // For the program, not for cmd: a quote is escaped, and backslashes before it are doubled.
      return `"${word.replaceAll(/(\\*)("|$)/g, (_all, slashes: string, end: string) => slashes + slashes + (end && String.raw`\"`))}"`;
  }
}
