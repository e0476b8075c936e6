import { checkOptions, checkRules } from '../facts/check-rules.ts';
import { directiveNames, escapeCharacters, syntaxImages } from '../facts/directives.ts';
import { hintNames } from '../hints/names.ts';
import type { Dockerfile, Span } from '../syntax.ts';
import type { ItemList } from './completion-items.ts';
import { endOf, spanOf } from './cursor.ts';
import { topic } from './topics.ts';

/** What completes a directive, or a comment above an instruction that switches something off. Nothing for other comments. */
export function directiveItems(
  file: Dockerfile,
  offset: number,
  left: string,
  line: number,
  items: ItemList,
): void {
  const top = isAmongDirectives(file, line);
  const name = /^[ \t]*#[ \t]*(\w*)$/.exec(left)?.[1];
  if (name !== undefined) {
    if (top) nameItems(file, offset, left, name, items);
    else if (name !== '') commentItems(file, offset, left, line, name, items);
    return;
  }
  const ignored = /^[ \t]*#[ \t]*dockyard[ \t]+ignore[ \t]*=[ \t]*(.*)$/i.exec(left)?.[1];
  if (ignored !== undefined) hintItems({ file, offset }, ignored, items);
  const value = /^[ \t]*#[ \t]*(syntax|escape|check)[ \t]*=[ \t]*(.*)$/i.exec(left);
  const [, directive = '', written = ''] = value ?? [];
  const cursor = { file, offset };
  if (directive.toLowerCase() === 'check') checkItems(cursor, written, items);
  else if (directive.toLowerCase() === 'syntax' && top) {
    for (const image of syntaxImages) {
      items.add('value', image, spanOf(cursor, written.length, /\S/), { topic: topic('# syntax') });
    }
  } else if (directive.toLowerCase() === 'escape' && top) {
    for (const character of escapeCharacters) {
      items.add('value', character, spanOf(cursor, written.length, /\S/), { topic: topic('# escape') });
    }
  }
}

/** What may stand on an empty line above everything else. */
export function firstLineItems(file: Dockerfile, offset: number, items: ItemList): void {
  if (!isAmongDirectives(file, file.lines.lineAt(offset))) return;
  for (const name of missing(file)) {
    const text = `# ${directiveText(name)}`;
    items.add(
      'keyword',
      text,
      { start: offset, end: offset },
      { topic: topic(`# ${name}`), again: text.endsWith('=') },
    );
  }
}

/** Only other directives are above the line: any other line ends them. */
function isAmongDirectives({ directives, lines }: Dockerfile, line: number): boolean {
  return directives.filter(({ span }) => lines.lineAt(span.start) < line).length === line;
}

function missing({ directives }: Dockerfile): (typeof directiveNames)[number][] {
  return directiveNames.filter((name) => !directives.some((each) => each.name === name));
}

function directiveText(name: (typeof directiveNames)[number]): string {
  return name === 'syntax' ? `syntax=${syntaxImages[0]}` : `${name}=`;
}

function nameItems(file: Dockerfile, offset: number, left: string, name: string, items: ItemList): void {
  const replace = { start: offset - name.length, end: endOf(file.text, offset, /\w/) };
  const space = left.endsWith('#') ? ' ' : '';
  const assigned = file.text[replace.end] === '=';
  for (const each of missing(file)) {
    const text = assigned ? each : directiveText(each);
    items.add('keyword', each, replace, {
      insertText: space + text,
      topic: topic(`# ${each}`),
      again: text.endsWith('='),
    });
  }
}

/** What a comment can switch off for the instruction below it. Nothing before a letter: most comments are just that. */
function commentItems(
  file: Dockerfile,
  offset: number,
  left: string,
  line: number,
  name: string,
  items: ItemList,
): void {
  if (file.comments.some((each) => each.line === line && each.inside)) return;
  const replace = { start: offset - name.length, end: endOf(file.text, offset, /\w/) };
  const add = (label: string, insertText: string): void => {
    items.add('keyword', label, replace, { insertText, topic: topic(`# ${label}`), again: true });
  };
  if (left.startsWith('#')) add('check', 'check=skip=');
  add('dockyard', 'dockyard ignore=');
  add('hadolint', 'hadolint ignore=');
}

function hintItems(cursor: { file: Dockerfile; offset: number }, written: string, items: ItemList): void {
  const names = written.split(',');
  const half = (names.pop() ?? '').trimStart();
  const there = new Set(names.map((name) => name.trim()));
  const replace = spanOf(cursor, half.length, /[\w-]/);
  for (const name of hintNames)
    if (!there.has(name)) items.add('value', name, replace, { topic: topic(name) });
}

/** In `skip=A,B;error=true`: an option, or a rule that is not there yet. */
function checkItems(cursor: { file: Dockerfile; offset: number }, written: string, items: ItemList): void {
  const part = written.slice(written.lastIndexOf(';') + 1);
  const equals = part.indexOf('=');
  if (equals < 0) {
    const half = part.trimStart();
    const replace = spanOf(cursor, half.length, /[a-z=]/);
    for (const option of checkOptions) {
      if (new RegExp(`(^|;)\\s*${option}\\s*=`).test(written)) continue;
      const insertText = option === 'error' ? 'error=true' : `${option}=`;
      const label = option === 'error' ? insertText : option;
      items.add('flag', label, replace, { insertText, topic: topic('# check'), again: option !== 'error' });
    }
    return;
  }
  const option = part.slice(0, equals).trim();
  const values = part.slice(equals + 1).split(',');
  const half = (values.pop() ?? '').trimStart();
  const replace = spanOf(cursor, half.length, /\w/);
  if (option === 'error') {
    for (const value of ['true', 'false']) items.add('value', value, replace, { topic: topic('# check') });
  } else {
    ruleItems(option, values, replace, items);
  }
}

function ruleItems(option: string, there: readonly string[], replace: Span, items: ItemList): void {
  const named = new Set(there.map((name) => name.trim()));
  for (const { name, experimental } of checkRules) {
    if (named.has(name) || (option === 'experimental' && !experimental)) continue;
    items.add('value', name, replace, { topic: topic(name) });
  }
  if (named.size === 0) items.add('value', 'all', replace, { topic: topic('# check') });
}
