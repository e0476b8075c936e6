/** What runs a shell form without SHELL. Source: dockerfile2llb/defaultshell.go. */
export const DEFAULT_SHELL: readonly string[] = ['/bin/sh', '-c'];
export const DEFAULT_WINDOWS_SHELL: readonly string[] = ['cmd', '/S', '/C'];

/** What one mostly writes behind SHELL. */
export const wellKnownShells: readonly (readonly string[])[] = [
  ['/bin/bash', '-o', 'pipefail', '-c'],
  ['/bin/bash', '-c'],
  ['/bin/sh', '-c'],
  ['/bin/ash', '-eo', 'pipefail', '-c'],
  ['/bin/zsh', '-c'],
  ['powershell', '-Command'],
  ['pwsh', '-Command'],
  ['cmd', '/S', '/C'],
];
