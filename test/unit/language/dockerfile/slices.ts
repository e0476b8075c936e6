/** Shows parts of a tree as the pieces of text that they stand for. */
import { parseDockerfile } from '../../../../src/language/dockerfile/parse.ts';
import type { Dockerfile, Instruction, Span, Word } from '../../../../src/language/dockerfile/syntax.ts';

export function slice({ text }: Dockerfile, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The tree and its first instruction. */
export function parseOne(text: string): { file: Dockerfile; instruction: Instruction } {
  const file = parseDockerfile(text);
  const [instruction] = file.instructions;
  if (!instruction) throw new Error(`no instruction in ${JSON.stringify(text)}`);
  return { file, instruction };
}

/** `what is written → value`, or what is written alone where its value is the same. */
export function showWord(file: Dockerfile, { value, span }: Word): string {
  const written = slice(file, span);
  return written === value ? written : `${written} → ${value}`;
}
