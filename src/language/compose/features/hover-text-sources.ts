/** Puts files, builds and mounts into words. */

import { code } from '../../features/inline-code.ts';
import type { HoverFact, MountFact } from './hover-facts.ts';
import type { Phrases } from './hover-text.ts';
import { sentences } from '../../dockerfile/features/hover-text-values.ts';
import { enumerate } from './hover-text-parts.ts';

type Of<K extends HoverFact['kind']> = Extract<HoverFact, { kind: K }>;
type Source = Of<
  | 'mount'
  | 'build-source'
  | 'dockerfile'
  | 'stage'
  | 'env-file'
  | 'path'
  | 'include'
  | 'extends'
  | 'volumes-from'
  | 'device'
>;

export function renderSource(fact: Source, say: Phrases): string {
  switch (fact.kind) {
    case 'mount':
      return renderMount(fact, say);
    case 'build-source':
      return renderBuildSource(fact, say);
    case 'dockerfile':
      return sentences(say.dockerfile(code(fact.path)), fact.exists === false && say.missing);
    case 'stage':
      return say.stage(code(fact.name), code(fact.path));
    case 'env-file':
      return sentences(
        say.envFile(code(fact.path)),
        fact.exists === false && say.missing,
        fact.optional && say.optional,
      );
    case 'path':
      return sentences(say.path(code(fact.path)), fact.exists === false && say.missing);
    case 'include':
      return sentences(
        say.include(code(fact.path)),
        fact.services === undefined
          ? say.includeMissing
          : fact.services.length > 0 && say.includeServices(enumerate(fact.services, say)),
      );
    case 'extends':
      return sentences(
        say.extends(code(fact.service), fact.file === undefined ? undefined : code(fact.file)),
        fact.keys.length > 0 && say.bringsIn(enumerate(fact.keys, say)),
        fact.replaced.length > 0 && say.stayOwn(enumerate(fact.replaced, say)),
      );
    case 'volumes-from':
      return sentences(
        say.volumesFrom((fact.container ? say.theContainer : say.theService)(code(fact.name))),
        fact.readOnly && say.readOnly,
      );
    case 'device': {
      const allowed = fact.permissions.split('').flatMap((letter) => say.permissions[letter] ?? []);
      return sentences(
        say.device(code(fact.source), code(fact.target)),
        allowed.length > 0 && say.mayDo(enumerate(allowed, say, (each) => each)),
      );
    }
  }
}

function renderMount(fact: MountFact, say: Phrases): string {
  const { type, source, real, declared, readOnly, creates, unknown } = fact;
  return sentences(
    mounted(fact, say),
    type === 'volume' &&
      source !== undefined &&
      (declared ? say.realVolume(code(real ?? source)) : say.undeclared),
    readOnly ? say.readOnly : type !== 'image' && say.readWrite,
    creates && say.creates,
    ...unknown.map((option) => say.unknownOption(code(option))),
  );
}

function mounted({ type, source, real, target }: MountFact, say: Phrases): string {
  const at = code(target);
  if (type === 'tmpfs') return say.mounts.tmpfs(at);
  if (type === 'volume') {
    return source === undefined ? say.mounts.anonymous(at) : say.mounts.volume(code(source), at);
  }
  if (type === 'bind') return say.mounts.bind(code(real ?? source ?? ''), at);
  return type === 'image' ? say.mounts.image(code(source ?? ''), at) : say.mounts.other(code(type), at);
}

function renderBuildSource({ source, path }: Of<'build-source'>, say: Phrases): string {
  switch (source.type) {
    case 'folder':
      return say.buildSources.folder(code(path ?? source.path));
    case 'git':
      return sentences(
        say.buildSources.git(code(source.repository)),
        source.ref !== undefined && say.gitRef(code(source.ref)),
        source.folder !== undefined && say.gitFolder(code(source.folder)),
      );
    case 'archive':
      return say.buildSources.archive(code(source.url));
    default:
      return say.buildSources[source.type](code(source.name));
  }
}
