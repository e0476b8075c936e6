import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prepareRename } from '../../../../../src/language/compose/features/rename.ts';
import { refusalSentence } from '../../../../../src/language/compose/features/refusal-sentences.ts';
import { atCursor, type Files } from '../project/files.ts';
import { renamedAt } from './places.ts';

test('a service, in all files and forms, with CRLF', async () => {
  const base = [
    'services:',
    '  web: {image: x}',
    '  web2:',
    '    image: x',
    '    links: ["web:web"]',
    "    network_mode: 'service:web'",
    '    volumes_from: [web:ro]',
    '',
  ].join('\r\n');
  const override = 'services:\n  web: {restart: always}\n  new: {image: x, depends_on: {web: {}}}\n';
  assert.deepEqual(
    await renamedAt(
      { 'compose.yaml': base.replace('web', 'w‸eb'), 'compose.override.yml': override },
      'front',
    ),
    {
      'compose.yaml': [
        'services:',
        '  front: {image: x}',
        '  web2:',
        '    image: x',
        '    links: ["front:web"]',
        "    network_mode: 'service:front'",
        '    volumes_from: [front:ro]',
        '',
      ].join('\r\n'),
      'compose.override.yml': override.replaceAll('web', 'front'),
    },
  );
});

test('a volume of three services in short and long form', async () => {
  const text = `services:
  a: {image: x, volumes: ["data:/x"]}
  b: {image: x, volumes: [data:/x:ro, ./data:/data, database:/y]}
  c: {image: x, volumes: [{type: volume, source: 'data', target: /data}]}
volumes: {data: , database: }
`;
  assert.deepEqual(await renamedAt({ 'compose.yaml': text.replace('data:/x:ro', '‸data:/x:ro') }, 'store'), {
    'compose.yaml': `services:
  a: {image: x, volumes: ["store:/x"]}
  b: {image: x, volumes: [store:/x:ro, ./data:/data, database:/y]}
  c: {image: x, volumes: [{type: volume, source: 'store', target: /data}]}
volumes: {store: , database: }
`,
  });
});

test('quotes come where YAML would read something else', async () => {
  const files = { 'compose.yaml': 'services:\n  a: {image: x, depends_on: [b, "b"]}\n  b‸: {image: x}\n' };
  for (const name of ['yes', '1', '1e3', '2001-01-01', 'null', '-b']) {
    assert.deepEqual(await renamedAt(files, name), {
      'compose.yaml': `services:\n  a: {image: x, depends_on: ["${name}", "${name}"]}\n  "${name}": {image: x}\n`,
    });
  }
});

test('a container keeps the name of a variable that is handed on', async () => {
  const compose =
    'services:\n  a:\n    image: "x:${TAG:-${TAG}}"\n    environment: [TAG, "B=$TAG"]\n    build: {args: {TAG: }}\n';
  assert.deepEqual(await renamedAt({ '.env': '‸TAG=1\nB=a${TAG}\n', 'compose.yaml': compose }, 'V'), {
    '.env': 'V=1\nB=a${V}\n',
    'compose.yaml':
      'services:\n  a:\n    image: "x:${V:-${V}}"\n    environment: [TAG=$V, "B=$V"]\n    build: {args: {TAG: $V }}\n',
  });
});

test('only the anchor that an alias means', async () => {
  const text = 'x-a: &a 1\nx-b: *a\nx-c: &a 2\nx-d: *‸a\n';
  assert.deepEqual(await renamedAt({ 'compose.yaml': text }, 'z'), {
    'compose.yaml': 'x-a: &a 1\nx-b: *a\nx-c: &z 2\nx-d: *z\n',
  });
});

test('a stage, in its Dockerfile too', async () => {
  const files = {
    'compose.yaml': 'services:\n  a:\n    build: {target: ‸prod}\n',
    Dockerfile: 'FROM x AS prod\nCOPY --from=prod / /\n',
  };
  assert.deepEqual(await renamedAt(files, 'live'), {
    'compose.yaml': 'services:\n  a:\n    build: {target: live}\n',
    Dockerfile: 'FROM x AS live\nCOPY --from=live / /\n',
  });
});

test('a profile', async () => {
  assert.deepEqual(
    await renamedAt(
      {
        'compose.yaml': 'services:\n  a: {image: x, profiles: [de‸v]}\n',
        '.env': 'COMPOSE_PROFILES=x, dev\n',
      },
      'öfter',
    ),
    {
      'compose.yaml': 'services:\n  a: {image: x, profiles: [öfter]}\n',
      '.env': 'COMPOSE_PROFILES=x, öfter\n',
    },
  );
});

test('a name that is not ASCII, though docker compose refuses it', async () => {
  assert.deepEqual(
    await renamedAt({ 'compose.yaml': 'services:\n  dé‸: {image: x}\n  a: {image: x, links: [dé]}\n' }, 'zé'),
    { 'compose.yaml': 'services:\n  zé: {image: x}\n  a: {image: x, links: [zé]}\n' },
  );
});

test('a name that was missing', async () => {
  assert.deepEqual(
    await renamedAt(
      { 'compose.yaml': 'services:\n  a: {image: x, depends_on: [database]}\n  d‸b: {image: x}\n' },
      'database',
    ),
    { 'compose.yaml': 'services:\n  a: {image: x, depends_on: [database]}\n  database: {image: x}\n' },
  );
});

const refused: [why: string, files: Files, newName: string, environment?: Record<string, string>][] = [
  ['nothing', { 'compose.yaml': 'services:\n  a: {ima‸ge: x}\n' }, 'b'],
  ['undeclared', { 'compose.yaml': 'services:\n  a: {networks: [‸n], image: x}\n' }, 'b'],
  ['undeclared', { 'compose.yaml': 'x-a: *‸b\n' }, 'c'],
  ['outside', { 'compose.yaml': 'services:\n  a: {image: "$‸TAG"}\n' }, 'V', { TAG: '1' }],
  ['predefined', { 'compose.yaml': 'services:\n  a: {image: x, networks: [def‸ault]}\n' }, 'b'],
  ['predefined', { 'compose.yaml': 'name: ${COMPOSE_PROJECT_N‸AME}\n' }, 'B'],
  ['invalid', { 'compose.yaml': 'services:\n  a‸: {image: x}\n' }, 'a b'],
  ['invalid', { 'compose.yaml': 'services:\n  a‸: {image: x}\n' }, 'é'],
  ['invalid', { 'compose.yaml': 'services:\n  a‸: {image: x}\n' }, ''],
  ['invalid', { 'compose.yaml': 'x-a: &‸a 1\n' }, 'a.b'],
  ['invalid', { 'compose.yaml': 'services:\n  a: {image: "${‸A}"}\n' }, 'A-B'],
  [
    'reserved',
    { 'compose.yaml': 'services:\n  a: {image: x, networks: [n]}\nnetworks: {‸n: }\n' },
    'default',
  ],
  ['taken', { 'compose.yaml': 'services:\n  a‸: {image: x}\n  b: {image: x}\n' }, 'b'],
  [
    'taken',
    {
      'compose.yaml': 'services:\n  a‸: {image: x}\n',
      'compose.override.yaml': 'services:\n  b: {image: x}\n',
    },
    'b',
  ],
  ['taken', { 'compose.yaml': 'x-a: &a 1\nx-b: &b 2\nx-c: *‸a\nx-d: *b\n' }, 'b'],
  ['taken', { 'compose.yaml': 'services:\n  a: {image: "$A‸ $B"}\n', '.env': 'A=1\n' }, 'B'],
];
for (const [why, files, newName, environment] of refused) {
  test(`${why}: ${JSON.stringify(files['compose.yaml'])} to ${JSON.stringify(newName)}`, async () => {
    assert.equal(await renamedAt(files, newName, environment), why);
  });
}

test('the name to change is shown, or why not', async () => {
  const at = await atCursor({
    'compose.yaml': 'services:\n  a: {image: x, ipc: "service:b‸"}\n  b: {image: x}\n',
  });
  assert.deepEqual(prepareRename(at.project, at.path, at.offset), {
    span: { start: 40, end: 41 },
    name: 'b',
  });
  assert.match(refusalSentence('taken', 'nl'), /al in gebruik/);
});
