import { inner, nested, wordSpan } from '../../features/selection.ts';
import { lastBefore } from './places.ts';
import type { Dockerfile, Heredoc, Instruction, Span } from '../syntax.ts';

/**
 * What a growing selection takes, the smallest first: word, value, flag, line, argument, instruction, stage, file.
 * Each holds the one before it and is larger.
 */
export function selectionRanges(file: Dockerfile, offset: number): Span[] {
  const spans: Span[] = [{ start: 0, end: file.text.length }];
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const instruction = lastBefore(file.instructions, offset);
  const stage = instruction?.stage === undefined ? undefined : file.stages[instruction.stage];
  if (stage) spans.push({ start: stage.from.span.start, end: stage.instructions.at(-1)?.span.end ?? 0 });
  if (instruction && holds(instruction.span)) {
    spans.push(instruction.span);
    addParts(file, instruction, offset, spans);
    if (instruction.trigger) addParts(file, instruction.trigger, offset, spans);
  }
  const comment = lastBefore(file.comments, offset);
  if (comment && holds(comment.span)) spans.push(comment.span);
  for (const { span, nameSpan, valueSpan } of file.directives) spans.push(span, nameSpan, valueSpan);
  return nested(spans.filter(holds));
}

function addParts(file: Dockerfile, instruction: Instruction, offset: number, spans: Span[]): void {
  const { keyword, keywordSpan, argumentSpan, flags, words, pairs, variables, heredocs } = instruction;
  spans.push(keywordSpan, argumentSpan);
  for (const flag of flags) {
    spans.push(flag.span, flag.nameSpan, ...(flag.value ? [inner(file.text, flag.value.span)] : []));
    for (const { span, keySpan, valueSpan } of flag.fields) {
      spans.push(span, keySpan, ...(valueSpan ? [valueSpan] : []));
    }
  }
  // The text of USER and its like is one word.
  if (pairs.length === 0 || keyword === 'LABEL' || keyword === 'ENV' || keyword === 'ARG') {
    for (const { span } of words) spans.push(span, inner(file.text, span));
  }
  for (const { span, name, value } of pairs) {
    spans.push(span, name.span, inner(file.text, name.span));
    if (value) spans.push(value.span, inner(file.text, value.span));
  }
  for (const { span, nameSpan, operand } of variables)
    spans.push(span, nameSpan, ...(operand ? [operand.span] : []));
  for (const heredoc of heredocs) addHeredoc(file, heredoc, offset, spans);
  spans.push(lineSpan(file, offset, argumentSpan));
}

function addHeredoc(file: Dockerfile, heredoc: Heredoc, offset: number, spans: Span[]): void {
  const { span, nameSpan, body, endSpan } = heredoc;
  spans.push(span, nameSpan, { start: body.start, end: endSpan?.end ?? body.end });
  if (endSpan) spans.push(endSpan);
  // The line break that ends the last line is no part of what one wants to select.
  const end = trimLineEnd(file.text, body.start, body.end);
  const content = { start: body.start, end };
  spans.push(content, lineSpan(file, offset, content), wordSpan(file.text, offset, content));
}

/** What the line of a place has of `within`, without white space around it. */
function lineSpan(file: Dockerfile, offset: number, within: Span): Span {
  const line = file.lines.lineAt(offset);
  let start = Math.max(file.lines.startOf(line), within.start);
  const end = trimSpace(file.text, start, Math.min(file.lines.startOf(line + 1), within.end));
  while (start < end && /\s/.test(file.text[start] as string)) start++;
  return { start, end };
}

function trimLineEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text[at - 1] === '\n' || text[at - 1] === '\r')) at--;
  return at;
}

function trimSpace(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text[at - 1] as string)) at--;
  return at;
}
