import { occurrenceAt } from '../symbols.ts';
import type { Dockerfile, Span } from '../syntax.ts';

export interface Definition {
  /** The name that was asked about. */
  readonly origin: Span;
  /** The name where it is declared. For a stage without a name, what it is built on. */
  readonly target: Span;
  /** The instruction that declares it. */
  readonly whole: Span;
}

/**
 * Where the name at a place is declared: of a variable the nearest declaration that reaches it. From an `ARG name` in
 * a stage it leads to the one above the first FROM; from any other declaration to itself.
 */
export function definition(file: Dockerfile, offset: number): Definition | undefined {
  const found = occurrenceAt(file, offset);
  const target = found?.target ?? (found?.role === 'declaration' ? found : undefined);
  return found && target && { origin: found.span, target: target.span, whole: target.instruction.span };
}
