/** Names that are declared in one place of a project and used in others. */

import type { Span, YamlMap, YamlNode, YamlScalar } from '../yaml/tree.ts';

export type SymbolKind =
  | 'service'
  | 'network'
  | 'volume'
  | 'config'
  | 'secret'
  | 'model'
  | 'profile'
  | 'anchor'
  | 'variable'
  | 'stage';

/** One place where a name stands. */
export interface Occurrence {
  readonly kind: SymbolKind;
  readonly name: string;
  /** Path of the file that it is in. */
  readonly path: string;
  /** Just the name: without quotes, `service:`, `:ro`, `&`, `*` or `${`. */
  readonly span: Span;
  /** Where a cursor means it: quotes, `&`, `*`, `$` and braces too. */
  readonly around: Span;
  /**
   * A profile is declared wherever a service has it, and referred to by COMPOSE_PROFILES. A variable is declared in an
   * env file.
   */
  readonly role: 'declaration' | 'reference';
  /** The YAML text that it stands in; none in other files, and none for an anchor. */
  readonly scalar?: YamlScalar;
  /** What follows the name of a declaration; the missing value of a variable that is handed on by a key. */
  readonly value?: YamlNode;
  /** What an anchor stands for. Two anchors of one name have different ones. */
  readonly target?: YamlNode;
  /** The `extends` with a `file`, or the `build`, that says in which file the name is to be looked for. */
  readonly from?: YamlMap;
  /** It stands in `extends`: without a file, it is a service of its own file. */
  readonly extends?: boolean;
  /** `- NAME` or `NAME:` in `environment` or `args`: the variable is handed on under its own name. */
  readonly handedOn?: 'item' | 'key';
}
