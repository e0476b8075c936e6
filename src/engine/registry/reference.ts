/** Names of images, as the docker command takes them. Rules: distribution/reference, `normalize.go` and `regexp.go`. */
import { readImageReference } from '../../language/dockerfile/image-reference.ts';

/** The registry of images that name none. */
export const dockerHub = 'docker.io';

/** A name in full: nothing is left out but what it does not have. */
export interface Reference {
  /** `docker.io`, `ghcr.io`, `localhost:5000` */
  readonly registry: string;
  /** `library/busybox` */
  readonly path: string;
  readonly tag?: string;
  /** `sha256:…` */
  readonly digest?: string;
}

/** Why a text is no name of an image. */
export type ReferenceProblem = 'empty' | 'capitals' | 'registry' | 'name' | 'tag' | 'digest' | 'id' | 'long';

const host =
  /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[0-9a-fA-F:]+\])(?::\d+)?$/;
const path = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const tag = /^\w[\w.-]{0,127}$/;
const digest = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}$/;
const id = /^[0-9a-f]{64}$/;

/** Most characters of registry and path together. Source: distribution/reference, `NameTotalLengthMax`. */
const longest = 255;

/** A name taken apart, or what is wrong with it. */
export function readReference(text: string): Reference | ReferenceProblem {
  const parts = readImageReference(text);
  if (parts === undefined) return text === '' ? 'empty' : 'name';
  if (id.test(text)) return 'id';
  const named = parts.registry?.text;
  const registry = named === undefined || named === `index.${dockerHub}` ? dockerHub : named;
  const owner = parts.namespace?.text ?? (registry === dockerHub ? 'library' : undefined);
  const whole = owner === undefined ? parts.repository.text : `${owner}/${parts.repository.text}`;
  if (!host.test(registry)) return 'registry';
  if (!path.test(whole)) return path.test(whole.toLowerCase()) ? 'capitals' : 'name';
  // `Web/shop`: a capital makes a registry of it, which is hardly what is meant.
  if (/[A-Z]/.test(registry) && !/[.:]/.test(registry)) return 'capitals';
  if (`${registry}/${whole}`.length > longest) return 'long';
  if (parts.tag !== undefined && !tag.test(parts.tag.text)) return 'tag';
  if (parts.digest !== undefined && !digest.test(parts.digest.text)) return 'digest';
  return {
    registry,
    path: whole,
    ...(parts.tag === undefined ? {} : { tag: parts.tag.text }),
    ...(parts.digest === undefined ? {} : { digest: parts.digest.text }),
  };
}

/** The same, where it does not matter what is wrong. */
export function parseReference(text: string): Reference | undefined {
  const read = readReference(text);
  return typeof read === 'string' ? undefined : read;
}

/** A registry to log in to: `ghcr.io`, `localhost:5000`. */
export const isRegistry = (text: string): boolean => host.test(text);

/** As people write it, and the engine lists it: without `docker.io/` and `library/`. */
export function familiarName({ registry, path: whole }: Pick<Reference, 'registry' | 'path'>): string {
  if (registry !== dockerHub) return `${registry}/${whole}`;
  return /^library\/[^/]+$/.test(whole) ? whole.slice('library/'.length) : whole;
}

/** With registry, owner and tag; a text that is no name stays as it is. */
export function fullName(text: string): string {
  const reference = parseReference(text);
  if (reference === undefined) return text;
  return `${reference.registry}/${reference.path}${version(reference)}`;
}

/** As people write it, with the tag that is meant where there is none: `busybox` is `busybox:latest`. */
export function tagged(text: string): string {
  const reference = parseReference(text);
  return reference === undefined ? text : familiarName(reference) + version(reference);
}

/** Name and version apart, as the Engine API wants them: without a version it would pull every tag there is. */
export function forEngine(text: string): { name: string; version: string } {
  const reference = parseReference(text);
  // The engine says what is wrong with it.
  if (reference === undefined) return { name: text, version: '' };
  return { name: familiarName(reference), version: reference.digest ?? reference.tag ?? 'latest' };
}

function version({ tag: name, digest: sum }: Reference): string {
  if (sum === undefined) return `:${name ?? 'latest'}`;
  return `${name === undefined ? '' : `:${name}`}@${sum}`;
}

/** The key under which the docker command keeps who one is to a registry. */
export function credentialsKey(registry: string): string {
  return registry === dockerHub ? 'https://index.docker.io/v1/' : registry;
}

/** An image of Docker Hub that belongs to nobody in particular: only Docker itself can push there. */
export function isOfficial({ registry, path: whole }: Reference): boolean {
  return registry === dockerHub && whole.startsWith('library/');
}
