import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlights } from '../../../../../src/language/compose/features/highlight.ts';
import { occurrencesIn } from '../../../../../src/language/compose/occurrences.ts';
import { parseYaml } from '../../../../../src/language/yaml/parse.ts';
import { atCursor, marked } from '../project/files.ts';
import { referencesAt } from './places.ts';

/** All names of some kinds in a text. */
function names(text: string, ...kinds: string[]): string | undefined {
  const found = occurrencesIn('/w/compose.yaml', parseYaml(text));
  return marked(
    { 'compose.yaml': text },
    found.filter(({ kind }) => kinds.includes(kind)),
  )['compose.yaml'];
}

test('everything that names a service', () => {
  const expected = `services:
  «db»:
    image: x
  «"web"»:
    image: x
    depends_on: [«db», "«db»"]
    links: [«db», '«db»:database']
    volumes_from: [«db»:ro, container:db]
    network_mode: service:«db»
    pid: "service:«db»"
    ipc: service:«db»
    uts: service:«db»
    extends: «db»
    build:
      context: .
      additional_contexts:
        other: service:«db»
        more: docker-image://db
  «c»:
    container_name: db
    depends_on:
      «db»:
        condition: service_healthy
    extends:
      service: «db»
    build:
      additional_contexts: ["other=service:«db»", db=./db]
    environment: [db, DB=db]
`;
  const text = expected.replaceAll(/[«»]/g, '');
  assert.equal(names(text, 'service'), expected.replace('«"web"»', '"«web»"'));
});

test('networks, volumes, configs, secrets and models', () => {
  const expected = `services:
  web:
    networks: [«front»]
    volumes:
      - «data»:/data:ro
      - ./data:/other
      - ~/data:/home
      - /data
      - {type: volume, source: «data», target: /x}
      - {type: bind, source: data, target: /y}
    configs: [«cfg»]
    secrets: [{source: «key»}]
    build: {context: ., secrets: [«key»]}
    models: [«llm»]
    credential_spec: {config: «cfg»}
  other:
    networks: {«front»: {aliases: [front]}}
    configs: [{source: «cfg», target: /cfg}]
    secrets: ["«key»"]
    models: {«llm»: {endpoint_var: LLM}}
networks: {«front»: }
volumes: {«data»: {external: true}}
configs: {«cfg»: {content: data}}
secrets: {«key»: {file: ./key}}
models: {«llm»: {model: x}}
`;
  const text = expected.replaceAll(/[«»]/g, '');
  assert.equal(names(text, 'network', 'volume', 'config', 'secret', 'model'), expected);
});

test('variables, with those that are handed on', () => {
  const expected = `services:
  web:
    image: "x:\${«TAG»:-\${«OTHER»}}$«TAG» $$TAG"
    environment: [«PASSED», SET=$«TAG»]
    build: {args: {«GIVEN»: , FIXED: 1}}
secrets:
  s: {environment: «SECRET»}
configs:
  c: {environment: "«CONFIG»"}
x-any: ["\${«ANY»}"]
`;
  assert.equal(names(expected.replaceAll(/[«»]/g, ''), 'variable'), expected);
});

test('what a merge key or an anchor shares counts once', () => {
  const expected = `x-base: &base
  depends_on: [«db»]
services:
  «a»: {<<: *base, image: x}
  «b»: {<<: [*base], image: x}
  «c»: *base
  «db»: {image: x}
`;
  assert.equal(names(expected.replaceAll(/[«»]/g, ''), 'service'), expected);
});

test('a name with a variable in it is nobody’s', () => {
  const text = 'services:\n  a:\n    depends_on: ["${DB}"]\n    volumes: ["${DATA}:/x"]\n';
  assert.equal(names(text, 'service'), text.replace('  a:', '  «a»:'));
  assert.equal(names(text, 'volume'), undefined);
});

test('an anchor that is given again is another one', async () => {
  assert.deepEqual(
    await referencesAt({
      'compose.yaml': 'x-a: &a 1\nx-b: *a\nx-c: &a 2\nx-d: *‸a\nx-e: *ab\nx-f: &ab 3\n',
    }),
    { 'compose.yaml': 'x-a: &a 1\nx-b: *a\nx-c: &«a» 2\nx-d: *«a»\nx-e: *ab\nx-f: &ab 3\n' },
  );
});

test('references go through the base, the override, what is included, and overlays beside them', async () => {
  assert.deepEqual(
    await referencesAt({
      'compose.yaml':
        'include: [more/compose.yaml]\nservices:\n  web: {image: x, depends_on: [d‸b]}\n  db: {image: x}\n',
      'compose.override.yaml': 'services:\n  db: {restart: always}\n',
      'compose.prod.yaml': 'services:\n  db: {restart: "no"}\n',
      'compose.whole.yaml': 'services:\n  db: {image: another}\n',
      'more/compose.yaml': 'services:\n  job: {image: x, depends_on: [db, dbs]}\n',
    }),
    {
      'compose.yaml':
        'include: [more/compose.yaml]\nservices:\n  web: {image: x, depends_on: [«db»]}\n  «db»: {image: x}\n',
      'compose.override.yaml': 'services:\n  «db»: {restart: always}\n',
      'compose.prod.yaml': 'services:\n  «db»: {restart: "no"}\n',
      'more/compose.yaml': 'services:\n  job: {image: x, depends_on: [«db», dbs]}\n',
    },
  );
});

test('the same from the included file and from the overlay', async () => {
  const base = 'include: [more/compose.yaml]\nservices:\n  db: {image: x}\n';
  const more = 'services:\n  job: {image: x, depends_on: [db]}\n';
  const expected = {
    'compose.yaml': base.replace('db', '«db»'),
    'more/compose.yaml': more.replace('db', '«db»'),
  };
  assert.deepEqual(
    await referencesAt({ 'more/compose.yaml': more.replace('db', '‸db'), 'compose.yaml': base }),
    expected,
  );
  assert.deepEqual(
    await referencesAt({
      'compose.prod.yaml': 'services:\n  d‸b: {restart: always}\n',
      'compose.yaml': 'services:\n  db: {image: x}\n',
    }),
    {
      'compose.prod.yaml': 'services:\n  «db»: {restart: always}\n',
      'compose.yaml': 'services:\n  «db»: {image: x}\n',
    },
  );
});

test('services of a file of extends are others than those of the project', async () => {
  assert.deepEqual(
    await referencesAt({
      'compose.yaml':
        'services:\n  web: {extends: {file: common.yaml, service: w‸eb}}\n  job: {image: x, depends_on: [web]}\n',
      'common.yaml': 'services:\n  web: {image: x}\n  other: {extends: web}\n',
    }),
    {
      'compose.yaml':
        'services:\n  web: {extends: {file: common.yaml, service: «web»}}\n  job: {image: x, depends_on: [web]}\n',
      'common.yaml': 'services:\n  «web»: {image: x}\n  other: {extends: «web»}\n',
    },
  );
});

test('variables in .env, profiles in COMPOSE_PROFILES, stages in the Dockerfile', async () => {
  const files = {
    'compose.yaml':
      'services:\n  web:\n    image: "x:${TAG}"\n    build: {context: app, target: prod}\n    profiles: [dev]\n',
    '.env': 'TAG=1\nALL="$TAG"\nCOMPOSE_PROFILES=dev,debug\n',
    'app/Dockerfile': 'FROM x AS prod\nFROM prod\n',
  };
  const at = (text: string) => ({
    ...files,
    'compose.yaml': files['compose.yaml'].replace(text, `‸${text}`),
  });
  assert.equal(
    (await referencesAt(at('TAG')))['.env'],
    'TAG=1\nALL="$TAG"\nCOMPOSE_PROFILES=dev,debug\n'.replaceAll('TAG', '«TAG»'),
  );
  assert.equal((await referencesAt(at('dev')))['.env'], 'TAG=1\nALL="$TAG"\nCOMPOSE_PROFILES=«dev»,debug\n');
  assert.equal((await referencesAt(at('prod')))['app/Dockerfile'], 'FROM x AS «prod»\nFROM «prod»\n');
});

test('highlights: declarations are written, references read', async () => {
  const { project, path, offset } = await atCursor({
    'compose.yaml': 'services:\n  a: {image: x, depends_on: [‸b]}\n  b: {image: x}\n',
  });
  assert.deepEqual(
    highlights(project, path, offset).map(({ span, kind }) => [span.start, kind]),
    [
      [39, 'read'],
      [45, 'write'],
    ],
  );
});

test('an anchor that holds itself comes to an end', () => {
  const text = 'services:\n  a: &a\n    <<: *a\n    depends_on: [b]\n  b: *a\n';
  assert.equal(
    names(text, 'service'),
    'services:\n  «a»: &a\n    <<: *a\n    depends_on: [«b»]\n  «b»: *a\n',
  );
});
