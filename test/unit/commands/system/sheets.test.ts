/** The pages about the engine, as data. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { eventRow } from '../../../../src/commands/system/event-row.ts';
import { engineSheet, withoutCredentials } from '../../../../src/commands/system/engine-sheet.ts';
import { usageSheet } from '../../../../src/commands/system/usage-sheet.ts';
import type { DiskUsage, SystemEvent } from '../../../../src/engine/port/system.ts';
import type { Sheet } from '../../../../src/panels/sheet/sheet.ts';
import { diskUsageEn } from '../../../../src/ui/messages/disk-usage-en.ts';
import { diskUsageNl } from '../../../../src/ui/messages/disk-usage-nl.ts';
import { enginePageEn } from '../../../../src/ui/messages/engine-page-en.ts';
import { enginePageNl } from '../../../../src/ui/messages/engine-page-nl.ts';
import { eventsEn } from '../../../../src/ui/messages/events-en.ts';
import { eventsNl } from '../../../../src/ui/messages/events-nl.ts';

/** The facts of a page, by their labels. */
function facts(sheet: Sheet): Record<string, string> {
  return Object.fromEntries(
    sheet.sections.flatMap((section) =>
      section.kind === 'facts' ? section.rows.map(({ label, value }) => [label, value] as const) : [],
    ),
  );
}

describe('the page of the engine', () => {
  test('says what it is, and explains each line', () => {
    const sheet = engineSheet(
      {
        Version: '28.5.2',
        ApiVersion: '1.51',
        MinAPIVersion: '1.24',
        Components: [
          { Name: 'Engine', Version: '28.5.2' },
          { Name: 'runc', Version: '1.3.3' },
        ],
      },
      {
        NCPU: 4,
        MemTotal: 8_000_000_000,
        SecurityOptions: ['name=seccomp,profile=builtin', 'name=rootless'],
        Swarm: { LocalNodeState: 'active', ControlAvailable: true },
        PidsLimit: false,
        MemoryLimit: true,
        LiveRestoreEnabled: false,
      },
      enginePageEn,
    );
    const said = facts(sheet);
    assert.equal(said['API'], '1.24 – 1.51');
    assert.equal(said['Parts'], 'runc 1.3.3');
    assert.equal(said['Memory'], '8 GB');
    assert.equal(said['Rootless'], 'yes');
    assert.equal(said['Protection'], 'seccomp (profile=builtin)');
    assert.equal(said['Swarm mode'], 'active, as a manager');
    assert.equal(said['Limits that do not work here'], '--pids-limit');
    assert.equal(said['Live restore'], 'off');
    for (const section of sheet.sections) {
      assert.ok(section.kind === 'facts' && section.rows.every(({ help = '' }) => help.endsWith('.')));
    }
  });

  test('puts warnings first, and leaves out what the engine does not tell', () => {
    const sheet = engineSheet({}, { Warnings: ['WARNING: No swap limit support'] }, enginePageNl);
    assert.equal(sheet.sections[0]?.title, 'Waarschuwingen');
    assert.equal(facts(sheet)['Waarschuwing 1'], 'WARNING: No swap limit support');
    assert.ok(!sheet.sections.some(({ key }) => key === 'computer'));
  });

  test('knows Podman', () => {
    const sheet = engineSheet(
      { Components: [{ Name: 'Podman Engine', Version: '4.3.1' }] },
      {},
      enginePageEn,
    );
    assert.equal(facts(sheet)['Product'], 'Podman');
  });

  for (const [address, shown] of [
    ['http://me:secret@proxy.example:3128', 'http://***@proxy.example:3128'],
    ['me:secret@proxy.example:3128', '***@proxy.example:3128'],
    ['https://me:p@ss@proxy.example/', 'https://***@proxy.example/'],
    ['http://proxy.example:3128/a@b', 'http://proxy.example:3128/a@b'],
  ] as const) {
    test(`shows nobody’s password: ${shown}`, () => assert.equal(withoutCredentials(address), shown));
  }
});

describe('the page of disk usage', () => {
  const usage: DiskUsage = {
    kinds: ['image', 'container', 'volume', 'build-cache'],
    measuredAt: Date.now(),
    layers: 3_000_000,
    images: [
      { id: 'sha256:small', tags: ['small'], size: 1_000_000, shared: 0, containers: 1, createdAt: 1 },
      {
        id: `sha256:${'b'.repeat(64)}`,
        tags: [],
        size: 2_000_000,
        shared: 500_000,
        containers: 0,
        createdAt: 1,
      },
    ],
    containers: [],
    volumes: [
      { name: 'data', driver: 'local', size: 6_000_000, containers: 0, labels: {} },
      { name: 'far', driver: 'nfs', size: -1, containers: 1, labels: {} },
    ],
    buildCache: [],
  };

  const unknown = { images: new Map(), containers: new Map() };

  test('has a bar for each kind, the biggest first, with what can be freed', () => {
    const [bars] = usageSheet(usage, unknown, 1500, diskUsageEn).sections;
    assert.ok(bars?.kind === 'bars');
    assert.deepEqual(
      bars.rows.map(({ label, value, part, light }) => [label, value, part, light]),
      [
        ['Volumes', '6 MB in 2, of which at most 6 MB can be freed', 1, 1],
        ['Images', '3 MB in 2, of which at most 2 MB can be freed', 0.5, 2 / 3],
        ['Containers', '0 B in 0', 0, undefined],
        ['Build cache', '0 B in 0', 0, undefined],
      ],
    );
    assert.equal(bars.title, 'By kind: 9 MB in all');
  });

  test('has a table for each kind, the biggest first', () => {
    const sheet = usageSheet(usage, unknown, 1500, diskUsageNl);
    const images = sheet.sections.find(({ key }) => key === 'image');
    assert.ok(images?.kind === 'table');
    assert.deepEqual(
      images.rows.map(({ cells }) => cells.slice(0, 5)),
      [
        ['<none> bbbbbbbbbbbb', '2 MB', '500 kB', '1.5 MB', '0'],
        ['small', '1 MB', '0 B', '1 MB', '1'],
      ],
    );
    const volumes = sheet.sections.find(({ key }) => key === 'volume');
    assert.ok(volumes?.kind === 'table');
    assert.deepEqual(
      volumes.rows.map(({ cells }) => cells[1]),
      ['6 MB', 'onbekend'],
    );
    assert.match(sheet.lead ?? '', /^Gemeten om .*; dat duurde 1\.5 s\.$/);
  });

  test('says in the reader’s language how a container is', () => {
    const one = { id: 'c', name: 'web', image: 'small', state: 'exited', size: 0, createdAt: 1 };
    const sheet = usageSheet({ ...usage, containers: [one] }, unknown, 1500, diskUsageNl);
    const table = sheet.sections.find(({ key }) => key === 'container');
    assert.ok(table?.kind === 'table');
    assert.equal(table.rows[0]?.cells[3], 'gestopt');
  });

  test('takes names from the inventory, since Podman tells none', () => {
    const known = {
      images: new Map([['sha256:small', { tags: ['localhost/small:1'] }]]),
      containers: new Map(),
    };
    const table = usageSheet(usage, known, 1500, diskUsageEn).sections.find(({ key }) => key === 'image');
    assert.ok(table?.kind === 'table');
    assert.equal(table.rows[1]?.cells[0], 'localhost/small:1');
  });
});

describe('an event in plain words:', () => {
  const event = (type: string, action: string, attributes: Record<string, string> = {}): SystemEvent => ({
    ...{ time: 1_700_000_000_123, type, action, id: 'a'.repeat(64) },
    attributes: { name: 'web', ...attributes },
  });
  const names = (id: string): string | undefined => (id === 'c1' ? 'db' : undefined);

  for (const [what, english, dutch] of [
    [
      event('container', 'die', { exitCode: '137' }),
      'web stopped with exit code 137: killed',
      'web stopte met exitcode 137: met geweld beëindigd',
    ],
    [
      event('container', 'die', { exitCode: '0' }),
      'web stopped with exit code 0: done, without an error',
      'web stopte met exitcode 0: klaar, zonder fout',
    ],
    [
      event('container', 'died', { containerExitCode: '127' }),
      'web stopped with exit code 127: its command was not found',
      'web stopte met exitcode 127: het commando is niet gevonden',
    ],
    [
      event('container', 'kill', { signal: '15' }),
      'web was sent the signal SIGTERM',
      'web kreeg het signaal SIGTERM',
    ],
    [
      event('container', 'health_status: unhealthy'),
      'web is unhealthy, says its health check',
      'web is ongezond volgens de healthcheck',
    ],
    [
      event('container', 'exec_create: sh -c "a: b"'),
      'a command is about to run in web: sh -c "a: b"',
      'er gaat een commando draaien in web: sh -c "a: b"',
    ],
    [event('container', 'rename', { oldName: '/old' }), 'old is now called web', 'old heet nu web'],
    [
      event('network', 'connect', { container: 'c1', name: 'backend' }),
      'db joined backend',
      'db kwam op backend',
    ],
    [
      event('network', 'disconnect', { container: 'f'.repeat(64), name: 'backend' }),
      'ffffffffffff left backend',
      'ffffffffffff ging van backend af',
    ],
    [event('image', 'loadfromarchive'), 'web was loaded', 'web is geladen'],
    [event('plugin', 'enable'), 'web: enable', 'web: enable'],
  ] as const) {
    test(english, () => {
      assert.equal(eventRow(what, '1', eventsEn, names).cells[4], english);
      assert.equal(eventRow(what, '1', eventsNl, names).cells[4], dutch);
    });
  }

  test('a bad end stands out, what only looks stands back', () => {
    const tone = (of: SystemEvent): string | undefined => eventRow(of, '1', eventsEn, names).tone;
    assert.equal(tone(event('container', 'oom')), 'bad');
    assert.equal(tone(event('container', 'die', { exitCode: '1' })), 'bad');
    assert.equal(tone(event('container', 'die', { exitCode: '0' })), undefined);
    assert.equal(tone(event('container', 'start')), 'good');
    assert.equal(tone(event('container', 'exec_start: sh')), 'dim');
  });

  test('is sorted by its moment, and has the engine’s own word', () => {
    const row = eventRow(event('container', 'health_status: healthy'), '7', eventsEn, names);
    assert.equal(row.sort?.[0], 1_700_000_000_123);
    assert.match(row.cells[0] ?? '', /\.123$/);
    assert.equal(row.cells[2], 'health_status: healthy');
    assert.equal(row.key, '7');
    assert.ok(row.help);
  });
});
