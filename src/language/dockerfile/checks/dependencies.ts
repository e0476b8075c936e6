/** Which stage takes what from which: FROM, `COPY --from`, mounts, ONBUILD. Source: dockerfile2llb/convert.go. */
import { processWord } from '../shell-word.ts';
import type { Flag, Instruction } from '../syntax.ts';
import { type Globals, readBase } from './base-images.ts';
import { readCsv } from './csv.ts';
import { flagOf } from './flags.ts';
import { checkInstruction } from './instruction-errors.ts';
import type { CheckOptions } from './options.ts';
import { referenceProblem } from './references.ts';
import { Report, type Place } from './report.ts';
import { type Command, makeCommand, makeTrigger, State } from './stages.ts';
import { reportWord } from './words.ts';

const nothing = { get: () => undefined };

/** The stages of a file, in order, and behind them the images that `--from` and mounts name. */
export class Stages {
  readonly states: State[] = [];
  /** Stages that are built for Windows, by `--platform`. */
  readonly windows = new Set<State>();
  readonly #report: Report;
  readonly #options: CheckOptions;
  readonly #byName = new Map<string, State>();
  /** Number of states whose image was looked at. */
  #resolved = 0;

  constructor(report: Report, options: CheckOptions) {
    this.#report = report;
    this.#options = options;
  }

  /** Reads all FROMs, and the instructions that are not broken. */
  addStages(globals: Globals, broken: ReadonlySet<Instruction>): void {
    const step = { report: this.#report, options: this.#options };
    for (const stage of this.#report.file.stages) {
      const { from, base: word } = stage;
      const name = stage.name?.raw.toLowerCase() ?? '';
      const place = (exact = from.keywordSpan): Place => this.#report.at(from, exact);
      const base =
        word && !broken.has(from)
          ? readBase({ ...step, instruction: from, place }, word, name, globals)
          : undefined;
      const below = base && this.#byName.get(base.name);
      const state = new State(base?.name, name, below, stage, place(word?.span));
      state.commands = stage.instructions
        .filter((instruction) => instruction !== from && !broken.has(instruction))
        .map((instruction) => makeCommand(step, instruction));
      if (below ? this.windows.has(below) : base?.windows && base.name !== 'scratch') this.windows.add(state);
      this.states.push(state);
      if (name !== '') this.#byName.set(name, state);
    }
  }

  /** Finds what `COPY --from` and mounts name, then refuses circles. */
  connect(): void {
    for (const state of [...this.states]) {
      state.commands = state.commands.filter((command) => this.#connectCommand(state, command));
    }
    this.#refuseCircles();
  }

  /** False where the command is refused. */
  #connectCommand(state: State, command: Command): boolean {
    const { instruction } = command;
    if (instruction.keyword === 'COPY') {
      const from = flagOf(instruction, 'from');
      if (!from?.value || from.value.value === '') return true;
      const source = this.#copySource(command);
      if (!source) return false;
      command.sources = new Map([[from, source]]);
      state.sources.set(source, command);
    } else if (instruction.keyword === 'RUN' && instruction.flags.length > 0) {
      const sources = new Map<Flag, State>();
      for (const flag of instruction.flags) {
        if (flag.name !== 'mount' || !flag.value) continue;
        const fields = readCsv(flag.value.value) ?? [];
        const written = fields.findLast((field) => /^from=/i.test(field))?.slice('from='.length) ?? '';
        // BuildKit looks for a stage even where a mount names none.
        const name = written === '' ? 'scratch' : written;
        const source =
          this.#byName.get(name.toLowerCase()) ?? this.#addImage(name, Report.unplaced(flag.value.span));
        sources.set(flag, source);
        state.sources.set(source, command);
      }
      if (sources.size > 0) command.sources = sources;
    }
    return true;
  }

  #copySource(command: Command): State | undefined {
    const { report, instruction, place, isTrigger } = command;
    const value = flagOf(instruction, 'from')?.value;
    if (!value) return undefined;
    const name = value.value;
    // BuildKit names no line, but of a trigger that of the FROM.
    const where = isTrigger ? place(value.span) : Report.unplaced(value.span);
    const { error, text } = processWord(name, nothing, report.file.escape);
    if (error) {
      reportWord({ report, place: () => where }, value, error);
      return undefined;
    }
    if (text !== name) {
      report.error('from-variable', where, name);
      return undefined;
    }
    if (!/^[-+]?\d+$/.test(name)) {
      return this.#byName.get(name.toLowerCase()) ?? this.#addImage(name, place(value.span));
    }
    const state = this.states[Number(name)];
    if (!state) report.error('unknown-stage', where, name);
    return state;
  }

  #addImage(name: string, place: Place): State {
    const state = new State(name, '', undefined, undefined, place);
    this.states.push(state);
    return state;
  }

  /** Circles through FROM cannot be. */
  #refuseCircles(): void {
    const visited = new Set<State>();
    for (const start of this.states) {
      if (visited.has(start)) continue;
      const path: { state: State; rest: Iterator<[State, Command]>; by?: Command }[] = [];
      const onPath = new Set<State>();
      const enter = (state: State, by?: Command): void => {
        visited.add(state);
        onPath.add(state);
        path.push({ state, rest: state.sources.entries(), ...(by && { by }) });
      };
      enter(start);
      for (let top = path.at(-1); top; top = path.at(-1)) {
        const next = top.rest.next();
        if (next.done) {
          onPath.delete(top.state);
          path.pop();
          continue;
        }
        const [source, command] = next.value;
        if (onPath.has(source)) {
          this.#reportCircle(start, [...path.flatMap(({ by }) => by ?? []), command]);
          return;
        }
        if (!visited.has(source)) enter(source, command);
      }
    }
  }

  #reportCircle(start: State, commands: readonly Command[]): void {
    const last = commands.at(-1);
    if (!last) return;
    const flag = [...last.sources.keys()][0];
    const first = commands.reduce((a, b) => (b.instruction.line < a.instruction.line ? b : a));
    const end = Math.max(...commands.map(({ instruction }) => instruction.endLine));
    const exact = flag?.span ?? last.instruction.keywordSpan;
    const place = this.#report.within(first.instruction.line, end, exact, first.instruction.keywordSpan);
    const index = this.states.indexOf(start);
    this.#report.error('circular-dependency', place, start.name === '' ? `stage-${index}` : start.name);
  }

  /** Looks at the names of images, and puts what ONBUILD says of a stage into those that are built on it. */
  resolve(): void {
    this.#checkImages();
    const target = this.#report.file.stages.length - 1;
    const last = this.states[target];
    for (let again = last !== undefined; again && last;) {
      again = false;
      for (const state of reachable(last)) if (this.#addTriggers(state)) again = true;
      this.#checkImages();
    }
  }

  #checkImages(): void {
    // BuildKit asks for all images at once, and mostly hears of the last one first.
    for (const { base, baseName, place } of this.states.slice(this.#resolved).reverse()) {
      if (base || baseName === undefined || baseName === 'scratch') continue;
      const problem = referenceProblem(baseName);
      if (problem) this.#report.error(problem, place, baseName);
    }
    this.#resolved = this.states.length;
  }

  /** True where one of them takes files from somewhere. */
  #addTriggers(state: State): boolean {
    const { base, stage } = state;
    if (!base || !stage || state.hasTriggers) return false;
    state.hasTriggers = true;
    const triggers: Command[] = [];
    for (const { instruction } of base.commands) {
      if (!instruction.trigger) continue;
      const command = makeTrigger(
        { report: this.#report, options: this.#options },
        stage.from,
        instruction.trigger,
      );
      // No check is reported of a trigger at this point, errors only.
      const quiet = { ...command, options: { ...this.#options, skipAll: true, experimentalAll: false } };
      if (checkInstruction(quiet) && this.#connectCommand(state, command)) triggers.push(command);
    }
    state.commands = [...triggers, ...state.commands];
    return triggers.some(({ sources }) => sources.size > 0);
  }
}

/** A stage and all that it is built on or copies from. */
function reachable(last: State): Set<State> {
  const found = new Set([last]);
  for (const state of found) {
    if (state.base) found.add(state.base);
    for (const source of state.sources.keys()) found.add(source);
  }
  return found;
}
