/** StageNameCasing, DuplicateStageName and ReservedStageName: a stage's name, with all that refers to it. */
import { symbolsOf } from '../symbols.ts';
import type { Dockerfile, Instruction } from '../syntax.ts';
import { type Fix, type Fixer, proposal, replace, sure } from './fix.ts';
import { titles } from './titles.ts';

export const lowerCaseName: Fixer = (file, _finding, instruction) => {
  const name = nameOf(file, instruction)?.toLowerCase();
  return name === undefined ? [] : sure(titles.rename(name), ...renamed(file, instruction, name));
};

export const ownName: Fixer = (file, _finding, instruction) => numbered(file, instruction, '-');

export const freeName: Fixer = (file, _finding, instruction) => numbered(file, instruction, '-stage');

/** The name with something behind it that makes it one of its own. */
function numbered(file: Dockerfile, instruction: Instruction, suffix: string): Fix[] {
  const name = nameOf(file, instruction);
  if (name === undefined) return [];
  const taken = new Set(file.stages.map((stage) => stage.name?.value.toLowerCase()));
  let free = `${name}${suffix}`;
  for (
    let count = 2;
    suffix === '-' ? count === 2 || taken.has(free.toLowerCase()) : taken.has(free.toLowerCase());
    count++
  ) {
    free = `${name}${suffix}${count}`;
  }
  return proposal(titles.rename(free), ...renamed(file, instruction, free));
}

function nameOf({ stages }: Dockerfile, { stage = -1 }: Instruction): string | undefined {
  return stages[stage]?.name?.raw;
}

/** The stage's own name, and the places that mean this very stage: of two with the same name the nearest one above. */
function renamed(file: Dockerfile, from: Instruction, name: string) {
  const { occurrences } = symbolsOf(file);
  const declaration = occurrences.find(
    ({ kind, role, instruction }) => kind === 'stage' && role === 'declaration' && instruction === from,
  );
  if (!declaration) return [];
  const references = occurrences.filter(
    ({ role, target, numbered }) => role === 'reference' && target === declaration && !numbered,
  );
  const differing = [declaration, ...references].filter(
    ({ span }) => file.text.slice(span.start, span.end) !== name,
  );
  return differing.map(({ span }) => replace(span, name));
}
