/**
 * Goes through the instructions of all stages with their variables filled in, as BuildKit does when it makes a build of
 * them: `dispatch` in dockerfile2llb/convert.go. UndefinedVar, WorkdirRelativePath, JSONArgsRecommended,
 * MultipleInstructionsDisallowed, LegacyKeyValueFormat, SecretsUsedInArgOrEnv, ExposeProtoCasing, ExposeInvalidFormat.
 */
import { type Assignment, buildOnlyArguments, Scope, stageArgument } from '../scopes.ts';
import { isCertain, type ProcessedWord, processWord, processWords, UNKNOWN } from '../shell-word.ts';
import type { Flag, Instruction, Span, Word } from '../syntax.ts';
import { type Globals, NAMES, variableSpan } from './base-images.ts';
import type { CheckContext } from './context.ts';
import { checkCopyWords, sourceWords } from './copies.ts';
import type { Stages } from './dependencies.ts';
import { flagOf } from './flags.ts';
import type { IgnoredFiles } from './ignored-files.ts';
import { outsideOf } from './images.ts';
import { readMount } from './mount-flags.ts';
import { isAbsolute, resolvePath, windowsPathProblem } from './paths.ts';
import { judgePort } from './ports.ts';
import type { Report } from './report.ts';
import { isSignal } from './signals.ts';
import { type Command, type State, Surroundings } from './stages.ts';
import { lexedText } from './step.ts';
import { suggest } from './suggest.ts';
import { reportWord } from './words.ts';

/** More would take long, and a file with so many has another problem. */
const SUGGESTIONS = 50;

export class Commands {
  readonly #report: Report;
  readonly #context: CheckContext;
  readonly #globals: Globals;
  readonly #ignored: IgnoredFiles | undefined;
  readonly #broken: ReadonlySet<Instruction>;
  readonly #surroundings = new Map<State, Surroundings>();
  #suggested = 0;

  constructor(
    report: Report,
    context: CheckContext,
    globals: Globals,
    ignored: IgnoredFiles | undefined,
    broken: ReadonlySet<Instruction>,
  ) {
    this.#report = report;
    this.#context = context;
    this.#globals = globals;
    this.#ignored = ignored;
    this.#broken = broken;
  }

  check({ states, windows }: Stages): void {
    // Images are there before all stages.
    for (const state of states) if (!state.from) state.done = true;
    for (const state of states) {
      const { from } = state;
      if (!from) continue;
      const here = this.#enter(state, from, windows.has(state));
      this.#surroundings.set(state, here);
      state.done = true;
      for (const command of state.commands) this.#checkCommand(command, here);
    }
  }

  #enter({ base, baseName }: State, from: Instruction, windows: boolean): Surroundings {
    const below = base && this.#surroundings.get(base);
    const outside = outsideOf(baseName, this.#context);
    const scope = new Scope(below?.scope, outside.variables);
    for (const refused of this.#refused(from)) assumeSet(scope, refused);
    const start = { workdir: outside.workdir, workdirSet: false, shellSet: false };
    return new Surroundings(scope, from, windows, below ?? start);
  }

  #refused({ stage }: Instruction): Instruction[] {
    if (this.#broken.size === 0) return [];
    const instructions = this.#report.file.stages[stage ?? -1]?.instructions ?? [];
    return instructions.filter((each) => /^(?:ENV|ARG)$/.test(each.keyword) && this.#broken.has(each));
  }

  #checkCommand(command: Command, here: Surroundings): void {
    const { report, instruction, options, place } = command;
    switch (instruction.keyword) {
      case 'ARG':
        return this.#checkArg(command, here);
      case 'ENV':
        return this.#checkEnv(command, here);
      case 'LABEL':
        if (this.#fillPairs(command, here)) this.#checkLegacy(command);
        return undefined;
      case 'COPY':
      case 'ADD':
        return this.#checkCopy(command, here);
      case 'RUN':
        return this.#checkRun(command, here);
      case 'WORKDIR':
        return this.#checkWorkdir(command, here);
      case 'USER':
        this.#fillWord(command, here, instruction.words[0]);
        return undefined;
      case 'VOLUME':
        return this.#checkVolume(command, here);
      case 'STOPSIGNAL':
        return this.#checkStopsignal(command, here);
      case 'EXPOSE':
        return this.#checkExpose(command, here);
      case 'SHELL':
        here.shellSet = true;
        return undefined;
      case 'CMD':
      case 'ENTRYPOINT':
        this.#checkOnce(command, here);
        if (!instruction.json && !here.shellSet) {
          report.check('JSONArgsRecommended', options, place(), instruction.keyword);
        }
        return undefined;
      case 'HEALTHCHECK':
        return this.#checkOnce(command, here);
      default:
        return undefined;
    }
  }

  /** Only the last one of a stage counts; the one before is reported. */
  #checkOnce({ report, instruction, options, isTrigger }: Command, here: Surroundings): void {
    const { keyword } = instruction;
    const before = here.last.get(keyword);
    if (before) report.check('MultipleInstructionsDisallowed', options, report.at(before), keyword);
    here.last.set(keyword, isTrigger ? here.from : instruction);
  }

  // --- words ---

  /** With variables filled in; undefined where that is refused, which is reported. */
  #fill(
    command: Command,
    here: Surroundings,
    text: string,
    word: Pick<Word, 'span' | 'raw'>,
  ): string | undefined {
    const filled = processWord(text, here.scope, this.#report.file.escape);
    return this.#take(command, here, filled, word);
  }

  #take(
    command: Command,
    here: Surroundings,
    filled: ProcessedWord,
    word: Pick<Word, 'span' | 'raw'>,
  ): string | undefined {
    this.#reportUndefined(command, here, filled.unmatched, word);
    if (!filled.error) return filled.text;
    reportWord(command, word, filled.error);
    return undefined;
  }

  #fillWord(command: Command, here: Surroundings, word: Word | undefined): string | undefined {
    return word && this.#fill(command, here, lexedText(command.instruction, word), word);
  }

  #reportUndefined(
    { report, instruction, options, place }: Command,
    { scope }: Surroundings,
    names: ReadonlySet<string>,
    word: Pick<Word, 'span'>,
  ): void {
    for (const name of names) {
      if (scope.isDeclared(name) || buildOnlyArguments.has(name)) continue;
      const meant = ++this.#suggested > SUGGESTIONS ? '' : suggest(name, ['PATH', ...scope.names(NAMES)]);
      report.check('UndefinedVar', options, place(variableSpan(instruction, word, name)), name, meant);
    }
  }

  // --- ARG, ENV, LABEL ---

  #checkArg(command: Command, here: Surroundings): void {
    const { report, instruction } = command;
    const { scope } = here;
    for (const pair of instruction.pairs) {
      this.#checkSecret(command, pair.name.raw, pair.name.span);
      const { assignment, word } = stageArgument(
        scope,
        this.#globals.scope,
        { instruction, pair },
        this.#context.buildArgs ?? {},
        report.file.escape,
      );
      const isUnknown = !this.#globals.complete && assignment.value === undefined;
      if (word && this.#take(command, here, word, pair.value as Word) === undefined) {
        return assumeSet(scope, instruction);
      }
      if (buildOnlyArguments.has(assignment.name)) continue;
      scope.assign(isUnknown ? { ...assignment, value: UNKNOWN } : assignment);
    }
  }

  #checkEnv(command: Command, here: Surroundings): void {
    const { instruction } = command;
    const filled = this.#fillPairs(command, here);
    if (!filled) return assumeSet(here.scope, instruction);
    this.#checkLegacy(command);
    for (const [i, pair] of instruction.pairs.entries()) {
      const { name, value } = filled[i] as (typeof filled)[number];
      this.#checkSecret(command, name, pair.name.span);
      const assignment: Assignment = {
        name,
        value,
        by: 'ENV',
        declaration: { instruction, pair },
        at: instruction.index,
      };
      here.scope.assign(assignment);
    }
  }

  #fillPairs(command: Command, here: Surroundings): { name: string; value: string }[] | undefined {
    const filled: { name: string; value: string }[] = [];
    for (const pair of command.instruction.pairs) {
      const name = this.#fill(command, here, pair.name.raw, pair.name);
      if (name === undefined) return undefined;
      const value = pair.value ? this.#fill(command, here, pair.value.raw, pair.value) : '';
      if (value === undefined) return undefined;
      filled.push({ name, value });
    }
    return filled;
  }

  #checkLegacy({ report, instruction, options, place }: Command): void {
    for (const { legacy, span } of instruction.pairs) {
      if (legacy) report.check('LegacyKeyValueFormat', options, place(span), instruction.keyword);
    }
  }

  #checkSecret({ report, instruction, options, place }: Command, name: string, span: Span): void {
    if (!isCertain(name) || !secretName.test(name) || allowedName.test(name)) return;
    report.check('SecretsUsedInArgOrEnv', options, place(span), instruction.keyword, name);
  }

  // --- the others ---

  #checkCopy(command: Command, here: Surroundings): void {
    const { report, instruction, place, sources: stages } = command;
    const flag = (name: string): string | undefined => {
      const value = flagOf(instruction, name)?.value;
      return value ? this.#fill(command, here, value.value, value) : '';
    };
    if (flag('chown') === undefined) return;
    const chmod = flag('chmod');
    const checksum = chmod === undefined ? undefined : instruction.keyword === 'ADD' ? flag('checksum') : '';
    if (chmod === undefined || checksum === undefined) return;
    const sources: { word: Word; text: string }[] = [];
    for (const word of sourceWords(command)) {
      const text = this.#fillWord(command, here, word);
      if (text === undefined) return;
      sources.push({ word, text });
    }
    const last = instruction.words.at(-1);
    const target = this.#fillWord(command, here, last);
    if (!last || target === undefined || !this.#fillHeredocs(command, here)) return;
    for (const [from, state] of stages) {
      if (state.done) continue;
      const name = from.value?.value ?? '';
      report.error('later-stage', place(from.value?.span), name);
      return;
    }
    const ignored = stages.size > 0 ? undefined : this.#ignored;
    const copy = { sources, destination: { word: last, text: target }, chmod, checksum };
    checkCopyWords(command, copy, here.windows, ignored);
  }

  #fillHeredocs(command: Command, here: Surroundings): boolean {
    const { report, instruction } = command;
    for (const { expand, chomp, body } of instruction.heredocs) {
      if (!expand) continue;
      const written = report.file.text.slice(body.start, body.end);
      const text = chomp ? written.replaceAll(/^\t+/gm, '') : written;
      const filled = processWord(text, here.scope, '\\', false);
      if (this.#take(command, here, filled, { span: body, raw: text }) === undefined) return false;
    }
    return true;
  }

  #checkRun(command: Command, here: Surroundings): void {
    const { report, instruction, place, sources } = command;
    const mounts: { flag: Flag; mount: ReturnType<typeof readMount> & {} }[] = [];
    for (const flag of instruction.flags) {
      if (flag.name !== 'mount') continue;
      const mount = readMount(command, flag, (text, span) =>
        this.#fill(command, here, text, { span, raw: text }),
      );
      if (!mount) return;
      mounts.push({ flag, mount });
    }
    for (const { flag, mount } of mounts) {
      const { type, from, target } = mount;
      if (type === UNKNOWN) continue;
      const source = sources.get(flag);
      if ((from !== '' || type === 'cache') && source && !source.done) {
        return report.error('later-stage', place(flag.value?.span), from === '' ? 'scratch' : from);
      }
      if (type === 'secret' || type === 'ssh' || !isCertain(target)) continue;
      const path = target.startsWith('/') ? target : resolvePath(here.workdir, `./${target}`, false);
      if (path === '/') return report.error('mount-target', place(flag.value?.span), target);
    }
    const device = flagOf(instruction, 'device');
    if (device && !this.#mayUseDevices()) report.error('labs-only', place(device.span), '--device');
  }

  /** Only frontends of the labs channel, or of others, take `--device`. */
  #mayUseDevices(): boolean {
    const syntax = this.#report.file.directives.find(({ name }) => name === 'syntax')?.value ?? '';
    return (
      syntax !== '' &&
      !/^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@](?!.*labs)[^]*)?$/.test(syntax)
    );
  }

  #checkWorkdir(command: Command, here: Surroundings): void {
    const { report, instruction, options, place } = command;
    const [word] = instruction.words;
    const path = this.#fillWord(command, here, word);
    if (!word || path === undefined) {
      here.workdir = UNKNOWN;
      here.workdirSet = true;
      return;
    }
    const isKnown = !path.startsWith(UNKNOWN);
    // A path of Windows is absolute where the build is for Windows, which the file need not say.
    const foreign =
      /^(?:[a-z]:|\\)/i.test(path) && (this.#context.baseEnvironment ?? 'unknown') === 'unknown';
    if (!here.workdirSet && isKnown && !foreign && !isAbsolute(path, here.windows)) {
      report.check('WorkdirRelativePath', options, place(word.span), path.replaceAll(UNKNOWN, '…'));
    }
    here.workdirSet = true;
    if (here.windows && isCertain(path) && windowsPathProblem(path)) {
      report.error('windows-path', place(word.span), path);
      return;
    }
    here.workdir = isKnown ? resolvePath(here.workdir, path, here.windows) : UNKNOWN;
  }

  #checkVolume(command: Command, here: Surroundings): void {
    for (const word of command.instruction.words) {
      const text = lexedText(command.instruction, word).trim();
      const volume = this.#fill(command, here, text, word);
      if (volume === undefined) return;
      if (volume === '') return command.report.error('empty-volume', command.place(word.span));
    }
  }

  #checkStopsignal(command: Command, here: Surroundings): void {
    const [word] = command.instruction.words;
    const signal = this.#fillWord(command, here, word);
    if (!word || signal === undefined || !isCertain(signal) || isSignal(signal)) return;
    command.report.error('invalid-signal', command.place(word.span), signal);
  }

  #checkExpose(command: Command, here: Surroundings): void {
    const { report, instruction, options, place } = command;
    const ports: { word: Word; text: string }[] = [];
    // BuildKit sorts them, and does not report undefined variables here.
    for (const word of instruction.words.toSorted((a, b) => compare(a.raw, b.raw))) {
      const { words, error } = processWords(word.raw, here.scope, report.file.escape);
      if (error) return reportWord(command, word, error);
      for (const text of words) ports.push({ word, text });
    }
    for (const { word, text } of ports) {
      if (!isCertain(text)) continue;
      const { checks, error } = judgePort(text);
      for (const rule of checks) report.check(rule, options, place(word.span), text);
      if (error) return report.error(error, place(word.span), text);
    }
  }
}

/** What a refused ENV or ARG would have set is unknown, but not missing. */
function assumeSet(scope: Scope, { keyword, index, pairs }: Instruction): void {
  const by = keyword === 'ENV' ? 'ENV' : 'ARG';
  for (const { name } of pairs) scope.assign({ name: name.value, value: UNKNOWN, by, at: index });
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// Source: `getSecretsRegex` in dockerfile2llb/validations.go.
const secretName = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
const allowedName = /(?:_|^)(?:public|file|version)(?:_|$)/i;
