import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBuildSource } from '../../../../../src/language/compose/explain-value/builds.ts';
import { splitCommand } from '../../../../../src/language/compose/explain-value/commands.ts';
import { readShortVolume } from '../../../../../src/language/compose/short-volume.ts';
import { readPublishedPort } from '../../../../../src/language/compose/explain-value/ports.ts';
import { readBytes, readDuration } from '../../../../../src/language/compose/explain-value/quantities.ts';
import { looksSecret } from '../../../../../src/language/compose/explain-value/secrets.ts';
import { en } from '../../../../../src/language/compose/phrases/en.ts';
import { nl } from '../../../../../src/language/compose/phrases/nl.ts';

// What `docker compose config` 2.40.3 makes of each text.
describe('sizes', () => {
  it('are read as docker compose reads them', () => {
    const sizes: Readonly<Record<string, number | undefined>> = {
      '50m': 52_428_800,
      '50M': 52_428_800,
      '1gb': 1_073_741_824,
      '1.5g': 1_610_612_736,
      '1GiB': 1_073_741_824,
      '1kb': 1024,
      '1b': 1,
      '100': 100,
      '1t': 1_099_511_627_776,
      '.5g': 536_870_912,
      '1.5 GB': 1_610_612_736,
      '1MIB': 1_048_576,
      '1,5g': undefined,
      '50mi': undefined,
    };
    for (const [text, bytes] of Object.entries(sizes)) assert.equal(readBytes(text), bytes, text);
  });
});

describe('durations', () => {
  it('are read as docker compose reads them', () => {
    const durations: Readonly<Record<string, number | undefined>> = {
      '1m30s': 90_000,
      '90s': 90_000,
      '1.5h': 5_400_000,
      '1d12h': 129_600_000,
      '1w': 604_800_000,
      '100ms': 100,
      '0': 0,
      '1h 30m': undefined,
      '1m30': undefined,
      '': undefined,
    };
    for (const [text, time] of Object.entries(durations)) assert.equal(readDuration(text), time, text);
  });
});

describe('short ports', () => {
  it('are read as docker compose reads them', () => {
    const one = (first: number, last = first): { first: number; last: number } => ({ first, last });
    const read = (text: string) => readPublishedPort(text);
    assert.deepEqual(read('8000-8002'), { target: one(8000, 8002), protocol: 'tcp', choice: false });
    assert.deepEqual(read('127.0.0.1::80'), {
      target: one(80),
      address: '127.0.0.1',
      protocol: 'tcp',
      choice: false,
    });
    assert.deepEqual(read('0:80'), { target: one(80), protocol: 'tcp', choice: false });
    assert.deepEqual(read('80/TCP'), { target: one(80), protocol: 'tcp', choice: false });
    assert.deepEqual(read('[::]:4000-4001:80'), {
      target: one(80),
      published: one(4000, 4001),
      address: '::',
      protocol: 'tcp',
      choice: true,
    });
    for (const wrong of ['3000-3001:4000-4002', '127.0.0.1:80', '80:', 'a:80', '70000:80', '80/x', '']) {
      assert.equal(read(wrong), undefined, wrong);
    }
  });
});

describe('short mounts', () => {
  it('are taken apart at the right colons', () => {
    assert.deepEqual(readShortVolume('C:\\x:/w:ro'), {
      type: 'bind',
      source: 'C:\\x',
      target: '/w',
      targetAt: 5,
      options: ['ro'],
    });
    assert.deepEqual(readShortVolume('db:/v:ro,nocopy')?.options, ['ro', 'nocopy']);
    assert.deepEqual(readShortVolume('/v'), { type: 'volume', target: '/v', targetAt: 0, options: [] });
    assert.equal(readShortVolume('ab:/b:ro:d'), undefined);
    assert.equal(readShortVolume('ab::ro'), undefined);
  });
});

describe('commands in one text', () => {
  it('are split as docker compose splits them', () => {
    const commands: Readonly<Record<string, readonly string[] | undefined>> = {
      'a "b c" d': ['a', 'b c', 'd'],
      "a 'b $X' c": ['a', 'b $X', 'c'],
      'sh -c "x && y"': ['sh', '-c', 'x && y'],
      'a $(x y) z': ['a', '$(x y)', 'z'],
      'a `x y` z': ['a', '`x y`', 'z'],
      'a\\ b c': ['a b', 'c'],
      'a "" b': ['a', '', 'b'],
      'a # b': ['a', '#', 'b'],
      'a | b': ['a'],
      'a 2>&1 b': ['a'],
      'a; b': ['a'],
      'a "x': undefined,
      'a (b)': undefined,
    };
    for (const [text, words] of Object.entries(commands))
      assert.deepEqual(splitCommand(text)?.words, words, text);
  });

  it('lose what a shell would have to do', () => {
    assert.equal(splitCommand('a && b')?.dropped, '&& b');
    assert.equal(splitCommand('a "&& b"')?.dropped, undefined);
  });
});

describe('sources of a build', () => {
  it('are told from each other', () => {
    assert.deepEqual(readBuildSource('../x'), { type: 'folder', path: '../x' });
    assert.deepEqual(readBuildSource('git@github.com:a/b.git#v1'), {
      type: 'git',
      repository: 'git@github.com:a/b.git',
      ref: 'v1',
    });
    assert.equal(readBuildSource('https://a.example/x.tar.gz').type, 'archive');
    assert.deepEqual(readBuildSource('docker-image://alpine'), { type: 'image', name: 'alpine' });
  });
});

describe('what looks secret', () => {
  it('is told by name or by a password in an address', () => {
    for (const name of ['DB_PASSWORD', 'API_KEY', 'token', 'SECRET_KEY', 'MYSQL_PWD'])
      assert.ok(looksSecret(name, 'x'), name);
    for (const name of ['KEYBOARD', 'TAG', 'PASSWORD_FILE', 'KEY_PATH'])
      assert.ok(!looksSecret(name, 'x'), name);
    assert.ok(looksSecret('DATABASE_URL', 'postgres://me:hunter2@db/x'));
    assert.ok(!looksSecret('PASSWORD', ''));
  });
});

describe('sentences', () => {
  it('are in both languages, and not the same', () => {
    const texts = (all: object): string[] =>
      Object.values(all).flatMap((each: unknown) =>
        typeof each === 'string' ? [each] : typeof each === 'object' && each !== null ? texts(each) : [],
      );
    const [english, dutch] = [texts({ ...en, units: {} }), texts({ ...nl, units: {} })];
    assert.equal(english.length, dutch.length);
    assert.deepEqual(
      english.filter((text) => text.length > 1 && dutch.includes(text)),
      [],
    );
  });
});
