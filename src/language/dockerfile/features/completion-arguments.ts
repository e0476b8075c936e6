/** What may follow an instruction's keyword. */
import { instructionFact } from '../facts/instructions.ts';
import { portProtocols, wellKnownPorts } from '../facts/ports.ts';
import { wellKnownShells } from '../facts/shells.ts';
import { signals } from '../facts/signals.ts';
import type { Span } from '../syntax.ts';
import { flagItems, flagValueItems } from './completion-flags.ts';
import { baseItems } from './completion-images.ts';
import type { ItemList } from './completion-items.ts';
import { argItems, envItems, labelItems } from './completion-names.ts';
import { pathItems } from './completion-paths.ts';
import { variableItems } from './completion-variables.ts';
import type { CompletionContext } from './completion.ts';
import { type Cursor, isAmongFlags, plainWords, spanOf } from './cursor.ts';
import { instructionsAbove } from './stage-chain.ts';
import { concept, topic } from './topics.ts';
import { groupsAbove, usersAbove } from './users.ts';

export function argumentItems(cursor: Cursor, context: CompletionContext, items: ItemList): void {
  const { file, offset, at, word } = cursor;
  if (fillsInVariables(cursor) && variableItems(file, offset, at, word, items)) return;
  const flags = isAmongFlags(cursor);
  if (flags && /^--[^=]+=/.test(word)) {
    flagValueItems(cursor, context, items);
    return;
  }
  if (flags && (word === '' || word.startsWith('-'))) flagItems(cursor, items);
  if (word.startsWith('-') && flags) return;
  wordItems(cursor, context, items);
}

/** Nobody fills in variables in a command that runs without a shell, in JSON, nor in the name of a stage. */
function fillsInVariables(cursor: Cursor): boolean {
  const { at, left, word } = cursor;
  if (at.keyword === 'FROM') return plainWords(cursor).length === 0;
  if (isAmongFlags(cursor) && word.startsWith('--')) return at.keyword !== 'HEALTHCHECK';
  if (at.keyword === 'MAINTAINER' || at.keyword === 'SHELL') return false;
  const command = instructionFact(at.keyword)?.json === 'command';
  return !(command && /^\s*(--\S*\s+)*(CMD\s+)?\[/i.test(left)) || /"-[a-z]*c"\s*,/.test(left);
}

function wordItems(cursor: Cursor, context: CompletionContext, items: ItemList): void {
  const { at, word } = cursor;
  const replace = spanOf(cursor, word.length, /\S/);
  switch (at.keyword) {
    case 'FROM':
      fromWordItems(cursor, context, replace, items);
      break;
    case 'COPY':
    case 'ADD':
      copyItems(cursor, context, replace, items);
      break;
    case 'RUN':
      if (isFirst(cursor)) heredocItem(cursor, '', replace, items);
      break;
    case 'CMD':
    case 'ENTRYPOINT':
      if (isFirst(cursor)) execItem(cursor, items);
      break;
    case 'HEALTHCHECK':
      healthItems(cursor, replace, items);
      break;
    case 'SHELL':
      shellItems(cursor, items);
      break;
    case 'ARG':
      argItems(cursor, items);
      break;
    case 'ENV':
      envItems(cursor, items);
      break;
    case 'LABEL':
      labelItems(cursor, items);
      break;
    default:
      plainItems(cursor, replace, items);
  }
}

/** Nothing but flags is written before the word. */
function isFirst(cursor: Cursor): boolean {
  return plainWords(cursor).length === 0;
}

function fromWordItems(cursor: Cursor, context: CompletionContext, replace: Span, items: ItemList): void {
  const words = plainWords(cursor);
  const { file } = cursor;
  if (words.length === 0) baseItems(cursor, context, replace, items);
  if (words.length !== 1) return;
  const label = inCaseOfKeyword(cursor, 'AS');
  const space = file.text[replace.end] === ' ' ? '' : ' ';
  items.add('keyword', label, replace, {
    insertText: label + space,
    topic: concept('multi-stage build'),
  });
}

function copyItems(cursor: Cursor, context: CompletionContext, replace: Span, items: ItemList): void {
  const json = /^\s*(--\S*\s+)*\[/.test(cursor.left);
  const words = plainWords(cursor).length;
  if (words > 0 && !json) {
    items.add('value', '.', replace, { topic: topic(cursor.at.keyword) });
    items.add('value', './', replace, { topic: topic(cursor.at.keyword) });
  }
  pathItems(cursor, context, items);
  if (words === 0 && !json) {
    items.add('value', '.', replace, { topic: concept('build context') });
    heredocItem(cursor, ' ${1:/path/to/file}', replace, items);
  }
}

function heredocItem({ word, file, offset }: Cursor, behind: string, replace: Span, items: ItemList): void {
  const rest = file.text.slice(offset, file.lines.startOf(file.lines.lineAt(offset) + 1));
  if (!'<<EOF'.startsWith(word) || rest.trim() !== '') return;
  items.add('value', '<<EOF', replace, {
    insertText: `<<EOF${behind}\n$0\nEOF`,
    snippet: true,
    topic: topic('<<'),
  });
}

function execItem(cursor: Cursor, items: ItemList): void {
  if (cursor.word !== '' && cursor.word !== '[') return;
  items.add('value', '["command", "argument"]', spanOf(cursor, cursor.word.length, /[\]]/), {
    insertText: '["${1:command}", "${2:argument}"]',
    snippet: true,
    topic: concept('exec form'),
  });
}

function healthItems(cursor: Cursor, replace: Span, items: ItemList): void {
  if (!isFirst(cursor)) return;
  const [command, none] = [inCaseOfKeyword(cursor, 'CMD'), inCaseOfKeyword(cursor, 'NONE')];
  items.add('keyword', command, replace, { insertText: `${command} `, topic: topic('HEALTHCHECK CMD') });
  if (cursor.before.length === 0) items.add('keyword', none, replace, { topic: topic('HEALTHCHECK NONE') });
}

/** In small letters where the instruction is. */
function inCaseOfKeyword({ file, at }: Cursor, word: string): string {
  const keyword = file.text.slice(at.keywordSpan.start, at.keywordSpan.end);
  return keyword === keyword.toLowerCase() ? word.toLowerCase() : word;
}

function shellItems(cursor: Cursor, items: ItemList): void {
  const written = cursor.left.trimStart();
  const replace = spanOf(cursor, written.length, /[^\r\n]/);
  for (const words of wellKnownShells) {
    const json = `[${words.map((word) => JSON.stringify(word)).join(', ')}]`;
    items.add('value', json, replace, { topic: topic('SHELL') });
  }
}

/** EXPOSE, USER, VOLUME, WORKDIR and STOPSIGNAL. */
function plainItems(cursor: Cursor, replace: Span, items: ItemList): void {
  const { file, at, word, before } = cursor;
  const about = { topic: topic(at.keyword) };
  if (at.keyword === 'EXPOSE') {
    const slash = word.indexOf('/');
    const behind = spanOf(cursor, word.length - slash - 1, /\w/);
    if (slash >= 0) for (const protocol of portProtocols) items.add('value', protocol, behind, about);
    else {
      for (const [port, service] of wellKnownPorts) {
        if (!before.includes(port)) items.add('value', port, replace, { ...about, detail: service });
      }
    }
    return;
  }
  if (before.length > 0) return;
  if (at.keyword === 'STOPSIGNAL') {
    for (const signal of signals) items.add('value', signal, replace, about);
  } else if (at.keyword === 'USER') {
    const colon = word.indexOf(':');
    const behind = spanOf(cursor, word.length - colon - 1, /[^\s:]/);
    const users = usersAbove(file, at);
    if (colon >= 0)
      for (const group of [...groupsAbove(file, at), ...users]) items.add('user', group, behind, about);
    else
      for (const user of [...users, 'nobody', 'root', '1000:1000']) items.add('user', user, replace, about);
  } else if (at.keyword === 'VOLUME') {
    for (const path of ['/data', '["/data"]']) items.add('folder', path, replace, about);
  } else if (at.keyword === 'WORKDIR') {
    for (const folder of [...workdirsAbove(cursor), '/app', '/usr/src/app', '/src'])
      items.add('folder', folder, replace, about);
  }
}

function workdirsAbove({ file, at }: Cursor): string[] {
  const found: string[] = [];
  for (const { keyword, words } of instructionsAbove(file, at)) {
    if (keyword === 'WORKDIR' && words[0]?.value) found.push(words[0].value);
  }
  return found;
}
