import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  credentialsKey,
  familiarName,
  forEngine,
  fullName,
  isOfficial,
  parseReference,
  readReference,
  tagged,
} from '../../../../src/engine/registry/reference.ts';

const sum = `sha256:${'ab'.repeat(32)}`;

describe('the name of an image', () => {
  for (const [text, full] of [
    ['busybox', 'docker.io/library/busybox:latest'],
    ['busybox:1.36', 'docker.io/library/busybox:1.36'],
    ['grafana/loki', 'docker.io/grafana/loki:latest'],
    ['index.docker.io/library/redis:8', 'docker.io/library/redis:8'],
    ['docker.io/redis', 'docker.io/library/redis:latest'],
    ['ghcr.io/owner/team/app:v1', 'ghcr.io/owner/team/app:v1'],
    ['localhost/app', 'localhost/app:latest'],
    ['localhost:5000/app', 'localhost:5000/app:latest'],
    ['127.0.0.1:5000/a/b:c', '127.0.0.1:5000/a/b:c'],
    ['[::1]:5000/app', '[::1]:5000/app:latest'],
    [`busybox@${sum}`, `docker.io/library/busybox@${sum}`],
    [`busybox:1@${sum}`, `docker.io/library/busybox:1@${sum}`],
  ] as const) {
    test(`${text} means ${full}`, () => assert.equal(fullName(text), full));
  }

  for (const [text, problem] of [
    ['', 'empty'],
    ['Busybox', 'capitals'],
    ['Web/shop', 'capitals'],
    ['grafana/Loki:1', 'capitals'],
    ['--platform', 'name'],
    ['a b', 'name'],
    ['a//b', 'name'],
    ['web..shop', 'name'],
    ['web-', 'name'],
    [':tag', 'name'],
    ['bad_host.io/app', 'registry'],
    ['web:', 'tag'],
    ['web:-1', 'tag'],
    [`web:${'t'.repeat(129)}`, 'tag'],
    ['web@sha256:12', 'digest'],
    ['ab'.repeat(32), 'id'],
    ['n'.repeat(250), 'long'],
  ] as const) {
    test(`${text || 'nothing'} is none: ${problem}`, () => assert.equal(readReference(text), problem));
  }

  test('is shown as people write it', () => {
    const familiar = (text: string): string => {
      const reference = parseReference(text);
      assert.ok(reference);
      return familiarName(reference);
    };
    assert.equal(familiar('docker.io/library/busybox:1'), 'busybox');
    assert.equal(familiar('docker.io/grafana/loki'), 'grafana/loki');
    assert.equal(familiar('docker.io/library/a/b'), 'library/a/b');
    assert.equal(familiar('ghcr.io/a/b'), 'ghcr.io/a/b');
    assert.equal(tagged('docker.io/library/busybox'), 'busybox:latest');
  });

  test('is told to the engine in two parts, with a version: without one it would pull every tag', () => {
    assert.deepEqual(forEngine('busybox'), { name: 'busybox', version: 'latest' });
    assert.deepEqual(forEngine('localhost:5000/a/b:c'), { name: 'localhost:5000/a/b', version: 'c' });
    assert.deepEqual(forEngine(`busybox:1@${sum}`), { name: 'busybox', version: sum });
  });

  test('says who may push there', () => {
    const official = (text: string): boolean => {
      const reference = parseReference(text);
      return reference !== undefined && isOfficial(reference);
    };
    assert.ok(official('busybox'));
    assert.ok(!official('grafana/loki'));
    assert.ok(!official('localhost:5000/library/x'));
  });

  test('leads to the key of its registry in the docker configuration', () => {
    assert.equal(credentialsKey('docker.io'), 'https://index.docker.io/v1/');
    assert.equal(credentialsKey('ghcr.io'), 'ghcr.io');
  });
});
