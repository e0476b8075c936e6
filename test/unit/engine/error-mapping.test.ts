import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toEngineError } from '../../../src/engine/error-mapping.ts';
import { EngineError, type EngineErrorKind } from '../../../src/engine/errors.ts';

/** An error as dockerode makes it of an engine's answer. */
function answer(statusCode: number, sentence: string): Error {
  return Object.assign(new Error(`(HTTP code ${statusCode}) unexpected - ${sentence} `), { statusCode });
}

const endpoint = 'driver failed programming external connectivity on endpoint web (55ac74f1736e)';
const start =
  'failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process';

/** Status, sentence (of Docker 20.10.24 unless told), what it is, and what it is about when the sentence says. */
const answers: readonly [number, string, EngineErrorKind, string?][] = [
  [500, 'invalid reference format', 'invalid', 'subject'],
  [500, `${endpoint}: Bind for 0.0.0.0:18099 failed: port is already allocated`, 'portTaken', '18099'],
  [
    500,
    `${endpoint}: Error starting userland proxy: listen tcp4 0.0.0.0:18123: bind: address already in use`,
    'portTaken',
    '18123',
  ],
  // Docker 28 and Podman 4.3.
  [
    500,
    `${endpoint}: failed to bind host port for [::]:8080:172.17.0.2:80/tcp: address already in use`,
    'portTaken',
    '8080',
  ],
  [500, 'rootlessport listen tcp 0.0.0.0:8080: bind: address already in use', 'portTaken', '8080'],
  // Docker Desktop on Windows.
  [
    500,
    'Ports are not available: bind: An attempt was made to access a socket in a way forbidden.',
    'portTaken',
    'subject',
  ],
  [
    409,
    'Conflict. The container name "/web" is already in use by container "f985787cba47e0f3". You have to remove (or rename) that container to be able to reuse that name.',
    'nameTaken',
    'web',
  ],
  [400, 'Invalid container name (b d!), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed', 'invalid', 'subject'],
  [400, 'invalid port specification: "99999"', 'invalid', 'subject'],
  [400, 'invalid reference format', 'invalid', 'subject'],
  [404, 'No such image: no/such:image', 'noSuchImage', 'subject'],
  [404, 'no such image: nosuch: No such image: nosuch:latest', 'noSuchImage', 'subject'],
  [404, 'No such container: web', 'notFound', 'subject'],
  [404, 'get data: no such volume', 'notFound', 'subject'],
  [404, 'network backend not found', 'notFound', 'subject'],
  [404, 'Could not find the file /no in container web', 'notFound', 'subject'],
  [400, 'No command specified', 'noCommand', 'subject'],
  [
    400,
    `${start}: exec: "nosuch": executable file not found in $PATH: unknown`,
    'commandNotFound',
    'subject',
  ],
  [400, `${start}: exec: "/no": stat /no: no such file or directory: unknown`, 'commandNotFound', 'subject'],
  [400, `${start}: exec: "/etc/passwd": permission denied: unknown`, 'commandNotFound', 'subject'],
  [409, 'Container 49622939bd93 is not running', 'notRunning', 'subject'],
  [409, 'Container web is paused, unpause the container before exec', 'notRunning', 'subject'],
  [
    409,
    'You cannot remove a running container f985787cba47. Stop the container before attempting removal or force remove',
    'conflict',
    'subject',
  ],
  [
    409,
    'conflict: unable to remove repository reference "busybox:latest" (must force) - container c2436392b736 is using its referenced image ff38086fd8bf',
    'conflict',
    'subject',
  ],
  [409, 'remove data: volume is in use - [3bc436e885e9]', 'conflict', 'subject'],
  [
    403,
    'error while removing network: network backend id de0c216db43a has active endpoints',
    'conflict',
    'subject',
  ],
  [403, 'bridge is a pre-defined network and cannot be removed', 'conflict', 'subject'],
  [403, 'authorization denied by plugin opa', 'denied', 'subject'],
  [401, 'unauthorized', 'denied', 'subject'],
  [501, 'This node is not a swarm manager.', 'unsupported', 'subject'],
  [500, 'unable to find user nobodyx: no matching entries in passwd file', 'failed', 'subject'],
  // A name may hold a word that means something elsewhere.
  [404, 'network aborted not found', 'notFound', 'subject'],
];

describe('what the engine answers', () => {
  for (const [status, sentence, kind, subject] of answers) {
    test(`${status} “${sentence.slice(-60)}” is ${kind}`, () => {
      const error = toEngineError(answer(status, sentence), undefined, 'subject');
      assert.deepEqual([error.kind, error.subject, error.message], [kind, subject, sentence]);
    });
  }

  test('over several lines keeps them all', () => {
    assert.equal(toEngineError(answer(500, 'one\ntwo - three')).message, 'one\ntwo - three');
  });
});

describe('what Node says about the connection', () => {
  for (const [code, kind] of [
    ['ENOENT', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNRESET', 'unreachable'],
    ['EPIPE', 'unreachable'],
    ['ENOTFOUND', 'unreachable'],
    ['EAI_AGAIN', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['HPE_INVALID_CONSTANT', 'unreachable'],
    ['EACCES', 'denied'],
    ['EPERM', 'denied'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'denied'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'denied'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'denied'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'denied'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'denied'],
    ['ETIMEDOUT', 'timeout'],
    ['ESOMETHING', 'failed'],
  ] as const) {
    test(`${code} is ${kind}`, () => {
      const error = Object.assign(new Error(`connect ${code} /run/docker.sock`), { code });
      assert.equal(toEngineError(error).kind, kind);
    });
  }

  test('of a stream that broke without a code is unreachable', () => {
    assert.equal(toEngineError(new Error('socket hang up')).kind, 'unreachable');
    assert.equal(toEngineError(new Error('aborted')).kind, 'unreachable');
  });
});

test('a call that was stopped is cancelled, and one that its deadline stopped is timed out', async () => {
  const broken = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
  assert.equal(toEngineError(broken, AbortSignal.abort()).kind, 'cancelled');
  const deadline = AbortSignal.timeout(1);
  await new Promise((resolve) => deadline.addEventListener('abort', resolve));
  assert.equal(toEngineError(broken, deadline).kind, 'timeout');
  assert.equal(toEngineError(broken, new AbortController().signal).kind, 'unreachable');
});

test('an EngineError stays what it is, and whatever else is thrown becomes one', () => {
  const error = new EngineError('noShell', 'none');
  assert.equal(toEngineError(error, AbortSignal.abort()), error);
  for (const thrown of [undefined, null, 'words', new TypeError('x is not a function')]) {
    assert.equal(toEngineError(thrown).kind, 'failed');
    assert.equal(toEngineError(thrown).cause, thrown);
  }
});
