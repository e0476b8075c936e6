import type { CompletionItemData, ItemList } from './completion-items.ts';
import { chainAt } from './completion-names.ts';
import { childOf } from './completion-outline.ts';
import { pathItems } from './completion-paths.ts';
import type { ValueSpot } from './completion-spots.ts';
import { addScalar, placed } from './completion-scalars.ts';
import { type Scene, sectionsOf } from './completion-scene.ts';
import { topic } from './hover-topics.ts';

const about = { topic: topic('service volumes') };

/** The short form: `source:target:options`. */
export function volumeItems(
  scene: Scene,
  service: string | undefined,
  spot: ValueSpot,
  items: ItemList,
): void {
  const { left } = spot;
  if (left.includes('${') && !/\}[^$]*$/.test(left)) return;
  const covered = left.replace(/\$\{[^}]*\}/g, (variable) => 'v'.repeat(variable.length));
  const colons = covered.split(':').length - 1;
  const from = covered.lastIndexOf(':') + 1;
  if (colons === 0) sourceItems(scene, service, spot, items);
  else if (colons === 1) targetItems(scene, service, spot, from, items);
  else if (colons === 2) optionItems(spot, from, items);
}

function sourceItems(scene: Scene, service: string | undefined, spot: ValueSpot, items: ItemList): void {
  const { left, right } = spot;
  const colon = right.indexOf(':');
  const until = colon < 0 ? {} : { until: left.length + colon };
  if (!/^[./~]/.test(left)) {
    const target = colon < 0 ? (targets(scene, service)[0] ?? '') : '';
    const end = colon < 0 ? ':' : '';
    const declared = scene.declared('volumes');
    for (const name of declared) {
      addScalar(items, 'volume', name, spot, {
        ...about,
        ...until,
        content: name + end + target,
        again: target === '',
      });
    }
    const data = scene.official(service)?.data[0];
    if (colon < 0 && data !== undefined && service !== undefined)
      newVolume(scene, `${service}-data`, data, spot, items);
    if (left === '' && right === '' && !spot.flow && spot.quote === '') {
      const [first = 'data'] = declared;
      const insertText = placed(spot, `\${1:${first}}:\${2:${target || '/data'}}`);
      if (declared.length > 0)
        items.add('snippet', 'volume:path', spot.replace, { ...about, insertText, snippet: true });
      const bind = placed(spot, '${1:./data}:${2:/data}');
      items.add('snippet', './folder:path', spot.replace, { ...about, insertText: bind, snippet: true });
    }
  }
  pathItems(scene, spot, { base: scene.folder, dotted: true }, items);
  if (left === '' || '../'.startsWith(left)) {
    for (const start of ['./', '../']) addScalar(items, 'folder', start, spot, { ...until, again: true });
  }
  if ('/var/run/docker.sock'.startsWith(left) && colon < 0) {
    addScalar(items, 'file', '/var/run/docker.sock:/var/run/docker.sock', spot, about);
  }
}

/** A volume that is declared along with it. */
function newVolume(scene: Scene, name: string, data: string, spot: ValueSpot, items: ItemList): void {
  const also = declaration(scene, 'volumes', name, spot.replace);
  if (also !== undefined) addScalar(items, 'volume', `${name}:${data}`, spot, { ...about, also });
}

/** What declares a name below a section of the file; undefined where it is declared, or has no place. */
export function declaration(
  scene: Scene,
  section: 'volumes',
  name: string,
  replace: CompletionItemData['replace'],
): CompletionItemData['also'] {
  const { text, lines } = scene.file;
  if (scene.declared(section).includes(name)) return undefined;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(scene.indentation.step);
  const there = sectionsOf(scene.outline, section)[0];
  if (there !== undefined) {
    const colon = there.start + section.length + 1;
    const rest = text.slice(colon, lines.startOf(lines.lineAt(colon) + 1)).trim();
    if (text[colon - 1] !== ':' || (rest !== '' && !rest.startsWith('#'))) return undefined;
    const first = there.children[0];
    const column =
      first === undefined ? indent : ' '.repeat(first.start - lines.startOf(lines.lineAt(first.start)));
    const end = colon + text.slice(colon).search(/[\r\n]|$/);
    if (replace.start <= end && end <= replace.end) return undefined;
    return { span: { start: end, end }, newText: `${eol}${column}${name}:` };
  }
  const entry = `${section}:${eol}${indent}${name}:${eol}`;
  if (replace.end < text.length) {
    const before = text.endsWith('\n') ? eol : eol + eol;
    return { span: { start: text.length, end: text.length }, newText: before + entry };
  }
  const top = scene.outline.children[0]?.start ?? 0;
  return top < replace.start ? { span: { start: top, end: top }, newText: entry + eol } : undefined;
}

/** Where data is kept in the container, as far as is known. */
function targets(scene: Scene, service: string | undefined): string[] {
  const mounted = new Set(
    (scene.setting(service, 'volumes')?.children ?? []).map(
      (item) => item.text?.split(':')[1] ?? childOf(item, 'target')?.text,
    ),
  );
  const known = [...(scene.dockerfile(service)?.volumes ?? []), ...(scene.official(service)?.data ?? [])];
  return known.filter((path) => path.startsWith('/') && !mounted.has(path));
}

function targetItems(
  scene: Scene,
  service: string | undefined,
  spot: ValueSpot,
  from: number,
  items: ItemList,
): void {
  const { left, right } = spot;
  const source = left.slice(0, from - 1);
  const colon = right.indexOf(':');
  const until = colon < 0 ? {} : { until: left.length + colon };
  const folders = scene.dockerfile(service)?.folders.filter((path) => path.startsWith('/')) ?? [];
  const socket = source === '/var/run/docker.sock' ? [source] : [];
  for (const path of [...socket, ...targets(scene, service), ...folders, '/app', '/data', '/config']) {
    addScalar(items, 'folder', path, spot, { ...about, from, ...until });
  }
}

/** Sources: moby's volume/mounts/linux_parser.go. */
const options = ['ro', 'rw', 'z', 'Z', 'cached', 'delegated', 'consistent', 'rprivate', 'rshared', 'rslave'];

function optionItems(spot: ValueSpot, from: number, items: ItemList): void {
  const { left } = spot;
  const written = left.slice(from).split(',');
  const start = left.length - (written.pop() ?? '').length;
  const named = !/^[./~$]/.test(left);
  for (const option of named ? [...options.slice(0, 4), 'nocopy'] : options) {
    const twice =
      written.includes(option) || (/^r[ow]$/.test(option) && written.some((each) => /^r[ow]$/.test(each)));
    if (!twice) addScalar(items, 'value', option, spot, { from: start, topic: topic(`mount ${option}`) });
  }
}

/** `source` in the long form: what it names depends on the `type` beside it. */
export function volumeSourceItems(scene: Scene, spot: ValueSpot, items: ItemList): void {
  const type = childOf(chainAt(scene.outline, scene.offset).at(-2), 'type')?.text;
  if (type === undefined || type === 'volume') {
    for (const name of scene.declared('volumes')) addScalar(items, 'volume', name, spot, about);
  }
  if (type === undefined || type === 'bind')
    pathItems(scene, spot, { base: scene.folder, dotted: true, dot: true }, items);
}

/** `target` in the long form. */
export function volumeTargetItems(
  scene: Scene,
  service: string | undefined,
  spot: ValueSpot,
  items: ItemList,
): void {
  for (const path of [...targets(scene, service), '/app', '/data', '/config']) {
    addScalar(items, 'folder', path, spot, about);
  }
}
