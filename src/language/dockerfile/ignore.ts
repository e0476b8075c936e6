/**
 * What comments switch off, and the edits that make them. BuildKit's checks have `# check=skip=…`, above everything
 * else or above an instruction; our hints have `# dockyard ignore=…`, and hadolint's comments count for both.
 */
import type { Finding, TextEdit } from './finding.ts';
import type { Fix } from './fixes/fix.ts';
import { titles } from './fixes/titles.ts';
import { hadolintCodes } from './hadolint.ts';
import { indentOf, instructionAt, lineBreak } from './places.ts';
import type { Comment, Dockerfile, Instruction } from './syntax.ts';

const DOCKYARD = /^\s*dockyard\s+ignore\s*=\s*([^#]*)/i;
const HADOLINT = /^\s*hadolint\s+(global\s+)?ignore\s*=\s*([^#]*)/i;

/** Whether a comment of hadolint's or ours switches a hint off, or a check that hadolint has too. */
export function silenced(file: Dockerfile): (finding: Finding) => boolean {
  const everywhere = new Set<string>();
  const first = file.instructions[0]?.line ?? 0;
  for (const { text, line } of file.comments) {
    if (line >= first) break;
    const match = HADOLINT.exec(text);
    if (match?.[1]) addNames(match[2] ?? '', everywhere);
  }
  if (!file.comments.some(({ text }) => /ignore\s*=/i.test(text))) return () => false;
  return (finding) => {
    const names = finding.kind === 'error' ? [] : [finding.code, ...(hadolintCodes[finding.code] ?? [])];
    if (names.some((name) => everywhere.has(name))) return true;
    const instruction = instructionAt(file, (finding.exact ?? finding.span).start);
    if (!instruction) return false;
    const here = new Set<string>();
    for (const { text } of commentsAbove(instruction)) {
      const match = HADOLINT.exec(text);
      if (match && !match[1]) addNames(match[2] ?? '', here);
      const own = DOCKYARD.exec(text);
      if (own && finding.kind === 'hint') addNames(own[1] ?? '', here);
    }
    return names.some((name) => here.has(name));
  };
}

function addNames(list: string, names: Set<string>): void {
  for (const name of list.split(/[\s,]+/)) if (name !== '') names.add(name);
}

/** The comment lines right above an instruction, the nearest last. */
function commentsAbove({ comments, line }: Instruction): readonly Comment[] {
  let from = comments.length;
  while (from > 0 && comments[from - 1]?.line === line - (comments.length - from) - 1) from--;
  return comments.slice(from);
}

/** Checks that BuildKit makes before it looks at the comments of instructions: only the directive above all switches them off. */
const FILE_ONLY = new Set([
  'ReservedStageName',
  'DuplicateStageName',
  'ConsistentInstructionCasing',
  'NoEmptyContinuation',
  'InvalidDefaultArgInFrom',
  'InvalidBaseImagePlatform',
]);

/** Edits that silence one finding from now on. */
export function ignoreFixes(file: Dockerfile, finding: Finding): Fix[] {
  const { kind, code } = finding;
  if (kind === 'error') return [];
  const instruction = instructionAt(file, (finding.exact ?? finding.span).start);
  if (kind === 'hint') return instruction ? [ignoreHint(file, instruction, code)] : [];
  if (code === 'InvalidDefinitionDescription') return leaveOutExperimental(file, code);
  const local =
    instruction && !FILE_ONLY.has(code)
      ? skipAbove(file, decidedAt(file, instruction, code), code)
      : undefined;
  const edit = skipInFile(file, code);
  return [
    ...(local ? [ignoring(titles.ignoreHere(code), local)] : []),
    ...(edit ? [ignoring(titles.ignoreInFile(code), edit)] : []),
  ];
}

function ignoring(title: Fix['title'], edit: TextEdit): Fix {
  return { title, edits: [edit], preferred: false, kind: 'ignore' };
}

/** Where BuildKit asks whether a check is on: of several CMDs at the one that takes the place of the earlier. */
function decidedAt({ stages }: Dockerfile, instruction: Instruction, code: string): Instruction {
  if (code !== 'MultipleInstructionsDisallowed') return instruction;
  const { keyword, index, stage = 0 } = instruction;
  return (
    stages[stage]?.instructions.find((each) => each.keyword === keyword && each.index > index) ?? instruction
  );
}

function skipAbove(file: Dockerfile, instruction: Instruction, rule: string): TextEdit | undefined {
  for (const { text, span, indented } of instruction.comments) {
    const match = indented ? null : /^(\s*check\s*=\s*)(\S*)/i.exec(text);
    if (match) return withSkip(match[2] ?? '', span.start + 1 + (match[1] ?? '').length, rule);
  }
  const line = lineAbove(instruction);
  // Among the directives it would hold for the whole file.
  return line <= file.directives.length ? undefined : insertLine(file, line, `# check=skip=${rule}`, '');
}

/** A comment that describes what an ARG or FROM declares stays right above it. */
function lineAbove({ keyword, line, comments }: Instruction): number {
  const last = comments.at(-1);
  const described = (keyword === 'FROM' || keyword === 'ARG') && last?.line === line - 1 && !last.indented;
  return described ? line - 1 : line;
}

function skipInFile(file: Dockerfile, rule: string): TextEdit | undefined {
  const directive = file.directives.find(({ name }) => name === 'check');
  if (directive) return withSkip(directive.value.split(' ')[0] ?? '', directive.valueSpan.start, rule);
  return insertLine(file, file.directives.length, `# check=skip=${rule}`, '');
}

/** `options` with a rule more to skip. They begin at `start` of the text. Undefined where all are skipped already. */
function withSkip(options: string, start: number, rule: string): TextEdit | undefined {
  let at = start;
  for (const part of options.split(';')) {
    const match = /^\s*skip=(.*)$/.exec(part);
    if (match) {
      if (match[1] === 'all') return undefined;
      const newText = match[1] === '' ? rule : `,${rule}`;
      return { span: { start: at + part.length, end: at + part.length }, newText };
    }
    at += part.length + 1;
  }
  const end = start + options.length;
  return { span: { start: end, end }, newText: `${options === '' ? '' : ';'}skip=${rule}` };
}

/** What an experimental check is switched on by: BuildKit does not let it be skipped. */
function leaveOutExperimental(file: Dockerfile, rule: string): Fix[] {
  const directive = file.directives.find(({ name }) => name === 'check');
  const match = directive && /(?:^|;)experimental=([^; ]*)/.exec(directive.value);
  const rules = match?.[1]?.split(',') ?? [];
  if (!directive || !match || !rules.includes(rule)) return [];
  const start = directive.valueSpan.start + match.index + match[0].length - (match[1] ?? '').length;
  const rest = rules.filter((each) => each !== rule).join(',');
  const whole = rest === '' && match[0].length === directive.value.length;
  const span = whole
    ? wholeLine(file, file.lines.lineAt(start))
    : { start, end: start + (match[1] ?? '').length };
  return [ignoring(titles.ignoreInFile(rule), { span, newText: whole ? '' : rest })];
}

function ignoreHint(file: Dockerfile, instruction: Instruction, code: string): Fix {
  const hadolint = hadolintCodes[code]?.[0];
  for (const { text, span } of commentsAbove(instruction).toReversed()) {
    const own = DOCKYARD.exec(text);
    const theirs = HADOLINT.exec(text);
    const list = own ?? (hadolint !== undefined && !theirs?.[1] ? theirs : null);
    if (!list) continue;
    const end = span.start + 1 + list[0].trimEnd().length;
    return ignoring(titles.ignoreHere(code), {
      span: { start: end, end },
      newText: `,${own ? code : hadolint}`,
    });
  }
  const { line } = instruction;
  const above = Math.max(lineAbove(instruction), file.directives.length);
  const edit = insertLine(file, Math.min(above, line), `# dockyard ignore=${code}`, indentOf(file, line));
  return ignoring(titles.ignoreHere(code), edit);
}

function insertLine(file: Dockerfile, line: number, text: string, indent: string): TextEdit {
  // A byte-order mark stays first.
  const at = Math.max(file.lines.startOf(line), line === 0 && file.text.startsWith('\ufeff') ? 1 : 0);
  return { span: { start: at, end: at }, newText: indent + text + lineBreak(file) };
}

function wholeLine({ lines }: Dockerfile, line: number): { start: number; end: number } {
  return { start: lines.startOf(line), end: lines.startOf(line + 1) };
}
