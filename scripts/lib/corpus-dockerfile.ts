/**
 * Compares what Dockyard says of real Dockerfiles with what BuildKit said of them. In the folder are
 * `buildkit-checks.json` (texts with BuildKit's warnings and errors) and `dockerfile-verdicts.jsonl` (the same of the
 * files in `dockerfiles/`). Each text is also formatted, which must change nothing that BuildKit sees, and a second time
 * nothing at all.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  buildkitVerdict,
  type CheckContext,
  type Verdict,
} from '../../src/language/dockerfile/checks/index.ts';
import { formatDockerfile } from '../../src/language/dockerfile/features/format.ts';
import { parseDockerfile } from '../../src/language/dockerfile/parse.ts';
import { applyEdits, seenByBuildKit } from '../../test/unit/language/dockerfile/same-build.ts';

/** What is said of one text: `rule:first-last` with lines from 1, sorted; and of an error its lines alone. */
interface Said {
  readonly warnings: readonly string[];
  /** Undefined where the text is accepted; empty for an error without a line. */
  readonly error: string | undefined;
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly context: CheckContext;
  readonly expected: Said;
  readonly message?: string | undefined;
}

interface Recorded {
  readonly rule: string;
  readonly line?: number;
  readonly start?: number;
  readonly end?: number;
}

/** What was recorded was made with a base image that sets nothing else. */
const baseEnvironment = ['PATH'];

/** How many mismatches are shown. */
const shown = 20;

/** Prints the scores; true where all are the same. `folder` is that of the corpus. */
export function compareDockerfiles(folder: string): boolean {
  let right = true;
  for (const [name, cases, withEnds] of [
    ['buildkit-checks.json', readChecks(join(folder, 'buildkit-checks.json')), false],
    ['dockerfile-verdicts.jsonl', readVerdicts(folder), true],
  ] as const) {
    if (cases.length > 0)
      right = [compare(name, cases, withEnds), format(name, cases)].every(Boolean) && right;
    else console.log(`${name}: not in this folder.`);
  }
  return right;
}

function readChecks(path: string): Case[] {
  interface Entry {
    readonly id: string;
    readonly dockerfile: string;
    readonly dockerignore?: string;
    readonly buildArgs?: Record<string, string>;
    readonly verifiedByRun: boolean;
    readonly warnings: readonly Recorded[];
    readonly error?: { readonly line: number | null; readonly message: string };
  }
  if (!existsSync(path)) return [];
  const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: Entry[] };
  return cases.map(({ id, dockerfile, dockerignore, buildArgs, verifiedByRun, warnings, error }) => ({
    name: id,
    text: dockerfile,
    context: {
      baseEnvironment,
      ...(dockerignore !== undefined && { dockerignore }),
      // The runs were made without build arguments.
      ...(buildArgs && !verifiedByRun && { buildArgs }),
    },
    expected: {
      warnings: warnings.map(({ rule, line }) => `${rule}:${line ?? 0}`).toSorted(),
      error: error && String(error.line ?? ''),
    },
    message: error?.message,
  }));
}

function readVerdicts(root: string): Case[] {
  interface Place {
    readonly msg: string;
    readonly start: number;
    readonly end: number;
  }
  interface Entry {
    readonly path: string;
    readonly warnings: readonly Recorded[];
    readonly parseErr?: Place;
    readonly instrErr?: Place;
    readonly buildErr?: Place;
  }
  const path = join(root, 'dockerfile-verdicts.jsonl');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Case => {
      const entry = JSON.parse(line) as Entry;
      const error = entry.parseErr ?? entry.instrErr ?? entry.buildErr;
      return {
        name: entry.path,
        text: readFileSync(join(root, entry.path), 'utf8'),
        context: { baseEnvironment },
        expected: {
          warnings: entry.warnings.map(({ rule, start, end }) => `${rule}:${start}-${end}`).toSorted(),
          error: error && `${error.start}-${error.end}`,
        },
        message: error?.msg,
      };
    });
}

/**
 * Prints the score; true where all are the same.
 * @param withEnds last lines were recorded too
 */
function compare(name: string, cases: readonly Case[], withEnds: boolean): boolean {
  const rules = new Map<string, { expected: number; missing: number; extra: number }>();
  const count = (warning: string, what: 'expected' | 'missing' | 'extra'): void => {
    const rule = warning.split(':', 1)[0] as string;
    const counts = rules.get(rule) ?? { expected: 0, missing: 0, extra: 0 };
    counts[what]++;
    rules.set(rule, counts);
  };
  const mismatches: string[] = [];
  let verdicts = 0;
  for (const { name: id, text, context, expected, message } of cases) {
    const verdict = buildkitVerdict(parseDockerfile(text), context);
    const said = toSaid(verdict, withEnds);
    const missing = without(expected.warnings, said.warnings);
    const extra = without(said.warnings, expected.warnings);
    for (const each of expected.warnings) count(each, 'expected');
    for (const each of missing) count(each, 'missing');
    for (const each of extra) count(each, 'extra');
    if ((said.error === undefined) === (expected.error === undefined)) verdicts++;
    if (missing.length === 0 && extra.length === 0 && said.error === expected.error) continue;
    mismatches.push(
      [
        id,
        ...missing.map((each) => `  BuildKit only: ${each}`),
        ...extra.map((each) => `  Dockyard only: ${each}`),
        ...(said.error === expected.error
          ? []
          : [
              `  error: BuildKit ${expected.error} ${message ?? ''}; Dockyard ${said.error} ${verdict.error?.code ?? ''}`,
            ]),
      ].join('\n'),
    );
  }
  const exact = cases.length - mismatches.length;
  console.log(`${name}: ${exact} of ${cases.length} exact, ${verdicts} accepted or refused alike`);
  for (const [rule, { expected, missing, extra }] of [...rules].toSorted(([a], [b]) => a.localeCompare(b))) {
    console.log(`  ${rule}: ${expected} expected, ${missing} missing, ${extra} too many`);
  }
  for (const mismatch of mismatches.slice(0, shown)) console.log(mismatch);
  return mismatches.length === 0;
}

function toSaid({ warnings, error }: Verdict, withEnd: boolean): Said {
  const lines = (place: Verdict['error']): string => {
    if (!place?.lines) return '';
    const { first, last } = place.lines;
    return withEnd ? `${first + 1}-${last + 1}` : String(first + 1);
  };
  return {
    warnings: warnings.map((warning) => `${warning.code}:${lines(warning)}`).toSorted(),
    error: error && lines(error),
  };
}

/** What is left of a list when each of another is taken out once. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return list.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Prints what formatting changed that it should not; true where that is nothing. */
function format(name: string, cases: readonly Case[]): boolean {
  const once = (text: string): string =>
    applyEdits(text, formatDockerfile(parseDockerfile(text), { insertSpaces: true, tabSize: 4, eol: '\n' }));
  const verdict = (text: string, context: CheckContext): string | undefined =>
    buildkitVerdict(parseDockerfile(text), context).error?.code;
  const wrong = cases.filter(({ text, context }) => {
    const formatted = once(text);
    return (
      !isDeepStrictEqual(seenByBuildKit(text), seenByBuildKit(formatted)) ||
      verdict(text, context) !== verdict(formatted, context) ||
      once(formatted) !== formatted
    );
  });
  console.log(`${name}, formatted: ${cases.length - wrong.length} of ${cases.length} mean the same.`);
  for (const each of wrong.slice(0, shown)) console.log(`  ${each.name}`);
  return wrong.length === 0;
}
