/** Where in the files of a project a problem of `docker compose` is. */

import type { Project } from '../../language/compose/project.ts';
import type { Span, YamlFile, YamlNode, YamlPair } from '../../language/yaml/tree.ts';
import { resolved } from '../../language/yaml/walk.ts';
import type { ComposeProblem } from './problems.ts';

export interface ProblemPlace {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly span: Span;
}

/**
 * The innermost thing that can be found: the port, else the service's `ports`, else the service's name, else the top
 * of the file that was asked about. Where several files have it, the one that is merged last counts.
 */
export function placeOf(project: Project, problem: ComposeProblem): ProblemPlace {
  const known = problem.file !== undefined && project.read.has(problem.file) ? problem.file : undefined;
  if (problem.line !== undefined) return lineOf(project, known ?? project.entry, problem.line);
  const paths = known === undefined ? pathsOf(project) : [known];
  let best: (ProblemPlace & { readonly depth: number }) | undefined;
  for (const path of paths) {
    const file = project.read.get(path);
    const found = file && inFile(file, problem);
    if (found !== undefined && found.depth >= (best?.depth ?? 0)) best = { path, ...found };
  }
  return best ?? { path: known ?? project.entry, span: { start: 0, end: 0 } };
}

function pathsOf(project: Project): string[] {
  return [...project.parts.values()].filter(({ role }) => role !== 'beside').map(({ path }) => path);
}

function lineOf(project: Project, path: string, line: number): ProblemPlace {
  const lines = project.read.get(path)?.lines;
  const text = project.read.get(path)?.text ?? '';
  if (lines === undefined) return { path, span: { start: 0, end: 0 } };
  const start = lines.startOf(Math.min(line, lines.count) - 1);
  const end = text.slice(start).search(/[\r\n]|$/) + start;
  return { path, span: { start, end } };
}

function inFile(file: YamlFile, { keys, detail }: ComposeProblem): { span: Span; depth: number } | undefined {
  let node = file.documents[0]?.root;
  let span: Span | undefined;
  let depth = 0;
  for (const key of keys) {
    const next: YamlPair | undefined = pairOf(node, key);
    const item: YamlNode | undefined = next === undefined ? itemOf(node, key) : undefined;
    if (next === undefined && item === undefined) break;
    span = next?.key.span ?? item?.span;
    node = next?.value ?? item;
    depth++;
  }
  const inner = detail === undefined || (keys.length > 0 && depth === 0) ? undefined : find(node, detail);
  if (inner !== undefined) return { span: inner, depth: depth + 1 };
  return span === undefined ? undefined : { span, depth };
}

function pairOf(node: YamlNode | undefined, key: string): YamlPair | undefined {
  const map = resolved(node);
  return map?.kind === 'map' ? map.pairs.findLast((pair) => pair.key.content === key) : undefined;
}

function itemOf(node: YamlNode | undefined, key: string): YamlNode | undefined {
  const list = resolved(node);
  return list?.kind === 'list' && /^\d+$/.test(key) ? list.items[Number(key)] : undefined;
}

/** The first key or scalar in which a text stands by itself: `80` is not in `8080`. */
function find(node: YamlNode | undefined, text: string): Span | undefined {
  if (node === undefined) return undefined;
  switch (node.kind) {
    case 'scalar':
      return holds(node.content, text) ? node.span : undefined;
    case 'list':
      for (const item of node.items) {
        const found = find(item, text);
        if (found) return found;
      }
      return undefined;
    case 'map':
      for (const { key, value } of node.pairs) {
        if (key.content === text) return key.span;
        const found = find(value, text);
        if (found) return found;
      }
      return undefined;
    case 'alias':
      // What it stands for is written elsewhere.
      return undefined;
  }
}

function holds(content: string, text: string): boolean {
  for (let at = content.indexOf(text); at >= 0; at = content.indexOf(text, at + 1)) {
    const [before, after] = [content[at - 1] ?? '', content[at + text.length] ?? ''];
    if (!/\w/.test(before) && !/\w/.test(after)) return true;
  }
  return false;
}
