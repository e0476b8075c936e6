/** The two forms of the value of a key: a list and a map, a text and a list, a text and a map. */

import { type Fix, proposal } from '../../edits.ts';
import type { YamlFile, YamlScalar } from '../../yaml/tree.ts';
import { splitCommand } from '../explain-value/commands.ts';
import { writtenScalar } from '../features/completion-scalars.ts';
import { type Entry, textIn, textsIn, valueAsList, valueAsMap, valueAsText } from './forms.ts';
import type { Here, Refactor } from './refactor-items.ts';
import { isInFlow, ownPair } from './site.ts';
import { titles } from './titles.ts';

export const dependsOn: Refactor = ({ file, chain, node, pair }) => {
  if (pair === undefined) return [];
  if (node.kind === 'list') {
    const names = node.items.map((item) => textIn(item));
    if (names.length === 0 || !areNames(names)) return [];
    return proposal(
      titles.longForm,
      ...valueAsMap(
        file,
        chain,
        pair,
        names.map((name) => [writtenScalar(name, '', isInFlow(chain)), [['condition', 'service_started']]]),
      ),
    );
  }
  if (node.kind !== 'map' || node.pairs.length === 0) return [];
  const plain = node.pairs.every(({ value }) => {
    const texts = value.kind === 'map' ? textsIn(value, ['condition', 'required', 'restart']) : undefined;
    return (
      texts?.['condition'] === 'service_started' &&
      (texts['required'] ?? 'true') === 'true' &&
      (texts['restart'] ?? 'false') === 'false'
    );
  });
  return plain
    ? proposal(
        titles.shortForm,
        ...valueAsList(
          file,
          chain,
          pair,
          node.pairs.map(({ key }) => writtenKey(file, key)),
        ),
      )
    : [];
};

function areNames(texts: readonly (string | undefined)[]): texts is string[] {
  return texts.every((text) => text !== undefined && text !== '') && new Set(texts).size === texts.length;
}

function writtenKey({ text }: YamlFile, { span }: YamlScalar): string {
  return text.slice(span.start, span.end);
}

/** Networks without settings. */
export const networks: Refactor = ({ file, chain, node, pair }) => {
  if (pair === undefined) return [];
  if (node.kind === 'list') {
    const names = node.items.map((item) => textIn(item));
    if (names.length === 0 || !areNames(names)) return [];
    return proposal(
      titles.map,
      ...valueAsMap(
        file,
        chain,
        pair,
        names.map((name) => [writtenScalar(name, '', isInFlow(chain)), '']),
      ),
    );
  }
  if (node.kind !== 'map' || node.pairs.length === 0) return [];
  const bare = node.pairs.every(
    ({ value }) =>
      (value.kind === 'scalar' && value.value === null) || (value.kind === 'map' && value.pairs.length === 0),
  );
  return bare
    ? proposal(
        titles.list,
        ...valueAsList(
          file,
          chain,
          pair,
          node.pairs.map(({ key }) => writtenKey(file, key)),
        ),
      )
    : [];
};

/** `environment` and the like: `NAME: value` and `- NAME=value`. */
export const assignments: Refactor = ({ file, chain, node, pair }) => {
  if (pair === undefined) return [];
  const flow = isInFlow(chain);
  if (node.kind === 'list') {
    const texts = node.items.map((item) =>
      item.kind === 'scalar' && typeof item.value === 'string' ? item.content : undefined,
    );
    const names = texts.map((text) => text?.split('=')[0]);
    if (texts.length === 0 || !areNames(names) || names.some((name) => /[\s$]/.test(name))) return [];
    const entries = texts.map((text = '', index): Entry => {
      const name = names[index] ?? '';
      const hasValue = text.length > name.length;
      return [
        writtenScalar(name, '', flow),
        hasValue ? writtenScalar(text.slice(name.length + 1), '', flow) : '',
      ];
    });
    return proposal(titles.map, ...valueAsMap(file, chain, pair, entries));
  }
  if (node.kind !== 'map' || node.pairs.length === 0) return [];
  const items = node.pairs.map(({ key, value }) => {
    const text = value.kind === 'scalar' ? assigned(value) : undefined;
    return text === undefined || /[\s=$]/.test(key.content) || key.content === ''
      ? undefined
      : writtenScalar(key.content + text, '', flow);
  });
  return items.every((item) => item !== undefined)
    ? proposal(titles.list, ...valueAsList(file, chain, pair, items))
    : [];
};

/** What stands behind a name; undefined for numbers that are told in other digits than they are written in. */
function assigned({ value, content, style }: YamlScalar): string | undefined {
  if (value === null) return style === 'plain' ? '' : undefined;
  if (typeof value === 'number' && String(value) !== content) return undefined;
  if (typeof value === 'boolean' && String(value) !== content) return undefined;
  return /[\r\n]/.test(content) ? undefined : `=${content}`;
}

export const build: Refactor = ({ file, chain, node, pair }) =>
  oneKey({ file, chain, node, pair }, 'context');
export const extended: Refactor = ({ file, chain, node, pair }) =>
  oneKey({ file, chain, node, pair }, 'service');

/** A text that stands for a map with just one key. */
function oneKey({ file, chain, node, pair }: Here, name: string): Fix[] {
  if (pair === undefined) return [];
  if (node.kind === 'scalar') {
    if (node.value === null || node.content === '') return [];
    const text = file.text.slice(node.span.start, node.span.end);
    return proposal(titles.longForm, ...valueAsMap(file, chain, pair, [[name, text]]));
  }
  const value = node.kind === 'map' && node.pairs.length === 1 ? ownPair(node, name)?.value : undefined;
  return value?.kind === 'scalar' && value.value !== null && value.content !== ''
    ? proposal(titles.shortForm, ...valueAsText(chain, pair, value.content))
    : [];
}

/** One text is taken apart at its spaces, quotes looked at. */
export const command: Refactor = ({ file, chain, node, pair }) => {
  if (pair === undefined) return [];
  if (node.kind === 'scalar') {
    const text = textIn(node);
    const split = text === undefined ? undefined : splitCommand(text);
    if (split === undefined || split.dropped !== undefined || split.words.length === 0) return [];
    return proposal(
      titles.list,
      ...valueAsList(
        file,
        chain,
        pair,
        split.words.map((word) => JSON.stringify(word)),
        true,
      ),
    );
  }
  if (node.kind !== 'list' || node.items.length === 0) return [];
  const words = node.items.map((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' ? textIn(item) : undefined,
  );
  if (!words.every((word): word is string => word !== undefined) || words.some((word) => /[\r\n]/.test(word)))
    return [];
  const text = words.map((word) => shellWord(word)).join(' ');
  const again = splitCommand(text);
  const same =
    again?.dropped === undefined &&
    again?.words.length === words.length &&
    again.words.every((word, index) => word === words[index]);
  return same ? proposal(titles.oneText, ...valueAsText(chain, pair, text)) : [];
};

function shellWord(word: string): string {
  if (/^[\w./:=,@%+-]+$/.test(word)) return word;
  return word.includes("'") ? `"${word.replace(/["\\`]/g, '\\$&')}"` : `'${word}'`;
}

/** One text is run with a shell. */
export const healthTest: Refactor = ({ file, chain, node, pair }) => {
  if (pair === undefined) return [];
  if (node.kind === 'scalar') {
    if (typeof node.value !== 'string' || node.content === '' || node.anchor || node.tag) return [];
    return proposal(
      titles.list,
      ...valueAsList(file, chain, pair, ['CMD-SHELL', JSON.stringify(node.content)], true),
    );
  }
  if (node.kind !== 'list' || node.items.length !== 2) return [];
  const [first, second] = node.items;
  if (
    first?.kind !== 'scalar' ||
    first.content !== 'CMD-SHELL' ||
    second?.kind !== 'scalar' ||
    typeof second.value !== 'string' ||
    second.content === ''
  )
    return [];
  return proposal(titles.oneText, ...valueAsText(chain, pair, second.content));
};
