/** What a shell's name tells. */

/** True for a shell that reads `$name` as sh does: not for PowerShell, cmd and other programs. */
export function isBourneShell(path: string | undefined): boolean {
  return path !== undefined && /(^|[\\/])(ba|da|a|k|mk|z|rba)?sh(\.exe)?$/i.test(path.trim());
}

/** An image whose steps run in cmd unless SHELL says otherwise. */
export function isWindowsImage(name: string, platform: string | undefined): boolean {
  return (
    /^windows\b/i.test(platform ?? '') ||
    /(^|\/)windows([/:@]|$)|\b(nanoserver|windowsservercore|servercore)\b/i.test(name)
  );
}

/** The program that `#!/usr/bin/env -S bash -e` names; undefined where the text is no such line. */
export function interpreter(line: string): string | undefined {
  const match = /^#!\s*(\S+)((?:\s+\S+)*)/.exec(line);
  if (!match) return undefined;
  const [, program = '', rest = ''] = match;
  if (!/(^|\/)env$/.test(program)) return program;
  return rest
    .trim()
    .split(/\s+/)
    .find((word) => word !== '' && !word.startsWith('-') && !word.includes('='));
}
