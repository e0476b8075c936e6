/** What the thing at an offset is: the topics that explain it, and what the file itself tells of it. */
import { fullName, readImageReference } from '../image-reference.ts';
import type { Dockerfile, Instruction, Span } from '../syntax.ts';
import { commentHover, directiveHover } from './hover-directives.ts';
import type { HoverFact } from './hover-facts.ts';
import { commandFacts } from './hover-commands.ts';
import { flagHover } from './hover-flags.ts';
import { stageFact } from './hover-from.ts';
import { heredocHover } from './hover-heredocs.ts';
import { variableHover } from './hover-variables.ts';
import { wordHover } from './hover-words.ts';
import { covers, instructionAt, lastBefore, lineNumber, variableAt } from './places.ts';
import { topic, type TopicKey } from './topics.ts';

export interface HoverInfo {
  readonly span: Span;
  /** The most specific one first: the first that the notes have explains it. */
  readonly topics: readonly TopicKey[];
  readonly facts: readonly HoverFact[];
}

/** What must be looked up outside the file. */
export interface HoverContext {
  /** Names of the images that the engine has, such as `python:3.12-slim`. */
  readonly images?: readonly string[];
}

/** Undefined for white space, comments, what a heredoc holds, and the words of a script behind the first. */
export function hoverAt(file: Dockerfile, offset: number, context: HoverContext): HoverInfo | undefined {
  const hover = describe(file, offset);
  const { images = [] } = context;
  if (!hover || images.length === 0) return hover;
  return {
    ...hover,
    facts: hover.facts.map((fact) => (isLocal(fact, images) ? { ...fact, local: true } : fact)),
  };
}

function isLocal(fact: HoverFact, images: readonly string[]): boolean {
  if (fact.kind !== 'image') return false;
  return images.some((name) => {
    const image = readImageReference(name);
    return image !== undefined && fullName(image) === fact.full;
  });
}

function describe(file: Dockerfile, offset: number): HoverInfo | undefined {
  const directive = lastBefore(file.directives, offset);
  if (directive && covers(directive.span, offset)) return directiveHover(file, directive, offset);
  const comment = lastBefore(file.comments, offset);
  if (comment && covers(comment.span, offset)) return commentHover(file, comment, offset);
  const instruction = instructionAt(file, offset);
  return instruction && instructionHover(file, instruction, offset);
}

function instructionHover(file: Dockerfile, at: Instruction, offset: number): HoverInfo | undefined {
  if (covers(at.keywordSpan, offset)) {
    return { span: at.keywordSpan, topics: [topic(at.keyword)], facts: keywordFacts(file, at) };
  }
  const heredoc = heredocHover(file, at, offset);
  if (heredoc) return heredoc;
  const variable = variableAt(at, offset);
  if (variable) return variableHover(file, at, variable, offset);
  const body = at.heredocs.find((each) => covers(each.body, offset));
  if (body || /\s/.test(file.text[offset] ?? '')) return undefined;
  if (isContinuation(file, offset)) return continuationHover(file, offset);
  const flag = at.flags.find(({ span }) => covers(span, offset));
  return flag ? flagHover(file, at, flag, offset) : wordHover(file, at, offset);
}

function keywordFacts(file: Dockerfile, at: Instruction): HoverFact[] {
  const stage = at.keyword === 'FROM' ? file.stages[at.stage ?? -1] : undefined;
  if (stage) return [stageFact(file, stage)];
  return at.keyword === 'CMD' || at.keyword === 'ENTRYPOINT' ? commandFacts(file, at, at.words) : [];
}

/** The escape character is the last one of its line. */
function isContinuation({ text, escape }: Dockerfile, offset: number): boolean {
  if (text[offset] !== escape) return false;
  let at = offset + 1;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at === text.length || text[at] === '\n' || text[at] === '\r';
}

function continuationHover(file: Dockerfile, offset: number): HoverInfo {
  const line = lineNumber(file, offset);
  return {
    span: { start: offset, end: offset + 1 },
    topics: [topic('# escape')],
    facts: [
      { kind: 'continuation', character: file.escape, ...(line < file.lines.count && { next: line + 1 }) },
    ],
  };
}
