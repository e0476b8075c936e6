/** How far into a text is looked, in UTF-16 code units. */
const enough = 50_000;

/**
 * Whether a YAML text with an unusual name is a Compose file: services at its top, and in one of them what only a
 * service has. Other tools have files with `services:` too (dependency injection, continuous integration).
 */
export function looksLikeCompose(text: string): boolean {
  const start = text.slice(0, enough);
  if (!/^services:[ \t]*(#.*)?\r?$/m.test(start) || /^(apiVersion|kind|jobs|stages):/m.test(start))
    return false;
  return /^ +(image|build|container_name|depends_on|env_file|extends|ports):/m.test(start);
}
