import type { ContainerLimits } from '../../engine/port/containers.ts';
import type { Values } from '../../panels/form/form.ts';
import type { RunWords } from '../../ui/command-words.ts';
import { limitKeys, limitProblems, limitsOf } from './run-form-limits.ts';

/** Just what differs. Memory and swap together follow the memory, as they do for a new container. */
export function changedLimits(before: ContainerLimits, after: ContainerLimits): ContainerLimits {
  const changes: Partial<Record<keyof ContainerLimits, unknown>> = {};
  for (const key of limitKeys) {
    if (JSON.stringify(before[key]) === JSON.stringify(after[key])) continue;
    if (key === 'restart') changes[key] = after.restart ?? { name: 'no' };
    else if (key === 'pids') changes[key] = after.pids ?? -1;
    else if (after[key] !== undefined) changes[key] = after[key];
  }
  const { memory } = changes as ContainerLimits;
  if (memory !== undefined && after.memorySwap === undefined) changes.memorySwap = memory * 2;
  return changes as ContainerLimits;
}

/**
 * What an engine does not do for a container that exists: it takes an absent limit for “as it is”, so that one that
 * was set can be changed and not be lifted. Source: `Container.UpdateContainer` of moby.
 */
export function updateProblems(
  values: Values,
  before: ContainerLimits,
  removesItself: boolean,
  words: RunWords,
): Record<string, string> {
  const told = limitProblems(values, words);
  const after = limitsOf(values);
  for (const key of limitKeys) {
    if (key === 'restart' || key === 'pids' || before[key] === undefined || after[key] !== undefined)
      continue;
    // Twice the memory is what it comes to.
    if (key === 'memorySwap' && after.memory !== before.memory) continue;
    told[key] ??= words.problems.cannotLift;
  }
  if (removesItself && after.restart !== undefined) told['restart'] ??= words.problems.rmRestart;
  const nothing = Object.keys(changedLimits(before, after)).length === 0;
  // A key of no field stands at the top of the form.
  if (nothing && Object.keys(told).length === 0) told['nothing'] = words.problems.nothingChanged;
  return told;
}
