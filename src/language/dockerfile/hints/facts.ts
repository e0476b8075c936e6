/** What the hints ask of a Dockerfile, found out once. */
import { type ShellCommand, type ShellScript, shellScripts } from '../shell-commands.ts';
import { isBourneShell, isWindowsImage } from '../shells.ts';
import type { Dockerfile, Instruction, Span, Stage } from '../syntax.ts';
import type { Finding } from '../finding.ts';
import { baseName, globalValues, type ImageName, parseImage } from './images.ts';
import type { HintName, Level } from './names.ts';
import { aptCall, type ProgramCall } from './programs.ts';

export interface HintContext {
  /** Levels from the settings. Hints that are off are not looked for. */
  readonly levels?: Partial<Readonly<Record<HintName, Level>>>;
  /** Whether the build context has a .dockerignore; absent where that is not known. */
  readonly hasDockerignore?: boolean;
}

export interface StageFacts {
  readonly stage: Stage;
  /** The earlier stage that it is built on. */
  readonly parent?: StageFacts;
  /** The image that it, or the first of its parents, is built on; absent where that is not known, and for `scratch`. */
  readonly image?: ImageName;
  /** It is the last stage or one that the last is built on: what it holds is in the final image. */
  readonly shipped: boolean;
  readonly runs: readonly RunFacts[];
}

export interface RunFacts {
  readonly instruction: Instruction;
  readonly stage: StageFacts;
  readonly scripts: readonly ShellScript[];
  /** Of all scripts. */
  readonly commands: readonly ShellCommand[];
  readonly apt: readonly AptUse[];
  /** All that is given to the shell. */
  readonly text: string;
  /** Targets of its cache mounts. */
  readonly caches: readonly string[];
  /** What SHELL said last; absent where the shell is the image's own. */
  readonly shell?: readonly string[];
  /** What USER said last; absent where the user is the image's own. */
  readonly user?: string;
}

/** A command, and the step that it is in. */
export interface Call {
  readonly run: RunFacts;
  readonly command: ShellCommand;
}

/** A command that calls apt or apt-get. */
export interface AptUse {
  readonly command: ShellCommand;
  readonly call: ProgramCall;
}

export interface Facts {
  readonly file: Dockerfile;
  readonly stages: readonly StageFacts[];
  readonly last?: StageFacts;
  readonly runs: readonly RunFacts[];
  /** All commands by the program that they call, as it is written. */
  readonly programs: ReadonlyMap<string, readonly Call[]>;
}

/** A hint about a file: its finding, or findings. */
export type Hint = (facts: Facts, context: HintContext) => Iterable<Finding>;

export function hint(code: HintName, span: Span, ...args: string[]): Finding {
  return { kind: 'hint', code, span, args };
}

interface Growing extends StageFacts {
  shipped: boolean;
  runs: RunFacts[];
  parent?: Growing;
  shell?: readonly string[];
  user?: string;
}

const known = new WeakMap<Dockerfile, Facts>();

/** Made once for each tree. */
export function factsOf(file: Dockerfile): Facts {
  let facts = known.get(file);
  if (!facts) known.set(file, (facts = readFacts(file)));
  return facts;
}

function readFacts(file: Dockerfile): Facts {
  const values = globalValues(file);
  const named = new Map<string, Growing>();
  const stages: Growing[] = [];
  for (const stage of file.stages) {
    const facts = beginStage(stage, named, values);
    stages.push(facts);
    for (const instruction of stage.instructions) addInstruction(file, facts, instruction);
    if (stage.name) named.set(stage.name.value.toLowerCase(), facts);
  }
  const last = stages.at(-1);
  for (let each = last; each; each = each.parent) each.shipped = true;
  const runs = stages.flatMap((stage) => stage.runs);
  return { file, stages, ...(last && { last }), runs, programs: byProgram(runs) };
}

function byProgram(runs: readonly RunFacts[]): Map<string, Call[]> {
  const programs = new Map<string, Call[]>();
  for (const run of runs) {
    for (const command of run.commands) {
      const name = command.words[0]?.value ?? '';
      const calls = programs.get(name);
      if (calls) calls.push({ run, command });
      else programs.set(name, [{ run, command }]);
    }
  }
  return programs;
}

function beginStage(
  stage: Stage,
  named: ReadonlyMap<string, Growing>,
  values: ReadonlyMap<string, string>,
): Growing {
  const name = baseName(stage, values);
  const parent = name === undefined ? undefined : named.get(name.toLowerCase());
  if (parent) {
    const { image, shell, user } = parent;
    return {
      stage,
      parent,
      shipped: false,
      runs: [],
      ...(image && { image }),
      ...(shell && { shell }),
      ...(user !== undefined && { user }),
    };
  }
  const image = name === undefined || name === 'scratch' ? undefined : parseImage(name);
  const platform = stage.from.flags.find((flag) => flag.name === 'platform')?.value?.value;
  const windows = isWindowsImage(name ?? '', platform);
  return { stage, shipped: false, runs: [], ...(image && { image }), ...(windows && { shell: ['cmd'] }) };
}

function addInstruction(file: Dockerfile, facts: Growing, instruction: Instruction): void {
  const { keyword, words, json } = instruction;
  if (keyword === 'USER') facts.user = words[0]?.value ?? '';
  else if (keyword === 'SHELL' && json) facts.shell = words.map(({ value }) => value);
  else if (keyword === 'RUN') facts.runs.push(readRun(file, facts, instruction));
}

function readRun(file: Dockerfile, stage: Growing, instruction: Instruction): RunFacts {
  const { shell, user } = stage;
  const scripts = shell && !isBourneShell(shell[0]) ? [] : shellScripts(file, instruction);
  const caches = instruction.flags.flatMap(({ fields }) => {
    if (!fields.some(({ key, value }) => key === 'type' && value === 'cache')) return [];
    const target = fields.find(({ key }) => key === 'target' || key === 'dst' || key === 'destination');
    return [target?.value ?? ''];
  });
  const commands = scripts.flatMap((script) => script.commands);
  const apt = commands.flatMap((command) => {
    const call = aptCall(command);
    return call ? [{ command, call }] : [];
  });
  return {
    instruction,
    stage,
    scripts,
    commands,
    apt,
    text: scripts.length === 1 ? (scripts[0]?.text ?? '') : scripts.map(({ text }) => text).join('\n'),
    caches,
    ...(shell && { shell }),
    ...(user !== undefined && { user }),
  };
}

/** The stage and those that it is built on, the nearest first. */
export function lineage(stage: StageFacts): StageFacts[] {
  const found: StageFacts[] = [];
  for (let each: StageFacts | undefined = stage; each; each = each.parent) found.push(each);
  return found;
}

/** USER names root: by name or number, with or without a group. */
export function isRoot(user: string): boolean {
  return /^(root|0)(:.*)?$/.test(user.trim());
}

/** What starts when a container runs: the last ENTRYPOINT of the stage, else its last CMD. */
export function startOf({ stage }: StageFacts): Instruction | undefined {
  return (
    stage.instructions.findLast(({ keyword }) => keyword === 'ENTRYPOINT') ??
    stage.instructions.findLast(({ keyword }) => keyword === 'CMD')
  );
}
