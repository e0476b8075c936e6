/** Both forms of each pair gave the same with `docker compose config` (2.40.3). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherForms } from './mending.ts';

function web(...lines: string[]): string {
  return ['services:', '  web:', '    image: nginx:1.27', ...lines, ''].join('\n');
}

const long = 'Write in the long form';
const short = 'Write in the short form';

/** Each way round: the cursor is on the first line of either. */
const pairs: readonly (readonly [toOther: string, one: string[], back: string, other: string[]])[] = [
  [
    long,
    ['    ports:', '      - ‸"8080:80"'],
    short,
    ['    ports:', '      - ‸target: 80', '        published: "8080"'],
  ],
  [
    long,
    ['    ports:', '      - ‸"127.0.0.1:8081-8082:80/udp"'],
    short,
    [
      '    ports:',
      '      - ‸target: 80',
      '        published: "8081-8082"',
      '        host_ip: 127.0.0.1',
      '        protocol: udp',
    ],
  ],
  [
    long,
    ['    volumes:', '      - ‸./html:/html:ro'],
    short,
    [
      '    volumes:',
      '      - ‸type: bind',
      '        source: ./html',
      '        target: /html',
      '        read_only: true',
      '        bind:',
      '          create_host_path: true',
    ],
  ],
  [
    long,
    ['    volumes:', '      - ‸data:/data'],
    short,
    ['    volumes:', '      - ‸type: volume', '        source: data', '        target: /data'],
  ],
  [
    long,
    ['    depends_on:‸', '      - db', '      - cache'],
    short,
    [
      '    depends_on:‸',
      '      db:',
      '        condition: service_started',
      '      cache:',
      '        condition: service_started',
    ],
  ],
  [
    'Write as a map',
    ['    environment:‸', '      - MODE=dev', '      - DEBUG=1', '      - TOKEN', '      - EMPTY='],
    'Write as a list',
    ['    environment:‸', '      MODE: dev', '      DEBUG: "1"', '      TOKEN:', '      EMPTY: ""'],
  ],
  [
    'Write as a map',
    ['    environment: ‸[A=b, C]'],
    'Write as a list',
    ['    environment: ‸{ A: b, C: null }'],
  ],
  [
    'Write as a map',
    ['    networks:‸', '      - front'],
    'Write as a list',
    ['    networks:‸', '      front:'],
  ],
  [long, ['    build: ‸./app'], short, ['    build:‸', '      context: ./app']],
  [long, ['    extends: ‸base'], short, ['    extends:‸', '      service: base']],
  [long, ['    secrets:', '      - ‸key'], short, ['    secrets:', '      - ‸source: key']],
  [
    'Write as a list',
    ["    command: ‸sh -c 'echo hi'"],
    'Write as one text',
    ['    command: ‸["sh", "-c", "echo hi"]'],
  ],
  [
    'Write as a list',
    ['    healthcheck:', '      test: ‸curl -f localhost'],
    'Write as one text',
    ['    healthcheck:', '      test: ‸[CMD-SHELL, "curl -f localhost"]'],
  ],
];

for (const [there, one, back, other] of pairs) {
  const [first, second] = [web(...one), web(...other)];
  test(`${there}: ${one.join(' ').trim().replace('‸', '')}`, async () => {
    assert.equal((await otherForms(first))[there], second.replace('‸', ''));
  });
  test(`${back}: ${other.join(' ').trim().replace('‸', '')}`, async () => {
    assert.equal((await otherForms(second))[back], first.replace('‸', ''));
  });
}

test('nothing is offered where the other form means something else', async () => {
  for (const lines of [
    // A range is as many ports.
    ['    ports:', '      - ‸"8000-8001:80-81"'],
    // What a variable holds may be an address too.
    ['    ports:', '      - ‸"${PORT}:80"'],
    ['    ports:', '      - ‸target: 80', '        name: site'],
    // The long form does not make the folder.
    ['    volumes:', '      - ‸type: bind', '        source: ./a', '        target: /data'],
    // docker compose takes a letter for a drive of Windows.
    ['    volumes:', '      - ‸type: volume', '        source: d', '        target: /data'],
    ['    volumes:', '      - ‸./a:/data:z'],
    ['    depends_on: ‸{db: {condition: service_healthy}}'],
    // 010 is 8.
    ['    environment: ‸{MODE: 010}'],
    // Read as a date, a number to base 8, a text over several lines.
    ['    environment:‸', '      A: 1e3'],
    ['    command: ‸echo $HOME'],
    ['    command: ‸echo hi && echo ho'],
    ['    build: ‸{context: ., target: dev}'],
  ]) {
    assert.deepEqual(await otherForms(web(...lines)), {}, lines.join('\n'));
  }
});

test('comments, anchors and aliases are not lost', async () => {
  assert.deepEqual(await otherForms(web('    environment:‸', '      - A=b # why', '      - C=d')), {});
  assert.deepEqual(await otherForms(web('    environment: ‸&env [A=b]')), {});
  assert.deepEqual(await otherForms(`x-e: &e {A: b}\n${web('    environment: ‸{<<: *e}')}`), {});
});

test('the entry comes before what holds it', async () => {
  const found = await otherForms(web('    build:', '      context: .', '      args:', '        - ‸A=b'));
  assert.deepEqual(Object.keys(found), ['Write as a map']);
  assert.match(found['Write as a map'] ?? '', /\n {6}args:\n {8}A: b\n/);
});
