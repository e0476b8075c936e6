/** The services that a Compose project declares, as far as running them takes. */

import type { Project } from '../../language/compose/project.ts';
import { folderOf, meantPath } from '../../language/compose/paths.ts';
import type { YamlNode } from '../../language/yaml/tree.ts';
import { pairsOf, resolved, valueOf } from '../../language/yaml/walk.ts';

export interface DeclaredService {
  readonly name: string;
  /** It runs only when one of these is chosen, or it is asked for by name; always when there is none. */
  readonly profiles: readonly string[];
  /** As written, when it is. */
  readonly containerName?: string;
  readonly image?: string;
  /** What it is built from; paths are absolute, with `/`. */
  readonly build?: { readonly context: string | undefined; readonly dockerfile: string | undefined };
}

/** Each once, in the order in which the project's files name them: those of `include` come last. */
export function declaredServices(project: Project): DeclaredService[] {
  const services = new Map<string, DeclaredService>();
  const parts = [...project.parts.values()].filter(({ role }) => role === 'merged' || role === 'included');
  for (const { file, folder } of parts) {
    for (const document of file.documents) {
      for (const { key, value } of pairsOf(valueOf(document.root, 'services'))) {
        if (key.content === '') continue;
        const known = services.get(key.content);
        services.set(key.content, merged(known, serviceOf(key.content, value, folder)));
      }
    }
  }
  return [...services.values()];
}

/** The profiles that the services name, each once. */
export function declaredProfiles(services: readonly DeclaredService[]): string[] {
  return [...new Set(services.flatMap(({ profiles }) => profiles))];
}

function merged(base: DeclaredService | undefined, over: DeclaredService): DeclaredService {
  if (base === undefined) return over;
  return { ...base, ...over, profiles: [...new Set([...base.profiles, ...over.profiles])] };
}

function serviceOf(name: string, node: YamlNode, folder: string): DeclaredService {
  const containerName = textOf(valueOf(node, 'container_name'));
  const image = textOf(valueOf(node, 'image'));
  const build = buildOf(valueOf(node, 'build'), folder);
  return {
    name,
    profiles: textsOf(valueOf(node, 'profiles')),
    ...(containerName === undefined ? {} : { containerName }),
    ...(image === undefined ? {} : { image }),
    ...(build === undefined ? {} : { build }),
  };
}

function buildOf(node: YamlNode | undefined, folder: string): DeclaredService['build'] {
  const build = resolved(node);
  if (build === undefined) return undefined;
  const written = build.kind === 'scalar' ? build.content : (textOf(valueOf(build, 'context')) ?? '.');
  const context = meantPath(folder, written, undefined);
  const inline = valueOf(build, 'dockerfile_inline') !== undefined;
  const name = textOf(valueOf(build, 'dockerfile')) ?? 'Dockerfile';
  return {
    context,
    dockerfile: context === undefined || inline ? undefined : meantPath(context, name, folderOf(context)),
  };
}

function textOf(node: YamlNode | undefined): string | undefined {
  const scalar = resolved(node);
  return scalar?.kind === 'scalar' && scalar.content !== '' ? scalar.content : undefined;
}

function textsOf(node: YamlNode | undefined): string[] {
  const list = resolved(node);
  return list?.kind === 'list' ? list.items.flatMap((item) => textOf(item) ?? []) : [];
}
