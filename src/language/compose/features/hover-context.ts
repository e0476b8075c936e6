/** What the explanation of a value starts from. */

import type { Path, YamlNode, YamlScalar } from '../../yaml/tree.ts';
import type { HoverFact } from './hover-facts.ts';
import type { ProjectModel } from './hover-project.ts';
import type { ProjectPart } from '../project.ts';
import type { ServiceModel } from './hover-service.ts';

export interface ValueContext {
  readonly model: ProjectModel;
  readonly part: ProjectPart;
  readonly shape: string;
  /** Undefined for the key of a map or a list. */
  readonly scalar: YamlScalar | undefined;
  /** Of the scalar, with variables filled in. */
  readonly text: string;
  /** The value itself. */
  readonly node: YamlNode;
  readonly path: Path;
  /** The name of the pair, or that of the pair around the list that it is an item of. */
  readonly name: string;
  /** The map or list around it, the innermost last. */
  readonly around: readonly YamlNode[];
  readonly service: ServiceModel | undefined;
}

export type Explain = (context: ValueContext) => readonly (HoverFact | undefined | false)[];

/** Handlers by shape. */
export type Explanations = Readonly<Record<string, Explain>>;

/** One handler for several shapes. */
export function each(shapes: readonly string[], explain: Explain): Explanations {
  return Object.fromEntries(shapes.map((shape) => [shape, explain]));
}
