/** Finds in the files of a project what `docker compose` speaks of. */

import type { Span, YamlFile, YamlNode, YamlScalar } from '../yaml/tree.ts';
import { resolved } from '../yaml/walk.ts';
import { fileUses } from './file-uses.ts';
import { type Clues, cluesIn } from './oracle-clues.ts';
import { belowKeys, search, variable, walk, type Walked } from './oracle-search.ts';
import { baseName } from './paths.ts';
import type { Project, ProjectPart } from './project.ts';

/** Something that docker compose says. */
export interface OracleMessage {
  readonly kind: 'error' | 'warning';
  readonly text: string;
}

export interface OraclePlace {
  /** One of `project.read`. */
  readonly path: string;
  readonly span: Span;
  /** The key with its value, or the item, that it is told of: what is wrong is somewhere in there. */
  readonly around: Span;
}

/**
 * What it printed on its error output: its warnings, each on a line, and then why it refuses the project, if it does.
 * Nothing twice.
 */
export function readOracle(printed: string): OracleMessage[] {
  const told = new Map<string, OracleMessage>();
  const rest: string[] = [];
  for (const line of printed.split(/\r?\n/)) {
    const logged = /^time="[^"]*" level=(\w+) msg=(?:"((?:[^"\\]|\\.)*)"|(\S+))/.exec(line);
    if (!logged) rest.push(line);
    else if (/^(?:warning|error|fatal)$/.test(logged[1] ?? '')) {
      const text = (logged[2] ?? logged[3] ?? '').replaceAll(/\\(.)/g, (_, each: string) =>
        each === 'n' ? '\n' : each,
      );
      told.set(text, { kind: logged[1] === 'warning' ? 'warning' : 'error', text });
    }
  }
  for (const text of severalErrors(rest.join('\n').trim())) {
    if (text !== '') told.set(text, { kind: 'error', text });
  }
  return [...told.values()];
}

/** It stops at the first error, but for what it decodes and for keys given twice: those it lists. */
function severalErrors(text: string): string[] {
  const list = /^(?:decoding failed due to the following error\(s\)|yaml: unmarshal errors):\s+([^]*)$/.exec(
    text,
  );
  if (!list) return [text];
  const yaml = text.startsWith('yaml: ') ? 'yaml: ' : '';
  return (list[1] ?? '').split('\n').flatMap((line) => (line.trim() === '' ? [] : [`${yaml}${line.trim()}`]));
}

/** Where that is: the innermost thing that can be found. The top of the file that was asked about when it is not told. */
export function placeOfMessage(project: Project, { text }: OracleMessage): OraclePlace {
  const clues = cluesIn(text) ?? {};
  const parts = partsFor(project, clues.file);
  let best: (Spot & { readonly part: ProjectPart }) | undefined;
  for (const part of parts) {
    const found = find(part, clues, parts.length === 1);
    if (found !== undefined && found.certainty >= (best?.certainty ?? 0)) best = { ...found, part };
  }
  if (best !== undefined) return { path: best.part.path, span: best.span, around: best.around ?? best.span };
  const fallback = parts.find(({ path }) => path === project.entry) ?? parts[0];
  const span = { start: 0, end: 0 };
  return { path: fallback?.path ?? project.entry, span, around: span };
}

interface Spot {
  readonly span: Span;
  /** Undefined where it is no more than the file, or the services of it. */
  readonly around?: Span | undefined;
  /** How sure it is, to choose among files. */
  readonly certainty: number;
}

/** The later one counts where two files have the same. */
const order: readonly ProjectPart['role'][] = ['beside', 'extended', 'included', 'merged'];

/** The files that take part, base first; the one that is named when it is one of them. */
function partsFor(project: Project, named: string | undefined): ProjectPart[] {
  const all = [...project.parts.values()]
    .filter(({ path, role }) => role !== 'beside' || path === project.entry)
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  // A path of Windows has its drive in capitals, the project has it in small letters.
  const name = named?.replaceAll('\\', '/').replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
  const known =
    name === undefined
      ? []
      : all.filter(({ path }) => path === name || path.endsWith(`/${name.replace(/^\.\//, '')}`));
  return known.length > 0 ? known : all;
}

function find(part: ProjectPart, clues: Clues, only: boolean): Spot | undefined {
  if (clues.missing !== undefined) return missingFile(part, clues.missing);
  if (clues.yaml) {
    // Where the library stopped reading is often lines away from what is wrong.
    const [error] = part.file.errors;
    if (error !== undefined) return { span: error.span, certainty: 100 };
    if (clues.line !== undefined && only) return { span: lineSpan(part.file, clues.line), certainty: 1 };
  }
  const { spots, depth } = walk(part.file, clues.path ?? '');
  if (clues.path && depth === 0) return undefined;
  const places =
    clues.below === undefined ? spots : spots.flatMap(({ node }) => belowKeys(node, clues.below ?? []));
  if (clues.notFirst !== undefined) {
    const first = places
      .flatMap(({ node }) => firstItem(node))
      .find(({ content }) => !clues.notFirst?.includes(content));
    if (first !== undefined) return { span: first.span, certainty: 20 };
  }
  if (clues.last) places.reverse();
  for (const detail of clues.details ?? []) {
    for (const { node, around } of places) {
      const inner = search(node, detail, part);
      if (inner !== undefined) return { span: inner, around, certainty: depth + 20 };
    }
  }
  for (const name of clues.variables ?? []) {
    for (const { node, around } of places) {
      const inner = variable(node, name, part.file);
      if (inner !== undefined) return { span: inner, around, certainty: depth + 20 };
    }
  }
  const [first] = places.length > 0 ? places : clues.path ? spots : [];
  if (first === undefined || (!clues.path && clues.below === undefined)) return undefined;
  return { span: spanOf(first, clues), around: first.around, certainty: depth + (places.length > 0 ? 1 : 0) };
}

/** Of a list with a single item that one: there is nothing else in it. */
function spanOf({ node, span }: Walked, { value, details }: Clues): Span {
  const target = resolved(node);
  if (value && node !== undefined && node.span.end > node.span.start) return node.span;
  const [item, other] = target?.kind === 'list' ? target.items : [];
  return details !== undefined && item !== undefined && other === undefined ? item.span : span;
}

function firstItem(node: YamlNode | undefined): YamlScalar[] {
  const list = resolved(node);
  const first = list?.kind === 'list' ? resolved(list.items[0]) : undefined;
  return first?.kind === 'scalar' ? [first] : [];
}

/** Where a file is named that is not there. */
function missingFile(part: ProjectPart, named: string): Spot | undefined {
  const path = named.replaceAll('\\', '/');
  const uses = fileUses(part);
  const use =
    uses.find((each) => each.path === path) ??
    uses.find((each) => each.path?.endsWith(`/${path.replace(/^\.\//, '')}`)) ??
    uses.find((each) => baseName(each.written) === baseName(path));
  return use && { span: use.scalar.span, certainty: 10 };
}

function lineSpan({ text, lines }: YamlFile, line: number): Span {
  const start = lines.startOf(Math.min(line, lines.count) - 1);
  return { start, end: start + text.slice(start).search(/[\r\n]|$/) };
}
