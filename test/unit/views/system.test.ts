import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commands } from '../../../src/contract/commands.ts';
import type { DiskUsage, UsageKind } from '../../../src/engine/port/system.ts';
import { en } from '../../../src/ui/messages/en.ts';
import { SystemModel } from '../../../src/views/system.ts';
import { shown, stock, top } from './stock.ts';

const usage: DiskUsage = {
  measuredAt: 0,
  kinds: ['image', 'container', 'volume', 'build-cache'],
  layers: 0,
  images: [],
  containers: [],
  volumes: [{ name: 'data', driver: 'local', size: 3000, containers: 0, labels: {} }],
  buildCache: [],
};

const model = (measured: readonly UsageKind[]): SystemModel =>
  new SystemModel(
    () => en,
    () => 'Docker 28.5.2',
    { usage: (kind) => (measured.includes(kind) ? usage : undefined) },
  );

test('every row of the Engine view runs a command that there is', () => {
  const system = model([]);
  for (const row of top(system.layout())) {
    const command = system.look(stock({}), row)?.command?.replace('dockyard.', '') ?? '';
    assert.ok(command in commands, `${row.id}: ${command}`);
  }
});

test('sizes are shown once all of them have been measured', () => {
  const line = (measured: readonly UsageKind[], row: string): string | undefined =>
    shown(model(measured), stock({})).find((text) => text.startsWith(row));
  assert.equal(line([], 'Version'), 'Version and Information | Docker 28.5.2');
  assert.equal(line([], 'Disk Usage'), 'Disk Usage | not measured yet');
  assert.equal(line(['image'], 'Disk Usage'), 'Disk Usage | not measured yet');
  assert.match(line(usage.kinds, 'Disk Usage') ?? '', /^Disk Usage \| 3 kB, measured /);
});
