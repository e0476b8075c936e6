/** Which stage is built on which, and what holds at an instruction through them. */
import { isWindowsImage } from '../shells.ts';
import { DEFAULT_SHELL, DEFAULT_WINDOWS_SHELL } from '../facts/shells.ts';
import { isCertain, processWord, UNKNOWN } from '../shell-word.ts';
import type { Dockerfile, Instruction, Stage, Word } from '../syntax.ts';
import { valueAt } from '../values.ts';

const chains = new WeakMap<Dockerfile, readonly (Stage | undefined)[]>();

/** The stage that a stage is built on; undefined for an image. */
export function baseStage(file: Dockerfile, stage: Stage): Stage | undefined {
  let bases = chains.get(file);
  if (!bases) chains.set(file, (bases = findBases(file)));
  return bases[stage.index];
}

function findBases(file: Dockerfile): (Stage | undefined)[] {
  const byName = new Map<string, Stage>();
  return file.stages.map((stage) => {
    const base = stage.base && fillIn(file, stage.from, stage.base.raw)?.toLowerCase();
    const found = base === undefined ? undefined : byName.get(base);
    if (stage.name) byName.set(stage.name.value.toLowerCase(), stage);
    return found;
  });
}

/**
 * The stage that `--from` of an instruction names, by name or number.
 * @param before number of the stage that asks: only earlier ones can be meant
 */
export function findStage(file: Dockerfile, name: string, before: number): Stage | undefined {
  const wanted = name.toLowerCase();
  const earlier = file.stages.slice(0, before);
  return (
    earlier.findLast((stage) => stage.name?.value.toLowerCase() === wanted) ??
    (/^\d+$/.test(wanted) ? earlier[Number(wanted)] : undefined)
  );
}

/** The text with quotes taken out and variables filled in; undefined where the file alone does not tell. */
export function fillIn(file: Dockerfile, at: Instruction, raw: string): string | undefined {
  const inStage = at.keyword !== 'FROM' && at.stage !== undefined;
  const get = (name: string): string | undefined => {
    const found = valueAt(file, at, name);
    if (found) return found.value ?? (found.by === 'platform' || found.global ? UNKNOWN : undefined);
    // The image may set it.
    return inStage ? UNKNOWN : undefined;
  };
  const { text } = processWord(raw, { get }, file.escape);
  return isCertain(text) ? text : undefined;
}

/** What stands above an instruction in its stage and in those it is built on, the nearest first. */
export function* instructionsAbove(file: Dockerfile, at: Instruction): Generator<Instruction> {
  let stage = at.stage === undefined ? undefined : file.stages[at.stage];
  while (stage) {
    const { instructions } = stage;
    for (let i = instructions.length - 1; i >= 0; i--) {
      const instruction = instructions[i] as Instruction;
      if (instruction.index < at.index) yield instruction;
    }
    stage = baseStage(file, stage);
  }
}

/** The first stage of the row that a stage is built on, itself included. */
function rootStage(file: Dockerfile, stage: Stage): Stage {
  let root = stage;
  for (let base = baseStage(file, root); base; base = baseStage(file, root)) root = base;
  return root;
}

/** What a shell form is given to at an instruction. */
export function shellAt(file: Dockerfile, at: Instruction): readonly string[] {
  for (const { keyword, json, words } of instructionsAbove(file, at)) {
    if (keyword === 'SHELL' && json) return values(words);
  }
  const stage = at.stage === undefined ? undefined : file.stages[at.stage];
  const root = stage && rootStage(file, stage);
  const platform = root?.from.flags.find(({ name }) => name === 'platform')?.value?.value;
  return root && isWindowsImage(root.base?.value ?? '', platform) ? DEFAULT_WINDOWS_SHELL : DEFAULT_SHELL;
}

export function values(words: readonly Word[]): string[] {
  return words.map(({ value }) => value);
}

/** The folder that an instruction works in, without a slash at its end; undefined where an image says it. */
export function workdirAt(file: Dockerfile, at: Instruction): string | undefined {
  const steps: string[] = [];
  for (const instruction of instructionsAbove(file, at)) {
    const word = instruction.keyword === 'WORKDIR' ? instruction.words[0] : undefined;
    if (!word) continue;
    const path = fillIn(file, instruction, word.raw);
    if (path === undefined) return undefined;
    steps.unshift(path);
    if (isAbsolute(path)) return resolvePath('/', steps);
  }
  const stage = at.stage === undefined ? undefined : file.stages[at.stage];
  const base = stage && rootStage(file, stage).base?.value;
  return base === 'scratch' ? resolvePath('/', steps) : undefined;
}

export function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[a-z]:[\\/]/i.test(path);
}

/** Puts paths one behind the other; an absolute one begins anew. Without `.`, `..` and a slash at the end. */
export function resolvePath(base: string, steps: readonly string[]): string {
  const path = steps.reduce((all, step) => (isAbsolute(step) ? step : `${all}/${step}`), base);
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return (path.startsWith('/') ? '/' : '') + parts.join('/');
}
