/** Files of the build context, in COPY and ADD and in mounts. */
import type { ItemList } from './completion-items.ts';
import type { CompletionContext, ContextEntry } from './completion.ts';
import { type Cursor, endOf, isAmongFlags, plainWords } from './cursor.ts';
import { mountFieldAt } from './mount-cursor.ts';

interface WrittenPath {
  /** What is written of it before the cursor. */
  readonly text: string;
  readonly form: 'word' | 'json' | 'flag';
}

/** The path of the build context that is being written. */
function writtenPath(cursor: Cursor): WrittenPath | undefined {
  const { at, word, before, left } = cursor;
  if (at.keyword === 'RUN') {
    const field = isAmongFlags(cursor) ? mountFieldAt(word) : undefined;
    const source = field?.type === 'bind' && /^(source|src)$/.test(field.key) && !field.keys.includes('from');
    return source && field.value !== undefined ? { text: field.value, form: 'flag' } : undefined;
  }
  if (at.keyword !== 'COPY' && at.keyword !== 'ADD') return undefined;
  if (before.some((each) => each.startsWith('--from='))) return undefined;
  const excluded = /^--exclude=(.*)$/.exec(word);
  if (excluded && isAmongFlags(cursor)) return { text: excluded[1] ?? '', form: 'flag' };
  if (/^\s*(--\S*\s+)*\[/.test(left)) {
    const item = openItem(left);
    return item === undefined ? undefined : { text: item, form: 'json' };
  }
  if (word.startsWith('-') || /^(https?:|git@|ssh:|git:)/.test(word) || word.startsWith('<<'))
    return undefined;
  return { text: word, form: 'word' };
}

/** The JSON string that the cursor is in. */
function openItem(left: string): string | undefined {
  let start = -1;
  for (let at = 0; at < left.length; at++) {
    if (left[at] === '\\') at++;
    else if (left[at] === '"') start = start < 0 ? at : -1;
  }
  return start < 0 ? undefined : left.slice(start + 1);
}

/** Empty for the build context itself; undefined where that cannot be told, or is outside of it. */
function folderOf(text: string): string | undefined {
  const folder = text
    .slice(0, text.lastIndexOf('/') + 1)
    .replace(/\\ /g, ' ')
    .replace(/^(\.?\/)+/, '');
  return /(^|\/)\.\.\/|[$*?]/.test(folder) ? undefined : folder;
}

export function pathItems(cursor: Cursor, context: CompletionContext, items: ItemList): void {
  const path = writtenPath(cursor);
  const folder = path && folderOf(path.text);
  if (!path || folder === undefined) return;
  for (const entry of sorted(context.paths(folder))) addEntry(cursor, path, entry, items);
}

/** Folders first, and in each group what begins with a dot last. */
function sorted(entries: readonly ContextEntry[]): ContextEntry[] {
  const rank = ({ name, folder }: ContextEntry): number => (name.startsWith('.') ? 2 : 0) + (folder ? 0 : 1);
  return [...entries].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

function addEntry(cursor: Cursor, path: WrittenPath, { name, folder }: ContextEntry, items: ItemList): void {
  const { file, offset } = cursor;
  const kind = folder ? 'folder' : 'file';
  const label = folder ? `${name}/` : name;
  const half = path.text.slice(path.text.lastIndexOf('/') + 1);
  const start = Math.max(file.lines.startOf(file.lines.lineAt(offset)), offset - half.length);
  const end = endOf(
    file.text,
    offset,
    path.form === 'json' ? /[^"\]\s]/ : path.form === 'flag' ? /[^,\s]/ : /\S/,
  );
  const replace = { start, end };
  if (path.form === 'word' && /\s/.test(name)) {
    addJson(cursor, path.text, label, kind, items);
    return;
  }
  items.add(kind, label, replace, { insertText: escaped(label, path.form, file.escape), again: folder });
}

/** Only JSON holds white space in the paths of COPY: where nothing else is written yet, the entry brings it along. */
function addJson(
  cursor: Cursor,
  written: string,
  label: string,
  kind: 'file' | 'folder',
  items: ItemList,
): void {
  const { file, offset } = cursor;
  const rest = file.text.slice(offset, endOf(file.text, offset, /[^\r\n]/));
  if (plainWords(cursor).length > 0 || rest.trim() !== '') return;
  const path = JSON.stringify(written.slice(0, written.lastIndexOf('/') + 1) + label).replace(
    /[$}\\]/g,
    '\\$&',
  );
  items.add(
    kind,
    label,
    { start: offset - written.length, end: offset },
    {
      insertText: `[${path}, "\${1:.}"]`,
      snippet: true,
    },
  );
}

/** Sources are patterns with variables, so some characters must be kept from meaning something. */
function escaped(name: string, form: WrittenPath['form'], escape: string): string {
  const pattern = name.replace(/\[/g, '[[]').replace(/\$/g, `${escape}$`);
  if (form === 'json') return JSON.stringify(pattern).slice(1, -1);
  return form === 'flag' ? pattern.replace(/ /g, `${escape} `) : pattern;
}
