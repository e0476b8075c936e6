/** Stages as BuildKit goes through them, with what they are built on and copy from. */
import type { Scope } from '../scopes.ts';
import type { Flag, Instruction, Span, Stage } from '../syntax.ts';
import type { Place } from './report.ts';
import { optionsAbove } from './options.ts';
import type { Step } from './step.ts';

/** An instruction of a stage, or one that an ONBUILD of its base put before those. */
export interface Command extends Step {
  /** What `--from` and mounts take files from, by flag. */
  sources: ReadonlyMap<Flag, State>;
  readonly isTrigger: boolean;
}

/** A stage; or an image that only `--from` or a mount names, which BuildKit counts among the stages. */
export class State {
  /** With variables filled in; undefined where FROM is refused. */
  readonly baseName: string | undefined;
  /** In lower case; empty for none. */
  readonly name: string;
  /** The stage it is built on. */
  readonly base: State | undefined;
  readonly stage: Stage | undefined;
  /** Where a wrong name of an image is reported. */
  readonly place: Place;
  commands: Command[] = [];
  /** What is copied from where; the last command counts. */
  readonly sources = new Map<State, Command>();
  /** Its instructions were gone through, so that others can copy from it. */
  done = false;
  hasTriggers = false;

  constructor(
    baseName: string | undefined,
    name: string,
    base: State | undefined,
    stage: Stage | undefined,
    place: Place,
  ) {
    this.baseName = baseName;
    this.name = name;
    this.base = base;
    this.stage = stage;
    this.place = place;
  }
}

/** What the instructions of a stage change. */
export class Surroundings {
  readonly scope: Scope;
  /** Unknown in part where the base image tells it. */
  workdir: string;
  /** WORKDIR was used, here or in a stage below. */
  workdirSet: boolean;
  /** SHELL was used, here or in a stage below. */
  shellSet: boolean;
  readonly windows: boolean;
  readonly from: Instruction;
  /** The last of each in this stage, of which only one counts. */
  readonly last = new Map<string, Instruction>();

  constructor(
    scope: Scope,
    from: Instruction,
    windows: boolean,
    { workdir, workdirSet, shellSet }: Pick<Surroundings, 'workdir' | 'workdirSet' | 'shellSet'>,
  ) {
    this.scope = scope;
    this.from = from;
    this.workdir = workdir;
    this.workdirSet = workdirSet;
    this.shellSet = shellSet;
    this.windows = windows;
  }
}

const noSources: ReadonlyMap<Flag, State> = new Map();

/** A command of the file itself. */
export function makeCommand(step: Pick<Step, 'report' | 'options'>, instruction: Instruction): Command {
  const { report, options } = step;
  return {
    report,
    instruction,
    options: optionsAbove(instruction, options),
    place: (exact?: Span) => report.at(instruction, exact),
    sources: noSources,
    isTrigger: false,
  };
}

/** The command that an ONBUILD gives to a stage. BuildKit reports on the FROM of that stage. */
export function makeTrigger(
  step: Pick<Step, 'report' | 'options'>,
  from: Instruction,
  trigger: Instruction,
): Command {
  const { report, options } = step;
  return {
    report,
    instruction: trigger,
    options,
    place: (exact: Span = trigger.keywordSpan) => report.through(from, exact),
    sources: noSources,
    isTrigger: true,
  };
}
