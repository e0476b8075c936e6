/** Anchors: which of them fit a place, and where what they hold is used. */
import type { Path, Span } from '../../yaml/tree.ts';
import { schemaOf } from '../schema/index.ts';
import type { ItemList } from './completion-items.ts';
import { chainAt } from './completion-names.ts';
import { childOf, type OutlineNode } from './completion-outline.ts';
import { type Scene, within } from './completion-scene.ts';
import { topic } from './hover-topics.ts';

/** Whether the value at a path is merged into the map around it. */
export function isMerge(path: Path): boolean {
  return path.at(-1) === '<<' || (path.at(-2) === '<<' && typeof path.at(-1) === 'number');
}

/** `*name`; where the star is written already, the name alone. */
export function aliasItems(scene: Scene, replace: Span, path: Path, items: ItemList): void {
  const star = scene.file.text[replace.start] === '*';
  const span = star ? { start: replace.start + 1, end: replace.end } : replace;
  const about = { topic: topic(isMerge(path) ? '<<' : '*') };
  const space = !star && scene.file.text[replace.start - 1] === ':' ? ' ' : '';
  for (const name of fittingAnchors(scene, path)) {
    const label = star ? name : `*${name}`;
    items.add('anchor', label, span, { ...about, insertText: space + label });
  }
}

/** Anchors above the cursor that hold what may stand at a path, the nearest first. */
export function fittingAnchors(scene: Scene, path: Path): string[] {
  const { text } = scene.file;
  if (!text.includes('&')) return [];
  const found: string[] = [];
  const around = new Set(chainAt(scene.outline, scene.offset));
  const visit = (node: OutlineNode): void => {
    if (node.start > scene.offset || (node.span && !within(text, node.span, '&'))) return;
    if (node.anchor !== undefined && !around.has(node) && fits(node, path)) found.push(node.anchor);
    for (const child of node.children) visit(child);
  };
  for (const child of scene.outline.children) visit(child);
  return [...new Set(found.toReversed())];
}

function fits(node: OutlineNode, path: Path): boolean {
  const merge = isMerge(path);
  const target = merge ? path.slice(0, path.lastIndexOf('<<')) : path;
  const [first] = node.children;
  const form = first === undefined ? 'scalar' : first.kind === 'entry' ? 'object' : 'array';
  if (merge && form !== 'object') return false;
  const schema = schemaOf(target);
  if (schema === undefined) return true;
  if (form === 'scalar') return schema.types.some((type) => type !== 'object' && type !== 'array');
  if (!schema.types.includes(form)) return false;
  const keys = new Set(schema.keys().map(({ name }) => name));
  if (form === 'array') return true;
  // Where people choose the names, the values are plain.
  if (keys.size === 0) return node.children.every(({ children }) => children.length === 0);
  return node.children.every(({ name }) => keys.has(name) || name === '<<' || name.startsWith('x-'));
}

/** The path that a part of an `x-` element has where an alias brings it in; itself where none does. */
export function usedPath(scene: Scene, path: Path): Path {
  if (typeof path[0] !== 'string' || !path[0].startsWith('x-')) return path;
  for (let length = path.length; length > 0; length--) {
    const steps = path.slice(0, length).filter((step) => typeof step === 'string');
    const anchor = steps.length === length ? childOf(scene.outline, ...steps)?.anchor : undefined;
    const place = anchor === undefined ? undefined : pathOfAlias(scene, anchor);
    if (place !== undefined) return [...place, ...path.slice(length)];
  }
  return path;
}

function pathOfAlias(scene: Scene, anchor: string): Path | undefined {
  const alias = `*${anchor}`;
  const { text } = scene.file;
  const visit = (node: OutlineNode, path: Path): Path | undefined => {
    if (node.text === alias) return isMerge(path) ? path.slice(0, path.lastIndexOf('<<')) : path;
    if (node.span !== undefined && !within(text, node.span, alias)) return undefined;
    for (const child of node.children) {
      const found = visit(child, [...path, child.kind === 'entry' ? child.name : 0]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const child of scene.outline.children) {
    const found = child.name.startsWith('x-') ? undefined : visit(child, [child.name]);
    if (found !== undefined) return found;
  }
  return undefined;
}
