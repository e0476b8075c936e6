/** pipefail: a shell that notices. */
import { factsOf, type StageFacts, lineage } from '../hints/facts.ts';
import { family } from '../hints/images.ts';
import { firstLineWithComments, lineBreak } from '../places.ts';
import { shellScripts } from '../shell-commands.ts';
import type { Instruction } from '../syntax.ts';
import { type Fixer, inCaseOf, insert, proposal } from './fix.ts';
import { titles } from './titles.ts';

export const failingPipe: Fixer = (file, _finding, instruction) => {
  const stage = factsOf(file).stages[instruction.stage ?? -1];
  if (!stage) return [];
  const [script] = shellScripts(file, instruction).slice(-1);
  const heredoc = script?.form === 'heredoc' ? instruction.heredocs[0] : undefined;
  const shebang = heredoc && /^\s*#!.*\n/.exec(file.text.slice(heredoc.body.start, heredoc.body.end));
  if (heredoc && shebang) {
    // Not every plain sh has it.
    if (!/bash|zsh|ksh/.test(shebang[0])) return [];
    const at = heredoc.body.start + shebang[0].length;
    return proposal(titles.pipefail, insert(at, `set -o pipefail${lineBreak(file)}`));
  }
  const alpine = family(stage.image) === 'alpine';
  const shell = lastShell(stage, instruction);
  if (shell) {
    const first = shell.words.find(({ value }) => /^-\w*c$/.test(value));
    if (!first || (!alpine && !/(ba|z|k)sh$/.test(shell.words[0]?.value ?? ''))) return [];
    return proposal(titles.pipefail, insert(first.span.start, '"-o", "pipefail", '));
  }
  if (family(stage.image) === 'distroless') return [];
  const program = stage.image?.name === 'busybox' ? '/bin/sh' : alpine ? '/bin/ash' : '/bin/bash';
  const text = `${inCaseOf(file, instruction, 'SHELL')} ["${program}", "-o", "pipefail", "-c"]${lineBreak(file)}`;
  const at = file.lines.startOf(firstLineWithComments(file, instruction));
  return proposal(titles.pipefail, insert(at, text));
};

function lastShell(stage: StageFacts, { index }: Instruction): Instruction | undefined {
  return lineage(stage)
    .flatMap((each) =>
      each.stage.instructions.filter(({ keyword, json }) => keyword === 'SHELL' && json).toReversed(),
    )
    .find((each) => each.index < index);
}
