import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { compileNotes } from '../../../../scripts/lib/notes.ts';
import { explainKey } from '../../../../src/notes/inspect/explain.ts';
import { containerKeys } from '../../../../src/notes/inspect/container.ts';
import { imageKeys } from '../../../../src/notes/inspect/image.ts';
import { networkKeys } from '../../../../src/notes/inspect/network.ts';
import { keyAt } from '../../../../src/notes/inspect/path.ts';
import { processKeys } from '../../../../src/notes/inspect/process.ts';
import { readableValue } from '../../../../src/notes/inspect/value.ts';
import { volumeKeys } from '../../../../src/notes/inspect/volume.ts';

const container = {
  State: { ExitCode: 137, Health: { Log: [{ Output: 'a\nb: {"c": 1}' }, { ExitCode: 1 }] } },
  Config: { Env: ['A=1'], Labels: { 'com.docker.compose.project': 'shop' } },
  NetworkSettings: {
    Networks: { back: { IPAddress: '172.18.0.2' } },
    Ports: { '80/tcp': [{ HostPort: '8080' }] },
  },
};
const lines = JSON.stringify(container, null, 2).split('\n');
const pathOf = (text: string): string | undefined =>
  keyAt(
    lines,
    lines.findIndex((line) => line.includes(text)),
  )?.path.join(' ');

describe('the path of a key', () => {
  test('counts objects and lists', () => {
    assert.equal(pathOf('"State"'), 'State');
    assert.equal(pathOf('"ExitCode": 137'), 'State ExitCode');
    assert.equal(pathOf('"Output"'), 'State Health Log [] Output');
    assert.equal(pathOf('"IPAddress"'), 'NetworkSettings Networks back IPAddress');
    assert.equal(pathOf('"HostPort"'), 'NetworkSettings Ports 80/tcp [] HostPort');
    assert.equal(pathOf('"com.docker.compose.project"'), 'Config Labels com.docker.compose.project');
  });

  test('is not there on a line without a key', () => {
    assert.equal(keyAt(lines, 0), undefined);
    assert.equal(pathOf('"A=1"'), undefined);
    assert.equal(keyAt(lines, 999), undefined);
  });

  test('comes with its place and its value', () => {
    const at = lines.findIndex((line) => line.includes('"ExitCode": 137'));
    assert.deepEqual(keyAt(lines, at), {
      path: ['State', 'ExitCode'],
      line: at,
      start: 4,
      end: 14,
      value: '137',
    });
  });
});

describe('what a key means', () => {
  test('is found by its path, through names and lists', () => {
    assert.match(explainKey('container', ['State', 'ExitCode'])?.en ?? '', /process 1 ended/);
    assert.match(
      explainKey('container', ['State', 'Health', 'Log', '[]', 'Output'])?.en ?? '',
      /check printed/,
    );
    assert.match(
      explainKey('container', ['NetworkSettings', 'Networks', 'a.b', 'IPAddress'])?.nl ?? '',
      /adres/,
    );
    assert.match(explainKey('container', ['Config', 'Labels', 'x'])?.en ?? '', /label/);
    assert.match(explainKey('image', ['RootFS', 'Layers'])?.en ?? '', /layers/);
    assert.match(explainKey('volume', ['Options', 'device'])?.en ?? '', /server/);
    assert.match(explainKey('network', ['IPAM', 'Config', '[]', 'Subnet'])?.en ?? '', /172/);
    assert.match(
      explainKey('network', ['Options', 'com.docker.network.bridge.name'])?.en ?? '',
      /bridge on the engine/,
    );
  });

  test('is not made up', () => {
    assert.equal(explainKey('container', ['State', 'Mood']), undefined);
    assert.equal(explainKey('container', ['constructor']), undefined);
  });
});

test('every explanation is a sentence in both languages, and names a topic that there is', () => {
  const concepts = compileNotes(join(import.meta.dirname, '../../../../notes/topics')).find(
    ({ language, area }) => language === 'en' && area === 'concept',
  );
  const ids = new Set(concepts?.topics.map(({ id }) => id));
  for (const table of [containerKeys, imageKeys, networkKeys, processKeys, volumeKeys]) {
    for (const [path, { en, nl, topic }] of Object.entries(table)) {
      assert.match(en, /\.$/, path);
      assert.match(nl, /\.$/, path);
      assert.ok(en !== nl || /^\w+( |, |\.|of|or)/.test(en), path);
      if (topic !== undefined) assert.ok(ids.has(`concept/${topic}`), `${path}: ${topic}`);
    }
  }
});

test('a value is told as a person would write it', () => {
  assert.equal(readableValue('Memory', '536870912', 'en'), '512 MiB');
  assert.equal(readableValue('Memory', '0', 'en'), undefined);
  assert.equal(readableValue('NanoCpus', '1500000000', 'nl'), '1,5 CPU');
  assert.equal(readableValue('Interval', '30000000000', 'en'), '30 s');
  assert.equal(readableValue('StartedAt', '"0001-01-01T00:00:00Z"', 'en'), undefined);
  assert.match(readableValue('StartedAt', '"2026-11-21T10:00:00.123456789Z"', 'en') ?? '', /2026/);
  assert.equal(readableValue('Name', '"12"', 'en'), undefined);
});
