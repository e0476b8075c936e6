import { type Folding, Foldings } from '../../features/folding.ts';
import type { Dockerfile, Instruction } from '../syntax.ts';

/** Stages, instructions of several lines, bodies of heredocs, comments and regions. One at most begins on a line. */
export function foldingRanges(file: Dockerfile): Folding[] {
  const found = new Foldings();
  for (const { from, instructions } of file.stages) {
    found.add({ line: from.line, endLine: instructions.at(-1)?.endLine ?? from.endLine });
  }
  for (const instruction of file.instructions) addInstruction(instruction, found);
  found.addComments(file.comments);
  return found.sorted();
}

function addInstruction(instruction: Instruction, found: Foldings): void {
  const { heredocs } = instruction.trigger ?? instruction;
  // Each body folds into the line above it, so that the word that ends it stays in sight.
  for (const { bodyLine, endLine } of heredocs) {
    found.add({ line: bodyLine - 1, endLine: endLine === undefined ? instruction.endLine : endLine - 1 });
  }
  found.add({ line: instruction.line, endLine: instruction.endLine });
}
