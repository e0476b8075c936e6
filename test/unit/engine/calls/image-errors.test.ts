import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { archiveError, imageFileError, registryError } from '../../../../src/engine/calls/image-errors.ts';
import { EngineError, type EngineErrorKind } from '../../../../src/engine/errors.ts';

/** What engines say of registries: Docker 20.10 with its own store, Docker 28 with containerd's, Podman 4.3 and 5. */
const registry: Partial<Record<EngineErrorKind, readonly string[]>> = {
  notInRegistry: [
    'manifest for 127.0.0.1:5000/app:2 not found: manifest unknown: manifest unknown',
    'failed to resolve reference "127.0.0.1:5000/app:2": 127.0.0.1:5000/app:2: not found',
    'initializing source docker://127.0.0.1:5000/app:2: reading manifest 2 in 127.0.0.1:5000/app: manifest unknown',
    'name unknown: repository name not known to registry',
  ],
  registryDenied: [
    "pull access denied for app, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    'Head "http://127.0.0.1:5000/v2/app/manifests/1": no basic auth credentials',
    'unauthorized: authentication required',
    'denied: requested access to the resource is denied',
    'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
    'Get "https://registry-1.docker.io/v2/": unauthorized: incorrect username or password',
    'initializing source docker://a.io/b:latest: reading manifest latest in a.io/b: unauthorized: authentication required',
  ],
  noSuchPlatform: [
    'no matching manifest for linux/s390x in the manifest list entries',
    'no match for platform in manifest: not found',
    'image with reference a:1 was found but does not match the specified platform: wanted linux/arm64, actual: linux/amd64',
    'choosing an image from manifest list docker://a.io/b:latest: no image found in manifest list for architecture s390x, variant "", OS linux',
  ],
  registryUnreachable: [
    'Get "https://registry-1.docker.io/v2/": dial tcp: lookup registry-1.docker.io on 127.0.0.53:53: no such host',
    'Get "http://127.0.0.1:5999/v2/": dial tcp 127.0.0.1:5999: connect: connection refused',
    'Get "https://a.io/v2/": x509: certificate signed by unknown authority',
    'Get "https://10.0.0.1:5000/v2/": http: server gave HTTP response to HTTPS client',
    'Get "https://a.io/v2/": net/http: TLS handshake timeout',
    'Get "https://a.io/v2/": context deadline exceeded (Client.Timeout exceeded while awaiting headers)',
    'Get "https://a.io/v2/": EOF',
  ],
  noSuchImage: [
    'An image does not exist locally with the tag: 127.0.0.1:5000/app',
    'tag does not exist: 127.0.0.1:5000/app:9',
  ],
  // Nothing to log in for, and nothing misspelt: the engine's own words say it best.
  failed: ['toomanyrequests: You have reached your pull rate limit.', 'no space left on device'],
};

describe('what an engine says of a registry', () => {
  for (const [kind, sentences] of Object.entries(registry)) {
    for (const sentence of sentences) {
      test(`${kind}: ${sentence}`, () => {
        const error = registryError(new EngineError('failed', sentence), 'app:2');
        assert.equal(error.kind, kind);
        assert.equal(error.message, sentence);
        if (kind !== 'failed') assert.equal(error.subject, 'docker.io/library/app:2');
      });
    }
  }

  test('says nothing when it was not the engine that spoke', () => {
    for (const kind of ['unreachable', 'timeout', 'cancelled', 'file'] as const) {
      const error = new EngineError(kind, 'connection refused: not found');
      assert.equal(registryError(error, 'app'), error);
    }
  });
});

describe('what an engine says of a file', () => {
  for (const sentence of [
    'open /var/lib/docker/tmp/docker-import-123/repositories: no such file or directory',
    'open /var/lib/docker/tmp/docker-import-123/etc/json: no such file or directory',
    'Error processing tar file(exit status 1): archive/tar: invalid tar header',
    'Error processing tar file(exit status 1): unexpected EOF',
    'invalid archive: does not contain a manifest.json',
    'payload does not match any of the supported image formats',
    'unrecognized image format',
  ]) {
    test(`no images: ${sentence}`, () =>
      assert.equal(imageFileError(new EngineError('failed', sentence)).kind, 'notImages'));
  }

  test('no archive', () => {
    const sentence = 'Error processing tar file(exit status 1): archive/tar: invalid tar header';
    assert.equal(archiveError(new EngineError('failed', sentence)).kind, 'notTar');
  });

  test('something else stays what it is', () => {
    const error = new EngineError('failed', 'write /var/lib/docker/tmp/x: no space left on device');
    assert.equal(imageFileError(error), error);
    assert.equal(archiveError(error), error);
  });
});
