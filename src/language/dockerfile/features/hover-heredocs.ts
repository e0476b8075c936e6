import type { Dockerfile, Heredoc, Instruction } from '../syntax.ts';
import type { HoverInfo } from './hover.ts';
import { covers } from './places.ts';
import { topic } from './topics.ts';

/** The marker of a heredoc, or the word that ends it. */
export function heredocHover(file: Dockerfile, at: Instruction, offset: number): HoverInfo | undefined {
  for (const heredoc of at.heredocs) {
    const { span, endSpan, chomp } = heredoc;
    const place = covers(span, offset) ? span : endSpan && covers(endSpan, offset) ? endSpan : undefined;
    if (!place) continue;
    const topics = [topic(chomp ? '<<-' : '<<'), topic('<<'), topic(at.keyword)];
    return { span: place, topics: chomp ? topics : topics.slice(1), facts: [factOf(file, at, heredoc)] };
  }
  return undefined;
}

function factOf({ lines, text }: Dockerfile, { keyword }: Instruction, heredoc: Heredoc) {
  const { name, expand, chomp, bodyLine, endLine, body } = heredoc;
  const last = endLine ?? lines.lineAt(Math.max(body.start, body.end - 1)) + (body.end > body.start ? 1 : 0);
  return {
    kind: 'heredoc',
    name,
    expand,
    chomp,
    filledBy: keyword === 'RUN' ? 'shell' : 'build',
    lines: body.start >= text.length ? 0 : Math.max(0, last - bodyLine),
    ...(endLine !== undefined && { end: endLine + 1 }),
  } as const;
}
