import type { Dirent } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { EngineError } from '../errors.ts';
import type { ContextFilter, Scope, Verdict } from './filter.ts';
import type { FileStat } from './packets.ts';
import { toFileStat } from './stat.ts';

/** Files looked at in one go: enough to keep the thread pool busy. */
const BATCH = 64;

/** A folder on the way to the files being visited. */
interface Folder {
  /** Undefined for the root, which is not sent. */
  readonly stat: FileStat | undefined;
  readonly scope: Scope;
  readonly parent: Folder | undefined;
  sent: boolean;
}

export interface WalkOptions {
  /** Absolute. */
  readonly root: string;
  readonly filter: ContextFilter;
  readonly signal: AbortSignal;
  /** Called for each file in turn; the walk goes on when the promise, if any, resolves. */
  readonly visit: (stat: FileStat) => Promise<void> | undefined;
}

/**
 * Visits what the filter lets through, folders before their contents, in the order that BuildKit requires: by the
 * bytes of the names, folder by folder. A folder that is itself filtered out is visited when something in it is not.
 * Rejects with `contextMissing` when a folder or file cannot be looked at.
 */
export async function walk(options: WalkOptions): Promise<void> {
  await walkFolder('', { stat: undefined, scope: {}, parent: undefined, sent: true }, options);
}

interface Candidate {
  readonly path: string;
  readonly entry: Dirent;
  readonly verdict: Verdict;
}

async function walkFolder(path: string, folder: Folder, options: WalkOptions): Promise<void> {
  const candidates: Candidate[] = [];
  for (const entry of await entriesOf(path, options, folder)) {
    const entryPath = path === '' ? entry.name : `${path}/${entry.name}`;
    const verdict = options.filter.judge(entryPath, folder.scope);
    if (verdict.send || (verdict.descend && entry.isDirectory())) {
      candidates.push({ path: entryPath, entry, verdict });
    }
  }
  for (let i = 0; i < candidates.length; i += BATCH) {
    const batch = candidates.slice(i, i + BATCH);
    const stats = await Promise.all(batch.map((candidate) => statOf(candidate, options.root)));
    for (const [j, { path: entryPath, verdict, entry }] of batch.entries()) {
      const stat = stats[j];
      if (!stat) continue;
      options.signal.throwIfAborted();
      const child: Folder = { stat, scope: verdict.scope, parent: folder, sent: false };
      if (verdict.send) await send(child, options);
      if (verdict.descend && entry.isDirectory()) await walkFolder(entryPath, child, options);
    }
  }
}

/** Sends a file after those of its folders that have not been sent. */
function send(file: Folder, options: WalkOptions): Promise<void> | undefined {
  if (file.sent) return undefined;
  file.sent = true;
  const pending = file.parent && send(file.parent, options);
  if (pending) return pending.then(() => file.stat && options.visit(file.stat));
  return file.stat && options.visit(file.stat);
}

async function entriesOf(path: string, { root }: WalkOptions, folder: Folder): Promise<Dirent[]> {
  try {
    const entries = await readdir(join(root, path), { withFileTypes: true });
    return entries.sort((a, b) => compareNames(a.name, b.name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (folder.stat && (isGone(code) || (!folder.sent && code === 'EACCES'))) return [];
    throw unreadable(join(root, path), error);
  }
}

async function statOf({ path, entry }: Candidate, root: string): Promise<FileStat | undefined> {
  const absolute = join(root, path);
  try {
    const stats = await lstat(absolute, { bigint: true });
    const target = stats.isSymbolicLink() ? await readlink(absolute) : undefined;
    return toFileStat(path, stats, target && toSlashes(target));
  } catch (error) {
    // Gone since its folder was read; but a name that is not UTF-8 is never found under what it is read as.
    if (isGone((error as NodeJS.ErrnoException).code) && !entry.name.includes('\uFFFD')) return undefined;
    throw unreadable(absolute, error);
  }
}

export function unreadable(path: string, cause: unknown): EngineError {
  return new EngineError('contextMissing', (cause as Error).message, { subject: path, cause });
}

export function isGone(code: string | undefined): boolean {
  return code === 'ENOENT' || code === 'ENOTDIR';
}

export function toSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

/** By the bytes of UTF-8. Code units give the same order but where surrogate pairs are. */
export function compareNames(a: string, b: string): number {
  if (/[\ud800-\uffff]/.test(a) && /[\ud800-\uffff]/.test(b))
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return a < b ? -1 : a > b ? 1 : 0;
}
