/** What the name of a base image tells. */
import type { Dockerfile, Stage } from '../syntax.ts';

export interface ImageName {
  /** As it is after variables were filled in. */
  readonly written: string;
  /** Without tag and digest; an official image of Docker Hub by its short name. */
  readonly name: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** Source: the grammar of references in distribution/reference. Undefined where the text is none. */
export function parseImage(written: string): ImageName | undefined {
  const match = /^([a-z0-9][\w.:/-]*?)(?::([\w][\w.-]{0,127}))?(?:@([a-z0-9+.:-]+))?$/i.exec(written);
  if (!match?.[1] || match[1].includes('//') || match[1].endsWith('/')) return undefined;
  const [, path, tag, digest] = match;
  const name = path.replace(/^(?:index\.|registry-1\.)?docker\.io\//, '').replace(/^(?:.*\/)?library\//, '');
  return { written, name, ...(tag !== undefined && { tag }), ...(digest !== undefined && { digest }) };
}

/** Values of the ARGs above the first FROM, as far as the file itself gives them. */
export function globalValues(file: Dockerfile): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { keyword, pairs, stage } of file.instructions) {
    if (stage !== undefined) break;
    if (keyword !== 'ARG') continue;
    for (const { name, value } of pairs) {
      const filled = value && fillIn(value.value, values);
      if (filled === undefined) values.delete(name.value);
      else values.set(name.value, filled);
    }
  }
  return values;
}

/** The text with its variables filled in; undefined where one has no known value. */
function fillIn(text: string, values: ReadonlyMap<string, string>): string | undefined {
  let known = true;
  const filled = text.replace(
    /\$(?:(\w+)|\{(\w+)(?:(:?-)([^{}$]*))?\})/g,
    (_, plain: string | undefined, braced: string | undefined, operator?: string, fallback?: string) => {
      const value = values.get(plain ?? braced ?? '');
      if (value !== undefined && (value !== '' || operator !== ':-')) return value;
      if (fallback === undefined) known = false;
      return fallback ?? '';
    },
  );
  return known && !filled.includes('$') ? filled : undefined;
}

/** What a stage is built on by name, variables filled in; undefined where that is not known. */
export function baseName(stage: Stage, values: ReadonlyMap<string, string>): string | undefined {
  return stage.base && fillIn(stage.base.value, values);
}

/** Official images that are a bare system or a language's tools: they run as root, unless a variant says otherwise. */
const ROOT_IMAGES = new Set(
  (
    'almalinux alpine alt amazoncorretto amazonlinux archlinux bash buildpack-deps busybox centos clearlinux clojure ' +
    'composer dart debian eclipse-temurin elixir erlang fedora gcc golang gradle groovy haskell haxe hylang ibmjava ' +
    'ibm-semeru-runtimes julia mageia maven mono node openjdk oraclelinux perl photon pypy python r-base rakudo-star ' +
    'rockylinux ruby rust sapmachine sl swift tomcat ubuntu'
  ).split(' '),
);

/** Those of them that set no WORKDIR. */
const WITH_WORKDIR = new Set('composer golang gradle groovy tomcat julia'.split(' '));

/** An image that is known to run its containers as root. */
export function runsAsRoot({ name, tag = '' }: ImageName): boolean {
  if (/nonroot|rootless|unprivileged/.test(tag)) return false;
  if (ROOT_IMAGES.has(name)) return true;
  if (name === 'php') return /cli|alpine|^\d[\d.]*$|^latest$|^$/.test(tag) && !/fpm|apache/.test(tag);
  if (/^gcr\.io\/distroless\/[\w-]+$/.test(name)) return true;
  return (
    /^mcr\.microsoft\.com\/dotnet\/(aspnet|runtime|runtime-deps|sdk)$/.test(name) && !/chiseled/.test(tag)
  );
}

/** An image that is known to set no WORKDIR. */
export function hasNoWorkdir(image: ImageName): boolean {
  return ROOT_IMAGES.has(image.name) && !WITH_WORKDIR.has(image.name);
}

/** Which tools an image brings for adding a user, as far as its name tells. */
export function family(image: ImageName | undefined): 'alpine' | 'distroless' | 'node' | 'other' {
  if (!image) return 'other';
  if (image.name.includes('distroless')) return 'distroless';
  if (image.name === 'node') return 'node';
  return /alpine|^busybox$/.test(`${image.name}:${image.tag ?? ''}`) ? 'alpine' : 'other';
}
