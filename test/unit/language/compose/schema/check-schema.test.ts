import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseYaml } from '../../../../../src/language/yaml/parse.ts';
import { checkSchema, checkYaml } from '../../../../../src/language/compose/schema/index.ts';

/** Findings as `code args` with the part of the text that each is about. */
function found(text: string): string[] {
  return checkSchema(parseYaml(text)).map(({ code, span, args }) =>
    `${code} «${text.slice(span.start, span.end)}» ${args.join(' ')}`.trim(),
  );
}

function inService(lines: string): string {
  return `services:\n  web:\n    image: x\n${lines.replace(/^/gm, '    ')}\n`;
}

// What `docker compose config` says of each is in the comment.
for (const [lines, expected] of [
  // additional properties … not allowed
  ['imgae: y', 'unknown-key «imgae» imgae image'],
  ['healthcheck:\n  tests: x', 'unknown-key «tests» tests test'],
  ['build:\n  contxt: .', 'unknown-key «contxt» contxt context'],
  ['networks:\n  n: {alias: [x]}', 'unknown-key «alias» alias aliases'],
  ['deploy:\n  resources:\n    limits: {cpu: 1}', 'unknown-key «cpu» cpu cpus'],
  ['secrets:\n- src: s', 'unknown-key «src» src'],
  ['ports:\n- target: 80\n  publish: 80', 'unknown-key «publish» publish published'],
  ['env_file:\n- path: a\n  require: false', 'unknown-key «require» require required'],
  // must be a …
  ['ports: "80:80"', 'wrong-type «"80:80"» text list'],
  ['ports:', 'wrong-type «ports» null list'],
  ['ports:\n- true', 'wrong-type «true» boolean number text map'],
  ['environment: A=b', 'wrong-type «A=b» text map list'],
  ['environment:\n  A: [b]', 'wrong-type «[b]» list text number boolean'],
  ['environment:\n- 5', 'wrong-type «5» number text'],
  ['environment:\n  A: 2024-01-01', 'wrong-type «2024-01-01» date text number boolean'],
  ['command: 5', 'wrong-type «5» number text list'],
  ['command: [a, 5]', 'wrong-type «5» number text'],
  ['tty: 1', 'wrong-type «1» number boolean text'],
  ['restart: false', 'wrong-type «false» boolean text'],
  ['depends_on:\n  b:', 'wrong-type «b» null map'],
  ['deploy:\n  replicas: 2.5', 'wrong-type «2.5» number integer text'],
  ['healthcheck:\n  interval: 30', 'wrong-type «30» number text'],
  ['volumes: |\n  ./a:/b\n  ./c:/d', 'wrong-type «|» text list'],
  ['user: 1000', 'wrong-type «1000» number text'],
  ['build: []', 'wrong-type «[]» list text map'],
  ['ports: !override "80"', 'wrong-type «"80"» text list'],
  // unexpected type map[string]interface {}, is missing a mount target
  ['environment:\n- A: b', 'wrong-type «A: b» colon-in-text text'],
  ['volumes:\n- ./a: /b', 'wrong-type «./a: /b» colon-in-text text'],
  // missing property …
  // A key that is misspelt is not missing too.
  ['depends_on:\n  b: {conditon: x}', 'unknown-key «conditon» conditon condition'],
  ['depends_on:\n  b: {}', 'missing-key «b» condition'],
  ['volumes:\n- source: a\n  target: /b', 'missing-key «source» type'],
  ['ulimits: {nofile: {soft: 5}}', 'missing-key «nofile» hard'],
  ['develop: {watch: [{path: .}]}', 'missing-key «path» action'],
  // value must be one of …, does not match pattern, must be less than or equal to
  [
    'depends_on:\n  b: {condition: service_health}',
    'wrong-value «service_health» service_health service_healthy service_started service_healthy service_completed_successfully',
  ],
  ['cgroup: hst', 'wrong-value «hst» hst host host private'],
  ['gpus: some', 'wrong-value «some» some  all'],
  [
    'pull_policy: nevr',
    'wrong-value «nevr» nevr never always never build if_not_present missing refresh daily weekly',
  ],
  ['cpu_percent: 150', 'wrong-value «150» 150  0–100'],
  ['cpu_count: -1', 'wrong-value «-1» -1  ≥ 0'],
  ['container_name: a', 'wrong-form «a» a [a-zA-Z0-9][a-zA-Z0-9_.-]+'],
] as const) {
  test(`in a service: ${JSON.stringify(lines)}`, () => assert.deepEqual(found(inService(lines)), [expected]));
}

for (const [text, expected] of [
  ['srvices: {}\n', 'unknown-key «srvices» srvices services'],
  ['services:\n', 'wrong-type «services» null map'],
  ['services: []\n', 'wrong-type «[]» list map'],
  ['services:\n  web:\n', 'wrong-type «web» null map'],
  ['services:\n  web: nginx\n', 'wrong-type «nginx» text map'],
  ['services:\n  web:\n    image:nginx\n', 'wrong-type «image:nginx» key-without-space map'],
  ['services:\n  my web: {image: x}\n', 'wrong-form «my web» my web ^[a-zA-Z0-9._-]+$'],
  ['- services\n', 'wrong-type «- services» list map'],
  ['version: 3.8\n', 'wrong-type «3.8» number text'],
  ['volumes:\n  - db\n', 'wrong-type «- db» list map'],
  ['include: other.yaml\n', 'wrong-type «other.yaml» text list'],
  ['services: {}\n---\n', 'wrong-type «---» null map'],
] as const) {
  test(`in a file: ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), [expected]));
}

for (const lines of [
  'environment:\n  A:\n  B: 1\n  C: true\n  D: 1.5\n  E: "2024-01-01"',
  'tty: yes\ninit: "true"\nread_only: ${RO:-false}',
  'deploy:\n  replicas: "2"\n  update_config: {parallelism: "${N}"}\nscale: ${N}',
  'ports:\n- {target: "80", published: 8080}\n- 80\n- "80"\n- ${PORT}:80',
  'depends_on:\n  b: {condition: $CONDITION}',
  'pull_policy: every_5d',
  'networks:\n  n:\ncommand:\nentrypoint:',
  'imgae: !reset null\nports: !reset\nlabels: !override {a: b}',
  'x-anything: [{a: b}, 2024-01-01]\nbuild: {x-a: 5, context: .}',
  'cpus: "0.5"\nmem_limit: 50M\nshm_size: 1000',
  'env_file:\n- path: a\n  required: false\nextra_hosts: {a: [1.2.3.4]}',
  'extends: {service: b}\nvolumes:\n- target: /b',
]) {
  test(`docker compose accepts ${JSON.stringify(lines)}`, () =>
    assert.deepEqual(found(inService(lines)), []));
}

test('what aliases and merge keys bring in is told once, where it is written', () => {
  assert.deepEqual(
    found(`x-common: &common
  imgae: x
  labels: [5]
x-environment: &environment [80]
services:
  a: {<<: *common, image: x, environment: *environment}
  b: {<<: *common, image: x, environment: *environment}
  c: *common
`),
    ['unknown-key «imgae» imgae image', 'wrong-type «5» number text', 'wrong-type «80» number text'],
  );
});

test('a key that is missing may come by a merge', () => {
  assert.deepEqual(
    found('x-d: &d {condition: service_started}\nservices: {a: {image: x, depends_on: {b: {<<: *d}}}}\n'),
    [],
  );
});

test('errors of YAML get names, and an anchor that may have been meant', () => {
  const text = 'a: &common {b: c}\nd: *comon\ne: f\ne: g\nh: [i\n';
  assert.deepEqual(
    checkYaml(parseYaml(text)).map(({ code, args }) => [code, ...args]),
    [
      ['unknown-anchor', 'comon', 'common'],
      ['duplicate-key', 'e', '3'],
      ['yaml-unclosed-bracket', '[', ']'],
    ],
  );
});

test('a file of 1,000 services is checked in time', () => {
  const service = (i: number): string =>
    `  s${i}:\n    image: x\n    environment:\n      A: b\n      C: \${D}\n    ports:\n      - "${i}:80"\n    deploy:\n      replicas: 2\n`;
  const file = parseYaml(`services:\n${Array.from({ length: 1000 }, (_, i) => service(i)).join('')}`);
  checkSchema(file);
  const started = performance.now();
  assert.deepEqual(checkSchema(file), []);
  assert.ok(performance.now() - started < 1000);
});
