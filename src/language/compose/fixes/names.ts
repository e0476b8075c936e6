/** Fixes for names that nothing declares, and for names that nothing uses. */

import { insert, type Fix, proposal, replace, sure } from '../../edits.ts';
import { offsetInText } from '../../yaml/scalar-offsets.ts';
import type { Section } from '../merged/model.ts';
import { removal, declared, intoMap } from './entries.ts';
import { type Fixer, ownPair, rewritten, scalarOf, type Site, isInFlow } from './site.ts';
import { titles } from './titles.ts';
import { helps } from './trial.ts';

const sections: Readonly<Record<string, Section>> = {
  'undefined-network': 'networks',
  'undefined-volume': 'volumes',
  'undefined-config': 'configs',
  'undefined-secret': 'secrets',
  'undefined-model': 'models',
};

/** The name in the text that the finding is about; not in what `extends` brings in from another file. */
function nameEdits(site: Site, meant: string): ReturnType<typeof replace>[] {
  const { file, finding } = site;
  const name = finding.args[0] ?? '';
  const scalar = scalarOf(site);
  if (scalar === undefined || name === '') return [];
  const at = nameAt(scalar.content, name);
  if (at < 0) return [];
  if (scalar.content === name) return rewritten(scalar, meant, isInFlow(site.chain));
  const span = { start: offsetInText(file, scalar, at), end: offsetInText(file, scalar, at + name.length) };
  return span.end - span.start === name.length ? [replace(span, meant)] : [];
}

/** `name`, `service:name`, `name:/target`, `name:alias`, `key=service:name`. */
function nameAt(content: string, name: string): number {
  if (content === name || content.startsWith(`${name}:`)) return 0;
  const prefix = /^(?:[^=]*=)?service:/.exec(content)?.[0];
  return prefix !== undefined && content.slice(prefix.length) === name ? prefix.length : -1;
}

/** A short name may be near another one by chance. */
function isSure(name: string, meant: string): boolean {
  return Math.min(name.length, meant.length) >= 5;
}

export const meantName: Fixer = (site) => {
  const [name = '', meant = ''] = site.finding.args;
  if (meant === '') return [];
  const edits = nameEdits(site, meant);
  const title = titles.write(meant);
  return isSure(name, meant) ? sure(title, ...edits) : proposal(title, ...edits);
};

export const declaredName: Fixer = (site) => {
  const { file, finding, part } = site;
  const section = sections[finding.code];
  const [name = ''] = finding.args;
  if (section === undefined || !/^[\w.-]+$/.test(name) || /^\d/.test(name)) return [];
  const body = {
    networks: [],
    volumes: [],
    models: ['model: ai/smollm2'],
    configs: [`file: ./${name}`],
    secrets: [`file: ./${name}.txt`],
  }[section];
  // Of a file of `extends` only the services count.
  if (part.role === 'extended') return meantName(site);
  return [
    ...meantName(site),
    ...proposal(titles.declare(section, name), ...declared(file, section, name, body)),
  ];
};

/** A service that is not there need not be waited for. */
export const noService: Fixer = (site) => {
  const { file, finding, chain } = site;
  const [name = ''] = finding.args;
  const key = String(chain.findLast(({ path }) => path.length === 3)?.path[2] ?? '');
  const remove = ['depends_on', 'links', 'volumes_from', 'network_mode', 'ipc', 'pid', 'uts'].includes(key)
    ? proposal(titles.remove(name), ...removal(file, chain))
    : [];
  return remove.filter(({ edits }) => helps(site, edits));
};

/** `src/html:/html`, and a path in the long form of a volume. */
export const pathForVolume: Fixer = (site) => {
  const { chain, finding, file } = site;
  const name = finding.args[0] ?? '';
  const scalar = scalarOf(site);
  const item = chain.findLast(({ node }) => node.kind === 'map')?.node;
  const type = ownPair(item, 'type')?.value;
  if (type?.kind === 'scalar' && type.content === 'volume' && scalar?.content === name) {
    const dot = /^[./~]|^\p{L}:/u.test(name) ? [] : [insert(offsetInText(file, scalar, 0), './')];
    return sure(titles.write('type: bind'), ...rewritten(type, 'bind', isInFlow(chain)), ...dot);
  }
  if (scalar === undefined || !scalar.content.startsWith(`${name}:`) || name.includes('\\')) return [];
  return sure(titles.path, insert(offsetInText(file, scalar, 0), './'));
};

export const unusedDeclaration: Fixer = ({ file, chain, finding }) =>
  proposal(titles.remove(finding.args[0] ?? ''), ...removal(file, chain));

/** The `&name`, and the space behind it. */
export const unusedAnchor: Fixer = ({ file, finding }) => {
  const { start, end } = finding.span;
  const blanks = /^[ \t]*/.exec(file.text.slice(end))?.[0].length ?? 0;
  const isLast = /^[ \t]*(\r|\n|$|#)/.test(file.text.slice(end));
  const before = isLast ? (/[ \t]*$/.exec(file.text.slice(0, start))?.[0].length ?? 0) : 0;
  const span = isLast ? { start: start - before, end } : { start, end: end + blanks };
  return proposal(titles.remove(`&${finding.args[0] ?? ''}`), replace(span, ''));
};

/** Files that declare something from nowhere. */
export const source: Fixer = (site) => {
  const { file, chain } = site;
  const at = chain.find(({ path }) => path.length === 2);
  const name = String(at?.path[1] ?? '');
  const pair = at?.pair;
  if (at === undefined || pair === undefined) return [];
  const { node } = at;
  const options: readonly (readonly [title: Fix['title'], key: string, value: string])[] = [
    [titles.add(`file: ./${name}`), 'file', `./${name}`],
    [titles.external, 'external', 'true'],
  ];
  return options.flatMap(([title, key, value]) => {
    const edits =
      node.kind === 'map' && (node.flow || node.pairs.length > 0) ? intoMap(file, node, key, value) : [];
    return helps(site, edits) ? proposal(title, ...edits) : [];
  });
};
