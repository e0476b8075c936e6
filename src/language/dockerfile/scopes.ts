/** Which variables are set where, through stages. */
import { processWord, type ProcessedWord, UNKNOWN, type Variables } from './shell-word.ts';
import type { Instruction, Pair } from './syntax.ts';

/** The place where a variable gets its value. */
export interface Declaration {
  readonly instruction: Instruction;
  readonly pair: Pair;
}

/** What one ARG or ENV says of one variable; or the build itself, which sets the platform arguments. */
export interface Assignment {
  readonly name: string;
  /** Quotes taken out, variables filled in. Absent for an ARG that has none: it is not set then. */
  readonly value?: string;
  readonly by: 'ARG' | 'ENV' | 'platform';
  readonly declaration?: Declaration;
  /** What an ARG without a default takes its value from. */
  readonly global?: Assignment;
  /** It holds for instructions with a higher index. */
  readonly at: number;
}

/** Of so many scopes on top of each other one is made, so that looking up stays quick. */
const MAX_HEIGHT = 16;

/** What is set in one stage, and before that in the stages it is built on. */
export class Scope implements Variables {
  readonly #parent: Scope | undefined;
  readonly #outside: Variables;
  readonly #set = new Map<string, Assignment[]>();
  /** ARGs without a value. They leave a value that is there as it is. */
  readonly #declared = new Map<string, Assignment>();
  /** Number of scopes that a name is looked for in. */
  readonly #height: number;

  /** @param outside asked for what neither this scope nor a parent sets */
  constructor(parent: Scope | undefined, outside: Variables = { get: () => undefined }) {
    // A stage that sets nothing is no step on the way up.
    const above = parent && parent.#set.size === 0 && parent.#declared.size === 0 ? parent.#parent : parent;
    this.#parent = above && above.#height >= MAX_HEIGHT ? above.#joined() : above;
    this.#height = this.#parent === undefined ? 1 : this.#parent.#height + 1;
    this.#outside = parent ? parent.#outside : outside;
  }

  /** One scope with all that holds at the end of this one. */
  #joined(): Scope {
    const joined = new Scope(undefined, this.#outside);
    for (let scope: Scope | undefined = this; scope; scope = scope.#parent) {
      for (const [name, list] of scope.#set) if (!joined.#set.has(name)) joined.#set.set(name, list);
      for (const [name, each] of scope.#declared)
        if (!joined.#declared.has(name)) joined.#declared.set(name, each);
    }
    return joined;
  }

  assign(assignment: Assignment): void {
    const { name, value } = assignment;
    if (value === undefined) {
      if (!this.#declared.has(name)) this.#declared.set(name, assignment);
      return;
    }
    const list = this.#set.get(name);
    if (list) list.push(assignment);
    else this.#set.set(name, [assignment]);
  }

  get(name: string): string | undefined {
    for (let scope: Scope | undefined = this; scope; scope = scope.#parent) {
      const list = scope.#set.get(name);
      if (list) return list.at(-1)?.value;
    }
    return this.#outside.get(name);
  }

  /** Set, or declared by an ARG without a value. */
  isDeclared(name: string): boolean {
    for (let scope: Scope | undefined = this; scope; scope = scope.#parent) {
      if (scope.#declared.has(name) || scope.#set.has(name)) return true;
    }
    return false;
  }

  /** What holds for the instruction with this index: the last value, or else an ARG without one. */
  find(name: string, before: number = Number.POSITIVE_INFINITY): Assignment | undefined {
    let declared: Assignment | undefined;
    for (let scope: Scope | undefined = this; scope; scope = scope.#parent) {
      const found = scope.#set.get(name)?.findLast(({ at }) => at < before);
      if (found) return found;
      const own = scope.#declared.get(name);
      if (own && own.at < before) declared ??= own;
    }
    return declared;
  }

  /** Names that have a value, those set first in front; each once. At most `limit`. */
  names(limit: number): string[] {
    const found = new Set<string>();
    for (let scope: Scope | undefined = this; scope; scope = scope.#parent) {
      for (const name of scope.#set.keys()) {
        if (found.size >= limit) return [...found];
        found.add(name);
      }
    }
    return [...found];
  }
}

/** The arguments of the build's platforms, of which FROM and ARG may take a value. */
export const platformArguments = [
  'BUILDPLATFORM',
  'BUILDOS',
  'BUILDOSVERSION',
  'BUILDARCH',
  'BUILDVARIANT',
  'TARGETPLATFORM',
  'TARGETOS',
  'TARGETOSVERSION',
  'TARGETARCH',
  'TARGETVARIANT',
  'TARGETSTAGE',
] as const;

/** Arguments about the build alone: no step sees them. Source: `nonEnvArgs` in dockerfile2llb/convert.go. */
export const buildOnlyArguments: ReadonlySet<string> = new Set([
  'BUILDKIT_SBOM_SCAN_CONTEXT',
  'BUILDKIT_SBOM_SCAN_STAGE',
]);

export type BuildArgs = Readonly<Record<string, string>>;

/** The scope of the ARGs above the first FROM, with nothing but the arguments of the platforms in it. */
export function globalScope(platform: (name: string) => string = () => UNKNOWN): Scope {
  const scope = new Scope(undefined);
  for (const name of platformArguments) scope.assign({ name, value: platform(name), by: 'platform', at: -1 });
  return scope;
}

/** One variable of an ARG above the first FROM. */
export function globalArgument(
  scope: Scope,
  declaration: Declaration,
  buildArgs: BuildArgs,
  escape: string,
): { assignment: Assignment; word?: ProcessedWord } {
  const { instruction, pair } = declaration;
  const head = { name: pair.name.raw, by: 'ARG', declaration, at: instruction.index } as const;
  const given = buildArg(buildArgs, head.name);
  if (given !== undefined) return { assignment: { ...head, value: given } };
  if (!pair.value) return { assignment: head };
  const word = processWord(pair.value.raw, scope, escape);
  return { assignment: { ...head, value: word.text }, word };
}

/** One variable of an ARG in a stage: a build argument comes before its default, and that before a global ARG. */
export function stageArgument(
  scope: Scope,
  globals: Scope,
  declaration: Declaration,
  buildArgs: BuildArgs,
  escape: string,
): { assignment: Assignment; word?: ProcessedWord } {
  const { instruction, pair } = declaration;
  const head = { name: pair.name.raw, by: 'ARG', declaration, at: instruction.index } as const;
  const given = buildArg(buildArgs, head.name);
  if (given !== undefined) return { assignment: { ...head, value: given } };
  if (pair.value) {
    const word = processWord(pair.value.raw, scope, escape);
    return { assignment: { ...head, value: word.text }, word };
  }
  const global = globals.find(head.name);
  if (!global) return { assignment: head };
  return { assignment: { ...head, ...(global.value !== undefined && { value: global.value }), global } };
}

export function buildArg(buildArgs: BuildArgs, name: string): string | undefined {
  return Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined;
}
