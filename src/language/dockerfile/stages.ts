import type { Instruction, Stage, Word } from './syntax.ts';

/** The instructions of each stage. Those above the first FROM belong to none. */
export function readStages(instructions: readonly Instruction[]): Stage[] {
  const stages: (Stage & { instructions: Instruction[] })[] = [];
  for (const instruction of instructions) {
    if (instruction.keyword !== 'FROM') {
      stages.at(-1)?.instructions.push(instruction);
      continue;
    }
    const base = instruction.words[0];
    const name = stageName(instruction);
    stages.push({
      index: stages.length,
      from: instruction,
      ...(base && { base }),
      ...(name && { name }),
      instructions: [instruction],
    });
  }
  return stages;
}

/** The name that FROM gives its stage. */
export function stageName({ words }: Pick<Instruction, 'words'>): Word | undefined {
  return words[1]?.value.toLowerCase() === 'as' ? words[2] : undefined;
}
