import { offsetInText } from '../../yaml/scalar-offsets.ts';
import type { Span } from '../../yaml/tree.ts';
import { type FileUse, fileUses } from '../file-uses.ts';
import { joined } from '../paths.ts';
import type { Project, ProjectPart } from '../project.ts';
import { type Named, namedAt } from '../project-symbols.ts';
import type { Occurrence } from '../symbols.ts';

export interface Definition {
  /** What was asked about, in the file of the question. */
  readonly origin: Span;
  /** The file that it leads to. */
  readonly path: string;
  /** The name where it is declared; the beginning of a file. */
  readonly target: Span;
  /** All that declares it. It begins on the line of the name. */
  readonly whole: Span;
}

/**
 * Where the name at a place is declared, in all files that do: of a service the base and what overrides it. A path
 * leads to its file, a folder that is built to its Dockerfile. From a declaration to the others, or to itself.
 */
export function definitions(project: Project, path: string, offset: number): Definition[] {
  const found = namedAt(project, path, offset);
  if (found === undefined) return fileAt(project, path, offset);
  const { place, named } = found;
  return targets(project, place, named).map((target) => ({
    origin: place.span,
    path: target.path,
    target: target.span,
    whole: { start: target.span.start, end: Math.max(target.span.end, target.value?.span.end ?? 0) },
  }));
}

function targets(project: Project, place: Occurrence, { kind, declarations }: Named): readonly Occurrence[] {
  const merged = declarations.filter(({ path }) => project.parts.get(path)?.role !== 'beside');
  const all = merged.length > 0 ? merged : declarations;
  // A profile is declared by each service that has it.
  if (place.role === 'reference' || kind === 'profile') return all;
  const others = all.filter((each) => each !== place);
  return others.length > 0 ? others : [place];
}

function fileAt(project: Project, path: string, offset: number): Definition[] {
  const part = project.parts.get(path);
  if (part === undefined) return [];
  for (const use of fileUses(part)) {
    const origin = spanOf(part, use);
    if (offset < origin.start || offset > origin.end) continue;
    const file = fileOf(project, use);
    const start = { start: 0, end: 0 };
    return file === undefined ? [] : [{ origin, path: file, target: start, whole: start }];
  }
  return [];
}

/** Where a path stands in the text. */
function spanOf({ file }: ProjectPart, { scalar, within }: FileUse): Span {
  return { start: offsetInText(file, scalar, within.start), end: offsetInText(file, scalar, within.end) };
}

/** The file that can be opened for it; undefined for a folder without a Dockerfile, and where nothing is known to be. */
function fileOf({ read, texts, present }: Project, { kind, path }: FileUse): string | undefined {
  if (path === undefined) return undefined;
  if (read.has(path) || texts.get(path) !== undefined || present.get(path) === 'file') return path;
  const dockerfile = joined(path, 'Dockerfile');
  return kind === 'context' && texts.get(dockerfile) !== undefined ? dockerfile : undefined;
}
