/** Names by which docker compose finds files, and people recognise them. */

/** In the order in which they win. Source: `DefaultFileNames` in compose-go's cli. */
export const defaultNames = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];

/** Merged over the default file when they stand beside it; the first one wins. Source: `DefaultOverrideFileNames`. */
export const overrideNames = [
  'compose.override.yml',
  'compose.override.yaml',
  'docker-compose.override.yml',
  'docker-compose.override.yaml',
];

/** `docker-compose.prod.yml`: merged over the base with `-f`, by custom. */
export function isOverlayName(name: string): boolean {
  return /^(?:docker-)?compose[.-][^/]+\.ya?ml$/i.test(name);
}

/** The default file that an overlay is most likely meant for, of the names that are in its folder. */
export function baseFor(overlay: string, names: ReadonlySet<string>): string | undefined {
  const stem = /^docker-/i.test(overlay) ? 'docker-compose' : 'compose';
  const sameStem = defaultNames.filter((name) => name.startsWith(`${stem}.`));
  return [...sameStem, ...defaultNames].find((name) => names.has(name));
}
