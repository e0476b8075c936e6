import type { NodeKind } from '../contract/nodes.ts';

/** How a row looks, as plain values: two that are equal look the same. */
export interface Look {
  readonly label: string;
  readonly description: string;
  /** Codicon, and the id of a theme colour that repeats what it says. */
  readonly icon: readonly [shape: string, color?: string];
  readonly kind: NodeKind;
  /** What a screen reader says. */
  readonly spoken: string;
  /** Of a row with others under it: whether they show before anyone opens or closes it. */
  readonly under?: 'shown' | 'hidden';
  /** Command that a click runs, without arguments. */
  readonly command?: string;
}

/** The parts that there are, as a screen reader is to say them. */
export function speak(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== false && part !== '').join(', ');
}

export function sameLook(a: Look, b: Look): boolean {
  return (
    a === b ||
    (a.label === b.label &&
      a.description === b.description &&
      a.kind === b.kind &&
      a.icon[0] === b.icon[0] &&
      a.icon[1] === b.icon[1] &&
      a.spoken === b.spoken &&
      a.under === b.under &&
      a.command === b.command)
  );
}
