/** Fixes for values that cannot be read, though it is clear what they were to be. */

import { suggest } from '../../suggest.ts';
import { type Fix, insert, proposal, replace, sure } from '../../edits.ts';
import { readBytes, readDuration } from '../explain-value/quantities.ts';
import { removal } from './entries.ts';
import { bare, changed, type Fixer, isInFlow, lineEndOf, rewritten, scalarOf, type Site } from './site.ts';
import { titles } from './titles.ts';

type Reading = (text: string) => string | undefined;

/** A fix that says in its title what it writes. */
function mending(read: Reading): Fixer {
  return (site) => {
    let written: string | undefined;
    const edits = changed(site, (text) => (written = read(text)));
    return written === undefined ? [] : sure(titles.write(written), ...edits);
  };
}

const timeUnits: Readonly<Record<string, string>> = {
  '': 's',
  ...unitsOf('s', 'sec secs second seconds'),
  ...unitsOf('m', 'min mins minute minutes'),
  ...unitsOf('h', 'hr hrs hour hours'),
  ...unitsOf('d', 'day days'),
  ...unitsOf('ms', 'msec millis milliseconds'),
};

function unitsOf(unit: string, words: string): Record<string, string> {
  return Object.fromEntries([unit, ...words.split(' ')].map((word) => [word, unit]));
}

/** `30`, `5S`, `1m 30s`, `10sec`. */
export const duration = mending((text) => {
  if (!/^(?:\s*\d+(?:\.\d+)?\s*[a-zµμ]*)+$/i.test(text.slice(0, 100)) || text.length > 100) return undefined;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*([a-zµμ]*)/gi)].map(([, number = '', unit = '']) => {
    const word = timeUnits[unit.toLowerCase()];
    return word === undefined ? undefined : number + word;
  });
  const written = parts.includes(undefined) ? '' : parts.join('');
  return readDuration(written) === undefined ? undefined : written;
});

const sizeUnits: Readonly<Record<string, string>> = {
  ...unitsOf('k', 'kb ki kib kilobyte kilobytes'),
  ...unitsOf('m', 'mb mi mib mega meg megs megabyte megabytes'),
  ...unitsOf('g', 'gb gi gib giga gig gigs gigabyte gigabytes'),
  ...unitsOf('t', 'tb ti tib terabyte terabytes'),
  ...unitsOf('b', 'byte bytes'),
};

/** `50Mi`, `512 megabytes`, `1,5g`. */
export const size = mending((text) => {
  const [, number = '', unit = ''] = /^\s*(\d+(?:[.,]\d+)?)\s*([a-z]+)\s*$/i.exec(text) ?? [];
  const word = sizeUnits[unit.toLowerCase()];
  const written = word === undefined ? '' : number.replace(',', '.') + word;
  return readBytes(written) === undefined ? undefined : written;
});

export const number: Fixer = (site) => {
  const [text = '', why] = site.finding.args;
  const scalar = scalarOf(site);
  if (scalar === undefined) return [];
  if (why === 'bare') return /^\d+$/.test(text) ? sure(titles.unquote, ...bare(scalar, text)) : [];
  const point = text.replace(',', '.');
  if (why === 'decimal' && /^\d+\.\d+$/.test(point)) {
    return sure(titles.write(point), ...rewritten(scalar, point, isInFlow(site.chain), true));
  }
  return [];
};

export const boolean: Fixer = (site) => {
  const scalar = scalarOf(site);
  if (scalar === undefined) return [];
  const [text = '', now] = site.finding.args;
  const meant = now ?? suggest(text.toLowerCase(), ['true', 'false']);
  if (meant !== '') return sure(titles.write(meant), ...bare(scalar, meant));
  return ['true', 'false'].flatMap((word) => proposal(titles.write(word), ...bare(scalar, word)));
};

/** A word, in the place of what the finding points at. */
function words(site: Site, all: readonly string[], sureOf: string): Fix[] {
  const write = (word: string) => changed(site, () => word);
  if (sureOf !== '') return sure(titles.write(sureOf), ...write(sureOf));
  return all.slice(0, 6).flatMap((word) => proposal(titles.write(word), ...write(word)));
}

export const restart: Fixer = (site) =>
  words(site, ['always', 'unless-stopped', 'on-failure', 'no'], site.finding.args[1] ?? '');

export const choice: Fixer = (site) => {
  const [, all = '', meant = ''] = site.finding.args;
  return words(site, all.split(', '), meant);
};

export const namespace: Fixer = (site) => {
  const [text = '', all = ''] = site.finding.args;
  const known = all.split(', ').filter((word) => !word.includes('…'));
  return words(site, known, suggest(text, known));
};

export const capability: Fixer = (site) => words(site, [], site.finding.args[1] ?? '');

export const protocol: Fixer = (site) => {
  const text = (site.finding.args[0] ?? '').toLowerCase();
  return words(site, ['tcp', 'udp'], suggest(text, ['tcp', 'udp', 'sctp']));
};

const usualSignals =
  'SIGTERM SIGINT SIGQUIT SIGKILL SIGHUP SIGUSR1 SIGUSR2 SIGWINCH SIGSTOP SIGCONT SIGABRT'.split(' ');

export const signal: Fixer = (site) => {
  const text = (site.finding.args[0] ?? '').toUpperCase();
  const meant = suggest(text.startsWith('SIG') ? text : `SIG${text}`, usualSignals);
  return words(site, usualSignals.slice(0, 2), meant);
};

/** `localhost`, and IPv6 without brackets. */
export const address: Fixer = (site) => {
  const [text = ''] = site.finding.args;
  if (text === 'localhost') return words(site, [], '127.0.0.1');
  const six = text.replace(/^\[|\]$/g, '');
  return /^[\da-f:]*:[\da-f:]*$/i.test(six) && !text.startsWith('[') ? words(site, [], `[${six}]`) : [];
};

/** A path in the container begins at its root. */
export const absoluteTarget = mending((text) =>
  /^[\w.~-]/.test(text) ? `/${text.replace(/^(?:\.\/+)+/, '')}` : undefined,
);

/** `./a::/b` */
export const mount: Fixer = (site) => {
  const [, why] = site.finding.args;
  if (why === 'empty') return proposal(titles.removeThis, ...removal(site.file, site.chain));
  return mending((text) => (why === 'gap' ? text.replace(/:{2,}/g, ':').replace(/^:|:$/g, '') : undefined))(
    site,
  );
};

const mountOptions: Readonly<Record<string, string>> = {
  readonly: 'ro',
  'read-only': 'ro',
  read_only: 'ro',
  RO: 'ro',
  RW: 'rw',
  'read-write': 'rw',
};

/** The option that was meant, or none. */
export const mountOption: Fixer = (site) => {
  const { file, finding } = site;
  const [option = ''] = finding.args;
  const { start, end } = finding.span;
  const meant = Object.hasOwn(mountOptions, option) ? mountOptions[option] : undefined;
  const scalar = scalarOf(site);
  if (scalar === undefined || file.text.slice(start, end) !== option) return [];
  if (meant !== undefined) return sure(titles.write(meant), replace(finding.span, meant));
  const comma = file.text[end] === ',' ? { start, end: end + 1 } : { start: start - 1, end };
  return proposal(titles.remove(option), replace(comma, ''));
};

/** Spaces beside an equals sign. */
export const assignment = (site: Site): Fix[] => {
  const scalar = scalarOf(site);
  if (scalar === undefined) return [];
  const { content } = scalar;
  const equals = content.indexOf('=');
  const text =
    equals < 0
      ? content.trim()
      : `${content.slice(0, equals).trim()}=${content.slice(equals + 1).trimStart()}`;
  return sure(titles.write(text), ...rewritten(scalar, text, isInFlow(site.chain)));
};

/** Capitals, and the address of a page in the place of a name. */
export const image: Fixer = (site) => {
  const [, why] = site.finding.args;
  if (why === 'uppercase-image') {
    return mending((text) => {
      const [, name = '', rest = ''] = /^(.*?)((?::[^:/]*)?(?:@.*)?)$/.exec(text) ?? [];
      return name.toLowerCase() + rest;
    })(site);
  }
  const named = mending((text) => {
    const plain = text
      .trim()
      .replace(/^https?:\/\/(?:hub\.docker\.com\/(?:_|r)\/)?/, '')
      .replace(/[:/]$/, '');
    return /^(?!hub\.)[a-z0-9][a-z0-9._/-]*(?::[\w.-]+)?$/.test(plain) ? plain : undefined;
  });
  return named(site).map((fix) => ({ ...fix, preferred: false }));
};

export const projectName: Fixer = (site) => {
  const [, plain = ''] = site.finding.args;
  return plain === '' ? [] : mending(() => plain)(site);
};

export const containerName: Fixer = (site) =>
  mending((text) => {
    const plain = text
      .trim()
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[^A-Za-z0-9]+|-+$/g, '');
    return plain.length > 1 ? plain : undefined;
  })(site).map((fix) => ({ ...fix, preferred: false }));

/** `name address`, where an equals sign belongs. */
export const host = mending((text) =>
  /^[\w.-]+\s+[\da-f.:]+$/i.test(text) ? text.replace(/\s+/, '=') : undefined,
);

/** The list form of a health check says first how it is run. */
export const healthTest: Fixer = (site) => {
  const scalar = scalarOf(site);
  const list = site.chain.findLast(({ node }) => node.kind === 'list')?.node;
  if (scalar === undefined || list?.kind !== 'list') return [];
  const { content } = scalar;
  const word = content.toUpperCase().replace('_', '-');
  const flow = list.flow;
  if (['CMD', 'CMD-SHELL', 'NONE'].includes(word))
    return sure(titles.write(word), ...rewritten(scalar, word, flow));
  const first = list.items.length === 1 && /\s/.test(content) ? 'CMD-SHELL' : 'CMD';
  const quote = scalar.style === 'double' ? '"' : scalar.style === 'single' ? "'" : '';
  const start = scalar.span.start;
  const column = start - site.file.lines.startOf(site.file.lines.lineAt(start));
  const dash = site.file.text.lastIndexOf('-', start - 1);
  const eol = site.file.text.includes('\r\n') ? '\r\n' : '\n';
  const indent = ' '.repeat(Math.max(0, column - (start - dash)));
  const between = flow ? ', ' : `${eol}${indent}${site.file.text.slice(dash, start)}`;
  return sure(titles.add(first), insert(start, `${quote}${first}${quote}${between}`));
};

/** `["CMD", "curl -f localhost"]` is one program of that name. */
export const healthCommand: Fixer = (site) => {
  const list = site.chain.findLast(({ node }) => node.kind === 'list')?.node;
  const first = list?.kind === 'list' ? list.items[0] : undefined;
  return first?.kind === 'scalar'
    ? sure(titles.shell, ...rewritten(first, 'CMD-SHELL', isInFlow(site.chain)))
    : [];
};

/** A `${` without its end, or a `$` that is no variable at all. */
export const interpolation: Fixer = (site) => {
  const { file, finding } = site;
  const { start, end } = finding.span;
  const written = file.text.slice(start, end);
  const scalar = scalarOf(site);
  const fixes: Fix[] = [];
  const line = file.text.slice(end, lineEndOf(file, end));
  if (/^\$\{[A-Za-z_]\w*$/.test(written) && !line.includes('}'))
    fixes.push(...sure(titles.closeBrace, insert(end, '}')));
  const rest = file.text.slice(start, Math.min(scalar?.span.end ?? end, start + 200));
  const spaced = /^\$\{\s*([A-Za-z_]\w*)\s*\}/.exec(rest);
  if (spaced && /\s/.test(spaced[0]))
    fixes.push(
      ...sure(
        titles.write(`\${${spaced[1]}}`),
        replace({ start, end: start + spaced[0].length }, `\${${spaced[1]}}`),
      ),
    );
  const assigned = /^\$\{([A-Za-z_]\w*):?=([^{}$]*)\}/.exec(rest);
  if (assigned) {
    const text = `\${${assigned[1]}:-${assigned[2]}}`;
    fixes.push(...proposal(titles.write(text), replace({ start, end: start + assigned[0].length }, text)));
  }
  return [...fixes, ...proposal(titles.dollar, insert(start, '$'))];
};

export const unsetVariable: Fixer = (site) => {
  const { file, finding } = site;
  const { start, end } = finding.span;
  const [name = ''] = finding.args;
  if (file.text.slice(start, end) !== name) return [];
  const braces = file.text.slice(start - 2, start) === '${';
  const edits = braces ? [insert(end, ':-')] : [insert(start, '{'), insert(end, ':-}')];
  return [
    ...proposal(titles.emptyDefault(name), ...edits),
    ...(braces ? [] : proposal(titles.dollar, insert(start, '$'))),
  ];
};
