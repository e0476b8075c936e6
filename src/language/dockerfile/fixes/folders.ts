/** cd-in-run and workdir-first. */
import { leadingCd } from '../hints/working-folder.ts';
import { firstLineWithComments, lineBreak } from '../places.ts';
import { shellScripts } from '../shell-commands.ts';
import type { Dockerfile, Instruction } from '../syntax.ts';
import { type Fixer, inCaseOf, insert, proposal, replace, sure } from './fix.ts';
import { titles } from './titles.ts';

export const workdirForCd: Fixer = (file, _finding, instruction) => {
  const scripts = shellScripts(file, instruction);
  const cd = leadingCd({ scripts });
  if (!cd) return [];
  const { command, folder } = cd;
  const next = scripts[0]?.commands[1];
  const end = lineBreak(file);
  const workdir = inCaseOf(file, instruction, 'WORKDIR');
  if (!next) {
    return proposal(titles.workdir(folder.value), replace(instruction.span, `${workdir} ${folder.raw}`));
  }
  const gap = { start: command.span.start, end: next.span.start };
  // A loop or a group has no first command of its own to begin with, and a comment would get lost.
  if (next.depth > 0 || file.text.slice(gap.start, gap.end).includes('#')) return [];
  const dropCd = replace(gap, '');
  const current = folderAt(file, instruction);
  if (current !== undefined && resolve(current, folder.value) === current) return sure(titles.dropCd, dropCd);
  const edits = [insert(instruction.span.start, `${workdir} ${folder.raw}${end}`), dropCd];
  if (current !== undefined && isNeededBelow(file, instruction)) {
    edits.push(insert(instruction.span.end, `${end}${workdir} ${current}`));
  }
  return proposal(titles.workdir(folder.value), ...edits);
};

/** The folder that the stage's own WORKDIRs lead to; undefined where they do not tell. */
function folderAt({ stages }: Dockerfile, { index, stage = -1 }: Instruction): string | undefined {
  let folder: string | undefined;
  for (const each of stages[stage]?.instructions ?? []) {
    if (each.index >= index) break;
    if (each.keyword !== 'WORKDIR') continue;
    const path = each.words[0]?.value ?? '';
    const known = /^[\w./@+-]+$/.test(path) && (path.startsWith('/') || folder !== undefined);
    folder = known ? resolve(folder ?? '/', path) : undefined;
  }
  return folder;
}

function resolve(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `${folder}/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

/** Something below starts in the folder, be it the container. */
function isNeededBelow({ stages }: Dockerfile, { index, stage = -1 }: Instruction): boolean {
  const next = stages[stage]?.instructions.find(
    (each) => each.index > index && each.keyword !== 'ENV' && each.keyword !== 'LABEL',
  );
  return !(next?.keyword === 'WORKDIR' && next.argument.startsWith('/'));
}

export const workdirBefore: Fixer = (file, _finding, instruction) => {
  const at = file.lines.startOf(firstLineWithComments(file, instruction));
  const workdir = inCaseOf(file, instruction, 'WORKDIR');
  return proposal(titles.add('WORKDIR /app'), insert(at, `${workdir} /app${lineBreak(file)}`));
};
