import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPorts } from '../../../src/commands/ports-input.ts';
import type { PublishedPort } from '../../../src/engine/port.ts';

const port = (containerPort: number, more: Partial<PublishedPort> = {}): PublishedPort => ({
  containerPort,
  protocol: 'tcp',
  ...more,
});

describe('what a person types as ports', () => {
  const good: [string, PublishedPort[]][] = [
    ['', []],
    ['  ', []],
    ['80', [port(80)]],
    ['8080:80', [port(80, { hostPort: 8080 })]],
    [':80', [port(80)]],
    ['127.0.0.1:8080:80', [port(80, { hostPort: 8080, hostAddress: '127.0.0.1' })]],
    ['127.0.0.1::80', [port(80, { hostAddress: '127.0.0.1' })]],
    ['[::1]:8080:80', [port(80, { hostPort: 8080, hostAddress: '::1' })]],
    ['53:53/udp', [port(53, { hostPort: 53, protocol: 'udp' })]],
    ['9/SCTP', [port(9, { protocol: 'sctp' })]],
    ['65535:1', [port(1, { hostPort: 65_535 })]],
    ['8080:80 443', [port(80, { hostPort: 8080 }), port(443)]],
    [' 8080:80,\t443, ', [port(80, { hostPort: 8080 }), port(443)]],
  ];
  for (const [text, ports] of good) {
    test(`“${text}” is read`, () => assert.deepEqual(readPorts(text), ports));
  }

  const bad: [string, string][] = [
    ['web', 'web'],
    ['0', '0'],
    ['65536', '65536'],
    ['0:80', '0:80'],
    ['99999:80', '99999:80'],
    ['80:', '80:'],
    ['-1', '-1'],
    ['8.5', '8.5'],
    ['80/http', '80/http'],
    ['8080:80:90', '8080:80:90'],
    ['8000-8010:80', '8000-8010:80'],
    ['localhost:8080:80', 'localhost:8080:80'],
    ['999.0.0.1:8080:80', '999.0.0.1:8080:80'],
    ['8080:80 "443"', '"443"'],
    ['80 \u202e80', '\u202e80'],
  ];
  for (const [text, part] of bad) {
    test(`“${text}” is refused for “${part}”`, () => assert.equal(readPorts(text), part));
  }
});
