/** Collections in brackets and braces. */
import { endOfQuoted, endOfVariable, isSpace, unquoted } from './completion-scan.ts';
import type { OutlineNode } from './completion-outline.ts';

/** A bracket that is open at a cursor. */
export interface Frame {
  readonly open: '[' | '{';
  /** Items or keys that come before the cursor. */
  readonly before: string[];
  /** In braces, behind a colon: the key. */
  key: string | undefined;
  /** Where the item, the key or the value begins. */
  start: number;
}

/** The brackets that are open at `offset`, the outermost first. */
export function openFrames(text: string, from: number, offset: number): Frame[] {
  const frames: Frame[] = [];
  scan(text, from, offset, {
    open: (bracket, at) => frames.push({ open: bracket, before: [], key: undefined, start: at + 1 }),
    close: () => {
      frames.pop();
    },
    colon: (at) => {
      const frame = frames.at(-1);
      if (frame?.open !== '{' || frame.key !== undefined) return;
      frame.key = clean(text, frame.start, at);
      frame.start = at + 1;
    },
    comma: (at) => {
      const frame = frames.at(-1);
      if (frame === undefined) return;
      frame.before.push(frame.key ?? clean(text, frame.start, at));
      frame.key = undefined;
      frame.start = at + 1;
    },
  });
  return frames;
}

/** What else the collection holds behind `offset`, and whether it is closed. */
export function restOfFrame(
  text: string,
  offset: number,
  limit: number,
): { end: number; after: string[]; closed: boolean } {
  let depth = 0;
  let end = -1;
  let start = offset;
  let key: string | undefined;
  const after: string[] = [];
  let closed = false;
  const finish = (at: number): void => {
    if (end < 0) end = at;
    else after.push(key ?? clean(text, start, at));
    key = undefined;
    start = at + 1;
  };
  scan(text, offset, limit, {
    open: () => {
      depth++;
    },
    close: (at) => {
      depth--;
      if (depth >= 0) return true;
      finish(at);
      closed = true;
      return false;
    },
    colon: (at) => {
      if (depth > 0 || key !== undefined) return;
      if (end < 0) end = at;
      key = clean(text, start, at);
    },
    comma: (at) => {
      if (depth === 0) finish(at);
    },
  });
  return { end: end < 0 ? limit : end, after, closed };
}

type Writable = { -readonly [Key in keyof OutlineNode]: OutlineNode[Key] } & { children: Writable[] };

/** What is in a collection, for names only. */
export function flowNodes(text: string, from: number, limit: number): OutlineNode[] {
  const root: Writable = {
    kind: 'entry',
    name: '',
    start: from,
    text: undefined,
    anchor: undefined,
    children: [],
  };
  const open: { node: Writable; bracket: string; start: number; key: Writable | undefined }[] = [];
  const finish = (at: number): void => {
    const top = open.at(-1);
    if (top === undefined) return;
    const written = clean(text, top.start, at);
    const last = top.key ?? (top.bracket === '[' ? top.node.children.at(-1) : undefined);
    const filled = last !== undefined && last.start >= top.start;
    if (top.key !== undefined) {
      if (top.key.children.length === 0) top.key.text = written;
    } else if (written !== '' && !filled) {
      const item = top.bracket === '[';
      top.node.children.push({
        kind: item ? 'item' : 'entry',
        name: item ? '' : written,
        start: top.start,
        text: item ? written : undefined,
        anchor: undefined,
        children: [],
      });
    }
    top.key = undefined;
    top.start = at + 1;
  };
  scan(text, from, limit, {
    open: (bracket, at) => {
      const top = open.at(-1);
      let node = root;
      if (top?.key !== undefined) node = top.key;
      else if (top !== undefined) {
        node = { kind: 'item', name: '', start: at, text: undefined, anchor: undefined, children: [] };
        top.node.children.push(node);
      }
      open.push({ node, bracket, start: at + 1, key: undefined });
    },
    close: (at) => {
      finish(at);
      open.pop();
      return open.length > 0;
    },
    colon: (at) => {
      const top = open.at(-1);
      if (top === undefined || top.key !== undefined || top.bracket === '[') return;
      const name = clean(text, top.start, at);
      top.key = { kind: 'entry', name, start: top.start, text: undefined, anchor: undefined, children: [] };
      top.node.children.push(top.key);
      top.start = at + 1;
    },
    comma: finish,
  });
  return root.children;
}

interface Visitor {
  open(bracket: '[' | '{', at: number): unknown;
  /** @returns false to stop */
  close(at: number): unknown;
  colon(at: number): unknown;
  comma(at: number): unknown;
}

function scan(text: string, from: number, limit: number, visitor: Visitor): void {
  for (let at = from; at < limit; at++) {
    const character = text[at] ?? '';
    if (character === '"' || character === "'") {
      // A quote in the middle of a word is just that.
      if (at > from && !/[\s[{,:]/.test(text[at - 1] ?? '')) continue;
      const close = endOfQuoted(text, at, limit);
      if (close === undefined) return;
      at = close - 1;
    } else if (character === '#' && isSpace(text, at - 1)) {
      while (at < limit && text[at] !== '\n' && text[at] !== '\r') at++;
    } else if (character === '$' && text[at + 1] === '{') {
      at = endOfVariable(text, at, limit) - 1;
    } else if (character === '[' || character === '{') visitor.open(character, at);
    else if (character === ']' || character === '}') {
      if (visitor.close(at) === false) return;
    } else if (character === ':' && /^([\s,\]}]|$)/.test(text[at + 1] ?? '')) visitor.colon(at);
    else if (character === ',') visitor.comma(at);
  }
}

function clean(text: string, start: number, end: number): string {
  return unquoted(text.slice(start, end).trim());
}
