import assert from 'node:assert/strict';
import { test } from 'node:test';
import { links } from '../../../../../src/language/compose/features/links.ts';
import { type Files, projectOf } from '../project/files.ts';

/** The text of each link with where it leads. */
async function linksIn(text: string, others: Files = {}): Promise<string[]> {
  const project = await projectOf({ ...others, 'compose.yaml': text }, 'compose.yaml');
  return links(project, '/w/compose.yaml').map(
    ({ span, path, url }) => `${text.slice(span.start, span.end)} → ${path ?? url}`,
  );
}

test('images lead to their pages, where there surely is one', async () => {
  const images = [
    'nginx:1.27',
    '"grafana/grafana:11"',
    'ghcr.io/owner/app@sha256:abc',
    'quay.io/org/app',
    'mcr.microsoft.com/mssql/server:2022-latest',
    'postgres:${TAG}',
    'docker.io/library/redis',
    // No page is known of these.
    'shop',
    'registry.example.com:5000/app',
    '${IMAGE}',
  ];
  const services = images.map((image, index) => `  s${index}:\n    image: ${image}\n`);
  assert.deepEqual(await linksIn(`services:\n${services.join('')}`), [
    'nginx:1.27 → https://hub.docker.com/_/nginx',
    'grafana/grafana:11 → https://hub.docker.com/r/grafana/grafana',
    'ghcr.io/owner/app@sha256:abc → https://ghcr.io/owner/app',
    'quay.io/org/app → https://quay.io/repository/org/app',
    'mcr.microsoft.com/mssql/server:2022-latest → https://mcr.microsoft.com/product/mssql/server/about',
    'postgres → https://hub.docker.com/_/postgres',
    'docker.io/library/redis → https://hub.docker.com/_/redis',
  ]);
});

test('what is built has no page, but its Dockerfile', async () => {
  const text =
    'services:\n  web:\n    image: me/shop\n    build: ./web\n  job:\n    build: {context: ., dockerfile: job.Dockerfile}\n';
  const files = { 'web/Dockerfile': 'FROM scratch\n', 'job.Dockerfile': 'FROM scratch\n' };
  assert.deepEqual(await linksIn(text, files), [
    './web → /w/web/Dockerfile',
    '. → /w/job.Dockerfile',
    'job.Dockerfile → /w/job.Dockerfile',
  ]);
});

test('files lead to themselves when they are there', async () => {
  const text = `include: [other.yaml, missing.yaml]
services:
  web:
    extends: {file: 'base.yaml', service: web}
    env_file: [.env.web, .env.gone]
    volumes:
      - ./html:/html:ro
      - ./gone:/gone
      - type: bind
        source: html/index.html
        target: /index.html
      - data:/data
    secrets: [key]
volumes:
  data:
secrets:
  key:
    file: \${FOLDER:-keys}/key.txt
`;
  const files = {
    'other.yaml': 'services: {db: {image: redis:7}}\n',
    'base.yaml': 'services: {web: {image: nginx:1.27}}\n',
    '.env.web': 'A=b\n',
    'html/index.html': '',
    'keys/key.txt': '',
  };
  assert.deepEqual(await linksIn(text, files), [
    'other.yaml → /w/other.yaml',
    'base.yaml → /w/base.yaml',
    '.env.web → /w/.env.web',
    './html → /w/html',
    'html/index.html → /w/html/index.html',
    '${FOLDER:-keys}/key.txt → /w/keys/key.txt',
  ]);
});
