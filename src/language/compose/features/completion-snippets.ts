/** Pieces that are written again and again, as they fit where the cursor is. */
import type { ItemList } from './completion-items.ts';
import type { KeySpot } from './completion-spots.ts';
import { containerPorts } from './completion-ports.ts';
import { placed, plainInSnippet } from './completion-scalars.ts';
import type { Scene } from './completion-scene.ts';
import { declaration } from './completion-volumes.ts';
import { concept, topic } from './hover-topics.ts';

/** Lines of a snippet: each step of indentation is a tab, which becomes what the file indents with. */
function lines(scene: Scene, text: string): string {
  return text.replaceAll('\t', ' '.repeat(scene.indentation.step));
}

function add(
  spot: KeySpot,
  label: string,
  text: string,
  items: ItemList,
  rest: Parameters<ItemList['add']>[3] = {},
): void {
  items.add('snippet', label, spot.replace, { ...rest, insertText: placed(spot, text), snippet: true });
}

const build = '${1:web}:\n\tbuild: ${2:.}\n\tports:\n\t\t- "${3:8080}:${4:80}"$0';
const image =
  '${1:app}:\n\timage: ${2:nginx:alpine}\n\trestart: ${3|unless-stopped,always,on-failure,"no"|}$0';
const database = [
  '${1:db}:',
  '\timage: postgres:17-alpine',
  '\tenvironment:',
  '\t\tPOSTGRES_PASSWORD: ${2:change-me}',
  '\tvolumes:',
  '\t\t- VOLUME:/var/lib/postgresql/data',
  '\thealthcheck:',
  '\t\ttest: ["CMD", "pg_isready", "-U", "postgres"]',
  '\t\tinterval: 5s',
  '\t\ttimeout: 3s',
  '\t\tretries: 10$0',
].join('\n');
const cache = [
  '${1:cache}:',
  '\timage: redis:8-alpine',
  '\trestart: unless-stopped',
  '\thealthcheck:',
  '\t\ttest: ["CMD", "redis-cli", "ping"]',
  '\t\tinterval: 5s',
  '\t\ttimeout: 3s',
  '\t\tretries: 10$0',
].join('\n');

/** Whole services, below `services:`. */
export function serviceSnippets(scene: Scene, spot: KeySpot, items: ItemList): void {
  const about = { topic: concept('service') };
  const taken = new Set([...scene.declared('services'), ...spot.present]);
  const named = (text: string): string =>
    lines(scene, text).replace(/^\$\{1:(\w+)\}/, (_, name: string) => `\${1:${free(name, taken)}}`);
  add(spot, 'service web (build)', named(build), items, about);
  add(spot, 'service app (image)', named(image), items, about);
  const volume = free('db-data', new Set(scene.declared('volumes')));
  const also = declaration(scene, 'volumes', volume, spot.replace);
  const data =
    also === undefined
      ? database.replace('\tvolumes:\n\t\t- VOLUME:/var/lib/postgresql/data\n', '')
      : database;
  add(spot, 'service db (postgres)', named(data.replace('VOLUME', volume)), items, { ...about, also });
  add(spot, 'service cache (redis)', named(cache), items, about);
}

function free(name: string, taken: ReadonlySet<string>): string {
  let candidate = name;
  for (let count = 2; taken.has(candidate); count++) candidate = `${name}${count}`;
  return candidate;
}

/** Keys of a service with all that they need. */
export function keySnippets(scene: Scene, spot: KeySpot, items: ItemList): void {
  if (spot.flow || spot.more) return;
  const service = scene.serviceAt(spot.path);
  const missing = (key: string): boolean => !spot.present.includes(key);
  const { list } = scene.indentation;
  const item = `${' '.repeat(list)}- `;
  const [port = '80'] = containerPorts(scene, service);
  if (missing('ports')) {
    const text = `ports:\n${item}"\${1:8080}:\${2:${port}}"$0`;
    add(spot, `ports (8080:${port})`, text, items, { topic: topic('service ports') });
  }
  if (missing('volumes')) {
    const known = scene.official(service)?.data[0] ?? '/data';
    const [name] = scene.declared('volumes');
    const text = `volumes:\n${item}\${1:${name ?? './data'}}:\${2:${plainInSnippet(known)}}$0`;
    add(spot, `volumes (${name ?? './data'}:${known})`, text, items, { topic: topic('service volumes') });
  }
  if (missing('healthcheck')) {
    const test = healthTest(scene.setting(service, 'image')?.text);
    const text = `healthcheck:\n\ttest: ${test}\n\tinterval: \${1:30s}\n\ttimeout: \${2:3s}\n\tretries: \${3:3}$0`;
    add(spot, 'healthcheck (test)', lines(scene, text), items, { topic: topic('service healthcheck') });
  }
}

/** A command that tells whether the program of an image answers. */
export function healthTest(image: string | undefined): string {
  const name = image?.split(/[:@]/)[0]?.replace(/^.*\//, '') ?? '';
  const known: Readonly<Record<string, string>> = {
    postgres: '["CMD", "pg_isready", "-U", "postgres"]',
    redis: '["CMD", "redis-cli", "ping"]',
    mysql: '["CMD", "mysqladmin", "ping", "-h", "127.0.0.1"]',
    mariadb: '["CMD", "healthcheck.sh", "--connect", "--innodb_initialized"]',
    mongo: '["CMD", "mongosh", "--eval", "db.adminCommand(\'ping\')"]',
    rabbitmq: '["CMD", "rabbitmq-diagnostics", "-q", "ping"]',
  };
  return Object.hasOwn(known, name)
    ? (known[name] ?? '')
    : '["CMD", "wget", "-q", "--spider", "http://127.0.0.1/"]';
}

/** Whole files, where nothing is written yet. */
export function skeletons(spot: KeySpot, items: ItemList): void {
  const about = { topic: concept('Compose project') };
  const indented = (text: string): string => text.replaceAll('\t', '  ').replaceAll('\n', '\n  ');
  add(spot, 'compose.yaml (build)', `services:\n  ${indented(build)}\n`, items, about);
  const withDatabase = indented(
    [
      '${1:web}:',
      '\tbuild: ${2:.}',
      '\tports:',
      '\t\t- "${3:8080}:${4:80}"',
      '\tdepends_on:',
      '\t\tdb:',
      '\t\t\tcondition: service_healthy',
    ].join('\n'),
  );
  const own = indented(
    database.replace('${1:db}', 'db').replace('${2:', '${5:').replace('VOLUME', 'db-data'),
  );
  const text = `services:\n  ${withDatabase}\n\n  ${own}\n\nvolumes:\n  db-data:\n`;
  add(spot, 'compose.yaml (build, postgres)', text, items, about);
}
