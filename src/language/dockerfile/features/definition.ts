import { type Occurrence, occurrenceAt } from '../symbols.ts';
import type { Dockerfile, Span } from '../syntax.ts';
import { covers } from './places.ts';

export interface Definition {
  /** The name that was asked about. */
  readonly origin: Span;
  /** The name where it is declared. For a stage without a name, what it is built on. */
  readonly target: Span;
  /** All that declares it: a FROM, one pair of an ARG or ENV, a heredoc with its text. It begins on the line of the name. */
  readonly whole: Span;
}

/**
 * Where the name at a place is declared: of a variable the nearest declaration that reaches it. From an `ARG name` in
 * a stage it leads to the one above the first FROM; from any other declaration to itself.
 */
export function definition(file: Dockerfile, offset: number): Definition | undefined {
  const found = occurrenceAt(file, offset);
  const target = found?.target ?? (found?.role === 'declaration' ? found : undefined);
  return found && target && { origin: found.span, target: target.span, whole: wholeOf(target) };
}

function wholeOf({ kind, span, instruction }: Occurrence): Span {
  if (kind === 'stage') return instruction.span;
  if (kind === 'variable')
    return instruction.pairs.find(({ name }) => covers(name.span, span.start))?.span ?? span;
  const heredoc = instruction.heredocs.find(({ nameSpan }) => nameSpan.start === span.start);
  return heredoc ? { start: heredoc.span.start, end: (heredoc.endSpan ?? heredoc.body).end } : span;
}
