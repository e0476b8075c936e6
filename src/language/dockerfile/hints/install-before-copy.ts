/** The order that the build cache wants: what changes seldom comes first. */
import type { Finding } from '../finding.ts';
import type { Instruction } from '../syntax.ts';
import { dependencyInstall } from './dependencies.ts';
import { hint, type Hint, type RunFacts, type StageFacts } from './facts.ts';

export const installBeforeCopy: Hint = function* ({ stages }) {
  for (const stage of stages) yield* inStage(stage);
};

function* inStage({ stage, runs }: StageFacts): Generator<Finding> {
  if (!stage.instructions.some(copiesAll)) return;
  const byInstruction = new Map(runs.map((run) => [run.instruction, run]));
  let source: Instruction | undefined;
  /** Tools that installed before all source was there: a later call finishes what they began. */
  const early = new Set<string>();
  for (const instruction of stage.instructions) {
    if (copiesAll(instruction)) {
      source ??= instruction;
      continue;
    }
    const run = byInstruction.get(instruction);
    if (!run) continue;
    for (const install of installs(run)) {
      if (!source) early.add(install.tool);
      else if (!early.has(install.tool)) {
        yield hint('install-before-copy', source.span, install.label);
        return;
      }
    }
  }
}

function installs(run: RunFacts) {
  // A cache mount keeps what was fetched, and a bind mount brings the files that name it.
  const mounted = run.instruction.flags.some(({ name }) => name === 'mount');
  return mounted ? [] : run.commands.map(dependencyInstall).filter((each) => each !== undefined);
}

/** `COPY . …` of the build context. */
export function copiesAll({ keyword, flags, words, heredocs }: Instruction): boolean {
  if ((keyword !== 'COPY' && keyword !== 'ADD') || heredocs.length > 0) return false;
  if (words.length !== 2 || flags.some(({ name }) => name === 'from')) return false;
  return /^(\.|\.\/|\/|\/\.)$/.test(words[0]?.value ?? '');
}
