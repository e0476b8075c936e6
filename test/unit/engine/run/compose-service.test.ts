import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toComposeFile } from '../../../../src/engine/run/compose-service.ts';
import type { RunSpec } from '../../../../src/engine/run/spec.ts';
import { checkCompose } from '../../../../src/language/compose/checks/index.ts';
import { loadProject } from '../../../../src/language/compose/load.ts';
import { runSpecs } from '../../../engine/lib/run-specs.ts';
import { randomSpec } from './random-spec.ts';

const nothing = { volumes: new Set<string>(), networks: new Set<string>() };

async function errorsIn(text: string): Promise<string[]> {
  const path = '/w/compose.yaml';
  const project = await loadProject(path, {
    environment: {},
    read: async (wanted) => (wanted === path ? text : undefined),
    list: async () => [],
  });
  return checkCompose(project, path)
    .filter(({ kind }) => kind === 'error')
    .map(({ code, span }) => `${code} “${text.slice(span.start, span.end)}”`);
}

test('a service as a person would write it', () => {
  const spec: RunSpec = {
    image: 'nginx:1.27',
    name: 'shop',
    command: ['nginx', '-g', 'daemon off;'],
    publish: [{ containerPort: 80, protocol: 'tcp', hostPort: 8080, hostAddress: '127.0.0.1' }],
    env: { PRICE: '5 $', DEBUG: 'yes', EMPTY: '' },
    mounts: [
      { type: 'volume', source: 'data', target: '/data' },
      { type: 'volume', source: 'new', target: '/new', readOnly: true },
      { type: 'bind', source: '/srv/my files', target: '/files' },
      { type: 'tmpfs', target: '/run', size: 65_536 },
    ],
    network: 'front',
    aliases: ['shop', 'www'],
    otherNetworks: [{ name: 'back' }],
    restart: { name: 'unless-stopped' },
    healthcheck: { test: ['CMD-SHELL', 'wget -q http://localhost'], interval: 30e9 },
    ulimits: ['nofile=1024:2048'],
  };
  const existing = { volumes: new Set(['data']), networks: new Set(['front']) };
  assert.equal(
    toComposeFile(spec, existing),
    `services:
  shop:
    image: nginx:1.27
    container_name: shop
    command: [nginx, "-g", "daemon off;"]
    environment:
      PRICE: "5 $$"
      DEBUG: "yes"
      EMPTY: ""
    ports:
      - "127.0.0.1:8080:80"
    healthcheck:
      test: [CMD-SHELL, wget -q http://localhost]
      interval: "30s"
    restart: unless-stopped
    ulimits:
      nofile:
        soft: 1024
        hard: 2048
    volumes:
      - data:/data
      - new:/new:ro
      - /srv/my files:/files
    tmpfs:
      - /run:size=64k
    networks:
      front:
        aliases:
          - www
      back:
networks:
  front:
    external: true
  back:
    name: back
volumes:
  data:
    external: true
  new:
    name: new
`,
  );
});

test('what Compose has no word for is told', () => {
  assert.match(
    toComposeFile({ image: 'web', autoRemove: true, publishAll: true }, nothing),
    /^# docker run: --rm --publish-all\nservices:/,
  );
});

describe('every file passes the checks', () => {
  for (const [title, wishes] of Object.entries(runSpecs)) {
    test(title, async () => {
      const text = toComposeFile({ image: 'busybox', ...wishes }, nothing);
      assert.deepEqual(await errorsIn(text), [], text);
    });
  }

  test('300 at random', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const text = toComposeFile(randomSpec(seed), nothing);
      assert.deepEqual(await errorsIn(text), [], `seed ${seed}\n${text}`);
    }
  });
});
