/**
 * What BuildKit says of a Dockerfile, without an engine: its errors and its build checks. The phases and their order
 * are those of `toDispatchState` in frontend/dockerfile/dockerfile2llb/convert.go, for all stages, as
 * `docker build --check` has it. The check InvalidBaseImagePlatform is not here: it needs a registry.
 */
import type { Finding } from '../finding.ts';
import { buildArg } from '../scopes.ts';
import type { Dockerfile, Instruction } from '../syntax.ts';
import { checkDefaultImages, readGlobals } from './base-images.ts';
import { checkCasing } from './casing.ts';
import { checkCommands } from './commands.ts';
import type { CheckContext } from './context.ts';
import { Stages } from './dependencies.ts';
import { Filling } from './filling.ts';
import { IgnoredFiles } from './ignored-files.ts';
import { checkInstruction, isInstruction } from './instruction-errors.ts';
import { type CheckOptions, optionsAbove } from './options.ts';
import { checkEmptyContinuations, checkParsing, fileOptions } from './parse-errors.ts';
import { Report } from './report.ts';
import { checkSourceDate } from './source-date.ts';
import { checkStageNames } from './stage-names.ts';

export type { CheckContext } from './context.ts';

/** What BuildKit reports: its first error, and the warnings that it found before. */
export interface Verdict {
  readonly warnings: readonly Finding[];
  readonly error?: Finding;
}

/**
 * Every error of a Dockerfile, and the checks that BuildKit reports once the errors are mended. Findings stand in the
 * order in which BuildKit comes across them.
 */
export function checkDockerfile(file: Dockerfile, context: CheckContext): Finding[] {
  const report = new Report(file);
  findAll(report, context);
  return report.findings;
}

/** What BuildKit itself would report, and no more. */
export function buildkitVerdict(file: Dockerfile, context: CheckContext): Verdict {
  const findings = checkDockerfile(file, context);
  const first = findings.findIndex(({ kind }) => kind === 'error');
  if (first < 0) return { warnings: findings };
  return { warnings: findings.slice(0, first), error: findings[first] as Finding };
}

function findAll(report: Report, context: CheckContext): void {
  const { file } = report;
  if (file.text === '') {
    report.error('empty-file', { span: { start: 0, end: 0 } });
    return;
  }
  const buildArgs = context.buildArgs ?? {};
  const options = fileOptions(report, buildArg(buildArgs, 'BUILDKIT_DOCKERFILE_CHECK'));
  const broken = new Set<Instruction>();
  checkParsing(report, broken);
  checkEmptyContinuations(report, options);
  checkInstructions(report, options, broken);
  checkStageNames(report, options);
  checkCasing(report, options, isInstruction);
  checkDefaultImages(report, options, broken);
  const globals = readGlobals(report, buildArgs, broken);
  checkSourceDate(report, globals, buildArg(buildArgs, 'SOURCE_DATE_EPOCH'));
  const stages = new Stages(report, options);
  stages.addStages(globals, broken);
  stages.connect();
  stages.resolve();
  const ignored = IgnoredFiles.read(report, context.dockerignore);
  checkCommands(stages, { context, globals, ignored, filling: new Filling() }, broken);
  if (options.failing && !report.failed) refuseFindings(report);
}

/** Instructions by themselves, in order; before the first FROM there may be nothing but ARGs. */
function checkInstructions(report: Report, options: CheckOptions, broken: Set<Instruction>): void {
  const { file } = report;
  let told = false;
  for (const instruction of file.instructions) {
    if (broken.has(instruction)) continue;
    const here = optionsAbove(instruction, options);
    const step = {
      report,
      instruction,
      options: here,
      place: (exact?: Instruction['span']) => report.at(instruction, exact),
    };
    if (!checkInstruction(step)) broken.add(instruction);
    else if (instruction.stage === undefined && instruction.keyword !== 'ARG' && !told) {
      told = true;
      report.error('no-stage', report.at(instruction), instruction.keyword);
    }
  }
  const [first] = file.instructions;
  if (file.stages.length === 0 && first && !told) report.error('no-from', Report.unplaced(first.keywordSpan));
}

/** `# check=error=true`: any finding refuses the build. */
function refuseFindings(report: Report): void {
  const rules = [...new Set(report.findings.map(({ code }) => code))];
  if (rules.length === 0) return;
  const directive = report.file.directives.find(({ name }) => name === 'check');
  report.error(
    'failing-checks',
    Report.unplaced(directive?.valueSpan ?? { start: 0, end: 0 }),
    rules.join(', '),
  );
}
