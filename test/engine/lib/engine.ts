import assert from 'node:assert/strict';
import { request } from 'node:http';
import { DockerodePort } from '../../../src/engine/dockerode.ts';
import type { Endpoint } from '../../../src/engine/endpoint.ts';

/** Address of the engine that the tests may fill and empty: `unix://…`. */
export const host = process.env['DOCKYARD_TEST_HOST'] ?? '';
assert.ok(host.startsWith('unix://'), 'DOCKYARD_TEST_HOST must name the test engine, as unix:///path');

export const socketOf = (address: string): string => address.slice('unix://'.length);

export function endpointOf(address: string): Endpoint {
  const origin = { rule: 'environment', name: 'DOCKER_HOST' } as const;
  return { type: 'unix', path: socketOf(address), url: address, origin };
}

/** The extension's own way to an engine. */
export const openPort = (address = host): DockerodePort => new DockerodePort(endpointOf(address));

/** Somebody else at the same engine: one call of the Engine API that the code under test knows nothing of. */
export function outside<T = unknown>(
  method: string,
  path: string,
  body?: object | Buffer,
  address = host,
): Promise<T> {
  const [type, data] = Buffer.isBuffer(body)
    ? ['application/x-tar', body]
    : ['application/json', body === undefined ? undefined : JSON.stringify(body)];
  return new Promise((resolve, reject) => {
    const headers = data === undefined ? {} : { 'content-type': type };
    const call = request({ socketPath: socketOf(address), path, method, headers, agent: false }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => (text += chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        if ((answer.statusCode ?? 500) >= 400) return reject(new Error(`${method} ${path}: ${text.trim()}`));
        resolve((text.startsWith('{') || text.startsWith('[') ? firstJson(text) : text) as T);
      });
    });
    call.on('error', reject);
    call.end(data);
  });
}

/** Some answers are a stream of objects, one a line. */
function firstJson(text: string): unknown {
  return JSON.parse(text.split('\n')[0] ?? '');
}
