import assert from 'node:assert/strict';
import { test } from 'node:test';
import { links } from '../../../../../src/language/dockerfile/features/links.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';

const images: [reference: string, target: string | undefined][] = [
  ['nginx', 'https://hub.docker.com/_/nginx'],
  ['nginx:1.27-alpine', 'https://hub.docker.com/_/nginx'],
  ['nginx@sha256:0123', 'https://hub.docker.com/_/nginx'],
  ['library/nginx', 'https://hub.docker.com/_/nginx'],
  ['docker.io/library/nginx:1', 'https://hub.docker.com/_/nginx'],
  ['docker.io/nginx', 'https://hub.docker.com/_/nginx'],
  ['bitnami/redis:7', 'https://hub.docker.com/r/bitnami/redis'],
  ['index.docker.io/bitnami/redis', 'https://hub.docker.com/r/bitnami/redis'],
  ['ghcr.io/owner/app:main', 'https://ghcr.io/owner/app'],
  ['quay.io/podman/stable', 'https://quay.io/repository/podman/stable'],
  ['mcr.microsoft.com/dotnet/sdk:8.0', 'https://mcr.microsoft.com/product/dotnet/sdk/about'],
  ['public.ecr.aws/docker/library/node', 'https://gallery.ecr.aws/docker/library/node'],
  ['registry.example.com/app', undefined],
  ['localhost:5000/app', undefined],
  ['localhost/app', undefined],
  ['a/b/c', undefined],
  ['a//b', undefined],
  ['$IMAGE', undefined],
  ['${NAME}/app', undefined],
];

for (const [reference, target] of images) {
  test(`links: ${reference}`, () => {
    const [link] = links(parseDockerfile(`FROM ${reference}`));
    assert.equal(link?.target, target);
    if (link) assert.deepEqual(link.span, { start: 5, end: 5 + reference.length });
  });
}

/** What is a link, and where it leads. */
function found(text: string): string[] {
  return links(parseDockerfile(text)).map(
    ({ span, target }) => `${text.slice(span.start, span.end)} ${target}`,
  );
}

test('links: wherever an image is named, and never a stage', () => {
  assert.deepEqual(
    found(
      '# syntax=docker/dockerfile:1\nFROM node AS base\nFROM base\nCOPY --from=base /a /a\nCOPY --from=0 /a /a\n' +
        'COPY --from=busybox /a /a\nRUN --mount=from=alpine:3,target=/a ls',
    ),
    [
      'docker/dockerfile:1 https://hub.docker.com/r/docker/dockerfile',
      'node https://hub.docker.com/_/node',
      'busybox https://hub.docker.com/_/busybox',
      'alpine:3 https://hub.docker.com/_/alpine',
    ],
  );
});

test('links: of an image whose tag is a variable, the part before it', () => {
  assert.deepEqual(found('FROM node:${V}'), ['node https://hub.docker.com/_/node']);
});

test('links: addresses in ADD', () => {
  assert.deepEqual(
    found(
      'FROM scratch AS base\nADD https://example.com/a.tar /\nADD ["https://example.com/b", "/"]\n' +
        'ADD https://example.com/$V git@github.com:a/b.git https://example.com/',
    ).slice(1),
    ['https://example.com/a.tar https://example.com/a.tar', 'https://example.com/b https://example.com/b'],
  );
});
