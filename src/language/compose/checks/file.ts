/** What is wrong with a file as a whole, and with its variables. */

import { baseName } from '../paths.ts';
import { interpolationsIn, variablesOf } from '../interpolation.ts';
import { fileUses } from '../file-uses.ts';
import { suggest } from '../../suggest.ts';
import { offsetInText } from '../../yaml/scalar-offsets.ts';
import type { YamlNode, YamlScalar } from '../../yaml/tree.ts';
import type { Project, ProjectPart } from '../project.ts';
import { keysOf } from '../merged/keys.ts';
import type { Report } from './report.ts';
import { at, last, placeOf, text } from '../merged/view.ts';

export function checkFile(project: Project, part: ProjectPart, report: Report): void {
  const { file, path } = part;
  if (file.documents.every(({ root }) => root === undefined) && file.errors.length === 0) {
    if (!project.mayBePartial) report.span(path, { start: 0, end: 0 }, 'empty-file');
    return;
  }
  for (const { root } of file.documents) {
    const version = keysOf(root).get('version');
    if (version !== undefined) {
      report.span(path, version.span, 'obsolete-version', { unnecessary: true });
    }
    const place = root && placeOf(root, { part });
    const name = place && last(at([place], 'name'));
    const written = text(name);
    if (name === undefined || written === undefined || written === '') continue;
    // Source: NormalizeProjectName of compose-go's loader.
    const plain = written
      .toLowerCase()
      .replace(/[^a-z0-9_-]/g, '')
      .replace(/^[_-]+/, '');
    if (plain === '') report.at(name, 'invalid-project-name', { args: [written, ''] });
    else if (plain !== written)
      report.at(name, 'invalid-project-name', { kind: 'warning', args: [written, plain] });
  }
}

/** Every text of a file, also those under `x-`. */
export function checkVariables(part: ProjectPart, report: Report): void {
  const { file, path, variables } = part;
  for (const scalar of scalarsOf(file.documents.map(({ root }) => root))) {
    const parts = interpolationsIn(scalar, file);
    for (const each of parts) {
      if (each.kind === 'malformed') tellMalformed(part, scalar, each.span, report);
    }
    for (const { name, operator, operand, nameSpan, nested } of variablesOf(parts)) {
      const value = variables.get(name)?.value;
      for (const each of nested)
        if (each.kind === 'malformed') tellMalformed(part, scalar, each.span, report);
      if (operator === undefined && value === undefined) {
        report.span(path, nameSpan, 'unset-variable', { args: [name] });
      } else if (operator?.endsWith('?') && (value === undefined || (value === '' && operator === ':?'))) {
        report.span(path, nameSpan, 'required-variable', { args: [name, operand] });
      }
    }
  }
}

function tellMalformed(
  { path, file }: ProjectPart,
  scalar: YamlScalar,
  span: { start: number; end: number },
  report: Report,
): void {
  const written = /^\$\{[^}\s"']*\}?/.exec(file.text.slice(span.start, scalar.span.end))?.[0] ?? '${';
  report.span(
    path,
    { start: span.start, end: Math.max(span.end, span.start + written.length) },
    'invalid-interpolation',
    {
      args: [written],
    },
  );
}

function* scalarsOf(nodes: Iterable<YamlNode | undefined>): Generator<YamlScalar> {
  const open = [...nodes].reverse();
  while (open.length > 0) {
    const node = open.pop();
    if (node?.kind === 'scalar') yield node;
    else if (node?.kind === 'list')
      for (let at_ = node.items.length - 1; at_ >= 0; at_--) open.push(node.items[at_]);
    else if (node?.kind === 'map') {
      for (let at_ = node.pairs.length - 1; at_ >= 0; at_--) open.push(node.pairs[at_]?.value);
    }
  }
}

/** Tags that docker compose makes something of; the others it leaves out without a word. */
const tags = ['!reset', '!override'];
const yamlTag = /^!(?:!(?:str|int|float|bool|null|map|seq|timestamp|binary|merge)|<.*>)?$/;

/** Anchors that no alias of their document uses, and tags that mean nothing. */
export function checkProperties({ file, path }: ProjectPart, report: Report): void {
  for (const { root } of file.documents) {
    const used = new Set<YamlNode>();
    const anchored: YamlNode[] = [];
    const open = [root];
    while (open.length > 0) {
      const node = open.pop();
      if (node === undefined) continue;
      if (node.anchor !== undefined) anchored.push(node);
      if (node.tag !== undefined && !tags.includes(node.tag.name) && !yamlTag.test(node.tag.name)) {
        const { name, span } = node.tag;
        report.span(path, span, 'unknown-tag', { args: [name, suggest(name, tags)] });
      }
      if (node.kind === 'alias' && node.target !== undefined) used.add(node.target);
      else if (node.kind === 'list') for (const item of node.items) open.push(item);
      else if (node.kind === 'map') for (const pair of node.pairs) open.push(pair.value, pair.key);
    }
    for (const node of anchored) {
      if (used.has(node) || node.anchor === undefined) continue;
      report.span(path, node.anchor.span, 'unused-anchor', { args: [node.anchor.name], unnecessary: true });
    }
  }
}

/** Whether a path was looked for in vain. */
function isMissing({ present, texts }: Project, path: string): boolean {
  return present.get(path) === 'nothing' || (texts.has(path) && texts.get(path) === undefined);
}

/** Files that are named and not there. They may still be made, so none of this is certain to be wrong. */
export function checkFiles(project: Project, part: ProjectPart, report: Report): void {
  for (const use of fileUses(part)) {
    if (use.path === undefined || !isMissing(project, use.path)) continue;
    if (use.kind === 'env-file' && !use.required) continue;
    const made = use.kind === 'bind' || use.kind === 'watch';
    // What is mounted from elsewhere may be on another machine.
    if (use.kind === 'bind' && !use.written.startsWith('.')) continue;
    const span = {
      start: offsetInText(part.file, use.scalar, use.within.start),
      end: offsetInText(part.file, use.scalar, use.within.end),
    };
    report.span(part.path, span, 'missing-file', {
      kind: made ? 'hint' : 'warning',
      args: [use.written, use.kind, baseName(use.path)],
    });
  }
}
