/** Texts with marks in them: `‸` is the cursor, `«…»` a stretch. */
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';
import type { Dockerfile, Span } from '../../../../../src/language/dockerfile/syntax.ts';

/** The tree of a text without its marks, and where the cursor was. */
export function atCursor(marked: string): { file: Dockerfile; offset: number } {
  const text = marked.replace(/[«»]/g, '');
  return { file: parseDockerfile(text.replace('‸', '')), offset: text.indexOf('‸') };
}

/** The text with marks around the spans. */
export function mark(text: string, spans: readonly Span[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of spans) {
    marked += `${text.slice(at, start)}«${text.slice(start, end)}»`;
    at = end;
  }
  return marked + text.slice(at);
}
