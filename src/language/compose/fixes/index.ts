/** Quick fixes: for each finding the edits that take it away, and those that silence it. */

import { type Fix, withoutOverlaps } from '../../edits.ts';
import type { Finding, TextEdit } from '../finding.ts';
import { ignoreFixes } from '../ignore.ts';
import type { Project } from '../project.ts';
import type { RuleName } from '../rules.ts';
import { certain, considered, type Fixers, syntax } from './fixers.ts';
import { siteOf } from './site.ts';

export type { Fix } from '../../edits.ts';

/** What takes the finding away, the best first; then what silences it. Edits do not overlap. */
export function fixesFor(project: Project, path: string, finding: Finding): Fix[] {
  const part = project.parts.get(path);
  if (part === undefined) return [];
  const fixes = [certain, considered, syntax].flatMap((fixers) => repairs(fixers, project, path, finding));
  return [
    ...fixes.filter(({ preferred }) => preferred),
    ...fixes.filter(({ preferred }) => !preferred),
    ...ignoreFixes(part.file, finding),
  ];
}

function repairs(fixers: Fixers, project: Project, path: string, finding: Finding): Fix[] {
  const part = project.parts.get(path);
  const makers = Object.hasOwn(fixers, finding.code) ? fixers[finding.code as RuleName] : undefined;
  if (part === undefined || makers === undefined) return [];
  const site = siteOf(project, part, finding);
  return makers.flatMap((maker) => maker(site));
}

/**
 * Of each finding the fix that may be applied without looking, in the order of the text and without overlaps: where
 * two get in each other's way the first one is taken.
 */
export function fixAll(project: Project, path: string, findings: readonly Finding[]): TextEdit[] {
  return withoutOverlaps(
    findings.flatMap((finding) => {
      const fix = repairs(certain, project, path, finding).find(({ preferred }) => preferred);
      return fix ? [fix.edits] : [];
    }),
  );
}
