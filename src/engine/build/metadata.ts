import { PatternError } from '../../language/dockerignore/patterns.ts';
import { EngineError } from '../errors.ts';
import { ContextFilter } from './filter.ts';
import { followPaths, withoutNested } from './follow.ts';
import type { Metadata } from './grpc.ts';

/**
 * What the engine asks of a folder. The names are those of session/filesync in github.com/moby/buildkit; a list
 * with characters beyond ASCII comes URL-encoded from newer engines.
 */
export function metadataValues(metadata: Metadata, name: string): readonly string[] {
  const values = metadata.get(name) ?? [];
  if (!/^(?:1|t|true)$/i.test(metadata.get(`${name}-encoded`)?.[0] ?? '')) return values;
  return values.map((value) => decodeURIComponent(value.replaceAll('+', ' ')));
}

/** Rejects with `invalid` for a pattern that makes no sense, such as one with an open bracket. */
export async function readFilter(root: string, metadata: Metadata): Promise<ContextFilter> {
  let include = metadataValues(metadata, 'include-patterns').map(toSlashes);
  const exclude = metadataValues(metadata, 'exclude-patterns').map(toSlashes);
  const follow = metadataValues(metadata, 'followpaths');
  const targets = follow.length > 0 ? await followPaths(root, follow) : undefined;
  if (targets) include = withoutNested([...include, ...targets]) ?? [];
  try {
    return new ContextFilter({ include, exclude });
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    throw new EngineError('invalid', error.message, { subject: error.pattern, cause: error });
  }
}

/** On Windows a pattern may be written with backslashes, which are escapes elsewhere. */
function toSlashes(pattern: string): string {
  return process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
}
