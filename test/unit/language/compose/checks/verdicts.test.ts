/**
 * Holds what we say to what `docker compose config` said of the same files (test/fixtures/compose-broken, recorded by
 * scripts/compose-verdicts.ts). The first line of a file tells what we are to say of it, and on which lines.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { filesOnDisk } from '../../../../../scripts/lib/project-port.ts';
import { checkCompose } from '../../../../../src/language/compose/checks/index.ts';
import type { Finding } from '../../../../../src/language/compose/finding.ts';
import { loadProject } from '../../../../../src/language/compose/load.ts';
import { findingMessage } from '../../../../../src/language/compose/messages/index.ts';

const root = resolve(import.meta.dirname, '../../../../fixtures/compose-broken');
const verdicts = JSON.parse(readFileSync(join(root, 'verdicts.json'), 'utf8')) as Record<
  string,
  { accepted: boolean; message: string }
>;

/** What docker compose config lets pass, and the engine then refuses. */
const stricter = new Set(
  (
    'port-collision duplicate-address address-outside-subnet invalid-ip-address invalid-subnet invalid-mac-address ' +
    'invalid-restart invalid-image invalid-container-name invalid-signal invalid-namespace unknown-capability ' +
    'invalid-port relative-target network-mode-and-ports reservation-above-limit'
  ).split(' '),
);

/** What docker compose refuses, and may still be supplied. */
const milder = new Set(['missing-file', 'required-variable']);

interface Case {
  readonly name: string;
  /** What the first line asks for. */
  readonly code: string;
  readonly kind: Finding['kind'];
  readonly lines: readonly number[];
  readonly found: readonly Finding[];
  /** The lines of the findings, from 1. */
  readonly at: (finding: Finding) => number;
}

const cases = await Promise.all(Object.keys(verdicts).map(readCase));

async function readCase(name: string): Promise<Case> {
  const alone = name.endsWith('.yaml');
  const entry = join(root, alone ? name : `${name}/compose.yaml`);
  const disk = filesOnDisk({});
  // A file by itself must not be taken for part of the others beside it.
  const port = alone ? { ...disk, list: async () => [name.slice(name.lastIndexOf('/') + 1)] } : disk;
  const wanted = /# expect: (\S+)(?: (hint|warning))? at ([\d, ]*\d)(?: in (\S+))?/.exec(
    readFileSync(entry, 'utf8'),
  );
  const [, code = '', kind = 'error', lines = '', file] = wanted ?? [];
  const path = file === undefined ? entry : join(root, name, file);
  const project = await loadProject(entry, port);
  return {
    name,
    code,
    kind: kind as Finding['kind'],
    lines: lines.split(', ').filter(Boolean).map(Number),
    found: checkCompose(project, path),
    at: ({ span }) => (project.read.get(path)?.lines.lineAt(span.start) ?? 0) + 1,
  };
}

function told({ found, at }: Case): string {
  return found.map((finding) => `${finding.kind} ${finding.code} at ${at(finding)}`).join(', ') || 'nothing';
}

function isCode(code: string, wanted: string): boolean {
  return wanted.endsWith('*') ? code.startsWith(wanted.slice(0, -1)) : code === wanted;
}

test('there are enough of them, and every file is recorded', () => {
  const broken = Object.entries(verdicts).filter(([, { accepted }]) => !accepted);
  const valid = Object.keys(verdicts).filter((name) => name.startsWith('valid/'));
  assert.ok(broken.length >= 150, `${broken.length}`);
  assert.ok(valid.length >= 100, `${valid.length}`);
  const onDisk = readdirSync(root).filter((name) => !['valid', 'verdicts.json'].includes(name));
  assert.deepEqual(
    onDisk.filter((name) => verdicts[name] === undefined),
    [],
  );
});

test('each fault is told on its line', () => {
  for (const each of cases) {
    for (const line of each.lines) {
      const right = each.found.some(
        (finding) =>
          isCode(finding.code, each.code) && finding.kind === each.kind && each.at(finding) === line,
      );
      assert.ok(right, `${each.name}: ${each.kind} ${each.code} at ${line}, not ${told(each)}`);
    }
  }
});

test('what docker compose refuses is an error', () => {
  for (const each of cases) {
    if (verdicts[each.name]?.accepted !== false) continue;
    const refused = each.found.some(({ kind, code }) => kind === 'error' || milder.has(code));
    assert.ok(refused, `${each.name}: ${verdicts[each.name]?.message}`);
  }
});

test('what docker compose takes is no error, unless the engine refuses it', () => {
  for (const each of cases) {
    if (verdicts[each.name]?.accepted !== true) continue;
    const allowed = each.name.startsWith('valid/') ? new Set<string>() : stricter;
    const wrong = each.found.filter(({ kind, code }) => kind === 'error' && !allowed.has(code));
    assert.deepEqual(wrong, [], `${each.name}: ${told(each)}`);
  }
});

test('every finding has a sentence in both languages, with nothing left open', () => {
  for (const { name, found } of cases) {
    for (const finding of found) {
      for (const language of ['en', 'nl'] as const) {
        const sentence = findingMessage(finding, language);
        assert.notEqual(sentence, finding.code, `${name}: ${finding.code}`);
        assert.doesNotMatch(sentence, /undefined|“”|\s\s/, `${name}: ${sentence}`);
      }
    }
  }
});
