/** What `docker compose` 2.40.3 printed, with engine 20.10.24, when it could not do what was asked; 2.26.1 where it says so. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placeOf } from '../../../../src/engine/compose/places.ts';
import { problemIn } from '../../../../src/engine/compose/problems.ts';
import { declaredProfiles, declaredServices } from '../../../../src/engine/compose/services.ts';
import { projectOf } from './project.ts';

const compose = `name: t
services:
  web:
    image: nosuchimage:1
    command: sleep 600
    ports:
      - "8000:80"
      - "4711:80"
    volumes:
      - ./a.yaml:/bin
      - /nope/x:/x
    networks: [nn]
    depends_on: [nope]
    env_file: nope.env
    prots: []
  web.two:
    image: busybox
    ports: ['8001:80']
    profiles: [debug, all]
  db:
    image: busybox
    build: {context: bld, dockerfile: Bad.Dockerfile}
    container_name: taken
networks:
  n: {external: true}
`;

/** The problem, and what of the file it marks. */
async function marked(output: string, asked: readonly string[] = []): Promise<[message: string, at: string]> {
  const project = await projectOf({ '/w/compose.yaml': compose });
  const problem = problemIn(output, declaredServices(project), asked);
  assert.ok(problem);
  const { path, span } = placeOf(project, problem);
  const file = project.read.get(path);
  const line = (file?.lines.lineAt(span.start) ?? -1) + 1;
  return [problem.message, `${line}: ${file?.text.slice(span.start, span.end)}`];
}

describe('what the engine refuses is marked at', () => {
  test('the port that is taken, with the service that the endpoint names', async () => {
    const output = ` Container t-web-1  Created
 Container t-web-1  Starting
Error response from daemon: driver failed programming external connectivity on endpoint t-web-1 (ffd776f3): Bind for 0.0.0.0:4711 failed: port is already allocated
`;
    assert.deepEqual(await marked(output), [
      'driver failed programming external connectivity on endpoint t-web-1 (ffd776f3): Bind for 0.0.0.0:4711 failed: port is already allocated',
      '8: "4711:80"',
    ]);
  });

  test('the image that is not there', async () => {
    const output = ` Container t-web-1  Creating
 Container t-web-1  Error response from daemon: No such image: nosuchimage:1
Error response from daemon: No such image: nosuchimage:1
`;
    assert.deepEqual(await marked(output), ['No such image: nosuchimage:1', '4: nosuchimage:1']);
  });

  test('the service whose image could not be pulled', async () => {
    const output = ` web Pulling
 db Pulling
 web Error Get "https://registry.example/v2/": dial tcp: lookup registry.example: no such host
 db  Interrupted
Error response from daemon: Get "https://registry.example/v2/": dial tcp: lookup registry.example: no such host
`;
    assert.equal((await marked(output))[1], '3: web');
  });

  test('the image to which access is denied', async () => {
    const output = ` web Pulling
 web Error pull access denied for nosuchimage, repository does not exist or may require 'docker login'
Error response from daemon: pull access denied for nosuchimage, repository does not exist or may require 'docker login': denied: requested access to the resource is denied
`;
    assert.equal((await marked(output))[1], '4: nosuchimage:1');
  });

  test('the container that was being started when the message names none', async () => {
    const output = ` Container t-web-1  Created
 Container taken  Created
 Container t-web-1  Starting
 Container t-web-1  Started
 Container taken  Starting
Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "nosuchprogram": executable file not found in $PATH: unknown
`;
    assert.equal((await marked(output))[1], '20: db');
  });

  test('the service whose name has a dot in it', async () => {
    const output = ` Container t-web.two-1  Error response from daemon: Minimum memory limit allowed is 6MB
Error response from daemon: Minimum memory limit allowed is 6MB
`;
    assert.deepEqual(await marked(output), ['Minimum memory limit allowed is 6MB', '16: web.two']);
  });

  test('the image that no service before it lacks, as Compose 2.26 says it', async () => {
    const output = ` Container taken  Creating
 Container t-web-1  Creating
Error response from daemon: no such image: nosuchimage:1: No such image: nosuchimage:1
`;
    assert.equal((await marked(output))[1], '4: nosuchimage:1');
  });

  test('a container’s name that belongs to another', async () => {
    const output = ` Container taken  Creating
 Container taken  Error response from daemon: Conflict. The container name "/taken" is already in use by container "d2e17c". You have to remove (or rename) that container to be able to reuse that name.
Error response from daemon: Conflict. The container name "/taken" is already in use by container "d2e17c". You have to remove (or rename) that container to be able to reuse that name.
`;
    assert.equal((await marked(output))[1], '20: db');
  });

  test('the bind mount whose source is not there', async () => {
    const output = ` Container t-web-1  Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /nope/x
Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /nope/x
`;
    assert.equal((await marked(output))[1], '11: /nope/x:/x');
  });

  test('the bind mount that does not fit', async () => {
    const output = ` Container t-web-1  Starting
Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error mounting "/w/a.yaml" to rootfs at "/bin": mount /w/a.yaml:/bin (via /proc/self/fd/6), flags: 0x5000: not a directory: unknown: Are you trying to mount a directory onto a file (or vice-versa)? Check if the specified host path exists and is the expected type
`;
    assert.equal((await marked(output))[1], '10: ./a.yaml:/bin');
  });

  test('the service that does not become healthy', async () => {
    const output = ` Container t-web-1  Waiting
 Container t-web-1  Error
dependency failed to start: container t-web-1 is unhealthy
`;
    assert.equal((await marked(output))[1], '3: web');
  });

  test('the service that did not complete', async () => {
    const output = ` Container t-web-1  service "web" didn't complete successfully: exit 1
service "web" didn't complete successfully: exit 1
`;
    assert.equal((await marked(output))[1], '3: web');
  });

  test('the only service that was asked for, when nothing else is known', async () => {
    assert.equal((await marked('Error response from daemon: unexpected\n', ['db']))[1], '20: db');
  });
});

describe('what Compose refuses is marked at', () => {
  for (const [output, place] of [
    ['service "web" refers to undefined network nn: invalid compose project', '12: nn'],
    ['service "web" depends on undefined service "nope": invalid compose project', '13: nope'],
    [`validating /w/compose.yaml: services.web additional properties 'prots' not allowed`, '15: prots'],
    [
      'error while interpolating services.web.image: required variable TAG is missing a value: say which',
      '4: image',
    ],
    ['validating /w/compose.yaml: services.web.two.ports.0 must be a number', `18: '8001:80'`],
    ['network n declared as external, but could not be found', '25: n'],
    ['env file /w/nope.env not found: stat /w/nope.env: no such file or directory', '14: nope.env'],
    ['yaml: line 5: did not find expected key', '5:     command: sleep 600'],
    ['no such service: other', '1: '],
  ] as const) {
    test(`${place}, for ${output.slice(0, 60)}`, async () => {
      assert.equal(
        (await marked(`time="2026-11-21T07:46:53Z" level=warning msg="x"\n${output}\n`))[1],
        place,
      );
    });
  }
});

describe('a build that fails', () => {
  test('of several services is told with its service and step', async () => {
    const project = await projectOf({
      '/w/compose.yaml': 'services: {ok: {build: bld}, web: {build: bld, image: t2web}}',
    });
    const output = `#10 naming to docker.io/library/t2-ok done
#11 [web 3/3] RUN exit 3
#11 ERROR: executor failed running [/bin/sh -c exit 3]: exit code: 3
------
 > [web 3/3] RUN exit 3:
------
target web: failed to solve: executor failed running [/bin/sh -c exit 3]: exit code: 3

`;
    assert.deepEqual(problemIn(output, declaredServices(project)), {
      message: 'executor failed running [/bin/sh -c exit 3]: exit code: 3',
      keys: ['services', 'web', 'build'],
      build: { step: '[3/3] RUN exit 3', service: 'web' },
    });
  });

  test('of one service is that one’s', async () => {
    const output = `#3 DONE 0.0s
failed to solve: rpc error: code = Unknown desc = failed to solve with frontend dockerfile.v0: failed to create LLB definition: dockerfile parse error line 2: unknown instruction: FROBNICATE
`;
    assert.deepEqual(await marked(output), [
      'dockerfile parse error line 2: unknown instruction: FROBNICATE',
      '22: build',
    ]);
  });

  test('for want of its folder is marked there', async () => {
    const output = `#1 DONE 0.0s
unable to prepare context: path "/w/bld" not found
`;
    assert.deepEqual(await marked(output), [
      'unable to prepare context: path "/w/bld" not found',
      '22: context',
    ]);
  });
});

test('a run that prints no more than its steps has no problem to tell', () => {
  assert.equal(problemIn(' Container t-web-1  Started\n', []), undefined);
});

test('services and profiles are those of all files that are merged', async () => {
  const project = await projectOf({
    '/w/compose.yaml': 'services: {web: {image: a}, job: {profiles: [later]}}',
    '/w/compose.override.yaml': 'services: {web: {profiles: [front]}, extra: {build: ./x}}',
  });
  const services = declaredServices(project);
  assert.deepEqual(declaredProfiles(services), ['front', 'later']);
  assert.deepEqual(services.at(-1), {
    name: 'extra',
    profiles: [],
    build: { context: '/w/x', dockerfile: '/w/x/Dockerfile' },
  });
});
