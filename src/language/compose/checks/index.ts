/**
 * Everything there is to tell about a Compose file: what docker compose refuses (compose-go's loader, validation,
 * transform and types are the source), and what goes wrong later, or is not as it should be.
 */

import { checkSchema, checkYaml } from '../schema/index.ts';
import type { YamlFile } from '../../yaml/tree.ts';
import type { Finding } from '../finding.ts';
import type { Project, ProjectPart } from '../project.ts';
import { checkCollisions } from './collisions.ts';
import { checkDependencies } from './dependencies.ts';
import { checkExclusions } from './exclusions.ts';
import { checkProperties, checkFile, checkFiles, checkVariables } from './file.ts';
import { checkHabits } from './habits.ts';
import { misplacedIn } from './misplaced.ts';
import { modelOf, type Trouble } from '../merged/model.ts';
import { checkReferences } from './references.ts';
import { nearest } from './nearest.ts';
import { needsOf } from '../merged/needs.ts';
import { Report } from './report.ts';
import { checkResources } from './resources.ts';
import { checkStages } from './stages.ts';
import { checkTwice } from './twice.ts';
import { usesOf } from './uses.ts';
import { composeValues } from './values/index.ts';
import { checkValues } from './values/rule.ts';
import type { Whole } from './whole.ts';

/** In the order of the text, nothing twice. `path` is one of `project.read`; empty for another. */
export function checkCompose(project: Project, path: string): Finding[] {
  const part = project.parts.get(path);
  if (part === undefined) return [];
  const report = new Report(path);
  const wrong = checkYaml(part.file);
  for (const finding of wrong) report.add(finding);
  const firstError = wrong.find(({ code }) => code.startsWith('yaml-') && !harmless.has(code))?.span.start;
  const schema = checkSchema(part.file).filter(
    ({ code, span }) =>
      firstError === undefined ||
      (code !== 'missing-key' &&
        span.end < lineStart(part, firstError) &&
        // What a key was to hold is what comes next.
        !/^:\s*$/.test(part.file.text.slice(span.end, firstError))),
  );
  const misplaced = firstError === undefined ? misplacedIn(part) : [];
  for (const { pair, code } of misplaced) {
    report.span(path, pair.key.span, code, { args: [pair.key.content] });
  }
  // Of what is in the wrong place, it does not matter what it is.
  const inWrongPlace = ({ span }: Finding) =>
    misplaced.some(({ pair }) => pair.span.start <= span.start && span.end <= pair.span.end);
  for (const finding of schema) if (!inWrongPlace(finding)) report.add(finding);
  // What is not YAML is read as something else than was meant, so nothing more is sure.
  if (firstError === undefined) checkContent(project, part, report, misplaced.length > 0);
  return report.findings;
}

/** What docker compose refuses, though it is clear what is meant. */
const harmless = new Set(
  'yaml-key-not-text yaml-complex-key yaml-merge-value yaml-cyclic-alias yaml-bad-tag yaml-tag-value yaml-bad-escape yaml-bad-anchor yaml-property-of-alias'.split(
    ' ',
  ),
);

function lineStart({ file }: ProjectPart, offset: number): number {
  return file.lines.startOf(file.lines.lineAt(offset));
}

function checkContent(project: Project, part: ProjectPart, report: Report, misplaced: boolean): void {
  checkFile(project, part, report);
  checkVariables(part, report);
  checkProperties(part, report);
  checkFiles(project, part, report);
  checkStages(project, part, report);
  checkValues(part, composeValues, report);
  // Names that are declared in the wrong place would be missed everywhere.
  if (
    misplaced ||
    part.role === 'beside' ||
    [...project.parts.values()].some(({ role, file }) => role !== 'beside' && isBroken(file))
  )
    return;
  const model = modelOf(project);
  const services = [...model.services.values()];
  const needs = new Map(services.map((service) => [service.name, needsOf(service)]));
  const uses = new Map(services.map((service) => [service.name, usesOf(service)]));
  const whole: Whole = { project, model, report, needs, uses };
  for (const trouble of model.troubles) tellTrouble(whole, trouble);
  checkReferences(whole);
  checkDependencies(whole);
  checkExclusions(whole);
  checkTwice(whole);
  checkCollisions(whole);
  checkResources(whole);
  checkHabits(whole);
}

function isBroken(file: YamlFile): boolean {
  return checkYaml(file).some(({ code }) => code.startsWith('yaml-') && !harmless.has(code));
}

function tellTrouble({ report }: Whole, { code, place, args, related }: Trouble): void {
  if (code === 'undefined-base') {
    const [name = '', ...others] = args;
    report.at(place, 'undefined-service', { args: [name, nearest(name, others), ''] });
  } else report.at(place, code, { args, ...(related && { related: [related] }) });
}
