/** The variables that an instruction can use. */
import { platformArgs } from '../facts/build-args.ts';
import type { Dockerfile, Instruction } from '../syntax.ts';
import { valueAt } from '../values.ts';
import { instructionsAbove } from './stage-chain.ts';

export interface VisibleVariable {
  readonly name: string;
  readonly value?: string;
}

/** Of each name once, the nearest declaration first. In FROM and above it those are the global ARGs and the platforms. */
export function visibleVariables(file: Dockerfile, at: Instruction): VisibleVariable[] {
  const names = new Set<string>();
  const outside = at.stage === undefined || at.keyword === 'FROM';
  if (outside) {
    for (const name of globalArgs(file, at.index).reverse()) names.add(name);
    for (const name of Object.keys(platformArgs)) names.add(name);
  } else {
    for (const { keyword, pairs } of instructionsAbove(file, at)) {
      if (keyword === 'ARG' || keyword === 'ENV') for (const { name } of pairs) names.add(name.value);
    }
  }
  return [...names]
    .filter((name) => /^\w+$/.test(name))
    .map((name) => {
      const value = valueAt(file, at, name)?.value;
      return { name, ...(value !== undefined && { value }) };
    });
}

/** Names of the ARGs above the first FROM, in their order. */
export function globalArgs({ instructions }: Dockerfile, before = Number.POSITIVE_INFINITY): string[] {
  const names: string[] = [];
  for (const { keyword, stage, index, pairs } of instructions) {
    if (stage !== undefined || index >= before) break;
    if (keyword === 'ARG') names.push(...pairs.map(({ name }) => name.value));
  }
  return names;
}
