/**
 * Goes through the instructions of all stages with their variables filled in, as BuildKit does when it makes a build of
 * them: `dispatch` in dockerfile2llb/convert.go.
 */
import { Scope } from '../scopes.ts';
import type { Instruction } from '../syntax.ts';
import type { Build } from './build.ts';
import {
  checkExpose,
  checkOnce,
  checkProgram,
  checkStopsignal,
  checkVolumes,
  checkWorkdir,
} from './container-settings.ts';
import { checkFilledCopy } from './copies.ts';
import type { Stages } from './dependencies.ts';
import { outsideOf } from './images.ts';
import { checkFilledRun } from './runs.ts';
import { type Command, type State, Surroundings } from './stages.ts';
import { assumeSet, checkArg, checkEnv, checkLabel } from './variable-settings.ts';

/** @param broken instructions that were refused before, which are no commands */
export function checkCommands(
  { states, windows }: Stages,
  build: Build,
  broken: ReadonlySet<Instruction>,
): void {
  const known = new Map<State, Surroundings>();
  // Images are there before all stages.
  for (const state of states) if (!state.stage) state.done = true;
  for (const state of states) {
    const { stage, base, baseName } = state;
    if (!stage) continue;
    const below = base && known.get(base);
    const outside = outsideOf(baseName, build.context);
    const scope = new Scope(below?.scope, outside.variables);
    for (const each of broken.size > 0 ? stage.instructions : []) {
      if ((each.keyword === 'ENV' || each.keyword === 'ARG') && broken.has(each)) assumeSet(scope, each);
    }
    const start = { workdir: outside.workdir, workdirSet: false, shellSet: false };
    const here = new Surroundings(scope, stage.from, windows.has(state), below ?? start);
    known.set(state, here);
    state.done = true;
    for (const command of state.commands) checks[command.instruction.keyword]?.(command, here, build);
  }
}

const checks: Readonly<Record<string, (command: Command, here: Surroundings, build: Build) => void>> = {
  ADD: checkFilledCopy,
  ARG: checkArg,
  CMD: checkProgram,
  COPY: checkFilledCopy,
  ENTRYPOINT: checkProgram,
  ENV: checkEnv,
  EXPOSE: checkExpose,
  HEALTHCHECK: checkOnce,
  LABEL: checkLabel,
  RUN: checkFilledRun,
  SHELL: (_command, here) => {
    here.shellSet = true;
  },
  STOPSIGNAL: checkStopsignal,
  USER: (command, here, { filling }) => {
    filling.word(command, here, command.instruction.words[0]);
  },
  VOLUME: checkVolumes,
  WORKDIR: checkWorkdir,
};
