/** Where commands and copies happen. */
import type { ShellCommand, ShellWord } from '../shell-commands.ts';
import { hint, type Hint, type RunFacts, type StageFacts } from './facts.ts';
import { hasNoWorkdir } from './images.ts';

export const cdInRun: Hint = function* ({ programs }) {
  for (const { run, command } of programs.get('cd') ?? []) {
    if (command !== run.commands[0]) continue;
    // What is mounted is there for this step only.
    if (run.instruction.flags.length > 0) continue;
    const cd = leadingCd(run);
    if (cd) yield hint('cd-in-run', cd.command.span, cd.folder.value);
  }
};

export interface LeadingCd {
  readonly command: ShellCommand;
  readonly folder: ShellWord;
}

/** The `cd folder` that a RUN begins with, where it holds for the whole of it and the folder is no passing place. */
export function leadingCd({ scripts }: Pick<RunFacts, 'scripts'>): LeadingCd | undefined {
  const [script] = scripts;
  const [command, ...others] = script?.commands ?? [];
  const folder = command?.words[1];
  if (script?.form !== 'shell' || scripts.length > 1 || !command || !folder) return undefined;
  if (command.words[0]?.value !== 'cd' || command.words.length !== 2 || command.depth > 0) return undefined;
  if (command.prefix.length > 0 || !/^(&&|;|)$/.test(command.after)) return undefined;
  if (!/^[\w./@+-]+$/.test(folder.raw) || /^(-|\.\.?$|\.\.\/)/.test(folder.value)) return undefined;
  if (/^(\/var)?\/tmp(\/|$)|^\/(usr\/src|build|root|opt)\b/.test(folder.value)) return undefined;
  // One step in a folder below is no reason to move.
  if (others.length > 0 && !folder.value.startsWith('/')) return undefined;
  if (others.some(({ words }) => /^(cd|pushd|popd)$/.test(words[0]?.value ?? ''))) return undefined;
  // What is removed at the end was a passing place.
  if (
    others.some(({ words }) => words[0]?.value === 'rm' && words.some(({ value }) => value === folder.value))
  )
    return undefined;
  return { command, folder };
}

export const workdirFirst: Hint = function* ({ stages }) {
  const settled = new Set<StageFacts>();
  for (const facts of stages) {
    const inherits = facts.parent !== undefined && settled.has(facts.parent);
    if (inherits || facts.stage.instructions.some(({ keyword }) => keyword === 'WORKDIR')) settled.add(facts);
    if (inherits || !facts.image || !hasNoWorkdir(facts.image)) continue;
    for (const { keyword, words, span } of facts.stage.instructions) {
      if (keyword === 'WORKDIR') break;
      if (keyword !== 'COPY' && keyword !== 'ADD') continue;
      const target = words.at(-1);
      if (words.length < 2 || !target || /^(["']?[/~$%]|["']?[A-Za-z]:)/.test(target.value)) continue;
      yield hint('workdir-first', span, target.value);
      break;
    }
  }
};
