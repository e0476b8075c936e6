/** Collects the names of a Dockerfile for `symbols.ts`, in the order in which BuildKit meets them. */
import { ReachableNames } from './reachable-names.ts';
import { type NameUse, shellUses } from './shell-uses.ts';
import { isBourneShell, isWindowsImage } from './shells.ts';
import type { Dockerfile, Flag, Instruction, Pair, Span, Stage, Word } from './syntax.ts';
import type { Named, Occurrence, Symbols } from './symbols.ts';

type Place = { -readonly [K in keyof Occurrence]: Occurrence[K] };

/** Declarations that belong together, as a tree: each knows one that stands for it. */
interface Group {
  leader: Group;
  named?: Named & { declarations: Occurrence[]; references: Occurrence[]; spelled: Span[] };
}

interface StageState {
  readonly declaration: Place;
  /** What stages built on it begin with. */
  scope: ReachableNames<Place>;
}

export function findNames(file: Dockerfile): Symbols {
  return new NameFinder(file).find();
}

class NameFinder {
  readonly #file: Dockerfile;
  readonly #places: Place[] = [];
  readonly #declarations: Place[] = [];
  readonly #groups = new Map<Occurrence, Group>();
  readonly #spelled: { readonly target: Place; readonly span: Span }[] = [];
  /** What is declared above the first FROM, and the literal defaults of it. */
  readonly #global = new ReachableNames<Place>();
  readonly #defaults = new Map<string, string>();
  readonly #stages: StageState[] = [];
  /** The last stage of each name so far, and the number of the first one in the whole file. */
  readonly #byName = new Map<string, Place>();
  readonly #firstOf = new Map<string, number>();
  readonly #windows: boolean;

  constructor(file: Dockerfile) {
    this.#file = file;
    this.#windows = file.escape === '`' || file.stages.some(isWindows);
  }

  find(): Symbols {
    for (const stage of this.#file.stages) {
      const name = stage.name?.value.toLowerCase();
      if (name !== undefined && !this.#firstOf.has(name)) this.#firstOf.set(name, stage.index);
    }
    for (const instruction of this.#file.instructions) {
      if (instruction.stage !== undefined) break;
      this.#readInstruction(instruction, this.#global);
    }
    for (const stage of this.#file.stages) this.#declareStage(stage);
    for (const stage of this.#file.stages) this.#readStage(stage);
    return this.#result();
  }

  /** All names of stages are known before the first stage is read: a trigger may speak of later ones. */
  #declareStage({ from, name, base, index }: Stage): void {
    const span = name ? innerSpan(this.#file.text, name) : (base?.span ?? from.keywordSpan);
    const declaration = place('stage', name?.value.toLowerCase() ?? String(index), span, from, true);
    this.#stages.push({ declaration, scope: this.#global });
    this.#declare(declaration, false);
  }

  #readStage(stage: Stage): void {
    const { from, base, name, index } = stage;
    const state = this.#stages[index] as StageState;
    this.#readUses(from, (use) => {
      const found = this.#global.find(use);
      return found?.by === 'ARG' ? found : undefined;
    });
    const basedOn = base && this.#readBase(from, base);
    if (name) {
      this.#places.push(state.declaration);
      this.#byName.set(name.value.toLowerCase(), state.declaration);
    }
    const scope = new ReachableNames(basedOn?.scope);
    for (const instruction of stage.instructions) {
      if (instruction !== from && !instruction.trigger) this.#readInstruction(instruction, scope);
    }
    state.scope = scope;
    this.#readTriggers(stage, state);
  }

  /** What stands in FROM, and the stage that is meant by it. BuildKit looks for a name here, never for a number. */
  #readBase(from: Instruction, base: Word): StageState | undefined {
    const spelled = base.value.includes('$');
    const text = spelled ? this.#spell(base.value) : base.value;
    const target = text === undefined ? undefined : this.#byName.get(text.toLowerCase());
    if (spelled) {
      if (target) this.#spelled.push({ target, span: base.span });
    } else {
      this.#refer('stage', base.value.toLowerCase(), innerSpan(this.#file.text, base), from, target);
    }
    return target && this.#stages[target.instruction.stage ?? -1];
  }

  /** A text with the defaults of the global ARGs filled in; undefined where one has none. */
  #spell(text: string): string | undefined {
    let known = true;
    const spelled = text.replace(
      /\$(?:(\w+)|\{(\w+)(?::?-([^${}]*))?\})/g,
      (_, plain, braced, otherwise: string | undefined) => {
        const value = this.#defaults.get((plain ?? braced) as string) ?? otherwise;
        known &&= value !== undefined;
        return value ?? '';
      },
    );
    return known && !spelled.includes('$') ? spelled : undefined;
  }

  /** Triggers run at the beginning of a stage that is built on this one, with what this one left. */
  #readTriggers({ instructions }: Stage, state: StageState): void {
    const triggers = instructions.flatMap(({ trigger }) => trigger ?? []);
    if (triggers.length === 0) return;
    state.scope = new ReachableNames(state.scope);
    for (const trigger of triggers) this.#readInstruction(trigger, state.scope, true);
  }

  #readInstruction(instruction: Instruction, scope: ReachableNames<Place>, isTrigger = false): void {
    const { keyword, heredocs } = instruction;
    const mounted = new Map<string, Place>();
    for (const flag of instruction.flags) this.#readFlag(instruction, flag, isTrigger, mounted);
    for (const heredoc of heredocs) {
      const { name, nameSpan, span, endSpan } = heredoc;
      const marker = place('heredoc', name, nameSpan, instruction, true);
      marker.around = span;
      this.#declare(marker);
      if (endSpan) this.#refer('heredoc', name, endSpan, instruction, marker);
    }
    if (keyword === 'ARG') this.#readArg(instruction, scope);
    else this.#readUses(instruction, (use) => mounted.get(use) ?? reaching(keyword, use, scope));
    if (keyword === 'ENV') for (const pair of instruction.pairs) this.#readPair(instruction, pair, scope);
  }

  #readFlag(
    instruction: Instruction,
    { name, value, fields }: Flag,
    isTrigger: boolean,
    mounted: Map<string, Place>,
  ): void {
    const { keyword, stage } = instruction;
    if (name === 'from' && value && (keyword === 'COPY' || keyword === 'ADD')) {
      this.#readFrom(instruction, value.value, innerSpan(this.#file.text, value), isTrigger, true);
    }
    if (keyword !== 'RUN' || name !== 'mount' || stage === undefined) return;
    for (const { key, value: text, valueSpan } of fields) {
      if (text === undefined || !valueSpan) continue;
      if (key === 'from') this.#readFrom(instruction, text, valueSpan, isTrigger, false);
      else if (key === 'env' && isName(text)) {
        const secret = place('variable', text, valueSpan, instruction, true);
        secret.by = 'mount';
        this.#declare(secret);
        mounted.set(text, secret);
      }
    }
  }

  #readFrom(instruction: Instruction, text: string, span: Span, isTrigger: boolean, numbers: boolean): void {
    if (text === '' || text.includes('$')) return;
    const name = text.toLowerCase();
    const numbered = numbers && /^\+?\d+$/.test(text);
    let target: Place | undefined;
    if (numbered) {
      const index = Number(text);
      if (index <= (instruction.stage ?? -1) || isTrigger) target = this.#stages[index]?.declaration;
    } else {
      target = this.#byName.get(name);
      if (!target && isTrigger) target = this.#stages[this.#firstOf.get(name) ?? -1]?.declaration;
    }
    this.#refer('stage', name, span, instruction, target).numbered = numbered;
  }

  /** Each name of an ARG is there for the next one's default. */
  #readArg(instruction: Instruction, scope: ReachableNames<Place>): void {
    const { pairs, variables, stage } = instruction;
    let at = 0;
    for (const pair of pairs) {
      for (let use = variables[at]; use && use.nameSpan.start < pair.span.end; use = variables[++at]) {
        this.#referToVariable(use, instruction, scope.find(use.name));
      }
      this.#readPair(instruction, pair, scope);
      const { name, value } = pair;
      if (stage !== undefined || !value) continue;
      const text = this.#spell(value.value);
      if (text === undefined) this.#defaults.delete(name.value);
      else this.#defaults.set(name.value, text);
    }
  }

  #readPair(instruction: Instruction, { name, value }: Pair, scope: ReachableNames<Place>): void {
    if (!isName(name.value)) return;
    const isArg = instruction.keyword === 'ARG';
    const declaration = place('variable', name.value, innerSpan(this.#file.text, name), instruction, true);
    declaration.by = isArg ? 'ARG' : 'ENV';
    this.#declare(declaration);
    const before = scope.find(name.value);
    if (before) this.#join(declaration, before);
    const outer = isArg && instruction.stage !== undefined ? this.#global.find(name.value) : undefined;
    if (outer?.by === 'ARG') {
      this.#join(declaration, outer);
      if (!value) declaration.target = outer;
    }
    scope.declare(name.value, declaration);
    if (!isArg) scope.declare(environmentKey(name.value), declaration);
  }

  #readUses(instruction: Instruction, find: (name: string) => Place | undefined): void {
    const declared = (name: string): boolean => find(name) !== undefined;
    for (const use of shellUses(this.#file, instruction, this.#windows, declared)) {
      this.#referToVariable(use, instruction, use.own ? undefined : find(use.name));
    }
  }

  #referToVariable(use: NameUse, instruction: Instruction, target: Place | undefined): void {
    if (!isName(use.name)) return;
    const found = this.#refer('variable', use.name, use.nameSpan, instruction, target);
    const { end } = use.nameSpan;
    found.around = { start: use.span.start, end: this.#file.text[end] === '}' ? end + 1 : end };
    found.write = use.write ?? false;
  }

  #refer(
    kind: Occurrence['kind'],
    name: string,
    span: Span,
    instruction: Instruction,
    target: Place | undefined,
  ): Place {
    const reference = place(kind, name, span, instruction, false);
    reference.target = target;
    this.#places.push(reference);
    return reference;
  }

  #declare(declaration: Place, written = true): void {
    const group = {} as Group;
    group.leader = group;
    this.#groups.set(declaration, group);
    this.#declarations.push(declaration);
    if (written) this.#places.push(declaration);
  }

  #join(a: Place, b: Place): void {
    this.#groupOf(b).leader = this.#groupOf(a);
  }

  #groupOf(declaration: Occurrence): Group {
    let group = this.#groups.get(declaration) as Group;
    while (group.leader !== group) group = group.leader = group.leader.leader;
    return group;
  }

  #namedOf(declaration: Occurrence): Required<Group>['named'] {
    const group = this.#groupOf(declaration);
    const { kind, name } = declaration;
    return (group.named ??= { kind, name, declarations: [], references: [], spelled: [] });
  }

  #result(): Symbols {
    const byPlace = (a: Place, b: Place): number => a.span.start - b.span.start || a.span.end - b.span.end;
    this.#places.sort(byPlace);
    const named = new Set<Named>();
    for (const declaration of this.#declarations.sort(byPlace)) {
      const symbol = this.#namedOf(declaration);
      declaration.symbol = symbol;
      symbol.declarations.push(declaration);
      named.add(symbol);
    }
    for (const reference of this.#places) {
      if (reference.role === 'declaration' || !reference.target) continue;
      const symbol = this.#namedOf(reference.target);
      reference.symbol = symbol;
      symbol.references.push(reference);
    }
    for (const { target, span } of this.#spelled) this.#namedOf(target).spelled.push(span);
    return { occurrences: this.#places, named: [...named] };
  }
}

/** When the container starts, ENV is still there and ARG is not; where only an ARG has the name, it was meant. */
function reaching(keyword: string, name: string, scope: ReachableNames<Place>): Place | undefined {
  const later = keyword === 'CMD' || keyword === 'ENTRYPOINT' || keyword === 'HEALTHCHECK';
  return (later ? scope.find(environmentKey(name)) : undefined) ?? scope.find(name);
}

/** Under which the last ENV of a name is kept; no name has a `=`. */
function environmentKey(name: string): string {
  return `ENV=${name}`;
}

function isWindows({ base, from, instructions }: Stage): boolean {
  const platform = from.flags.find(({ name }) => name === 'platform')?.value?.value;
  return (
    isWindowsImage(base?.value ?? '', platform) ||
    instructions.some(
      ({ keyword, json, words }) => keyword === 'SHELL' && json && !isBourneShell(words[0]?.value),
    )
  );
}

function place(
  kind: Occurrence['kind'],
  name: string,
  span: Span,
  instruction: Instruction,
  declares: boolean,
): Place {
  const role = declares ? 'declaration' : 'reference';
  return {
    kind,
    name,
    span,
    around: span,
    role,
    write: declares,
    by: undefined,
    instruction,
    target: undefined,
    numbered: false,
    symbol: undefined,
  };
}

function isName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{Nd}_]*$/u.test(text);
}

/** Where a word's value is: without the quotes around it. */
function innerSpan(text: string, { raw, value, span }: Word): Span {
  if (raw === value) return span;
  const at = text.slice(span.start, span.end).indexOf(value);
  return at < 0 ? span : { start: span.start + at, end: span.start + at + value.length };
}
