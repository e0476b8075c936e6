/** Which variables are set where, through stages. */
import { platformArgs } from './facts/build-args.ts';
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

/** What one stage sets. */
interface Level {
  readonly set: Map<string, Assignment[]>;
  /** ARGs without a value. They leave a value that is there as it is. */
  readonly declared: Map<string, Assignment>;
}

/** So many stages on top of each other are put together into one level, so that looking up stays quick. */
const MAX_LEVELS = 16;

/** What is set in one stage, and before that in the stages it is built on. */
export class Scope implements Variables {
  readonly #own: Level = { set: new Map(), declared: new Map() };
  /** Its own level, and behind it those of the stages below. */
  readonly #levels: readonly Level[];
  readonly #outside: Variables;

  /** @param outside asked for what neither this scope nor a parent sets */
  constructor(parent: Scope | undefined, outside: Variables = { get: () => undefined }) {
    const levels = parent ? parent.#levels : [];
    const below = levels.filter(({ set, declared }) => set.size > 0 || declared.size > 0);
    this.#levels = [this.#own, ...(below.length < MAX_LEVELS ? below : [together(below)])];
    this.#outside = parent ? parent.#outside : outside;
  }

  assign(assignment: Assignment): void {
    const { set, declared } = this.#own;
    const { name, value } = assignment;
    if (value === undefined) {
      if (!declared.has(name)) declared.set(name, assignment);
      return;
    }
    const list = set.get(name);
    if (list) list.push(assignment);
    else set.set(name, [assignment]);
  }

  get(name: string): string | undefined {
    for (const { set } of this.#levels) {
      const list = set.get(name);
      if (list) return list.at(-1)?.value;
    }
    return this.#outside.get(name);
  }

  /** Set, or declared by an ARG without a value. */
  isDeclared(name: string): boolean {
    return this.#levels.some(({ set, declared }) => declared.has(name) || set.has(name));
  }

  /** What holds for the instruction with this index: the last value, or else an ARG without one. */
  find(name: string, before: number = Number.POSITIVE_INFINITY): Assignment | undefined {
    let undecided: Assignment | undefined;
    for (const { set, declared } of this.#levels) {
      const found = set.get(name)?.findLast(({ at }) => at < before);
      if (found) return found;
      const own = declared.get(name);
      if (own && own.at < before) undecided ??= own;
    }
    return undecided;
  }

  /** Names that have a value, each once, those of this stage in front. At most `limit`. */
  names(limit: number): string[] {
    const found = new Set<string>();
    for (const { set } of this.#levels) {
      for (const name of set.keys()) {
        if (found.size >= limit) return [...found];
        found.add(name);
      }
    }
    return [...found];
  }
}

/** One level for several; the first ones count. */
function together(levels: readonly Level[]): Level {
  const whole: Level = { set: new Map(), declared: new Map() };
  for (const { set, declared } of levels) {
    for (const [name, list] of set) if (!whole.set.has(name)) whole.set.set(name, list);
    for (const [name, each] of declared) if (!whole.declared.has(name)) whole.declared.set(name, each);
  }
  return whole;
}

/** Arguments about the build alone: no step sees them. Source: `nonEnvArgs` in dockerfile2llb/convert.go. */
export const buildOnlyArguments: ReadonlySet<string> = new Set([
  'BUILDKIT_SBOM_SCAN_CONTEXT',
  'BUILDKIT_SBOM_SCAN_STAGE',
]);

export type BuildArgs = Readonly<Record<string, string>>;

/** The scope of the ARGs above the first FROM, with nothing but the arguments of the platforms in it. */
export function globalScope(platform: (name: string) => string = () => UNKNOWN): Scope {
  const scope = new Scope(undefined);
  for (const name of Object.keys(platformArgs))
    scope.assign({ name, value: platform(name), by: 'platform', at: -1 });
  return scope;
}

/**
 * One variable of an ARG: a build argument comes before its default, and that before a global ARG.
 * @param globals the scope of the ARGs above the first FROM; absent for one of those
 */
export function argument(
  scope: Scope,
  declaration: Declaration,
  buildArgs: BuildArgs,
  escape: string,
  globals?: Scope,
): { assignment: Assignment; word?: ProcessedWord } {
  const { instruction, pair } = declaration;
  const head = { name: pair.name.raw, by: 'ARG', declaration, at: instruction.index } as const;
  const given = buildArg(buildArgs, head.name);
  if (given !== undefined) return { assignment: { ...head, value: given } };
  if (pair.value) {
    const word = processWord(pair.value.raw, scope, escape);
    return { assignment: { ...head, value: word.text }, word };
  }
  const global = globals?.find(head.name);
  if (!global) return { assignment: head };
  return { assignment: { ...head, ...(global.value !== undefined && { value: global.value }), global } };
}

export function buildArg(buildArgs: BuildArgs, name: string): string | undefined {
  return Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined;
}
