/** Finds what is at an offset. */
import type { Dockerfile, Instruction, Span, VariableUse } from '../syntax.ts';

/** The character at the offset is in the span. */
export function covers({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** The span, made longer where the character behind it is the one that is pointed at: the `=` behind a name. */
export function upTo({ start, end }: Span, offset: number): Span {
  return { start, end: Math.max(end, offset + 1) };
}

/** The last of a list in the order of the text that begins at or before an offset. */
export function lastBefore<T extends { readonly span: Span }>(
  all: readonly T[],
  offset: number,
): T | undefined {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as T).span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return all[low - 1];
}

/** The instruction that holds the character at an offset; of an ONBUILD, its trigger where that holds it. */
export function instructionAt(file: Dockerfile, offset: number): Instruction | undefined {
  const found = lastBefore(file.instructions, offset);
  if (!found || !covers(found.span, offset)) return undefined;
  const { trigger } = found;
  return trigger && offset >= trigger.keywordSpan.start ? trigger : found;
}

/** The innermost variable around an offset. */
export function variableAt({ variables }: Instruction, offset: number): VariableUse | undefined {
  return variables.findLast(({ span }) => covers(span, offset));
}

/** 1-based, as people count lines. */
export function lineNumber(file: Dockerfile, offset: number): number {
  return file.lines.lineAt(offset) + 1;
}
