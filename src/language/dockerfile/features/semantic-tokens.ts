import { knownArg } from '../facts/build-args.ts';
import { type Occurrence, symbolsOf } from '../symbols.ts';
import type { Dockerfile, Instruction, Span } from '../syntax.ts';
import type { tokenModifiers, tokenTypes } from './semantic-legend.ts';

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];

export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/**
 * What a grammar cannot know: which names are stages, which variables the build has (`parameter`: by ARG, `variable`:
 * by ENV), which text in brackets is taken as JSON. Sorted; none overlaps another or goes over the end of a line.
 */
export function semanticTokens(file: Dockerfile): SemanticToken[] {
  const names = symbolsOf(file).occurrences.flatMap((each) => nameToken(each) ?? []);
  const others = file.instructions.flatMap((each) => instructionTokens(file.text, each));
  return merge(names, others).flatMap((token) => splitLines(file.text, token));
}

function nameToken({ kind, role, name, span, by, target, symbol }: Occurrence): SemanticToken | undefined {
  const modifiers: TokenModifier[] = role === 'declaration' ? ['declaration'] : [];
  if (kind === 'heredoc') return { span, type: 'label', modifiers };
  if (kind === 'stage') return symbol && { span, type: 'namespace', modifiers };
  const predefined = knownArg(name) !== undefined;
  if (predefined) modifiers.push('readonly');
  if (!symbol && !predefined) return undefined;
  const isArg = (by ?? target?.by ?? 'ARG') === 'ARG';
  return { span, type: isArg ? 'parameter' : 'variable', modifiers };
}

function instructionTokens(text: string, instruction: Instruction): SemanticToken[] {
  const { keyword, keywordSpan, json, words, trigger } = instruction;
  if (trigger) return instructionTokens(text, trigger);
  if (keyword === 'MAINTAINER') return [{ span: keywordSpan, type: 'keyword', modifiers: ['deprecated'] }];
  if (!json) return [];
  return words
    .filter(({ span }) => text[span.start] === '"')
    .map(({ span }) => ({ span, type: 'string', modifiers: [] }));
}

/** Puts the others around the names. Both are sorted. */
function merge(names: readonly SemanticToken[], others: readonly SemanticToken[]): SemanticToken[] {
  const merged: SemanticToken[] = [];
  let next = 0;
  let at = 0;
  const takeName = (): void => {
    const token = names[next++] as SemanticToken;
    if (token.span.start >= at) {
      merged.push(token);
      at = token.span.end;
    }
  };
  for (const other of others) {
    const { start, end } = other.span;
    while ((names[next]?.span.start ?? Infinity) < start) takeName();
    let from = Math.max(start, at);
    while ((names[next]?.span.start ?? Infinity) < end) {
      const to = (names[next] as SemanticToken).span.start;
      if (to > from) merged.push({ ...other, span: { start: from, end: to } });
      takeName();
      from = Math.max(from, at);
    }
    if (from < end) merged.push({ ...other, span: { start: from, end } });
    at = Math.max(at, end);
  }
  while (next < names.length) takeName();
  return merged;
}

/** A token for what each line has of it. */
function splitLines(text: string, token: SemanticToken): SemanticToken[] {
  const { start, end } = token.span;
  const written = text.slice(start, end);
  if (!/[\r\n]/.test(written)) return end > start ? [token] : [];
  return [...written.matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => {
    return { ...token, span: { start: start + index, end: start + index + line.length } };
  });
}
