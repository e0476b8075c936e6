/** Where a fix is made, and what can be known there. */

import { type Edit, type Fix, replace } from '../../edits.ts';
import type { Located, YamlFile, YamlNode, YamlPair, YamlScalar } from '../../yaml/tree.ts';
import { pathAt } from '../../yaml/walk.ts';
import { writtenScalar } from '../features/completion-scalars.ts';
import type { Finding } from '../finding.ts';
import type { Project, ProjectPart } from '../project.ts';

export interface Site {
  readonly project: Project;
  readonly part: ProjectPart;
  readonly file: YamlFile;
  readonly finding: Finding;
  /** What the finding is in, from the root inwards. */
  readonly chain: readonly Located[];
}

/** Makes the fixes of one rule. */
export type Fixer = (site: Site) => Fix[];

export function siteOf(project: Project, part: ProjectPart, finding: Finding): Site {
  const { file } = part;
  return { project, part, file, finding, chain: pathAt(file, finding.span.start) };
}

/** The line end that the text uses. */
export function lineBreak({ text }: YamlFile): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** How far from the start of its line something is. */
export function columnOf({ lines, text }: YamlFile, offset: number): number {
  const start = lines.startOf(lines.lineAt(offset));
  return offset - start - (start === 0 && text.startsWith('\ufeff') ? 1 : 0);
}

/** Where a line ends, its line break left out. */
export function lineEndOf({ text, lines }: YamlFile, offset: number): number {
  const end = lines.startOf(lines.lineAt(offset) + 1);
  return end - (/[\r\n]+$/.exec(text.slice(offset, end))?.[0].length ?? 0);
}

/** By how much the file indents what is inside of something. */
export function stepOf(file: YamlFile): number {
  for (const { root } of file.documents) {
    for (const { key, value } of root?.kind === 'map' && !root.flow ? root.pairs : []) {
      if (value.kind !== 'map' || value.flow || value.pairs[0] === undefined) continue;
      const { start } = value.pairs[0].span;
      const step = columnOf(file, start) - columnOf(file, key.span.start);
      if (step > 0 && !file.text.slice(start - step, start).includes('\t')) return step;
    }
  }
  return 2;
}

/** The text that the finding is about: a value, or a key. */
export function scalarOf({ chain, finding: { span } }: Site): YamlScalar | undefined {
  const last = chain.at(-1);
  const candidates = [last?.node, last?.pair?.key];
  for (const node of candidates) {
    if (node?.kind === 'scalar' && node.span.start <= span.start && span.end <= node.span.end) return node;
    // Of a block of text only its sign is told.
    if (node?.kind === 'scalar' && node.span.start === span.start) return node;
  }
  return undefined;
}

export function isInFlow(chain: readonly Located[]): boolean {
  return chain.some(({ node }) => (node.kind === 'map' || node.kind === 'list') && node.flow);
}

/** A pair of the map itself, not one that a merge key brings in. */
export function ownPair(node: YamlNode | undefined, name: string): YamlPair | undefined {
  return node?.kind === 'map' ? node.pairs.find(({ key }) => key.content === name) : undefined;
}

/** Another text in the place of one, in the quotes that it has. */
export function rewritten(scalar: YamlScalar, content: string, flow: boolean, raw = false): Edit[] {
  const { style, span } = scalar;
  if (content === scalar.content || style === 'literal' || style === 'folded') return [];
  const quote = style === 'single' ? "'" : style === 'double' ? '"' : '';
  return [replace(span, quote + writtenScalar(content, quote, flow, raw) + quote)];
}

/** A number, a boolean or a text without the quotes that it had. */
export function bare(scalar: YamlScalar, content: string): Edit[] {
  return scalar.style === 'literal' || scalar.style === 'folded' ? [] : [replace(scalar.span, content)];
}

/**
 * What the finding is about, changed. Nothing where variables are filled in: what is written is another text then.
 * @param raw a number or a boolean may come of it
 */
export function changed(site: Site, change: (text: string) => string | undefined, raw = false): Edit[] {
  const { file, finding, chain } = site;
  const scalar = scalarOf(site);
  if (scalar === undefined) return [];
  const { start, end } = finding.span;
  const part = start !== scalar.span.start || end !== scalar.span.end;
  const before = part ? file.text.slice(start, end) : scalar.content;
  const after = change(before);
  if (after === undefined || after === before) return [];
  if (!part) return rewritten(scalar, after, isInFlow(chain), raw);
  return /^[\w./@:[\]-]*$/.test(after) ? [replace(finding.span, after)] : [];
}
