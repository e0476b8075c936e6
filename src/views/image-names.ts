/** `ghcr.io:5000/team/web` of `ghcr.io:5000/team/web:1.2` or of `…/web@sha256:…`. */
export function repositoryOf(reference: string): string {
  return reference.slice(0, end(reference));
}

/** `1.2` of `web:1.2`, and `sha256:…` of `web@sha256:…`. */
export function tagPart(reference: string): string {
  return reference.slice(end(reference) + 1) || reference;
}

/** Where the repository ends: a colon before a slash belongs to a registry's port. */
function end(reference: string): number {
  const digest = reference.indexOf('@');
  if (digest >= 0) return digest;
  const colon = reference.lastIndexOf(':');
  return colon > reference.lastIndexOf('/') ? colon : reference.length;
}
