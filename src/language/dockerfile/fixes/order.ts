/** Fixes that put an instruction in another place: install-before-copy and write-after-volume. */
import { dependencyInstall } from '../hints/dependencies.ts';
import { firstLineWithComments, instructionOf, lineBreak } from '../places.ts';
import { factsOf } from '../hints/facts.ts';
import { writeAfterVolume } from '../hints/volumes.ts';
import { shellScripts } from '../shell-commands.ts';
import type { Dockerfile, Instruction } from '../syntax.ts';
import { type Fixer, inCaseOf, insert, proposal, replace } from './fix.ts';
import { titles } from './titles.ts';

/** Only where the RUN right behind the COPY does nothing but install. */
export const installFirst: Fixer = (file, _finding, copy) => {
  const run = file.instructions[copy.index + 1];
  if (run?.keyword !== 'RUN' || run.stage !== copy.stage || run.flags.length > 0 || run.heredocs.length > 0)
    return [];
  const [command, ...others] = shellScripts(file, run)[0]?.commands ?? [];
  const install = command && others.length === 0 ? dependencyInstall(command) : undefined;
  const target = copy.words.at(-1)?.value ?? '';
  if (!install || install.files.length === 0 || copy.json || !/^[\w./-]+$/.test(target)) return [];
  const { text, lines } = file;
  const folder = target.endsWith('/') ? target : `${target}/`;
  const end = lineBreak(file);
  const flags = copy.flags.map(({ span }) => `${text.slice(span.start, span.end)} `).join('');
  const copied = `${inCaseOf(file, copy, 'COPY')} ${flags}${install.files.join(' ')} ${folder}${end}`;
  const from = lines.startOf(firstLineWithComments(file, run));
  const moved = text.slice(from, run.span.end) + end;
  const at = lines.startOf(firstLineWithComments(file, copy));
  const gone = { start: copy.span.end, end: run.span.end };
  const between = text.slice(copy.span.end, from);
  // Blank lines between the two stay between the two others.
  return proposal(
    titles.installFirst(install.files.join(', ')),
    insert(at, copied + moved + between.replace(/^\r?\n/, '')),
    replace(gone, ''),
  );
};

export const volumeBelow: Fixer = (file, finding, run) => {
  const path = finding.args[0] ?? '';
  const instructions = file.stages[run.stage ?? -1]?.instructions ?? [];
  const volumes = instructions.filter(
    ({ keyword, index, words }) =>
      keyword === 'VOLUME' && index < run.index && words.some(({ value }) => isIn(path, value)),
  );
  const [volume] = volumes;
  if (!volume || volumes.length > 1) return [];
  const last = lastWrite(file, run, volume);
  const { text, lines } = file;
  const from = lines.startOf(firstLineWithComments(file, volume));
  const end = lineBreak(file);
  return proposal(
    titles.moveVolume,
    replace({ start: from, end: lines.startOf(volume.endLine + 1) }, ''),
    insert(last.span.end, end + text.slice(from, volume.span.end)),
  );
};

function isIn(path: string, folder: string): boolean {
  const plain = folder.replace(/\/+$/, '');
  return path === plain || path.startsWith(`${plain}/`);
}

/** The last RUN that writes into what the VOLUME names. */
function lastWrite(file: Dockerfile, run: Instruction, volume: Instruction): Instruction {
  let last = run;
  for (const finding of writeAfterVolume(factsOf(file), {})) {
    const other = instructionOf(file, finding);
    const same = volume.words.some(({ value }) => isIn(finding.args[0] ?? '', value));
    if (other && same && other.stage === run.stage && other.index > last.index) last = other;
  }
  return last;
}
