import type { Comment, Dockerfile, Instruction } from '../syntax.ts';

/** Lines that fold into the first of them. Lines count from 0; the last one is folded too. */
export interface Folding {
  readonly line: number;
  readonly endLine: number;
  readonly kind?: 'comment' | 'region';
}

/** Stages, instructions of several lines, bodies of heredocs, comments and regions. One at most begins on a line. */
export function foldingRanges(file: Dockerfile): Folding[] {
  const found = new Map<number, Folding>();
  const add = (folding: Folding): void => {
    if (folding.endLine > folding.line && !found.has(folding.line)) found.set(folding.line, folding);
  };
  for (const { from, instructions } of file.stages) {
    add({ line: from.line, endLine: instructions.at(-1)?.endLine ?? from.endLine });
  }
  for (const instruction of file.instructions) addInstruction(instruction, add);
  addComments(file.comments, add);
  return [...found.values()].sort((a, b) => a.line - b.line);
}

function addInstruction(instruction: Instruction, add: (folding: Folding) => void): void {
  const { heredocs } = instruction.trigger ?? instruction;
  // Each body folds into the line above it, so that the word that ends it stays in sight.
  for (const { bodyLine, endLine } of heredocs) {
    add({ line: bodyLine - 1, endLine: endLine === undefined ? instruction.endLine : endLine - 1 });
  }
  add({ line: instruction.line, endLine: instruction.endLine });
}

function addComments(comments: readonly Comment[], add: (folding: Folding) => void): void {
  const regions: number[] = [];
  let first: Comment | undefined;
  let last: Comment | undefined;
  const endBlock = (): void => {
    if (first && last) add({ line: first.line, endLine: last.line, kind: 'comment' });
    first = last = undefined;
  };
  for (const comment of comments) {
    const mark = /^\s*(region|endregion)\b/.exec(comment.text)?.[1];
    if (mark || !last || comment.line !== last.line + 1 || comment.inside !== last.inside) endBlock();
    if (mark === 'region') regions.push(comment.line);
    else if (mark === 'endregion') {
      const line = regions.pop();
      if (line !== undefined) add({ line, endLine: comment.line, kind: 'region' });
    } else {
      first ??= comment;
      last = comment;
    }
  }
  endBlock();
}
