/** RUNs right behind each other, each a layer of its own. */
import type { Dockerfile, Instruction } from '../syntax.ts';
import { hint, type Hint } from './facts.ts';

export const fewLayers: Hint = function* ({ file }) {
  for (const group of adjacentRuns(file)) {
    const [first] = group;
    if (first && isScattered(group)) yield hint('few-layers', first.keywordSpan, String(group.length));
  }
};

/** Two long steps, or two with a comment between them, were parted on purpose: each is cached for itself. */
function isScattered(group: readonly Instruction[]): boolean {
  const short = group.some(({ line, endLine }) => line === endLine);
  return short && (group.length > 2 || (group.length === 2 && group[1]?.comments.length === 0));
}

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
