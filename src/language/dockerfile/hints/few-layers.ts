/** RUNs right behind each other, each a layer of its own. */
import type { Dockerfile, Instruction } from '../syntax.ts';
import { hint, type Hint } from './facts.ts';

export const fewLayers: Hint = function* ({ file }) {
  for (const group of adjacentRuns(file)) {
    const [first] = group;
    if (first && group.length > 1) yield hint('few-layers', first.keywordSpan, String(group.length));
  }
};

/** Plain RUNs of the last stage, in groups that nothing stands between. */
export function adjacentRuns(file: Dockerfile): Instruction[][] {
  const groups: Instruction[][] = [[]];
  for (const instruction of file.stages.at(-1)?.instructions ?? []) {
    if (isPlainRun(instruction)) groups.at(-1)?.push(instruction);
    else groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

function isPlainRun({ keyword, flags, json, heredocs, argument }: Instruction): boolean {
  return keyword === 'RUN' && flags.length === 0 && !json && heredocs.length === 0 && argument !== '';
}
