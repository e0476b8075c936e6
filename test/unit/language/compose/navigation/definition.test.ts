import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Files } from '../project/files.ts';
import { definitionsAt } from './places.ts';

const cases: [what: string, files: Files, expected: Record<string, string>][] = [
  [
    'a service',
    { 'compose.yaml': 'services:\n  a: {depends_on: [b‸], image: x}\n  b: {image: x}\n' },
    { 'compose.yaml': 'services:\n  a: {depends_on: [b], image: x}\n  «b»: {image: x}\n' },
  ],
  [
    'behind service:, in quotes',
    { 'compose.yaml': 'services:\n  a: {network_mode: "service:‸b", image: x}\n  b: {image: x}\n' },
    { 'compose.yaml': 'services:\n  a: {network_mode: "service:b", image: x}\n  «b»: {image: x}\n' },
  ],
  [
    'a name that is not ASCII',
    { 'compose.yaml': 'services:\n  a: {image: x, networks: [nä‸t]}\nnetworks:\n  nät: {}\n' },
    { 'compose.yaml': 'services:\n  a: {image: x, networks: [nät]}\nnetworks:\n  «nät»: {}\n' },
  ],
  [
    'a volume in the base, from the override, with CRLF',
    {
      'compose.override.yaml': 'services:\r\n  a:\r\n    volumes:\r\n      - da‸ta:/x\r\n',
      'compose.yaml': 'services:\r\n  a: {image: x}\r\nvolumes:\r\n  data:\r\n',
    },
    { 'compose.yaml': 'services:\r\n  a: {image: x}\r\nvolumes:\r\n  «data»:\r\n' },
  ],
  [
    'from a declaration to the one that it overrides',
    {
      'compose.override.yaml': 'services:\n  ‸a: {restart: always}\n',
      'compose.yaml': 'services:\n  a: {image: x}\n',
    },
    { 'compose.yaml': 'services:\n  «a»: {image: x}\n' },
  ],
  [
    'an anchor',
    { 'compose.yaml': 'x-a: &base {image: x}\nservices:\n  a: {<<: *ba‸se}\n' },
    { 'compose.yaml': 'x-a: &«base» {image: x}\nservices:\n  a: {<<: *base}\n' },
  ],
  [
    'a variable',
    { 'compose.yaml': 'services:\n  a: {image: "x:${TA‸G:-1}"}\n', '.env': 'TAG=2\n' },
    { '.env': '«TAG»=2\n' },
  ],
  [
    'a variable inside of a default',
    { 'compose.yaml': 'services:\n  a: {image: "x:${A:-$‸TAG}"}\n', '.env': 'A=1\nTAG=2\n' },
    { '.env': 'A=1\n«TAG»=2\n' },
  ],
  [
    'a variable of an included file',
    {
      'more/compose.yaml': 'services:\n  a: {image: "x:${TA‸G}"}\n',
      'compose.yaml': 'include: [{path: more/compose.yaml, env_file: more.env}]\n',
      'more.env': 'TAG=1\n',
    },
    { 'more.env': '«TAG»=1\n' },
  ],
  [
    'a stage',
    {
      'compose.yaml': 'services:\n  a:\n    build: {context: app, dockerfile: D, target: ‸prod}\n',
      'app/D': 'FROM x AS base\nFROM base AS Prod\n',
    },
    { 'app/D': 'FROM x AS base\nFROM base AS «Prod»\n' },
  ],
  [
    'a stage in line',
    {
      'compose.yaml':
        'services:\n  a:\n    build:\n      target: pr‸od\n      dockerfile_inline: |\n        FROM x AS prod\n',
    },
    {
      'compose.yaml':
        'services:\n  a:\n    build:\n      target: prod\n      dockerfile_inline: |\n        FROM x AS «prod»\n',
    },
  ],
  [
    'a service in another file',
    {
      'compose.yaml': 'services:\n  a:\n    extends: {file: sub/common.yaml, service: ‸base}\n',
      'sub/common.yaml': 'services:\n  base: {extends: {file: more.yaml, service: base}}\n',
    },
    { 'sub/common.yaml': 'services:\n  «base»: {extends: {file: more.yaml, service: base}}\n' },
  ],
  [
    'a service of a file that is included by an included one',
    {
      'compose.yaml': 'include: [one/compose.yaml]\nservices:\n  a: {image: x, depends_on: [‸deep]}\n',
      'one/compose.yaml': 'include:\n  - path: [two/compose.yaml]\n',
      'one/two/compose.yaml': 'services:\n  deep: {image: x}\n',
    },
    { 'one/two/compose.yaml': 'services:\n  «deep»: {image: x}\n' },
  ],
  [
    'an include',
    { 'compose.yaml': 'include:\n  - ./mo‸re.yaml\n', 'more.yaml': 'services: {}\n' },
    { 'more.yaml': '«»services: {}\n' },
  ],
  [
    'an env file, by a variable',
    { 'compose.yaml': 'services:\n  a: {image: x, env_file: ["${DIR:-sub}/‸a.env"]}\n', 'sub/a.env': 'A=1' },
    { 'sub/a.env': '«»A=1' },
  ],
  [
    'a folder that is built',
    { 'compose.yaml': 'services:\n  a: {build: ./a‸pp}\n', 'app/Dockerfile': 'FROM x' },
    { 'app/Dockerfile': '«»FROM x' },
  ],
  [
    'a Dockerfile',
    { 'compose.yaml': 'services:\n  a: {build: {dockerfile: ‸D}}\n', D: 'FROM x' },
    { D: '«»FROM x' },
  ],
  ['the file of a secret', { 'compose.yaml': 'secrets:\n  s: {file: ./k‸ey}\n', key: 'x' }, { key: '«»x' }],
  ['an image', { 'compose.yaml': 'services:\n  a: {image: a‸}\n' }, {}],
  ['a name that nothing declares', { 'compose.yaml': 'services:\n  a: {image: x, networks: [n‸]}\n' }, {}],
  [
    'a file that includes itself',
    { 'compose.yaml': 'include: [compose.yaml]\nservices:\n  a: {image: x, depends_on: [‸a]}\n' },
    { 'compose.yaml': 'include: [compose.yaml]\nservices:\n  «a»: {image: x, depends_on: [a]}\n' },
  ],
];
for (const [what, files, expected] of cases) {
  test(what, async () => assert.deepEqual(await definitionsAt(files), expected));
}

test('COMPOSE_FILE tells what is merged', async () => {
  const files = {
    'stack/base.yaml': 'services:\n  b: {image: x}\n',
    'top.yaml': 'services:\n  a: {image: x, depends_on: [‸b]}\n',
    '.env': 'COMPOSE_FILE=stack/base.yaml,top.yaml\nCOMPOSE_PATH_SEPARATOR=,\n',
  };
  assert.deepEqual(
    await definitionsAt({
      'top.yaml': files['top.yaml'],
      'stack/base.yaml': files['stack/base.yaml'],
      '.env': files['.env'],
    }),
    { 'stack/base.yaml': 'services:\n  «b»: {image: x}\n' },
  );
});
