import type { Dockerfile, Span } from '../syntax.ts';

export interface StageLens {
  /** The FROM of the stage. */
  readonly span: Span;
  /** Place in `Dockerfile.stages`. */
  readonly stage: number;
  /**
   * What `--target` takes. Absent without a name and where a later stage has the same name: BuildKit knows no other
   * way to a stage, but builds the last one without being told to.
   */
  readonly name?: string;
  /** What is built when no target is given. */
  readonly last: boolean;
}

/** One for each stage, in the order of the text. */
export function codeLenses({ stages }: Dockerfile): StageLens[] {
  const lastOf = new Map(stages.map(({ name, index }) => [name?.value.toLowerCase(), index]));
  return stages.map(({ index, from, name }) => ({
    span: from.span,
    stage: index,
    ...(name && lastOf.get(name.value.toLowerCase()) === index && { name: name.value }),
    last: index === stages.length - 1,
  }));
}
