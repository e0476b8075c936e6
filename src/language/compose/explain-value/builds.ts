/** Where the files of a build come from. */

export type BuildSource =
  | { readonly type: 'folder'; readonly path: string }
  /** `ref` and `folder` from behind the `#`. */
  | { readonly type: 'git'; readonly repository: string; readonly ref?: string; readonly folder?: string }
  | { readonly type: 'archive'; readonly url: string }
  | { readonly type: 'service' | 'image' | 'layout' | 'target'; readonly name: string };

const schemes = {
  'service:': 'service',
  'docker-image://': 'image',
  'oci-layout://': 'layout',
  'target:': 'target',
} as const;

/** What a `context`, or one of the `additional_contexts`, names. */
export function readBuildSource(text: string): BuildSource {
  for (const [scheme, type] of Object.entries(schemes)) {
    if (text.startsWith(scheme)) return { type, name: text.slice(scheme.length) };
  }
  if (!/^(https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(text))
    return { type: 'folder', path: text };
  const [repository = '', fragment = ''] = text.split('#', 2);
  const isWeb = /^https?:\/\//.test(text);
  if (isWeb && !repository.endsWith('.git') && fragment === '') return { type: 'archive', url: text };
  const [ref = '', folder = ''] = fragment.split(':', 2);
  return { type: 'git', repository, ...(ref !== '' && { ref }), ...(folder !== '' && { folder }) };
}
