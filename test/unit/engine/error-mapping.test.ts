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
  [409, 'Container web is paused, unpause the container before exec', 'paused', 'subject'],
  [409, 'cannot start a paused container, try unpause instead', 'paused', 'subject'],
  [500, 'Container 49622939bd93 is not paused', 'conflict', 'subject'],
  [409, 'Container 49622939bd93 is already paused', 'conflict', 'subject'],
  [404, 'page not found', 'unsupported', 'subject'],
  // Podman 4.3.
  [404, 'Not Found', 'unsupported', 'subject'],
  [500, '"48fa60f9053f" is already paused: container state improper', 'conflict', 'subject'],
  [
    500,
    'can only attach to created or running containers - currently in state paused: container state improper',
    'paused',
    'subject',
  ],
  [
    500,
    'cannot remove container 068492975 as it is running - running or paused containers cannot be removed without force: container state improper',
    'conflict',
    'subject',
  ],
  [
    500,
    'renaming container 426f: name web already in use, cannot rename container 426f: container already exists',
    'nameTaken',
    'web',
  ],
  [500, 'invalid signal: NONSENSE', 'invalid', 'subject'],
  [500, 'CommitFailure: invalid change "RUN ls" - invalid instruction RUN', 'invalid', 'subject'],
  [500, 'gone not found: layer not known', 'notFound', 'subject'],
  [400, 'client version 1.99 is too new. Maximum supported API version is 1.41', 'unsupported', 'subject'],
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
  [403, 'bridge is a pre-defined network and cannot be removed', 'builtIn', 'bridge'],
  [403, 'operation is not permitted on predefined bridge network', 'nameTaken', 'bridge'],
  // Podman 4.3.
  [500, 'default network podman cannot be removed', 'builtIn', 'podman'],
  [500, 'network name backend already used: network already exists', 'nameTaken', 'backend'],
  [500, 'unsupported driver nope: invalid argument', 'invalid', 'subject'],
  [500, 'failed to parse subnet: invalid CIDR address: hello', 'invalid', 'subject'],
  [
    500,
    'volume data uses volume plugin nope but it could not be retrieved: no volume plugin with name nope available: required plugin missing',
    'invalid',
    'subject',
  ],
  [500, '"" is not supported: invalid network mode', 'invalid', 'subject'],
  [500, 'requested static ip 10.99.0.9 not in any subnet on network backend', 'invalid', 'subject'],
  [
    500,
    'container 758b6effc009 is already connected to network "backend": network is already connected',
    'conflict',
    'subject',
  ],
  [
    500,
    '"backend" has associated containers with it. Use -f to forcibly delete containers and pods: network is being used',
    'conflict',
    'subject',
  ],
  [409, 'network with name backend already exists', 'nameTaken', 'backend'],
  [403, 'Pool overlaps with other one on this address space', 'subnetTaken', 'subject'],
  // Docker 28.
  [403, 'invalid pool request: Pool overlaps with other one on this address space', 'subnetTaken', 'subject'],
  // Podman 4.3.
  [500, 'subnet 10.250.0.0/16 is already used on the host or by another config', 'subnetTaken', 'subject'],
  [
    404,
    'could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network',
    'conflict',
    'subject',
  ],
  [
    404,
    'could not find an available, non-overlapping IPv6 address pool among the defaults to assign to the network',
    'invalid',
    'subject',
  ],
  [403, 'Address already in use', 'addressTaken', 'subject'],
  [500, 'failed to allocate gateway (10.235.0.0): Address already in use', 'addressTaken', 'subject'],
  [500, 'failed to allocate gateway (10.99.0.1): Requested address is out of range', 'invalid', 'subject'],
  [500, 'Invalid subnet hello : invalid CIDR address: hello', 'invalid', 'subject'],
  [
    500,
    "Invalid address 10.99.0.9: It does not belong to any of this network's subnets",
    'invalid',
    'subject',
  ],
  [404, 'plugin "nope" not found', 'invalid', 'subject'],
  [404, 'create data: error looking up volume plugin nope: plugin "nope" not found', 'invalid', 'subject'],
  [403, 'endpoint with name web already exists in network backend', 'conflict', 'subject'],
  [403, 'only one instance of "host" network is allowed', 'conflict', 'subject'],
  [500, 'container 4c17c24042eb is not connected to network backend', 'notFound', 'subject'],
  [500, 'operation not supported', 'unsupported', 'subject'],
  [
    500,
    'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.',
    'unsupported',
    'subject',
  ],
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
