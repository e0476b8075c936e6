/** ConsistentInstructionCasing, FromAsCasing and unknown instructions. */
import { nearest } from '../hints/nearest.ts';
import type { Dockerfile, Instruction } from '../syntax.ts';
import { type Fixer, replace, sure } from './fix.ts';
import { titles } from './titles.ts';
import type { TextEdit } from '../finding.ts';

const KEYWORDS =
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  );

export const consistentCasing: Fixer = (file, { args }, instruction) => {
  const keyword = args[1] === 'lowercase' ? instruction.keyword.toLowerCase() : instruction.keyword;
  return recased(file, instruction, keyword);
};

/** AS in the case of FROM, unless it is FROM that differs from the other keywords. */
export const fromAsCasing: Fixer = (file, { args }, instruction) => {
  const from = args[0] ?? instruction.keyword;
  const keyword = mostlyLower(file) ? instruction.keyword.toLowerCase() : instruction.keyword;
  if (from !== keyword) return recased(file, instruction, keyword);
  const as = instruction.words[1];
  const text = from === from.toLowerCase() ? 'as' : 'AS';
  return as ? sure(titles.write(text), replace(as.span, text)) : [];
};

export const unknownInstruction: Fixer = (_file, { args }, { keyword, keywordSpan }) => {
  if (keywordSpan.end - keywordSpan.start !== keyword.length) return [];
  const meant = nearest(keyword, KEYWORDS, 2);
  if (meant === undefined) return [];
  const written = args[0] ?? keyword;
  const text = written === written.toLowerCase() ? meant.toLowerCase() : meant;
  return sure(titles.write(text), replace(keywordSpan, text));
};

/** FROM takes its AS along. */
function recased(file: Dockerfile, { keyword, keywordSpan, words }: Instruction, text: string) {
  // A keyword that goes on on another line is left alone.
  if (keywordSpan.end - keywordSpan.start !== keyword.length) return [];
  const edits: TextEdit[] = [];
  if (file.text.slice(keywordSpan.start, keywordSpan.end) !== text) edits.push(replace(keywordSpan, text));
  const as = keyword === 'FROM' && words.length > 2 ? words[1] : undefined;
  const right = text === text.toLowerCase() ? 'as' : 'AS';
  if (as && as.raw !== right && as.raw.toUpperCase() === 'AS') edits.push(replace(as.span, right));
  return sure(titles.write(text), ...edits);
}

const known = new WeakMap<Dockerfile, boolean>();

/** Most keywords of the stages are in lower case. Counted once for each tree. */
function mostlyLower(file: Dockerfile): boolean {
  let lower = known.get(file);
  if (lower === undefined) known.set(file, (lower = countLower(file) > 0));
  return lower;
}

function countLower({ text, stages }: Dockerfile): number {
  let count = 0;
  for (const { keywordSpan } of stages.flatMap(({ instructions }) => instructions)) {
    const written = text.slice(keywordSpan.start, keywordSpan.end);
    if (written === written.toLowerCase()) count++;
    else if (written === written.toUpperCase()) count--;
  }
  return count;
}
