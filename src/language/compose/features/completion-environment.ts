import type { Scene } from './completion-scene.ts';

/** Variables that the program of a service may ask for: those that its Dockerfile sets, those of a well-known image. */
export function environmentNames(
  scene: Scene,
  service: string | undefined,
): { readonly name: string; readonly detail: string | undefined }[] {
  const found = new Map<string, string | undefined>();
  for (const name of scene.official(service)?.environment ?? []) found.set(name, undefined);
  for (const { name, value } of scene.dockerfile(service)?.environment ?? []) found.set(name, value);
  for (const { name, value, from } of scene.variables.values()) {
    if (from === 'file' && !found.has(name)) found.set(name, value);
  }
  return [...found].map(([name, detail]) => ({ name, detail }));
}
