/** References to images. Source: github.com/distribution/reference. */
const host = String.raw`(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])`;
const domain = String.raw`(?:${host}(?:\.${host})*|\[[a-fA-F0-9:]+\])(?::[0-9]+)?`;
const part = String.raw`[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*`;
const digest = String.raw`[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}`;
const reference = new RegExp(
  String.raw`^${domain}/(${part}(?:/${part})*)(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@(${digest}))?$`,
);

/** Longer than anything that can be one: a path has 255 characters at most. */
const MAX_LENGTH = 2000;

/** Why a text is no reference to an image; undefined where it is one. */
export function referenceProblem(text: string): 'uppercase-image' | 'invalid-image' | undefined {
  if (text.length > MAX_LENGTH || /^[a-f0-9]{64}$/.test(text)) return 'invalid-image';
  const [site, rest] = splitDomain(text);
  const name = rest.split(':', 1)[0] as string;
  if (name !== name.toLowerCase()) return 'uppercase-image';
  const match = reference.exec(`${site}/${rest}`);
  const [, path = '', hash] = match ?? [];
  if (!match || path.length > 255 || (hash !== undefined && !isDigest(hash))) return 'invalid-image';
  return undefined;
}

/** `docker.io` and the `library/` of official images are put in where they are left out. */
export function splitDomain(text: string): [domain: string, rest: string] {
  const hub = 'docker.io';
  const slash = text.indexOf('/');
  const first = text.slice(0, Math.max(slash, 0));
  if (slash < 0) return [hub, `library/${text}`];
  let site = hub;
  let rest = text;
  if (first === 'index.docker.io') rest = text.slice(slash + 1);
  else if (first === 'localhost' || /[.:]/.test(first) || first !== first.toLowerCase()) {
    site = first;
    rest = text.slice(slash + 1);
  }
  return [site, site === hub && !rest.includes('/') ? `library/${rest}` : rest];
}

const digestLengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

/** Source: github.com/opencontainers/go-digest. */
export function isDigest(text: string): boolean {
  const [, algorithm = '', hash = ''] = /^([^:]+):([^]+)$/.exec(text) ?? [];
  return (
    Object.hasOwn(digestLengths, algorithm) &&
    hash.length === digestLengths[algorithm] &&
    /^[a-f0-9]+$/.test(hash)
  );
}
