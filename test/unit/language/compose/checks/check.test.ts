/** Findings as text: `kind code “what is marked”`, one a line. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCompose } from '../../../../../src/language/compose/checks/index.ts';
import { loadProject } from '../../../../../src/language/compose/load.ts';

type Files = Readonly<Record<string, string>>;

async function check(files: Files, path = '/w/compose.yaml', environment: Files = {}) {
  const names = Object.keys(files);
  const project = await loadProject(path, {
    environment,
    read: async (wanted) => files[wanted],
    list: async (folder) =>
      names.filter((name) => name.startsWith(`${folder}/`)).map((name) => name.slice(folder.length + 1)),
  });
  return { findings: checkCompose(project, path), text: files[path] ?? '', files };
}

async function told(files: Files, path?: string, environment?: Files): Promise<string[]> {
  const { findings, text } = await check(files, path, environment);
  return findings.map(({ kind, code, span }) => `${kind} ${code} “${text.slice(span.start, span.end)}”`);
}

const service = (body: string, rest = '') =>
  `services:\n  web:\n    image: nginx:1.27\n${body.replace(/^/gm, '    ')}\n${rest}`;

test('the part of a value that is wrong is marked', async () => {
  const of = (body: string, rest?: string) => told({ '/w/compose.yaml': service(body, rest) });
  assert.deepEqual(await of('ports: ["127.0.0.1:8080:80000/tcp"]'), ['error port-out-of-range “80000”']);
  assert.deepEqual(await of('ports: ["80:80/http"]'), ['error invalid-protocol “http”']);
  assert.deepEqual(await of('ports: ["local:80:80"]'), ['error invalid-ip-address “local”']);
  assert.deepEqual(await of('volumes: ["./a:/b:ro,fast"]'), [
    'hint missing-file “./a”',
    'warning unknown-mount-option “fast”',
  ]);
  assert.deepEqual(await of("environment: ['A =b']"), ['error environment-spaces “A =”']);
  assert.deepEqual(await of('command: echo "${A:-${B}"'), ['error invalid-interpolation “${B}”']);
});

test('a tag that docker compose passes over is told', async () => {
  const of = (body: string) => told({ '/w/compose.yaml': service(body) });
  assert.deepEqual(await of('ports: !resett ["80:80"]'), ['warning unknown-tag “!resett”']);
  assert.deepEqual(await of('user: !str 5'), ['warning unknown-tag “!str”']);
  assert.deepEqual(await of('ports: !override ["80:80"]\nuser: !!str 5\nlabels: !reset {}'), []);
});

test('a name that has swallowed its value is told', async () => {
  const of = (body: string) => told({ '/w/compose.yaml': service(body) });
  assert.deepEqual(await of('environment: {A:1, B: 2}'), ['warning colon-in-name “A:1”']);
  assert.deepEqual(await of('build: {context: ., args: {A:1}}\nlabels: {x:y}'), [
    'warning colon-in-name “A:1”',
    'warning colon-in-name “x:y”',
  ]);
  assert.deepEqual(await of('environment: {"A:1", B: "C:1", D: }'), []);
});

test('sizes are read as docker compose reads them', async () => {
  const of = (size: string) => told({ '/w/compose.yaml': service(`mem_limit: "${size}"`) });
  for (const size of ['50m', '50MiB', '50 M', '.5g', '5_0m', '1e3', '5.', '1pb']) {
    assert.deepEqual(await of(size), [], size);
  }
  for (const size of ['50Mi', '1.5Gi', '5bb', ' 5m', '5m ', '5eb']) {
    assert.deepEqual(await of(size), [`error invalid-size “"${size}"”`], size);
  }
});

test('a long row of services that extend each other takes no time', async () => {
  const text = Array.from({ length: 1000 }, (_, index) => {
    const base = index < 999 ? `, extends: s${index + 1}` : '';
    return `  s${index}: {image: "nginx:1.27"${base}}\n`;
  });
  const started = performance.now();
  assert.deepEqual(await told({ '/w/compose.yaml': `services:\n${text.join('')}` }), []);
  assert.ok(performance.now() - started < 3000);
});

test('of a value with variables all of it is marked', async () => {
  const text = service('ports: ["${PORT:-http}:80"]');
  assert.deepEqual(await told({ '/w/compose.yaml': text }), ['error invalid-port “"${PORT:-http}:80"”']);
});

test('nothing is said of a value whose variable is not set, but that it is not', async () => {
  const text = service('ports: ["${PORT}:80"]\nscale: $COUNT');
  assert.deepEqual(await told({ '/w/compose.yaml': text }), [
    'hint unset-variable “PORT”',
    'hint unset-variable “COUNT”',
  ]);
  assert.deepEqual(await told({ '/w/compose.yaml': text, '/w/.env': 'PORT=80\nCOUNT=x\n' }), [
    'error invalid-number “$COUNT”',
  ]);
});

test('a service in another file of the project is found', async () => {
  const base = 'services:\n  web:\n    image: nginx:1.27\n    depends_on: [db]\n';
  const override = 'services:\n  db:\n    image: redis:7.4\n    networks: [back]\n';
  const files = { '/w/compose.yaml': base, '/w/compose.override.yaml': override };
  assert.deepEqual(await told(files), []);
  assert.deepEqual(await told(files, '/w/compose.override.yaml'), ['error undefined-network “back”']);
});

test('what may be declared in a base that is not known is a hint', async () => {
  const overlay = 'services:\n  web:\n    networks: [back]\n';
  assert.deepEqual(await told({ '/w/compose.prod.yaml': overlay }, '/w/compose.prod.yaml'), [
    'hint no-image “web”',
    'hint undefined-network “back”',
  ]);
});

test('nothing is said of names when a file that is included cannot be read', async () => {
  const text = 'include: [other.yaml]\n' + service('depends_on: [db]\nnetworks: [back]');
  assert.deepEqual(await told({ '/w/compose.yaml': text }), ['warning missing-file “other.yaml”']);
});

test('a profile that is active is taken into account', async () => {
  const text = service('depends_on: [db]', '  db: {image: "redis:7.4", profiles: [data]}\n');
  assert.deepEqual(await told({ '/w/compose.yaml': text }), ['error inactive-profile “db”']);
  assert.deepEqual(await told({ '/w/compose.yaml': text }, undefined, { COMPOSE_PROFILES: 'data' }), []);
});

test('the other place of a collision is given', async () => {
  const base = 'services:\n  web:\n    image: nginx:1.27\n    ports: ["8000-8010:80-90"]\n';
  const override = 'services:\n  api:\n    image: httpd:2.4\n    ports: ["127.0.0.1:8005:80"]\n';
  const files = { '/w/compose.yaml': base, '/w/compose.override.yaml': override };
  const found = (await Promise.all(Object.keys(files).map((path) => check(files, path)))).flatMap(
    ({ findings }) => findings,
  );
  assert.equal(found.length, 1);
  const [other] = found[0]?.related ?? [];
  const place = files[other?.path as keyof typeof files].slice(other?.span.start, other?.span.end);
  assert.match(place, /8000-8010|8005/);
  assert.deepEqual(found[0]?.args.slice(0, 1), ['8005']);
});

test('what an override puts in the place of something else is not there twice', async () => {
  const base = service('ports: ["80:80"]\nvolumes: ["/a:/x"]');
  const override = 'services:\n  web:\n    ports: !override ["80:81"]\n    volumes: ["/b:/x"]\n';
  const files = { '/w/compose.yaml': base, '/w/compose.override.yaml': override };
  assert.deepEqual(await told(files), []);
  assert.deepEqual(await told(files, '/w/compose.override.yaml'), []);
});

test('a key of the top level that is indented too far is told as such', async () => {
  const text = service('networks: [back]', '  networks:\n    back: {}\n');
  assert.deepEqual(await told({ '/w/compose.yaml': text }), ['error misplaced-section “networks”']);
});

test('a service may be called after a key', async () => {
  assert.deepEqual(await told({ '/w/compose.yaml': 'services:\n  secrets:\n    image: vault:1.18\n' }), []);
});

test('below a fault of YAML nothing more is told', async () => {
  const text = 'services:\n  web:\n    imagee: nginx\n    command: "open\n    prots: []\n';
  const [first, second, ...more] = await told({ '/w/compose.yaml': text });
  assert.equal(first, 'error unknown-key “imagee”');
  assert.match(second ?? '', /^error yaml-unclosed-quote/);
  assert.deepEqual(more, []);
});

test('a HEALTHCHECK in the Dockerfile of a build is a health check', async () => {
  const text = service('depends_on:\n  api: {condition: service_healthy}', '  api: {build: .}\n');
  const files = { '/w/compose.yaml': text, '/w/Dockerfile': 'FROM nginx\nHEALTHCHECK CMD curl localhost\n' };
  assert.deepEqual(await told(files), []);
  assert.deepEqual(await told({ ...files, '/w/Dockerfile': 'FROM nginx\n' }), ['hint health-unknown “api”']);
});

test('a long chain of services is no cycle, and takes no time', async () => {
  const chain = Array.from(
    { length: 3000 },
    (_, i) => `  s${i}: {image: "a:1", depends_on: [s${i + 1}]}`,
  ).join('\n');
  const text = `services:\n${chain}\n  s3000: {image: "a:1"}\n`;
  assert.deepEqual(await told({ '/w/compose.yaml': text }), []);
  assert.equal(
    (await told({ '/w/compose.yaml': text.replace('s3000: {', 's3000: {depends_on: [s0], ') })).length,
    3001,
  );
});

test('aliases that double again and again are looked at once', async () => {
  const steps = Array.from({ length: 40 }, (_, i) => `x-a${i + 1}: &a${i + 1} [*a${i}, *a${i}]`).join('\n');
  const text = `x-a0: &a0 [x]\n${steps}\nservices:\n  web:\n    image: nginx:1.27\n    labels: *a40\n`;
  assert.ok((await told({ '/w/compose.yaml': text })).length < 50);
});

test('a command that is one text can be cut into words, and all of it is used', async () => {
  const of = (body: string) => told({ '/w/compose.yaml': service(body) });
  for (const broken of ["'npm run \"dev'", 'echo (hello)', 'echo $$(date', 'it`s']) {
    assert.deepEqual(await of(`command: ${broken}`), [`error invalid-command “${broken}”`]);
  }
  assert.deepEqual(await of('entrypoint: ./migrate && ./shop'), [
    'warning cut-command “./migrate && ./shop”',
  ]);
  for (const right of ['["it\'s", "a && b"]', 'sh -c "a && b"', '', 'echo $$(date)', '"echo ${A:-x}"']) {
    assert.deepEqual(await of(`command: ${right}`), [], right);
  }
});

test('a stage that is asked for is one of the Dockerfile', async () => {
  const of = (target: string) =>
    told({
      '/w/compose.yaml': `services:\n  web:\n    build: {context: ., target: ${target}}\n`,
      '/w/Dockerfile': 'FROM a AS Build\nFROM b AS final\n',
    });
  assert.deepEqual(await of('finale'), ['warning undefined-stage “finale”']);
  for (const right of ['final', 'build', '"1"', '"${STAGE:-final}"'])
    assert.deepEqual(await of(right), [], right);
});

test('what a section that cannot be read would declare is not missed', async () => {
  assert.deepEqual(await told({ '/w/compose.yaml': service('volumes: ["data:/d"]', 'volumes: [data]\n') }), [
    'error wrong-type “[data]”',
  ]);
});

test('a key is not empty when what it was to hold is broken', async () => {
  assert.deepEqual(await told({ '/w/compose.yaml': service('ports:\n\t- "80:80"') }), [
    'error yaml-tab-indent “\t”',
  ]);
});

test('below a tab, no line is told to be indented wrongly', async () => {
  const text =
    'services:\n  a:\n    image: x:1\n    ports:\n      - "80:80"\n\t- "81:81"\n  b:\n    image: y:1\n';
  assert.deepEqual(await told({ '/w/compose.yaml': text }), ['error yaml-tab-indent “\t”']);
});
