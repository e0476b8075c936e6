/** Fixes for what is not YAML. What a broken text was to be is a guess: each is tried before it is offered. */

import { type Edit, insert, proposal, replace, sure } from '../../edits.ts';
import type { YamlFile } from '../../yaml/tree.ts';
import { wholeLines } from './entries.ts';
import { columnOf, type Fixer, lineBreak, lineEndOf, ownPair, scalarOf, stepOf } from './site.ts';
import { indented, indentOf, lineText } from './indentation.ts';
import { titles } from './titles.ts';
import { firstThatHelps, tried } from './trial.ts';

export const missingColon: Fixer = (site) => {
  const { file, finding } = site;
  const { start, end } = finding.span;
  const word = /^[\w.-]+/.exec(file.text.slice(start, end))?.[0];
  return word === undefined
    ? []
    : firstThatHelps(site, sure(titles.add(':'), insert(start + word.length, ':')));
};

export const spaceAfterColon: Fixer = ({ finding: { span } }) =>
  sure(titles.spaceAfterColon, insert(span.start + 1, ' '));

/** `image: nginx: 1.27` */
export const nestedKey: Fixer = (site) => {
  const { file, finding } = site;
  const colon = finding.span.start;
  const { text, from, to } = valueOnLine(file, colon);
  const shifted = indented(site);
  if (text === '' || colon < from || shifted.length > 0) return shifted;
  const blanks = /^:(\s+)\S/.exec(file.text.slice(colon, to))?.[1]?.length ?? 0;
  return [
    ...(blanks > 0
      ? proposal(titles.noSpaceAfterColon, replace({ start: colon + 1, end: colon + 1 + blanks }, ''))
      : []),
    ...proposal(titles.quote, quoted(file, from, to)),
  ];
};

/** The value on the line of an offset, behind its key or dash. */
function valueOnLine(file: YamlFile, offset: number) {
  const line = file.lines.lineAt(offset);
  const start = file.lines.startOf(line);
  const written = file.text.slice(start, lineEndOf(file, offset));
  const before = /^\s*(?:- +)*(?:[^\s'"#[{][^:]*:\s+)?/.exec(written)?.[0].length ?? 0;
  const comment = written.slice(before).search(/\s+#/);
  const text = (comment < 0 ? written.slice(before) : written.slice(before, before + comment)).trimEnd();
  return { line, text, from: start + before, to: start + before + text.length };
}

function quoted({ text }: YamlFile, from: number, to: number): Edit {
  const value = text.slice(from, to);
  const written =
    value.includes('"') || value.includes('\\') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return replace({ start: from, end: to }, written);
}

export const quotedValue: Fixer = ({ file, finding }) => {
  const { text, from, to } = valueOnLine(file, finding.span.start);
  const ticks = /^`([^`]*)`$/.exec(text)?.[1];
  return [
    ...(ticks === undefined ? [] : sure(titles.write(ticks), replace({ start: from, end: to }, ticks))),
    ...(text === '' ? [] : proposal(titles.quote, quoted(file, from, to))),
  ];
};

export const listBelow: Fixer = ({ file, finding }) => {
  const at = finding.span.start;
  const line = file.lines.startOf(file.lines.lineAt(at));
  const indent = /^ *(?:- +)*/.exec(file.text.slice(line, at))?.[0].length ?? 0;
  const blanks = /[ \t]*$/.exec(file.text.slice(line, at))?.[0].length ?? 0;
  const own = ' '.repeat(indent + stepOf(file));
  return sure(titles.ownLine, replace({ start: at - blanks, end: at }, lineBreak(file) + own));
};

/** `- NAME=value` among keys, or a key among such items. */
export const sameAsOthers: Fixer = (site) => {
  const { file, finding } = site;
  const { line } = valueOnLine(file, finding.span.start);
  const start = file.lines.startOf(line);
  const written = file.text.slice(start, lineEndOf(file, start));
  const at = finding.code === 'yaml-unexpected-item';
  const item = /^( *)- ([A-Za-z_]\w*)=([\w./-]*)\s*$/.exec(written);
  const key = /^( *)([A-Za-z_]\w*): *([\w./-]*)\s*$/.exec(written);
  if (at && item) {
    const [, indent = '', name = '', value = ''] = item;
    return sure(
      titles.write(`${name}: ${value}`),
      replace({ start, end: start + written.length }, `${indent}${name}: "${value}"`),
    );
  }
  if (!at && key) {
    const [, indent = '', name = '', value = ''] = key;
    return sure(
      titles.write(`- ${name}=${value}`),
      replace({ start, end: start + written.length }, `${indent}- ${name}=${value}`),
    );
  }
  return [];
};

export const strayText: Fixer = (site) => {
  const found = indented(site);
  return found.length > 0 ? found : tried(sameAsOthers)(site);
};

export const closedQuote: Fixer = ({ file, finding: { span, args } }) => {
  const end = lineEndOf(file, span.start);
  const text = file.text.slice(span.start, end);
  const comment = text.search(/\s+#/);
  const at = span.start + (comment < 0 ? text.trimEnd().length : comment);
  return sure(titles.add(args[0] ?? ''), insert(at, args[0] ?? ''));
};

/** What is open at the end of the line is closed there, or at the end of a value that goes on over several lines. */
export const closedBracket: Fixer = (site) => {
  const { file, finding } = site;
  const [open = '', close = ''] = finding.args;
  const { start } = finding.span;
  const line = file.text.slice(start, lineEndOf(file, start));
  const missing = openIn(line) || close;
  const at = start + line.replace(/\s+#.*$/, '').trimEnd().length;
  const step = columnOf(file, start);
  const fixes = [...sure(titles.add(missing), insert(at, missing))];
  // `[` with its items on lines of their own.
  if (line.trim() === open) {
    const first = file.lines.lineAt(start);
    let last = first;
    for (let next = first + 1; next < file.lines.count; next++) {
      const text = lineText(file, next);
      if (text.trim() === '' || /^\s*[\w.-]+:(\s|$)/.test(text) || indentOf(file, next) === 0) break;
      last = next;
    }
    const end = lineEndOf(file, file.lines.startOf(last));
    const indent = ' '.repeat(Math.min(step, indentOf(file, first)));
    fixes.push(...sure(titles.add(close), insert(end, `${lineBreak(file)}${indent}${close}`)));
  }
  return firstThatHelps(site, fixes);
};

/** The brackets that would close what a line leaves open. */
function openIn(line: string): string {
  const open: string[] = [];
  let quote = '';
  for (const character of line) {
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '[') open.push(']');
    else if (character === '{') open.push('}');
    else if (character === open.at(-1)) open.pop();
  }
  return open.toReversed().join('');
}

export const rightBracket: Fixer = ({ finding: { span, args } }) =>
  sure(titles.write(args[0] ?? ''), replace(span, args[0] ?? ''));

export const comma: Fixer = ({ file, finding: { span } }) => {
  const before = file.text.slice(0, span.start).trimEnd().length;
  return sure(titles.add(','), insert(before, before === span.start ? ', ' : ','));
};

export const noComma: Fixer = ({ file, finding: { span } }) => {
  const blanks = /^ */.exec(file.text.slice(span.end, lineEndOf(file, span.end)))?.[0].length ?? 0;
  return sure(titles.remove(','), replace({ start: span.start, end: span.end + blanks }, ''));
};

export const doubledBackslash: Fixer = ({ finding: { span } }) =>
  sure(titles.write('\\\\'), insert(span.start, '\\'));

export const quotedKey: Fixer = (site) => {
  const { file, finding } = site;
  const scalar = scalarOf(site);
  return scalar?.style === 'plain'
    ? sure(titles.quote, replace(finding.span, `"${file.text.slice(finding.span.start, finding.span.end)}"`))
    : [];
};

export const noLine: Fixer = ({ file, finding: { span } }) =>
  sure(titles.removeThis, replace(wholeLines(file, span), ''));

export const noCharacter: Fixer = ({ finding: { span } }) => sure(titles.removeThis, replace(span, ''));

/** Two merge keys are one with a list: what comes first counts, as it did. */
export const duplicateMerge: Fixer = (site) => {
  const { file, finding, chain } = site;
  const map = chain.findLast(
    ({ node }) => node.kind === 'map' && node.pairs.some(({ key }) => key.span.start === finding.span.start),
  )?.node;
  if (map?.kind !== 'map' || map.flow) return [];
  const first = ownPair(map, '<<');
  const pair = map.pairs.find(({ key }) => key.span.start === finding.span.start);
  if (!first || !pair || first.value.kind !== 'alias' || pair.value.kind !== 'alias') return [];
  return sure(
    titles.merge,
    replace(first.value.span, `[*${first.value.name}, *${pair.value.name}]`),
    replace(wholeLines(file, pair.span), ''),
  );
};

export const meantAnchor: Fixer = ({ finding: { span, args } }) => {
  const meant = args[1] ?? '';
  return meant === '' ? [] : sure(titles.write(`*${meant}`), replace(span, `*${meant}`));
};
