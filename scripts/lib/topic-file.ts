/** Takes one topic file apart: front matter and parts, each with its place for error messages. */

import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { LineCounter, isMap, parseDocument } from 'yaml';
import type { Document } from 'yaml';

const projectFolder = join(import.meta.dirname, '../..');

/** A topic that is not in the form that `notes/README.md` asks for. */
export class TopicError extends Error {
  override readonly name = 'TopicError';

  /** @param line 1-based */
  constructor(file: string, line: number, message: string) {
    super(`${relative(projectFolder, file)}:${line}: ${message}`);
  }
}

/** What stands under one heading. */
interface Part {
  /** Text after `## `; absent for what comes before the first heading. */
  readonly heading?: string;
  /** 1-based line of the heading, or of the first line after the front matter. */
  readonly line: number;
  readonly lines: string[];
}

/** One language's file, taken apart; `fail` throws a `TopicError` at a line or at a front matter field. */
export interface TopicFile {
  readonly front: Readonly<Record<string, unknown>>;
  /** What comes before the first heading, then one part for each heading. */
  readonly parts: readonly [Part, ...Part[]];
  fail(where: number | FieldPath, message: string): never;
}

type FieldPath = readonly (string | number)[];

/** Throws `TopicError` when the file is missing, or its front matter or Markdown cannot be taken apart. */
export function readTopicFile(path: string): TopicFile {
  if (!existsSync(path))
    throw new TopicError(path, 1, 'is missing; every topic is written in both languages');
  const source = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const match = /^---\n(.*?\n)---\n/s.exec(source);
  if (match?.[1] === undefined)
    throw new TopicError(path, 1, 'front matter between two lines "---" is missing');

  const counter = new LineCounter();
  const document = parseDocument(match[1], { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line + 1;
  const [error] = document.errors;
  if (error !== undefined) throw new TopicError(path, lineAt(error.pos[0]), error.message);
  if (!isMap(document.contents)) throw new TopicError(path, 1, 'front matter must be a list of fields');

  const fail: TopicFile['fail'] = (where, message) => {
    const line = typeof where === 'number' ? where : lineAt(offsetOf(document, where));
    throw new TopicError(path, line, message);
  };
  const firstLine = match[0].split('\n').length;
  return {
    front: document.toJS() as Record<string, unknown>,
    parts: splitParts(source.slice(match[0].length), firstLine, fail),
    fail,
  };
}

/** Where a field's value stands in the front matter; where its parent does when it is not there. */
function offsetOf(document: Document, path: FieldPath): number {
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  if (node?.range) return node.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

function splitParts(body: string, firstLine: number, fail: TopicFile['fail']): [Part, ...Part[]] {
  const parts: [Part, ...Part[]] = [{ line: firstLine, lines: [] }];
  let fenceLine: number | undefined;
  for (const [index, content] of body.split('\n').entries()) {
    const line = firstLine + index;
    if (content.startsWith('```')) {
      if (fenceLine === undefined) checkFence(content, line, fail);
      fenceLine = fenceLine === undefined ? line : undefined;
    }
    const heading = fenceLine === undefined ? /^#+ .*$/.exec(content)?.[0] : undefined;
    if (heading === undefined) {
      parts.at(-1)?.lines.push(content);
    } else if (heading.startsWith('## ')) {
      parts.push({ heading: heading.slice(3), line, lines: [] });
    } else {
      fail(line, `"${heading}": only level-2 headings are used`);
    }
  }
  if (fenceLine !== undefined) fail(fenceLine, 'this code block is not closed');
  return parts;
}

/**
 * `frontend` names the oldest version of BuildKit's Dockerfile syntax that takes a block; `yaml part` is no whole
 * Compose file. See `notes/README.md`.
 */
const fence = /^```(\w+|dockerfile frontend=(?<frontend>\d+\.\d+(-labs)?)|yaml part)$/;

function checkFence(content: string, line: number, fail: TopicFile['fail']): void {
  if (content === '```') fail(line, 'a code block needs a language');
  if (!fence.test(content)) {
    fail(line, `"${content}" must be a language, "dockerfile frontend=1.4" or "yaml part"`);
  }
}

/** Leaves nothing but the language on the first line of each code block. */
export function plainFences(markdown: string): string {
  return markdown.replace(/^(```\w+) .*$/gm, '$1');
}

/** A Dockerfile in a topic, and the syntax version that it needs when the one of Docker 20.10 is too old. */
export interface TopicDockerfile {
  readonly dockerfile: string;
  /** `1.4`, or `1.14-labs` for what only the labs channel has. */
  readonly frontend?: string;
}

/** The Dockerfiles in a topic file, in order. Throws as `readTopicFile` does. */
export function readTopicDockerfiles(path: string): TopicDockerfile[] {
  return codeBlocks(path, 'dockerfile').map(({ opening, code }) => {
    const frontend = fence.exec(opening)?.groups?.['frontend'];
    return frontend === undefined ? { dockerfile: code } : { dockerfile: code, frontend };
  });
}

/** The Compose files in a topic. */
export interface TopicComposeFiles {
  /** Each a whole file that stands on its own. */
  readonly whole: readonly string[];
  /** Files that an example has beside the whole one, by the name in the comment on their first line. */
  readonly beside: ReadonlyMap<string, string>;
}

/** The Compose files in a topic file. Throws as `readTopicFile` does. */
export function readTopicComposeFiles(path: string): TopicComposeFiles {
  const whole: string[] = [];
  const beside = new Map<string, string>();
  for (const { opening, code } of codeBlocks(path, 'yaml')) {
    const name = /^# (\S+\.ya?ml)\n/.exec(code)?.[1];
    if (opening === '```yaml') whole.push(code);
    else if (name !== undefined) beside.set(name, code);
  }
  return { whole, beside };
}

interface CodeBlock {
  /** The line with the language. */
  readonly opening: string;
  readonly code: string;
}

function codeBlocks(path: string, language: string): CodeBlock[] {
  return readTopicFile(path).parts.flatMap(({ lines }) => {
    const found: CodeBlock[] = [];
    for (let at = 0; at < lines.length; at += 1) {
      const opening = lines[at] ?? '';
      if (!opening.startsWith('```')) continue;
      const end = lines.indexOf('```', at + 1);
      const code = lines.slice(at + 1, end).map((line) => `${line}\n`);
      if (/^```\w+/.exec(opening)?.[0] === `\`\`\`${language}`) found.push({ opening, code: code.join('') });
      at = end;
    }
    return found;
  });
}

function valueAt(file: TopicFile, path: FieldPath): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], file.front);
}

/** The text at a field; anything else is an error at that field. */
export function text(file: TopicFile, path: FieldPath): string {
  const value = valueAt(file, path);
  if (typeof value === 'string' && value !== '') return value;
  return file.fail(path, `${path.join('.')} must be text`);
}

/** The list in a top-level field; one with fewer than `least` entries is an error at that field. */
export function list(file: TopicFile, field: string, least = 1): readonly unknown[] {
  const value = file.front[field];
  if (Array.isArray(value) && value.length >= least) return value as unknown[];
  return file.fail([field], `${field} must be a list${least > 0 ? ' with at least one entry' : ''}`);
}

/** Fails unless the value at `path` is a map with no other fields than these. */
export function onlyFields(file: TopicFile, path: FieldPath, allowed: readonly string[]): void {
  const value = valueAt(file, path);
  if (typeof value !== 'object' || value === null) file.fail(path, `${path.join('.')} must have fields`);
  const extra = Object.keys(value as object).find((key) => !allowed.includes(key));
  if (extra !== undefined) file.fail([...path, extra], `${extra} does not belong here`);
}
