import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCompose } from '../../../../../src/language/compose/checks/index.ts';
import { fixAll } from '../../../../../src/language/compose/fixes/index.ts';
import { applied } from '../../../../../src/language/edits.ts';
import { projectOf } from '../project/files.ts';
import { fixesOf, mended } from './mending.ts';

/** A service `web` with these lines below its image. */
function web(...lines: string[]): string {
  return ['services:', '  web:', '    image: nginx:1.27', ...lines, ''].join('\n');
}

const cases: readonly (readonly [what: string, code: string, text: string, changes: readonly string[]])[] = [
  [
    'a misspelled key keeps its quotes and its comment',
    'unknown-key',
    web('    "port": ["80:80"] # site'),
    ['-    "port": ["80:80"] # site', '+    "ports": ["80:80"] # site'],
  ],
  [
    'the end of a condition',
    'wrong-value',
    web('    depends_on: {db: {condition: healthy}}', '  db:', '    image: redis:7'),
    ['-    depends_on: {db: {condition: healthy}}', '+    depends_on: {db: {condition: service_healthy}}'],
  ],
  [
    'a number where text belongs',
    'wrong-type',
    web('    command: [sleep, 5]'),
    ['-    command: [sleep, 5]', '+    command: [sleep, "5"]'],
  ],
  [
    'seconds',
    'wrong-type',
    web('    stop_grace_period: 30'),
    ['-    stop_grace_period: 30', '+    stop_grace_period: 30s'],
  ],
  [
    'seconds in quotes',
    'invalid-duration',
    web("    stop_grace_period: '30'"),
    ["-    stop_grace_period: '30'", "+    stop_grace_period: '30s'"],
  ],
  [
    'a boolean in old words',
    'old-boolean',
    web('    tty: "yes" # tty'),
    ['-    tty: "yes" # tty', '+    tty: true # tty'],
  ],
  ['no restart', 'wrong-type', web('    restart: false'), ['-    restart: false', '+    restart: "no"']],
  [
    'a size',
    'invalid-size',
    web('    mem_limit: 512 megabytes'),
    ['-    mem_limit: 512 megabytes', '+    mem_limit: 512m'],
  ],
  [
    'a port in quotes, with its anchor',
    'unquoted-port',
    web('    ports:', '      - &ssh 2222:22 # ssh', '    expose: [*ssh]'),
    ['-      - &ssh 2222:22 # ssh', '+      - &ssh "2222:22" # ssh'],
  ],
  [
    'the next free port of the project',
    'port-collision',
    web(
      '    ports: ["8080:80"]',
      '  two:',
      '    image: nginx:1.27',
      '    ports: ["127.0.0.1:8081:80"]',
      '  three:',
      '    image: nginx:1.27',
      '    ports: ["8080:80/tcp"]',
    ),
    ['-    ports: ["8080:80/tcp"]', '+    ports: ["8082:80/tcp"]'],
  ],
  [
    'only for this machine',
    'published-database',
    'services:\n  db:\n    image: postgres:17\n    ports:\n      - 5432:5432\n',
    ['-      - 5432:5432', '+      - 127.0.0.1:5432:5432'],
  ],
  [
    'any port for several containers',
    'port-scaled',
    web('    scale: 2', '    ports: ["8080:80"]'),
    ['-    ports: ["8080:80"]', '+    ports: ["80"]'],
  ],
  [
    'a path, not a volume',
    'path-or-volume',
    web('    volumes: ["conf/nginx.conf:/etc/nginx/nginx.conf:ro"]'),
    [
      '-    volumes: ["conf/nginx.conf:/etc/nginx/nginx.conf:ro"]',
      '+    volumes: ["./conf/nginx.conf:/etc/nginx/nginx.conf:ro"]',
    ],
  ],
  [
    'an absolute target',
    'relative-target',
    web('    volumes: [./html:html:ro]'),
    ['-    volumes: [./html:html:ro]', '+    volumes: [./html:/html:ro]'],
  ],
  [
    'a health check in list form',
    'healthcheck-test',
    web('    healthcheck:', '      test:', '        - curl -f http://localhost || exit 1'),
    ['+        - CMD-SHELL'],
  ],
  [
    'the brace of a variable',
    'invalid-interpolation',
    web('    user: ${USER_ID'),
    ['-    user: ${USER_ID', '+    user: ${USER_ID}'],
  ],
  [
    'what is no variable',
    'invalid-interpolation',
    web('    command: echo ${#}'),
    ['-    command: echo ${#}', '+    command: echo $${#}'],
  ],
  [
    'the earlier of two variables',
    'duplicate-variable',
    web('    environment:', '      - MODE=dev # old', '      # in use', '      - MODE=prod'),
    ['-      - MODE=dev # old'],
  ],
  [
    'an item of a list in brackets',
    'duplicate-item',
    web('    networks: [default, default]'),
    ['-    networks: [default, default]', '+    networks: [default]'],
  ],
  [
    'the last one with its comma',
    'unused-volume',
    web('    volumes: ["a:/x/a"]').replace('"a:', '"data:') + 'volumes: {data: {}, old: {}}\n',
    ['-volumes: {data: {}, old: {}}', '+volumes: {data: {}}'],
  ],
  [
    'an unused volume among others',
    'unused-volume',
    web('    volumes: ["data:/data"]') + 'volumes:\n  old:\n    driver: local\n\n  # kept\n  data:\n',
    ['-  old:', '-    driver: local', '-'],
  ],
  [
    'the last declaration goes with its section',
    'unused-network',
    'networks:\n  front: {}\n\n' + web(),
    ['-networks:', '-  front: {}', '-'],
  ],
  [
    'version, and the comment that heads the file stays',
    'obsolete-version',
    '# My stack\nversion: "3.8" # old\n\nservices:\n  web:\n    image: nginx:1.27\n',
    ['-version: "3.8" # old'],
  ],
  [
    'version with the blank line under it',
    'obsolete-version',
    'version: "3.8"\n\nservices:\n  web:\n    image: nginx:1.27\n',
    ['-version: "3.8"', '-'],
  ],
  [
    'two merges',
    'duplicate-key',
    'x-a: &a {restart: always}\nx-b: &b {tty: true}\nservices:\n  web:\n    <<: *a\n    <<: *b\n    image: nginx:1.27\n',
    ['-    <<: *a', '-    <<: *b', '+    <<: [*a, *b]'],
  ],
  [
    'external of old',
    'obsolete-external-name',
    web('    volumes: ["data:/data"]') + 'volumes:\n  data:\n    external:\n      name: "other"\n',
    ['-    external:', '-      name: "other"', '+    external: true', '+    name: "other"'],
  ],
  [
    'links that only order',
    'obsolete-links',
    web('    links: # both', '      - db', '  db:', '    image: redis:7'),
    ['-    links: # both', '+    depends_on: # both'],
  ],
  [
    'links beside depends_on',
    'obsolete-links',
    web(
      '    depends_on:',
      '      - cache',
      '    links:',
      '      - db:db',
      '  db:',
      '    image: redis:7',
      '  cache:',
      '    image: redis:7',
    ),
    ['-    links:', '-      - db:db', '+      - db'],
  ],
  [
    'a condition that is missing',
    'missing-key',
    web('    depends_on:', '      db:', '        required: false', '  db:', '    image: redis:7'),
    ['+        condition: service_started'],
  ],
  [
    'a name under nothing',
    'undefined-volume',
    web('    volumes: ["redis-data:/data"]') + 'volumes:\n  redis_data:\n',
    ['-    volumes: ["redis-data:/data"]', '+    volumes: ["redis_data:/data"]'],
  ],
  [
    'a key among services',
    'misplaced-key',
    web('  restart: always', '  db:', '    image: redis:7'),
    ['-  restart: always', '+    restart: always'],
  ],
  [
    'a section among services',
    'misplaced-section',
    web('    networks: [front]', '  networks:', '    # in front', '    front:'),
    ['-  networks:', '-    # in front', '-    front:', '+networks:', '+  # in front', '+  front:'],
  ],
  [
    'what belongs deeper',
    'unknown-key',
    web('    environment:', '    MODE: dev', '    DEBUG: "1"', '    restart: always'),
    ['-    MODE: dev', '-    DEBUG: "1"', '+      MODE: dev', '+      DEBUG: "1"'],
  ],
  [
    'an env file that may be missing',
    'missing-file',
    web('    env_file:', '      - web.env # made later'),
    ['-      - web.env # made later', '+      - path: web.env', '+        required: false # made later'],
  ],
  [
    'a colon too many',
    'wrong-type',
    web('    volumes:', '      - ./html: /html'),
    ['-      - ./html: /html', '+      - ./html:/html'],
  ],
  [
    'a dash without its space',
    'wrong-type',
    web('    cap_add:', '      -NET_ADMIN', '      -SYS_TIME'),
    ['-      -NET_ADMIN', '-      -SYS_TIME', '+      - NET_ADMIN', '+      - SYS_TIME'],
  ],
  // What is not YAML.
  [
    'a line too far to the right, with what is below it',
    'yaml-bad-indent',
    web('     environment:', '       MODE: dev', '    tty: true'),
    ['-     environment:', '-       MODE: dev', '+    environment:', '+      MODE: dev'],
  ],
  [
    'tabs',
    'yaml-tab-indent',
    'services:\n\tweb:\n\t\timage: nginx:1.27\n',
    ['-\tweb:', '-\t\timage: nginx:1.27', '+  web:', '+    image: nginx:1.27'],
  ],
  [
    'tabs where four spaces are usual',
    'yaml-tab-indent',
    'services:\n    web:\n        image: nginx:1.27\n\ttty: true\n'.replace('\ttty', '\t\ttty'),
    ['-\t\ttty: true', '+        tty: true'],
  ],
  [
    'an open quote before a comment',
    'yaml-unclosed-quote',
    web('    user: "app # who', '    tty: true'),
    ['-    user: "app # who', '+    user: "app" # who'],
  ],
  [
    'an open bracket',
    'yaml-unclosed-bracket',
    web('    ports: ["80:80", "81:81" # two', '    tty: true'),
    ['-    ports: ["80:80", "81:81" # two', '+    ports: ["80:80", "81:81"] # two'],
  ],
  [
    'brackets over lines',
    'yaml-unclosed-bracket',
    web('    command: [', '      "a",', '      "b"', '    tty: true'),
    ['+    ]'],
  ],
  [
    'a list beside its key',
    'yaml-list-on-key-line',
    web('    ports: - "80:80"'),
    ['-    ports: - "80:80"', '+    ports:', '+      - "80:80"'],
  ],
  [
    'a tag for the image',
    'yaml-nested-key',
    'services:\n  web:\n    image: nginx: 1.27\n',
    ['-    image: nginx: 1.27', '+    image: nginx:1.27'],
  ],
  [
    'an item among keys',
    'yaml-unexpected-item',
    web('    environment:', '      MODE: dev', '      - DEBUG=1'),
    ['-      - DEBUG=1', '+      DEBUG: "1"'],
  ],
  [
    'a key that is a number',
    'yaml-key-not-text',
    'services:\n  1:\n    image: nginx:1.27\n',
    ['-  1:', '+  "1":'],
  ],
];

for (const [what, code, text, changes] of cases) {
  test(`${code}: ${what}`, async () => {
    assert.deepEqual(await mended(code, text), changes);
  });
}

test('a declaration goes into its section, or into a new one at the end', async () => {
  const used = web('    volumes: ["data:/data"]', '    networks: [back]');
  assert.deepEqual(await mended('undefined-volume', used, 'Declare'), ['+volumes:', '+  data:', '+']);
  const withSection = `${used}volumes: # all of them\n  other:\n    driver: local # here\n`;
  assert.deepEqual(await mended('undefined-volume', withSection, 'Declare'), ['+  data:']);
  const empty = `volumes:\n${used}`;
  assert.deepEqual(await mended('undefined-volume', empty, 'Declare'), ['+  data:']);
  const inBraces = `${used}volumes: {other: {}}\n`;
  assert.deepEqual(await mended('undefined-volume', inBraces, 'Declare'), [
    '-volumes: {other: {}}',
    '+volumes: {other: {}, data: {}}',
  ]);
  const wide = used.replaceAll(/^( +)/gm, '$1$1');
  assert.deepEqual(await mended('undefined-network', wide, 'Declare'), ['+networks:', '+    back:', '+']);
});

test('a new section keeps the line ends, also of a file without a last one', async () => {
  const text = web('    secrets: [key]').replaceAll('\n', '\r\n').trimEnd();
  const [fix] = await fixesOf('undefined-secret', text);
  assert.equal(
    applied(text, fix?.edits ?? []),
    `${text}\r\n\r\nsecrets:\r\n  key:\r\n    file: ./key.txt\r\n`,
  );
});

test('a link that gives another name is more than an order', async () => {
  const text = web('    links: ["db:database"]', '  db:', '    image: redis:7');
  assert.deepEqual(
    (await fixesOf('obsolete-links', text)).map(({ title }) => title.en),
    ['Remove links'],
  );
});

test('nothing is taken away that is needed elsewhere', async () => {
  const text = web('    volumes: ["data:/data"]') + 'volumes:\n  old: &v\n    driver: local\n  data: *v\n';
  assert.deepEqual(await fixesOf('unused-volume', text), []);
});

test('a key with a value of its own is not renamed into one that is there', async () => {
  const titles = (await fixesOf('unknown-key', web('    imag: httpd'))).map(({ title }) => title.en);
  assert.deepEqual(titles, ['Remove imag']);
});

test('titles are in both languages', async () => {
  const [fix] = await fixesOf('undefined-volume', web('    volumes: ["data:/data"]'));
  assert.deepEqual(fix?.title, { en: 'Declare the volume data', nl: 'Het volume data declareren' });
});

test('everything that is certain is mended at once, and only that', async () => {
  const text = [
    'version: "3"',
    'services:',
    '  web:',
    '    imagee: nginx:1.27',
    '    ports: [2222:22]',
    '    volumes: [data:/data, src/html:html]',
    '    healthcheck: {interval: 30sec, test: [curl, localhost]}',
    'volumes:',
    '  old:',
    '',
  ].join('\n');
  const project = await projectOf({ 'compose.yaml': text }, 'compose.yaml');
  const edits = fixAll(project, '/w/compose.yaml', checkCompose(project, '/w/compose.yaml'));
  assert.equal(
    applied(text, edits),
    [
      'services:',
      '  web:',
      '    image: nginx:1.27',
      '    ports: ["2222:22"]',
      '    volumes: [data:/data, ./src/html:/html]',
      '    healthcheck: {interval: 30s, test: [CMD, curl, localhost]}',
      'volumes:',
      '  old:',
      '',
    ].join('\n'),
  );
});
