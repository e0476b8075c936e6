/**
 * The value that a variable has at a place in a Dockerfile, through stages, as far as the file tells: build arguments
 * and what an image brings along are not in it.
 */
import { argument, globalScope, Scope, type Assignment, type Declaration } from './scopes.ts';
import { isCertain, processWord, UNKNOWN } from './shell-word.ts';
import type { Dockerfile, Instruction, Pair } from './syntax.ts';

export interface VariableValue {
  readonly name: string;
  /**
   * Quotes taken out, variables filled in. Absent where it has none, or where the file alone does not tell: the
   * platform arguments, and all that is made with them or with a variable of an image.
   */
  readonly value?: string;
  /** What set it. `platform`: the build itself, as for TARGETPLATFORM. */
  readonly by: 'ARG' | 'ENV' | 'platform';
  /** The ARG or ENV that gave it this value. In another stage where that is built upon. Absent for `platform`. */
  readonly declaration?: Declaration;
  /** The ARG above the first FROM, or the platform argument, that an ARG without a default takes its value from. */
  readonly global?: VariableValue;
}

/**
 * What `name` stands for in an instruction: what ARGs and ENVs above it gave it. In FROM and in the ARGs above the first FROM
 * those are the global ARGs. Undefined where nothing in the file sets or declares it.
 * @param at the instruction, or an offset in the text that is in it
 */
export function valueAt(file: Dockerfile, at: number | Instruction, name: string): VariableValue | undefined {
  const { globals, stages, triggers } = tableOf(file);
  const found = typeof at === 'number' ? instructionAt(file, at) : at;
  if (!found) return undefined;
  const instruction = found.trigger ?? found;
  const inStage = instruction.stage !== undefined && instruction.keyword !== 'FROM';
  const isTrigger = file.instructions[instruction.index] !== instruction;
  const scope = inStage ? (isTrigger ? triggers : stages)[instruction.stage] : globals;
  const assignment = scope?.find(name, instruction.index);
  return assignment && toValue(assignment);
}

/** The value that a pair of an ARG or ENV gives to its variable. */
export function valueOf(file: Dockerfile, pair: Pair): VariableValue | undefined {
  const found = tableOf(file).pairs.get(pair);
  return found && toValue(found);
}

function toValue({ name, value, by, declaration, global }: Assignment): VariableValue {
  return {
    name,
    by,
    ...(value !== undefined && isCertain(value) && { value }),
    ...(declaration && { declaration }),
    ...(global && { global: toValue(global) }),
  };
}

/** The instruction that an offset is in or behind; the first one for an offset above it. */
function instructionAt({ instructions }: Dockerfile, offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((instructions[middle] as Instruction).span.start <= offset) low = middle;
    else high = middle - 1;
  }
  return instructions[low];
}

interface Table {
  readonly globals: Scope;
  /** By the index of the stage. */
  readonly stages: readonly Scope[];
  /** The same after the triggers: what they see of each other, and what a stage built on it begins with. */
  readonly triggers: readonly Scope[];
  readonly pairs: ReadonlyMap<Pair, Assignment>;
}

const tables = new WeakMap<Dockerfile, Table>();

function tableOf(file: Dockerfile): Table {
  const known = tables.get(file);
  if (known) return known;
  const table = makeTable(file);
  tables.set(file, table);
  return table;
}

/** Images set variables too, which the file does not tell of. */
const anyImage = { get: () => UNKNOWN };
const noImage = { get: (name: string) => (name === 'PATH' ? UNKNOWN : undefined) };

function makeTable(file: Dockerfile): Table {
  const pairs = new Map<Pair, Assignment>();
  const globals = globalScope();
  for (const instruction of file.instructions) {
    if (instruction.stage !== undefined) break;
    if (instruction.keyword !== 'ARG') continue;
    for (const pair of instruction.pairs) {
      const { assignment } = argument(globals, { instruction, pair }, {}, file.escape);
      globals.assign(assignment);
      pairs.set(pair, assignment);
    }
  }
  const stages: Scope[] = [];
  const triggers: Scope[] = [];
  const byName = new Map<string, Scope>();
  for (const { base, name, instructions } of file.stages) {
    const image = base && processWord(base.raw, globals, file.escape).text;
    const parent = image === undefined ? undefined : byName.get(image);
    const scope = new Scope(parent, image === 'scratch' ? noImage : anyImage);
    for (const instruction of instructions) setVariables(file, instruction, scope, globals, pairs);
    stages.push(scope);
    const own = instructions.flatMap(({ trigger }) => trigger ?? []);
    const after = own.length > 0 ? new Scope(scope) : scope;
    for (const trigger of own) setVariables(file, trigger, after, globals, pairs);
    triggers.push(after);
    if (name) byName.set(name.value.toLowerCase(), after);
  }
  return { globals, stages, triggers, pairs };
}

function setVariables(
  { escape }: Dockerfile,
  instruction: Instruction,
  scope: Scope,
  globals: Scope,
  pairs: Map<Pair, Assignment>,
): void {
  const { keyword, index } = instruction;
  if (keyword === 'ARG') {
    for (const pair of instruction.pairs) {
      const { assignment } = argument(scope, { instruction, pair }, {}, escape, globals);
      scope.assign(assignment);
      pairs.set(pair, assignment);
    }
  } else if (keyword === 'ENV') {
    // All values of one ENV are made with what was set above it.
    const assignments = instruction.pairs.map((pair): Assignment => {
      const name = processWord(pair.name.raw, scope, escape).text;
      const value = pair.value ? processWord(pair.value.raw, scope, escape).text : '';
      return { name, value, by: 'ENV', declaration: { instruction, pair }, at: index };
    });
    for (const [i, assignment] of assignments.entries()) {
      scope.assign(assignment);
      pairs.set(instruction.pairs[i] as Pair, assignment);
    }
  }
}
