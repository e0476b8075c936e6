/**
 * Compares what Dockyard says of the real Compose files in `compose/` with whether `docker compose config` takes them,
 * and formats each, which must change nothing that they say, and a second time nothing at all.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { checkCompose } from '../../src/language/compose/checks/index.ts';
import type { Finding } from '../../src/language/compose/finding.ts';
import { loadProject } from '../../src/language/compose/load.ts';
import { parseYaml } from '../../src/language/yaml/parse.ts';
import { formattingTrouble } from '../../test/unit/language/compose/format/formatted.ts';
import { filesOnDisk } from './project-port.ts';

interface Case {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** What `docker compose config` says; undefined where it takes the file. */
type Refusal = string | undefined;

/** How many of each are shown. */
const shown = 20;

/** Prints the scores; true where no good file is said to have an error and none changes when it is formatted. */
export async function compareComposeFiles(folder: string): Promise<boolean> {
  const cases = readCases(join(folder, 'compose'));
  if (cases.length === 0) {
    console.log('compose: not in this folder.');
    return true;
  }
  const formatted = format(cases);
  const program = process.env['DOCKYARD_COMPOSE'];
  if (program !== undefined) return [await compare(cases, program), formatted].every(Boolean);
  console.log(
    'compose: DOCKYARD_COMPOSE names no docker compose to ask, so the findings are held to nothing.',
  );
  return formatted;
}

function readCases(folder: string): Case[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, path: join(folder, name) }))
    .filter(({ path }) => statSync(path).isFile())
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((file) => ({ ...file, text: readFileSync(file.path, 'utf8') }));
}

async function compare(cases: readonly Case[], program: string): Promise<boolean> {
  const refusals = await Promise.all(askAll(cases, program));
  const wrong: string[] = [];
  const missed: string[] = [];
  let accepted = 0;
  for (const [index, { name, path, text }] of cases.entries()) {
    const refusal = refusals[index];
    const project = await loadProject(path, filesOnDisk({}));
    const errors = checkCompose(project, path).filter(({ kind }) => kind === 'error');
    if (refusal === undefined) {
      accepted++;
      if (errors.length > 0)
        wrong.push(`  ${name}\n${errors.map((each) => describe(each, text)).join('\n')}`);
    } else if (errors.length === 0) missed.push(`  ${name}\n    ${refusal}`);
  }
  const refused = cases.length - accepted;
  console.log(`compose: ${accepted - wrong.length} of ${accepted} good files without an error.`);
  for (const each of wrong.slice(0, shown)) console.log(each);
  // Most of them lack a file or a variable here.
  console.log(`compose: ${refused - missed.length} of ${refused} refused files with one. Without:`);
  for (const each of missed.slice(0, shown)) console.log(each);
  return wrong.length === 0;
}

/** As many at a time as there are processors. */
function askAll(cases: readonly Case[], program: string): Promise<Refusal>[] {
  const ends: Promise<unknown>[] = Array.from({ length: availableParallelism() }, () => Promise.resolve());
  return cases.map(({ path }, index) => {
    const lane = index % ends.length;
    const answer = (ends[lane] as Promise<unknown>).then(() => ask(program, path));
    ends[lane] = answer;
    return answer;
  });
}

function ask(program: string, path: string): Promise<Refusal> {
  // Nothing of the reader's own environment is to be filled in.
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  return new Promise((resolve) => {
    execFile(program, ['-f', path, 'config', '--quiet'], { cwd: dirname(path), env }, (error, _, stderr) => {
      resolve(error ? (stderr.trim().split('\n').at(-1) ?? error.message) : undefined);
    });
  });
}

function describe({ code, span, args }: Finding, text: string): string {
  return `    line ${text.slice(0, span.start).split('\n').length}: ${code} ${args.join(' ')}`;
}

function format(cases: readonly Case[]): boolean {
  const valid = cases.filter(({ text }) => parseYaml(text).errors.length === 0);
  const wrong = valid.flatMap(({ name, text }) => {
    const trouble = [2, 4].map((tabSize) => formattingTrouble(text, tabSize)).find(Boolean);
    return trouble === undefined ? [] : [`  ${name}: ${trouble}`];
  });
  console.log(`compose, formatted: ${valid.length - wrong.length} of ${valid.length} say the same.`);
  for (const each of wrong.slice(0, shown)) console.log(each);
  return wrong.length === 0;
}
