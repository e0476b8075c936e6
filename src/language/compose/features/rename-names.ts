import type { Project } from '../project.ts';
import type { Named } from '../project-symbols.ts';
import type { RenameRefusal } from './rename.ts';

/** Sources: the patterns of the compose-spec schema; for anchors, what go-yaml reads. */
const plainName = /^[a-zA-Z0-9._-]+$/;
const anyLetters = /^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}._-]*$/u;
const anchorName = /^[a-zA-Z0-9_-]+$/;
const variableName = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const stageName = /^[a-z][a-z0-9_.-]*$/i;

/** Variables that have a meaning for docker compose, or for every program. */
const fixedVariable = /^(?:COMPOSE_\w+|DOCKER_\w+|BUILDKIT_\w+|BUILDX_\w+|PWD|HOME|PATH)$/;

export function isPredefined({ kind, name }: Named): boolean {
  return (kind === 'network' && name === 'default') || (kind === 'variable' && fixedVariable.test(name));
}

/** Whether another name may be given at all, whatever else has it. */
export function refusedName(named: Named, newName: string): RenameRefusal | undefined {
  switch (named.kind) {
    case 'anchor':
      return anchorName.test(newName) ? undefined : 'invalid';
    case 'variable':
      if (!variableName.test(newName)) return 'invalid';
      return fixedVariable.test(newName) ? 'reserved' : undefined;
    case 'stage':
      return stageName.test(newName) ? undefined : 'invalid';
    case 'profile':
      return anyLetters.test(newName) ? undefined : 'invalid';
    case 'network':
      if (newName === 'default') return 'reserved';
      return plainName.test(newName) || anyLetters.test(newName) ? undefined : 'invalid';
    default:
      // Who has a name that docker compose refuses is told of it elsewhere, and may still change it into another.
      if (!plainName.test(named.name) && anyLetters.test(newName)) return undefined;
      return plainName.test(newName) ? undefined : 'invalid';
  }
}

/** Whether something of the same kind has the name already. */
export function isTaken(
  { variables }: Project,
  named: Named,
  newName: string,
  all: readonly Named[],
): boolean {
  if (named.kind === 'variable' && variables.has(newName)) return true;
  return all.some(
    (other) =>
      other !== named &&
      other.kind === named.kind &&
      other.scope === named.scope &&
      other.name === newName &&
      // A variable needs no declaration to be one. A profile is declared wherever it stands.
      (other.kind === 'variable' || other.declarations.length > 0),
  );
}

/**
 * A name as it must be written where it is all of a plain YAML text: quoted where it would be read as a number, a
 * date, yes or no, or nothing.
 */
export function quotedIfNeeded(name: string): string {
  const word = /^(?:y|yes|n|no|true|false|on|off|null|nan|inf)$/i.test(name);
  return word || !/^[\p{L}_]/u.test(name) ? `"${name}"` : name;
}
