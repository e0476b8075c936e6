/** Fills variables in, as docker compose does. */

import { type Part, partsOf, type VariablePart } from './interpolation.ts';

export interface Interpolated {
  /** Undefined when docker compose refuses the text. */
  readonly text: string | undefined;
  /** Names of all variables that are looked at, each once. */
  readonly used: readonly string[];
  /** Names without a value where nothing is said for that case; they count as empty, with a warning. */
  readonly unset: readonly string[];
  /** `:?` and `?` without a value, with the message, which may be empty. */
  readonly missing: readonly { readonly name: string; readonly message: string }[];
  readonly malformed: boolean;
}

/** `lookup` gives undefined for what is not set, which is not the same as empty. */
export function interpolate(content: string, lookup: (name: string) => string | undefined): Interpolated {
  if (!content.includes('$')) return { text: content, used: [], unset: [], missing: [], malformed: false };
  const filling = new Filling(lookup);
  const text = filling.fill(content, partsOf(content), 0);
  const refused = filling.malformed || filling.missing.length > 0;
  return {
    text: refused ? undefined : text,
    used: [...filling.used],
    unset: [...filling.unset],
    missing: filling.missing,
    malformed: filling.malformed,
  };
}

class Filling {
  readonly used = new Set<string>();
  readonly unset = new Set<string>();
  readonly missing: { name: string; message: string }[] = [];
  malformed = false;
  readonly #lookup: (name: string) => string | undefined;

  constructor(lookup: (name: string) => string | undefined) {
    this.#lookup = lookup;
  }

  /** The parts' spans count from `base` at the beginning of the text. */
  fill(text: string, parts: readonly Part[], base: number): string {
    let filled = '';
    let at = 0;
    for (const part of parts) {
      filled += text.slice(at, part.span.start - base);
      if (part.kind === 'malformed') this.malformed = true;
      else filled += part.kind === 'escape' ? '$' : this.#value(part);
      at = part.span.end - base;
    }
    return filled + text.slice(at);
  }

  #value({ name, operator, operand, operandSpan, nested }: VariablePart): string {
    const value = this.#lookup(name);
    this.used.add(name);
    if (operator === undefined) {
      if (value === undefined) this.unset.add(name);
      return value ?? '';
    }
    // The operand is filled in even when it is not needed: what is wrong in it is refused all the same.
    const other = this.fill(operand, nested, operandSpan?.start ?? 0);
    const given = value !== undefined && (value !== '' || operator.length === 1);
    if (operator.endsWith('-')) return given ? value : other;
    if (operator.endsWith('+')) return given ? other : (value ?? '');
    if (!given) this.missing.push({ name, message: other });
    return value ?? '';
  }
}
