/** Takes the name of an image apart. */
import type { Span } from './syntax.ts';

export interface ImagePart {
  readonly text: string;
  readonly span: Span;
}

/** `registry/namespace/repository:tag@digest`, of which only the repository is always there. */
export interface ImageReference {
  readonly registry?: ImagePart;
  /** All between registry and repository; may hold slashes. */
  readonly namespace?: ImagePart;
  readonly repository: ImagePart;
  readonly tag?: ImagePart;
  /** `sha256:…`, algorithm included. */
  readonly digest?: ImagePart;
}

/** Where an image comes from that names no registry. */
export const DEFAULT_REGISTRY = 'docker.io';
/** What an image is taken at that names neither tag nor digest. */
const DEFAULT_TAG = 'latest';

/**
 * After the grammar of distribution/reference, but kind: a variable may stand anywhere, and half a name gives what is there.
 * Undefined for an empty text.
 * @param at where the text begins; the spans count from there
 */
export function readImageReference(text: string, at = 0): ImageReference | undefined {
  const covered = coverVariables(text);
  const digestMark = covered.indexOf('@');
  const nameEnd = digestMark < 0 ? text.length : digestMark;
  const slash = covered.lastIndexOf('/', nameEnd - 1);
  const colon = covered.indexOf(':', slash + 1);
  const tagMark = colon < 0 || colon >= nameEnd ? -1 : colon;
  const pathEnd = tagMark < 0 ? nameEnd : tagMark;
  if (pathEnd === 0) return undefined;
  const part = (from: number, to: number): ImagePart => ({
    text: text.slice(from, to),
    span: { start: at + from, end: at + to },
  });
  const first = covered.indexOf('/');
  const hasRegistry = first > 0 && first <= slash && isRegistry(covered.slice(0, first));
  const namespaceFrom = hasRegistry ? first + 1 : 0;
  return {
    ...(hasRegistry && { registry: part(0, first) }),
    ...(slash > namespaceFrom && { namespace: part(namespaceFrom, slash) }),
    repository: part(slash + 1, pathEnd),
    ...(tagMark >= 0 && { tag: part(tagMark + 1, nameEnd) }),
    ...(digestMark >= 0 && { digest: part(digestMark + 1, text.length) }),
  };
}

/** What tells a registry from a namespace: a dot, a port, `localhost`, or a capital. */
function isRegistry(part: string): boolean {
  return /[.:A-Z]/.test(part) || part === 'localhost';
}

/** An image of Docker Hub without an owner: one of the official ones. */
export function isOfficial({ registry, namespace }: ImageReference): boolean {
  const hub = registry === undefined || /^(index\.|registry-1\.)?docker\.io$/.test(registry.text);
  return hub && (namespace === undefined || namespace.text === 'library');
}

/** The whole name, with what is left out filled in. */
export function fullName(image: ImageReference): string {
  const { registry, namespace, repository, tag, digest } = image;
  const path = [
    registry?.text ?? DEFAULT_REGISTRY,
    namespace?.text ?? (isOfficial(image) ? 'library' : undefined),
    repository.text,
  ];
  const name = path.filter((each) => each !== undefined).join('/');
  const version = tag ? `:${tag.text}` : digest ? '' : `:${DEFAULT_TAG}`;
  return name + version + (digest ? `@${digest.text}` : '');
}

/** The text with `${…}` made of letters only, so that what is in it parts nothing. Keeps the length. */
function coverVariables(text: string): string {
  if (!text.includes('${')) return text;
  let covered = '';
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '$' && text[at + 1] === '{') {
      depth++;
      covered += 'vv';
      at++;
    } else if (depth > 0) {
      if (text[at] === '}') depth--;
      covered += 'v';
    } else {
      covered += text[at];
    }
  }
  return covered;
}
