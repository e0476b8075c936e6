/** What is not said twice, by what the servers of the other extensions published for test/fixtures/compose-broken. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { filesOnDisk } from '../../../../../scripts/lib/project-port.ts';
import { checkCompose } from '../../../../../src/language/compose/checks/index.ts';
import { loadProject } from '../../../../../src/language/compose/load.ts';
import { findingMessage } from '../../../../../src/language/compose/messages/index.ts';
import { type Told, withoutSaid } from '../../../../../src/language/compose/said-already.ts';

interface Published {
  readonly severity: number;
  readonly source?: string;
  readonly code?: string | number;
  readonly message: string;
  /** From 0. */
  readonly lines: readonly [first: number, last: number];
}

const fixtures = resolve(import.meta.dirname, '../../../../fixtures');
const servers = JSON.parse(readFileSync(join(fixtures, 'compose-neighbours.json'), 'utf8')) as Record<
  string,
  Record<string, Published[]>
>;
const [redHat, containerTools, dockerDx] = Object.values(servers) as [
  Record<string, Published[]>,
  Record<string, Published[]>,
  Record<string, Published[]>,
];

const told = ({ lines: [first, last], ...rest }: Published): Told => ({
  ...rest,
  range: { start: { line: first }, end: { line: last } },
});

const severities = { error: 0, warning: 1, hint: 2 };

async function ourOwn(name: string): Promise<Told[]> {
  const path = join(fixtures, 'compose-broken', name);
  const project = await loadProject(path, { ...filesOnDisk({}), list: async () => [name] });
  return checkCompose(project, path).map((finding) => {
    const line = project.read.get(path)?.lines.lineAt(finding.span.start) ?? 0;
    return {
      source: 'Dockyard',
      code: { value: finding.code },
      message: findingMessage(finding, 'en'),
      severity: severities[finding.kind],
      range: { start: { line }, end: { line } },
    };
  });
}

/** `code:line`, from 1, of what is left to be said. */
async function left(name: string, published: Published[] | undefined): Promise<string> {
  const rest = withoutSaid(await ourOwn(name), (published ?? []).map(told));
  return rest
    .map(({ code, range }) => `${typeof code === 'object' ? code.value : code}:${range.start.line + 1}`)
    .join(' ');
}

test('a key that the schema does not know is told once', async () => {
  assert.equal(await left('misspelled-image.yaml', []), 'unknown-key:4');
  assert.equal(await left('misspelled-image.yaml', redHat['misspelled-image.yaml']), '');
});

test('what only we know of stays', async () => {
  assert.equal(
    await left('restart-is-a-boolean.yaml', redHat['restart-is-a-boolean.yaml']),
    'invalid-restart:5',
  );
  assert.equal(await left('bad-escape.yaml', containerTools['bad-escape.yaml']), 'floating-tag:4');
});

test('each server’s word for broken YAML counts, though it stands a line away', async () => {
  assert.equal(await left('key-indented-too-much.yaml', []), 'yaml-bad-indent:5');
  for (const server of [redHat, containerTools, dockerDx]) {
    assert.equal(await left('key-indented-too-much.yaml', server['key-indented-too-much.yaml']), '');
    assert.equal(await left('open-double-quote.yaml', server['open-double-quote.yaml']), '');
  }
});

test('one of theirs stands for one of ours: the second tab is told', async () => {
  assert.equal(await left('tab-at-the-start.yaml', []), 'yaml-tab-indent:3 yaml-tab-indent:4');
  assert.equal(await left('tab-at-the-start.yaml', dockerDx['tab-at-the-start.yaml']), 'yaml-tab-indent:4');
  assert.equal(await left('tab-at-the-start.yaml', containerTools['tab-at-the-start.yaml']), '');
});

test('an error stays where the other calls it a piece of information', async () => {
  assert.equal(redHat['unknown-anchor-merged.yaml']?.[0]?.message, 'Unresolved alias "*base"');
  assert.equal(
    await left('unknown-anchor-merged.yaml', redHat['unknown-anchor-merged.yaml']),
    'unknown-anchor:4',
  );
  assert.equal(await left('unused-anchor.yaml', redHat['unused-anchor.yaml']), '');
});

test('a name that is not declared is told once, whoever tells it', () => {
  const range = { start: { line: 4 }, end: { line: 4 } };
  const ours = {
    code: 'undefined-volume',
    source: 'Dockyard',
    severity: 0,
    message: 'No volume cache.',
    range,
  };
  const by = (message: string, severity = 0): Told => ({ source: 'other', severity, message, range });
  assert.deepEqual(withoutSaid([ours], [by("Volume 'cache' is not defined")]), []);
  assert.deepEqual(withoutSaid([ours], [by("Volume 'data' is not defined")]), [ours]);
  assert.deepEqual(withoutSaid([ours], [by('"cache": Unknown word.')]), [ours]);
  assert.deepEqual(withoutSaid([ours], [by("Volume 'cache' is not defined", 2)]), [ours]);
});

test('what we said ourselves hides nothing', async () => {
  const ours = await ourOwn('misspelled-image.yaml');
  assert.deepEqual(withoutSaid(ours, ours), ours);
  const composed = ours.map((each) => ({ ...each, source: 'docker compose' }));
  assert.deepEqual(withoutSaid(ours, composed), ours);
});

test('of what is told twice, little is left', async () => {
  const rest: string[] = [];
  for (const [server, files] of Object.entries(servers)) {
    for (const [name, published] of Object.entries(files)) {
      const own = await ourOwn(name);
      const errors = withoutSaid(own, published.map(told)).filter(({ severity }) => severity === 0);
      if (errors.length > 0) rest.push(`${server.split(/[ ,]/)[0]}: ${name}`);
    }
  }
  // They tell of something else on that line, or more softly.
  assert.deepEqual(rest, [
    'yaml-language-server: anchor-inside-itself.yaml',
    'yaml-language-server: networks-inside-services.yaml',
    'yaml-language-server: port-item-true.yaml',
    'yaml-language-server: ports-is-a-map.yaml',
    'yaml-language-server: ports-under-service-level.yaml',
    'yaml-language-server: restart-is-a-boolean.yaml',
    'yaml-language-server: unknown-anchor-merged.yaml',
    'yaml-language-server: unknown-anchor.yaml',
    'docker-language-server: tab-at-the-start.yaml',
  ]);
});
