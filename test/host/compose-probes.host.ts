/**
 * What someone who writes Compose files expects at a place, asked as VS Code asks it. The cursor stands as `│`. Other
 * files of the project follow a line `=== name`; the file with the cursor is the one that is open.
 */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { each } from './editor.ts';

let count = 0;
const made: vscode.Uri[] = [];

interface Opened {
  readonly folder: vscode.Uri;
  readonly document: vscode.TextDocument;
  readonly cursor: vscode.Position;
}

/** Writes the files into a folder of their own, and opens the one with the cursor, or else the first. */
async function open(source: string): Promise<Opened> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(workspace, 'no workspace');
  const folder = vscode.Uri.joinPath(workspace.uri, 'compose-probes', `${count++}`, 'shop');
  made.push(folder);
  const files = [...`=== compose.yaml\n${source}`.matchAll(/^=== (\S+)\n([^]*?)(?=^=== |(?![^]))/gm)];
  for (const [, name = '', text = ''] of files) {
    const clean = new TextEncoder().encode(text.replace('│', ''));
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), clean);
  }
  const [, name = '', text = ''] = files.find(([all]) => all.includes('│')) ?? files[0] ?? [];
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, name));
  return { folder, document, cursor: document.positionAt(Math.max(0, text.indexOf('│'))) };
}

/** `path:line`, with the line counted from 1. */
function placeIn({ folder }: Opened, uri: vscode.Uri, range: vscode.Range | undefined): string {
  const name = uri.path.slice(folder.path.length + 1);
  return `${name === 'compose.yaml' ? '' : name}:${(range?.start.line ?? -1) + 1}`;
}

/** A service `web` with these settings, then what all of them may refer to. */
const web = (settings: string): string =>
  `services:\n  web:\n    image: nginx:1.28\n${settings.replace(/^/gm, '    ')}\n${rest}`;
const rest = `  db:
    image: postgres:17
  cache: {image: redis:8}
networks:
  front:
  back: {internal: true}
volumes:
  data:
configs:
  site: {file: ./site.conf}
secrets:
  key: {file: ./key.txt}
models:
  llm: {model: ai/smollm2}
`;
const dockerfile = '=== Dockerfile\nARG VERSION=1\nFROM busybox AS dev\nFROM busybox AS prod\n';
const env = '=== .env\nPORT=8080\nTAG=1.2\n';

const hovers: readonly (readonly [source: string, told: RegExp])[] = [
  ['serv│ices:\n  a: {image: x}\n', /### /],
  ['na│me: shop\n', /`shop`/],
  ['services:\n  a: {image: x}\nver│sion: "3"\n', /ignores it/],
  ['services:\n  w│eb:\n    image: nginx:1.28\n', /Service `web`[^]*nginx/],
  ['services:\n  web:\n    image: ngi│nx:1.28\n', /docker\.io\/library\/nginx:1\.28/],
  [web('por│ts: ["80:80"]'), /### /],
  [web('ports: ["127.0.0.1:80│80:80/udp"]'), /`8080`[^]*UDP[^]*127\.0\.0\.1/],
  [web('ports:\n  - target: 80\n    publi│shed: 8080'), /### /],
  [web('restart: unless-│stopped'), /unless you stopped it/],
  [web('restart: on-failure:│3'), /3 times/],
  [web('depends_on: [d│b]'), /Service `db`[^]*postgres/],
  [web('depends_on:\n  db:\n    condition: service_hea│lthy'), /health check/],
  [web('volumes: ["da│ta:/var:ro"]'), /Volume `data`[^]*`\/var`[^]*not write/],
  [web('networks: [fr│ont]'), /Network `front`/],
  [web('configs: [si│te]'), /Config `site`/],
  [web('secrets: [k│ey]'), /Secret `key`[^]*\/run\/secrets\/key/],
  [web('models: [l│lm]'), /ai\/smollm2/],
  [web('network_mode: service:d│b'), /network of service `db`/],
  [web('network_mode: ho│st'), /network of the computer/],
  [web('healthcheck:\n  inter│val: 1m30s'), /1 minute 30 seconds/],
  [web('healthcheck:\n  test: ["CMD-SH│ELL", "curl x"]'), /in the shell/],
  [web('deploy:\n  replicas: │3'), /3 containers/],
  [web('deploy:\n  resources:\n    limits:\n      memory: 51│2M'), /512 MiB/],
  [web('deploy:\n  resources:\n    limits:\n      cpus: "│1"'), /1 processor core:/],
  [web('cap_add: [NET_AD│MIN]'), /network settings/],
  [web('pull_policy: alw│ays'), /each time/],
  [web('stop_signal: SIG│INT'), /signal number 2/],
  [web('user: 1000:│1000'), /user `1000`/],
  [web('logging:\n  driver: json-│file'), /JSON/],
  [web('command: npm st│art'), /no shell/],
  [web('environment:\n  NODE_E│NV: production'), /`production`/],
  [web(`hostname: \${TA│G:-x}`) + env, /`1\.2`[^]*\.env/],
  [web(`hostname: $TA│G`) + env, /`1\.2`/],
  [web('hostname: a$│$b'), /Two dollar signs/],
  [web('build: {context: ., target: pr│od}') + dockerfile, /stage `prod`/],
  ['x-a: &ba│se {restart: always}\nservices:\n  a: {<<: *base, image: x}\n', /Anchor `base`/],
  ['x-a: &base {restart: always}\nservices:\n  a: {<<: *ba│se, image: x}\n', /anchor `base`[^]*`restart`/],
  ['x-a: &base {restart: always}\nservices:\n  a: {<│<: *base, image: x}\n', /merge key/],
  ['networks:\n  a: {driver: over│lay}\n', /### /],
  ['volumes:\n  a: {exter│nal: true}\n', /### /],
  ['include: [mo│re.yaml]\n=== more.yaml\nservices: {}\n', /more\.yaml/],
  [`services:\n  a: {image: "x:\${TAG}"}\n=== .env\nTA│G=1.2\n`, /`1\.2`[^]*compose\.yaml/],
];

/** Empty where there is nothing to go to. Of several the first counts. */
const definitions: readonly (readonly [source: string, place: string])[] = [
  [web('depends_on: [d│b]'), ':5'],
  [web('depends_on:\n  d│b: {condition: service_started}'), ':6'],
  [web('links: ["d│b:store"]'), ':5'],
  [web('volumes_from: ["d│b:ro"]'), ':5'],
  [web('network_mode: "service:d│b"'), ':5'],
  [web('pid: service:d│b'), ':5'],
  [web('ipc: service:d│b'), ':5'],
  [web('extends: d│b'), ':5'],
  [web('extends: {service: d│b}'), ':5'],
  [
    web('extends: {file: b.yaml, service: ba│se}') + '=== b.yaml\nservices:\n  base: {image: x}\n',
    'b.yaml:2',
  ],
  [
    web('extends: {file: ./b.y│aml, service: base}') + '=== b.yaml\nservices:\n  base: {image: x}\n',
    'b.yaml:1',
  ],
  [web('networks: [ba│ck]'), ':10'],
  [web('networks:\n  fr│ont: {aliases: [a]}'), ':10'],
  [web('volumes: ["da│ta:/d"]'), ':12'],
  [web('volumes:\n  - {type: volume, source: da│ta, target: /d}'), ':13'],
  [web('volumes:\n  - {type: bind, source: da│ta, target: /d}'), ''],
  [web('configs: [si│te]'), ':14'],
  [web('configs: [{source: si│te}]'), ':14'],
  [web('secrets: [k│ey]'), ':16'],
  [web('secrets:\n  - source: k│ey'), ':17'],
  [web('build: {context: ., secrets: [k│ey]}'), ':16'],
  [web('build: {context: ., additional_contexts: {a: "service:d│b"}}'), ':5'],
  [web('models: [l│lm]'), ':18'],
  [web('build: {context: ., target: pr│od}') + dockerfile, 'Dockerfile:3'],
  [web('build: │.') + dockerfile, 'Dockerfile:1'],
  [
    web('build: {context: ./app, dockerfile: dev.Docker│file}') + '=== app/dev.Dockerfile\nFROM a\n',
    'app/dev.Dockerfile:1',
  ],
  [web('env_file: ap│p.env') + '=== app.env\nA=1\n', 'app.env:1'],
  [web(`hostname: \${TA│G}`) + env, '.env:2'],
  [web('environment: [TA│G]') + env, '.env:2'],
  [web('environment: {TA│G: 1}') + env, ''],
  ['x-a: &base {init: true}\nservices:\n  a: {<<: *ba│se, image: x}\n', ':1'],
  ['x-a: &a {}\nx-b: &a {}\nservices:\n  a: {<<: *│a, image: x}\n', ':2'],
  ['include: [mo│re.yaml]\n=== more.yaml\nservices: {}\n', 'more.yaml:1'],
  [
    'include: [more.yaml]\nservices:\n  a: {image: x, depends_on: [d│b]}\n=== more.yaml\nservices:\n  db: {image: x}\n',
    'more.yaml:2',
  ],
  ['services:\n  web: {image: x}\n=== compose.override.yaml\nservices:\n  w│eb: {init: true}\n', ':2'],
  [
    'services:\n  web: {image: x}\nvolumes:\n  data:\n=== compose.prod.yaml\nservices:\n  web: {volumes: ["da│ta:/d"]}\n',
    ':4',
  ],
  ['secrets:\n  key: {file: ./k│ey.txt}\n=== key.txt\na\n', 'key.txt:1'],
  ['services:\n  é: {image: x}\n  b: {image: x, depends_on: [é│]}\n', ':2'],
];

const references: readonly (readonly [source: string, places: string])[] = [
  [
    'services:\n  d│b: {image: x}\n  a: {image: x, depends_on: [db], links: ["db:x"]}\n  b: {extends: db}\n  c: {image: x, pid: "service:db"}\n',
    ':2 :3 :3 :4 :5',
  ],
  ['services:\n  a: {image: x, volumes: ["da│ta:/d", "./data:/e"]}\nvolumes:\n  data:\n', ':2 :4'],
  [`services:\n  a: {image: "x:\${TA│G}", hostname: "$TAG"}\n=== .env\nTAG=1\n`, '.env:1 :2 :2'],
  [
    'services:\n  w│eb: {image: x}\n=== compose.override.yaml\nservices:\n  web: {init: true}\n  b: {image: x, depends_on: [web]}\n',
    ':2 compose.override.yaml:2 compose.override.yaml:3',
  ],
  ['services:\n  a: {image: x, profiles: [d│ev]}\n  b: {image: x, profiles: [dev, ci]}\n', ':2 :3'],
];

const renames: readonly (readonly [
  source: string,
  newName: string,
  after: Readonly<Record<string, string>> | undefined,
])[] = [
  [
    'services:\n  d│b: {image: x}\n  a: {image: x, depends_on: [db], network_mode: "service:db"}\n',
    'store',
    {
      'compose.yaml':
        'services:\n  store: {image: x}\n  a: {image: x, depends_on: [store], network_mode: "service:store"}\n',
    },
  ],
  [
    'services:\n  a: {image: x, volumes: ["da│ta:/d:ro"]}\nvolumes:\n  "data":\n',
    'files',
    { 'compose.yaml': 'services:\n  a: {image: x, volumes: ["files:/d:ro"]}\nvolumes:\n  "files":\n' },
  ],
  [
    'services:\n  a: {image: x, networks: [nä│t]}\nnetworks:\n  nät: {}\n',
    'größe',
    { 'compose.yaml': 'services:\n  a: {image: x, networks: [größe]}\nnetworks:\n  größe: {}\n' },
  ],
  [
    `services:\n  a: {image: "x:\${TA│G}"}\n=== .env\nTAG=1\n`,
    'VERSION',
    { 'compose.yaml': `services:\n  a: {image: "x:\${VERSION}"}\n`, '.env': 'VERSION=1\n' },
  ],
  [
    'services:\n  a: {build: {context: ., target: pr│od}}\n=== Dockerfile\nFROM a AS prod\n',
    'live',
    {
      'compose.yaml': 'services:\n  a: {build: {context: ., target: live}}\n',
      Dockerfile: 'FROM a AS live\n',
    },
  ],
  [
    'include: [more.yaml]\nservices:\n  a: {image: x, depends_on: [d│b]}\n=== more.yaml\nservices:\n  db: {image: x}\n',
    'store',
    {
      'compose.yaml': 'include: [more.yaml]\nservices:\n  a: {image: x, depends_on: [store]}\n',
      'more.yaml': 'services:\n  store: {image: x}\n',
    },
  ],
  ['services:\n  a│: {image: x}\n  b: {image: x}\n', 'b', undefined],
  ['services:\n  a│: {image: x}\n', 'a b', undefined],
];

/** `after` is what the text becomes where the cursor was; without it, the label must not be offered. */
const completions: readonly (readonly [source: string, label: string, after?: string])[] = [
  ['│', 'services', 'services:\n  '],
  ['services:\n  a: {image: x}\nvol│', 'volumes', 'volumes:\n  '],
  ['services:\n  a: {image: x}\n│', 'services'],
  ['services:\n  web:\n    ima│', 'image', '    image: '],
  [web('│'), 'ports', '    ports:\n      - '],
  [web('│'), 'image'],
  [web('rest│'), 'restart', '    restart: '],
  [web('restart: │'), 'unless-stopped', 'restart: unless-stopped'],
  [web('restart: │'), 'no', 'restart: "no"'],
  [web('depends_on:\n  - │'), 'db', '      - db'],
  [web('depends_on: [db, │]'), 'cache', '[db, cache]'],
  [web('depends_on: [db, │]'), 'db'],
  [web('depends_on:\n  - │'), 'web'],
  [web('depends_on:\n  db:\n    condition: │'), 'service_healthy', 'condition: service_healthy'],
  [web('networks: [│]'), 'front', '[front]'],
  [web('volumes:\n  - da│'), 'data', '- data:/'],
  [web('secrets: [│]'), 'key', '[key]'],
  [web('configs:\n  - source: │'), 'site', 'source: site'],
  [web('network_mode: │'), 'service:db', 'network_mode: service:db'],
  [web('extends: │'), 'db', 'extends: db'],
  [web('models: [│]'), 'llm', '[llm]'],
  [web('build:\n  context: .\n  target: │') + dockerfile, 'prod', 'target: prod'],
  [web('build:\n  context: .\n  args:\n    │') + dockerfile, 'VERSION', '        VERSION: '],
  [web(`hostname: \${│}`) + env, 'TAG', `\${TAG}`],
  [web(`hostname: "\${T│"`) + env, 'TAG', `"\${TAG}"`],
  [web('env_file: │') + env, '.env', 'env_file: .env'],
  [web('healthcheck:\n  test: [│]'), 'CMD', '["CMD"'],
  [web('healthcheck:\n  │'), 'interval', '      interval: '],
  [web('deploy:\n  resources:\n    │'), 'limits', '        limits:\n          '],
  [web('cap_add:\n  - NET_A│'), 'NET_ADMIN', '- NET_ADMIN'],
  [web('logging:\n  driver: │'), 'json-file', 'driver: json-file'],
  [web('pull_policy: │'), 'always', 'pull_policy: always'],
  ['services:\n  web:\n    image: x\n    command: "open\n    rest│\n', 'restart', '    restart: '],
  ['services:\n  web\n    image: x\n    rest│\n', 'restart', '    restart: '],
  ['services:\n  web: {image: x, rest│}\n', 'restart', '{image: x, restart: }'],
  ['{"services": {"web": {"im│"}}}\n', 'image', '{"image": }'],
  ['x-a: &base {init: true}\nservices:\n  web:\n    <<: *│\n', 'base', '<<: *base'],
  ['networks:\n  a:\n    driver: │\n', 'bridge', 'driver: bridge'],
  ['include:\n  - │\n=== more.yaml\nservices: {}\n', 'more.yaml', '- more.yaml'],
  ['services:\n  a: {image: x, profiles: [dev]}\n  b:\n    image: x\n    profiles: [│]\n', 'dev', '[dev]'],
  ['services:\n  web:\n    image: x # oom_k│\n', 'oom_kill_disable'],
];

/** Lines count from 1. */
const broken: readonly (readonly [text: string, line: number, code: string])[] = [
  ['services:\n  web:\n    image: x:1\n    ports:\n\t  - "80:80"\n', 5, 'yaml-tab-indent'],
  ['services:\n  web\n    image: x:1\n', 2, 'yaml-missing-colon'],
  ['services:\n  web:\n    image:x:1\n', 3, 'wrong-type'],
  ['services:\n  web:\n    image: x:1\n   restart: always\n', 4, 'yaml-bad-indent'],
  ['services:\n  web:\n    image: "x:1\n    restart: always\n', 3, 'yaml-unclosed-quote'],
  [
    'services:\n  web:\n    image: x:1\n    ports:\n      - "80:80\n      - "81:81"\n',
    5,
    'yaml-unclosed-quote',
  ],
  ['services:\n  web:\n    image: x:1\n    command: ["a", "b"\n    init: true\n', 4, 'yaml-unclosed-bracket'],
  ['services:\n  web:\n    image: x:1\n    command: echo a: b\n', 4, 'yaml-nested-key'],
  ['services:\n  web:\n    image: x:1\n  db:\n    image: y:1\n  web:\n    image: z:1\n', 6, 'duplicate-key'],
  ['services:\n  web:\n    image: x:1\n    logging: *log\n', 4, 'unknown-anchor'],
  ['services:\n  web:\n    image: x:1\n    prots: []\n', 4, 'unknown-key'],
  ['servces:\n  web:\n    image: x:1\n', 1, 'unknown-key'],
  ['services:\n  web:\n    image: x:1\n    ports: "80:80"\n', 4, 'wrong-type'],
  [
    'services:\n  web:\n    image: x:1\n    depends_on:\n      db: {condition: healthy}\n  db: {image: y:1}\n',
    5,
    'wrong-value',
  ],
  ['services:\n  web:\n    ports: ["80:80"]\n', 2, 'no-image'],
  [
    'services:\n  web:\n    image: x:1\n    depends_on:\n      - dbx\n  db: {image: y:1}\n',
    5,
    'undefined-service',
  ],
  ['services:\n  web:\n    image: x:1\n    networks: [front]\n', 4, 'undefined-network'],
  ['services:\n  web:\n    image: x:1\n    volumes:\n      - data:/d\n', 5, 'undefined-volume'],
  ['services:\n  web:\n    image: x:1\n    secrets:\n      - source: key\n', 5, 'undefined-secret'],
  ['services:\n  web:\n    image: x:1\n    network_mode: "service:vpn"\n', 4, 'undefined-service'],
  [
    'services:\n  a: {image: x:1, depends_on: [b]}\n  b: {image: x:1, depends_on: [a]}\n',
    2,
    'dependency-cycle',
  ],
  ['services:\n  web:\n    image: x:1\n    ports:\n      - "80:80:80:80"\n', 5, 'invalid-ip-address'],
  [
    'services:\n  web:\n    image: x:1\n    healthcheck:\n      test: x\n      interval: 10 seconds\n',
    6,
    'invalid-duration',
  ],
  ['services:\n  web:\n    image: x:1\n    mem_limit: lots\n', 4, 'invalid-size'],
  ['services:\n  web:\n    image: x:1\n    restart: sometimes\n', 4, 'invalid-restart'],
  [`services:\n  web:\n    image: x:\${TAG\n`, 3, 'invalid-interpolation'],
  [
    'services:\n  a: {image: x:1, ports: ["80:80"]}\n  b: {image: x:1, ports: ["80:81"]}\n',
    3,
    'port-collision',
  ],
  ['services:\n  a:\n    image: x:1\n    volumes:\n      - ./a:/d\n      - ./b:/d\n', 6, 'duplicate-mount'],
  [
    'services:\n  a: {image: x:1, container_name: web}\n  b: {image: x:1, container_name: web}\n',
    3,
    'duplicate-container-name',
  ],
  ['services:\n  web:\n    image: x:1\n    command: sh -c "it\'s\n', 4, 'invalid-command'],
  ['services:\n  web:\n    image: x:1\n    command: echo (a)\n', 4, 'invalid-command'],
  [
    'services:\n  web:\n    build:\n      context: .\n      target: prid\n=== Dockerfile\nFROM a AS prod\n',
    5,
    'undefined-stage',
  ],
  [
    'services:\n  web: {image: x:1}\n=== compose.override.yaml\n│services:\n  web:\n    networks: [nowhere]\n',
    3,
    'undefined-network',
  ],
];

const valid: readonly (readonly [text: string])[] = [
  [
    web(
      `hostname: "\${A:-\${B:-c}}"\ncommand: echo $$HOME\nports: ["\${PORT:-80}:80", "53:53/udp", "[::1]:81:81"]`,
    ),
  ],
  [web('environment: &e\n  A:\n  B: "1"\nlabels:\n  rule: Host(`a`) && Path(`/b`)')],
  ['x-a: &a {restart: always}\nservices:\n  b: {<<: [*a], image: x:1, ports: !reset []}\n'],
  ['services:\r\n  a:\r\n    image: x:1\r\n    command: >\r\n      sh -c "a\r\n      && b"\r\n'],
  ['"services": {"a": {"image": "x:1", "command": ["a: b", \'it\'\'s\']}}\n'],
  ['services:\n  a:\n    build:\n      dockerfile_inline: |\n        FROM a AS one\n      target: one\n'],
];

const settled = (document: vscode.TextDocument, reached: () => boolean): Promise<void> =>
  (async () => {
    for (const end = Date.now() + 3000; Date.now() < end && !reached() && !document.isClosed;) {
      await new Promise((done) => setTimeout(done, 20));
    }
  })();

const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

describe('What one expects in a Compose file', () => {
  after(async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    if (workspace === undefined || made.length === 0) return;
    const all = vscode.Uri.joinPath(workspace.uri, 'compose-probes');
    await vscode.workspace.fs.delete(all, { recursive: true, useTrash: false });
  });

  it('is told by a hover', () =>
    each(hovers, async ([source, wanted]) => {
      const { document, cursor } = await open(source);
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        cursor,
      );
      const text = found
        .flatMap(({ contents }) => contents)
        .map((part) => (typeof part === 'string' ? part : part.value))
        .join('\n\n');
      return wanted.test(text) ? undefined : `${wanted} is not in ${text.slice(0, 300)}`;
    })).timeout(60_000);

  it('is where a definition leads', () =>
    each(definitions, async ([source, place]) => {
      const opened = await open(source);
      const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
        'vscode.executeDefinitionProvider',
        opened.document.uri,
        opened.cursor,
      );
      const found = link === undefined ? '' : placeIn(opened, link.targetUri, link.targetSelectionRange);
      return found === place ? undefined : `leads to ${found}, not ${place}`;
    })).timeout(60_000);

  it('is what refers to a name', () =>
    each(references, async ([source, places]) => {
      const opened = await open(source);
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        opened.document.uri,
        opened.cursor,
      );
      const told = found.map(({ uri, range }) => placeIn(opened, uri, range)).toSorted();
      const wanted = places.split(' ').toSorted();
      return told.join(' ') === wanted.join(' ') ? undefined : told.join(' ');
    }));

  it('is what a rename makes', () =>
    each(renames, async ([source, newName, wanted]) => {
      const { folder, document, cursor } = await open(source);
      const edit = await vscode.commands
        .executeCommand<vscode.WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          cursor,
          newName,
        )
        .then(undefined, () => undefined);
      if (edit === undefined || wanted === undefined)
        return edit === wanted ? undefined : 'is not refused, or is';
      await vscode.workspace.applyEdit(edit);
      const found: Record<string, string> = {};
      for (const [uri] of edit.entries()) {
        const text = (await vscode.workspace.openTextDocument(uri)).getText();
        found[uri.path.slice(folder.path.length + 1)] = text;
      }
      await vscode.workspace.saveAll();
      const inOrder = (files: object): string => JSON.stringify(files, Object.keys(files).toSorted());
      return inOrder(found) === inOrder(wanted) ? undefined : `becomes ${JSON.stringify(found)}`;
    }));

  it('is what a suggestion writes', () =>
    each(completions, async ([source, label, wanted]) => {
      const { document, cursor } = await open(source);
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        cursor,
      );
      const names = items.map((item) => (typeof item.label === 'string' ? item.label : item.label.label));
      const item = items[names.indexOf(label)];
      if (wanted === undefined) return item === undefined ? undefined : 'is offered';
      if (item === undefined) return `no ${label} among ${names.slice(0, 30).join(' ')}`;
      const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
      if (!range?.contains(cursor)) return 'does not replace what is at the cursor';
      const { insertText = label } = item;
      const written =
        typeof insertText === 'string' ? insertText : insertText.value.replaceAll(/\$\{?\d:?/g, '');
      const line = document.lineAt(range.start.line).text;
      const space = /^\s*/.exec(line.slice(0, range.start.character))?.[0] ?? '';
      const text = document.getText();
      const found =
        text.slice(0, document.offsetAt(range.start)) +
        written.replaceAll('\n', `\n${space}`) +
        text.slice(document.offsetAt(range.end));
      return found.includes(wanted) ? undefined : `becomes ${JSON.stringify(found)}`;
    })).timeout(60_000);

  it('is told of what is broken, on its line', () =>
    each(broken, async ([text, line, code]) => {
      const { document } = await open(text);
      const told = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri);
      const right = (): boolean =>
        told().some((each_) => codeOf(each_) === code && each_.range.start.line === line - 1);
      await settled(document, right);
      const found = told().map((each_) => `${codeOf(each_)} at ${each_.range.start.line + 1}`);
      return right() ? undefined : `${found.join(', ')}, not ${code} at ${line}`;
    })).timeout(120_000);

  it('is not told of what is right', () =>
    each(valid, async ([text]) => {
      const { document } = await open(text);
      await new Promise((done) => setTimeout(done, 700));
      const errors = vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
      return errors.length === 0 ? undefined : errors.map(({ message }) => message).join(' ');
    }));

  it('is an outline, folds, links and hints', async () => {
    const { document } = await open(
      `${web(`build: {context: ., target: prod}\nhostname: "\${TAG}"\nenv_file: .env`)}${dockerfile}${env}`,
    );
    const ask = <T>(command: string, ...more: unknown[]): Thenable<T> =>
      vscode.commands.executeCommand<T>(command, document.uri, ...more);
    const symbols = await ask<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider');
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['services', 'networks', 'volumes', 'configs', 'secrets', 'models'],
    );
    assert.deepEqual(
      symbols[0]?.children.map(({ name }) => name),
      ['web', 'db', 'cache'],
    );
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider');
    assert.ok(folds.some(({ start, end }) => start === 1 && end === 5));
    const links = await ask<vscode.DocumentLink[]>('vscode.executeLinkProvider');
    assert.ok(links.some(({ range }) => document.getText(range).includes('.env')));
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await ask<vscode.InlayHint[]>('vscode.executeInlayHintProvider', whole);
    assert.ok(hints.some(({ label }) => JSON.stringify(label).includes('1.2')));
  });

  it('is formatted without another meaning', async () => {
    const { document } = await open(
      'services:\n    web:\n        image:   x:1 # why\n        ports:\n        - "80:80"\n\n\n',
    );
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits);
    await vscode.workspace.applyEdit(edit);
    assert.match(document.getText(), /^services:\n  web:\n    image: x:1 # why\n    ports:\n    - "80:80"\n/);
    await document.save();
  });
});
