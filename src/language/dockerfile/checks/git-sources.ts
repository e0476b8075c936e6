/** Sources of ADD that are repositories. Sources: dockerfile/dfgitutil and util/gitutil in moby/buildkit. */
import { parseBool } from './options.ts';

export interface GitSource {
  /** Written without a protocol, such as `github.com/a/b`: COPY and ADD take it for a path. */
  readonly isLocal: boolean;
  /** A part of the query that BuildKit refuses. */
  readonly problem?: string;
  readonly keepGitDir?: boolean;
  readonly checksum?: string;
}

/** Undefined for what is no repository. */
export function gitSource(text: string): GitSource | undefined {
  if (text.startsWith('./') || text.startsWith('../')) return undefined;
  if (text.startsWith('github.com/')) {
    return { isLocal: true, ...readQuery(/^[^?#]*(?:\?([^#]*))?(?:#([^]*))?$/.exec(text)?.slice(1)) };
  }
  const url = /^([a-z0-9]+):\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?(?:#([^]*))?$/i.exec(text);
  if (url) {
    const [, protocol = '', authority = '', path = '', ...query] = url;
    // Go reads no URL with another port than digits, nor with these characters in its host, nor with a `%` alone.
    if (!/^(?:[\w.~!$&'()*+,;=%@:-]*@)?(?:\[[^\]]*\]|[^@[:\s"<>\\^`{|}%]*)(?::\d*)?$/.test(authority))
      return undefined;
    if (/%(?![\da-f]{2})/i.test(`${authority}${path}#${query[1] ?? ''}`)) return undefined;
    const scheme = protocol.toLowerCase();
    if (scheme === 'http' || scheme === 'https') {
      if (!path.endsWith('.git')) return undefined;
    } else if (scheme !== 'git' && scheme !== 'ssh') return undefined;
    return { isLocal: false, ...readQuery(query) };
  }
  const scp = /^[a-z0-9-_]+@[a-z0-9-.]+:.*?(?:\?(.*?))?(?:#(.*))?$/i.exec(text);
  return scp ? { isLocal: false, ...readQuery(scp.slice(1)) } : undefined;
}

const valueless = ['submodules', 'keep-git-dir', 'fetch-by-commit'];

function readQuery([query, fragment]: readonly (string | undefined)[] = []): Omit<GitSource, 'isLocal'> {
  const found = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query ?? '')) {
    if (found.has(name)) return { problem: name };
    found.set(name, value);
  }
  const refs = new Set<string>();
  const reference = (fragment ?? '').split(':', 1)[0] as string;
  if (reference !== '') refs.add(reference);
  for (const [name, value] of found) {
    if (value === '' && !valueless.includes(name)) return { problem: name };
    if (!isRight(name, value)) return { problem: name };
    if (name === 'ref') refs.add(value);
  }
  const tag = found.get('tag');
  const branch = found.get('branch');
  if (tag !== undefined && branch !== undefined) return { problem: 'branch' };
  if (tag !== undefined) refs.add(tag.startsWith('refs/tags/') ? tag : `refs/tags/${tag}`);
  if (branch !== undefined) refs.add(branch.startsWith('refs/heads/') ? branch : `refs/heads/${branch}`);
  if (refs.size > 1) return { problem: 'ref' };
  const keep = found.get('keep-git-dir');
  const checksum = found.get('checksum') ?? found.get('commit');
  return {
    ...(keep !== undefined && { keepGitDir: keep === '' || parseBool(keep) === true }),
    ...(checksum !== undefined && { checksum }),
  };
}

function isRight(name: string, value: string): boolean {
  switch (name) {
    case 'ref':
    case 'tag':
    case 'branch':
    case 'subdir':
    case 'checksum':
    case 'commit':
      return true;
    case 'keep-git-dir':
    case 'submodules':
    case 'fetch-by-commit':
      return value === '' || parseBool(value) !== undefined;
    case 'mtime':
      return value === 'checkout' || value === 'commit';
    default:
      return false;
  }
}

/** A file on a web server, not a repository there. */
export function isWebSource(text: string): boolean {
  return /^https?:\/\//.test(text) && !gitSource(text);
}
