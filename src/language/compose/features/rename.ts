/**
 * Renames what a project names, in all of its files. The result is read again before it is given: each name must still
 * refer to what it referred to.
 */

import { applied } from '../../edits.ts';
import { rename as renameInDockerfile } from '../../dockerfile/features/rename.ts';
import { parseDockerfile } from '../../dockerfile/parse.ts';
import { parseYaml } from '../../yaml/parse.ts';
import type { Span } from '../../yaml/tree.ts';
import type { TextEdit } from '../finding.ts';
import type { Project } from '../project.ts';
import { type Named, occurrenceAt, symbolsOf } from '../project-symbols.ts';
import type { Occurrence } from '../symbols.ts';
import { isPredefined, isTaken, quotedIfNeeded, refusedName } from './rename-names.ts';

/**
 * `nothing`: no name stands here. `undeclared`: no file of the project declares it. `outside`: a variable that only the
 * shell sets. `predefined`: docker compose gives the name its meaning. `through-variable`: a Dockerfile spells the name
 * with a variable. `split`: it is not written in one piece. `invalid`: no such name can be. `reserved`: docker compose
 * means something else by it. `taken`: something else has it, or would be reached by it.
 */
export type RenameRefusal =
  | 'nothing'
  | 'undeclared'
  | 'outside'
  | 'predefined'
  | 'through-variable'
  | 'split'
  | 'invalid'
  | 'reserved'
  | 'taken';

export interface Refused {
  readonly refused: RenameRefusal;
}

/** For each file that changes, by path, its edits in the order of the text. */
export type ProjectEdits = ReadonlyMap<string, readonly TextEdit[]>;

/** What is to be renamed at a place. */
export function prepareRename(
  project: Project,
  path: string,
  offset: number,
): { readonly span: Span; readonly name: string } | Refused {
  const found = renamedAt(project, path, offset);
  return 'refused' in found ? found : { span: found.place.span, name: found.place.name };
}

export function rename(
  project: Project,
  path: string,
  offset: number,
  newName: string,
): { readonly edits: ProjectEdits } | Refused {
  const found = renamedAt(project, path, offset);
  if ('refused' in found) return found;
  const { named } = found;
  if (newName === named.name) return { edits: new Map() };
  const refused = refusedName(named, newName);
  if (refused !== undefined) return { refused };
  if (isTaken(project, named, newName, symbolsOf(project).named)) return { refused: 'taken' };
  const edits = editsFor(project, named, newName);
  if ('refused' in edits) return edits;
  return keepsMeaning(project, named, newName, edits) ? { edits } : { refused: 'taken' };
}

function renamedAt(
  project: Project,
  path: string,
  offset: number,
): { readonly place: Occurrence; readonly named: Named } | Refused {
  const place = occurrenceAt(project, path, offset);
  if (place === undefined) return { refused: 'nothing' };
  const named = symbolsOf(project).of.get(place);
  if (named === undefined) return { refused: 'undeclared' };
  if (isPredefined(named)) return { refused: 'predefined' };
  if (named.declarations.length === 0) {
    if (named.kind !== 'variable') return { refused: 'undeclared' };
    if (project.variables.get(named.name)?.from === 'shell') return { refused: 'outside' };
  }
  const split = places(named).some((each) => textAt(project, each) !== each.name && each.kind !== 'stage');
  return split ? { refused: 'split' } : { place, named };
}

function places({ declarations, references }: Named): Occurrence[] {
  return [...declarations, ...references];
}

function textOf({ read, texts }: Project, path: string): string {
  return read.get(path)?.text ?? texts.get(path) ?? '';
}

function textAt(project: Project, { path, span }: Occurrence): string {
  return textOf(project, path).slice(span.start, span.end);
}

function editsFor(project: Project, named: Named, newName: string): Map<string, TextEdit[]> | Refused {
  const edits = new Map<string, TextEdit[]>();
  for (const place of places(named)) {
    if (place.path === named.dockerfile) continue;
    const list = edits.get(place.path) ?? [];
    list.push(editOf(place, newName));
    edits.set(place.path, list);
  }
  const inDockerfile = named.dockerfile === undefined ? [] : stageEdits(project, named, newName);
  if ('refused' in inDockerfile) return inDockerfile;
  if (named.dockerfile !== undefined) edits.set(named.dockerfile, inDockerfile);
  for (const list of edits.values()) list.sort((a, b) => a.span.start - b.span.start);
  return edits;
}

function editOf({ name, span, scalar, handedOn, value }: Occurrence, newName: string): TextEdit {
  // What gets the variable in a container knows it by its old name.
  if (handedOn === 'item') return { span: { start: span.end, end: span.end }, newText: `=$${newName}` };
  if (handedOn === 'key' && value !== undefined) {
    const written = value.span.end > value.span.start;
    return { span: value.span, newText: `${written ? '' : ' '}$${newName}` };
  }
  const whole = scalar?.style === 'plain' && scalar.content === name;
  return { span, newText: whole ? quotedIfNeeded(newName) : newName };
}

function stageEdits(
  project: Project,
  { declarations, dockerfile }: Named,
  newName: string,
): TextEdit[] | Refused {
  const declaration = declarations.find(({ path }) => path === dockerfile);
  if (dockerfile === undefined || declaration === undefined) return { refused: 'undeclared' };
  const answer = renameInDockerfile(
    parseDockerfile(textOf(project, dockerfile)),
    declaration.span.start,
    newName,
  );
  if ('edits' in answer) return answer.edits;
  return { refused: answer.refused === 'number' ? 'undeclared' : answer.refused };
}

/** Everything belongs together as it did, but that the name may come to be what was missing elsewhere. */
function keepsMeaning(project: Project, named: Named, newName: string, edits: ProjectEdits): boolean {
  const before = meaning(project, (each) =>
    each.declarations.length === 0 && each.kind === named.kind && each.name === newName ? named : each,
  );
  const after = meaning(edited(project, named, newName, edits), (each) => each);
  return before.length === after.length && before.every((each, index) => each === after[index]);
}

function meaning(project: Project, as: (named: Named) => Named): string[] {
  const { places: byPath, of } = symbolsOf(project);
  const order = new Map<Named, number>();
  return [...byPath].flatMap(([path, found]) =>
    found.map((place) => {
      const own = of.get(place);
      const named = own && as(own);
      if (named !== undefined && !order.has(named)) order.set(named, order.size);
      return `${path} ${place.kind} ${place.role} ${named && order.get(named)}`;
    }),
  );
}

/** The project as it will be. */
function edited(project: Project, named: Named, newName: string, edits: ProjectEdits): Project {
  const texts = new Map(project.texts);
  const parts = new Map(project.parts);
  const known = project.variables.get(named.name);
  for (const [path, list] of edits) {
    const text = applied(textOf(project, path), list);
    const part = parts.get(path);
    if (part === undefined) texts.set(path, text);
    else parts.set(path, { ...part, file: parseYaml(text) });
  }
  if (named.kind === 'variable' && known !== undefined) {
    for (const [path, part] of parts) {
      parts.set(path, { ...part, variables: new Map([...part.variables, [newName, known]]) });
    }
  }
  return { ...project, parts, texts };
}
