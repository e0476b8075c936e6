/** Tries edits out, where it takes the whole file to know whether they help. */

import { applied, type Edit, type Fix } from '../../edits.ts';
import { parseYaml } from '../../yaml/parse.ts';
import type { YamlFile } from '../../yaml/tree.ts';
import { checkCompose } from '../checks/index.ts';
import type { Finding } from '../finding.ts';
import type { Project } from '../project.ts';
import type { Fixer, Site } from './site.ts';

const known = new WeakMap<Project, Map<string, readonly Finding[]>>();

/** Only those of its fixes that take the finding away, and bring no new error. */
export function tried(fixer: Fixer): Fixer {
  return (site) => fixer(site).filter((fix) => helps(site, fix.edits));
}

/** The first that helps, of several that say the same. */
export function firstThatHelps(site: Site, fixes: readonly Fix[]): Fix[] {
  const fix = fixes.find(({ edits }) => helps(site, edits));
  return fix ? [fix] : [];
}

export function helps(site: Site, edits: readonly Edit[]): boolean {
  const { project, part, finding } = site;
  if (edits.length === 0) return false;
  const file = parseYaml(applied(part.file.text, edits));
  const after = checkCompose(withText(project, part.path, file), part.path);
  const before = findingsBefore(project, part.path);
  if (!finding.code.startsWith('yaml-')) {
    return fewer(after, before, finding.code) && noMoreErrors(after, before);
  }
  if (file.errors.length >= part.file.errors.length) return false;
  // What could not be seen in the broken file counts only where something was changed.
  const lines = changedLines(file, edits);
  return !after.some(({ kind, span }) => kind === 'error' && lines.has(file.lines.lineAt(span.start)));
}

function findingsBefore(project: Project, path: string): readonly Finding[] {
  let paths = known.get(project);
  if (paths === undefined) known.set(project, (paths = new Map()));
  let findings = paths.get(path);
  if (findings === undefined) paths.set(path, (findings = checkCompose(project, path)));
  return findings;
}

/** The project with another text in one of its files. */
function withText(project: Project, path: string, file: YamlFile): Project {
  const { files, read, parts } = project;
  const part = parts.get(path);
  return {
    ...project,
    files: files.map((each) => (each.path === path ? { path, file } : each)),
    read: new Map(read).set(path, file),
    parts: part === undefined ? parts : new Map(parts).set(path, { ...part, file }),
  };
}

function fewer(after: readonly Finding[], before: readonly Finding[], code: string): boolean {
  const count = (findings: readonly Finding[]) => findings.filter((each) => each.code === code).length;
  return count(after) < count(before);
}

function noMoreErrors(after: readonly Finding[], before: readonly Finding[]): boolean {
  const counts = new Map<string, number>();
  for (const { kind, code } of before) if (kind === 'error') counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const { kind, code } of after) if (kind === 'error') counts.set(code, (counts.get(code) ?? 0) - 1);
  return [...counts.values()].every((count) => count >= 0);
}

function changedLines({ lines }: YamlFile, edits: readonly Edit[]): Set<number> {
  const changed = new Set<number>();
  let moved = 0;
  for (const { span, newText } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const from = lines.lineAt(span.start + moved);
    const to = lines.lineAt(span.start + moved + newText.length);
    for (let line = from; line <= to; line++) changed.add(line);
    moved += newText.length - (span.end - span.start);
  }
  return changed;
}
