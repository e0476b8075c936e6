/** The short form of a volume, `source:target:options`. Source: ParseVolume of compose-go's format. */

import type { Span } from '../yaml/tree.ts';

export interface ShortVolume {
  readonly type: 'bind' | 'volume';
  /** A path of the host or the name of a volume; absent for a volume without a name. */
  readonly source?: string;
  readonly target: string;
  /** Where the target begins. */
  readonly targetAt: number;
  /** `ro`, `z` and so on, as written. */
  readonly options: readonly string[];
}

/** Undefined for what docker compose does not take. The text has its variables filled in. */
export function readShortVolume(spec: string): ShortVolume | undefined {
  if (spec === '') return undefined;
  const alone = { type: 'volume', target: spec, targetAt: 0, options: [] } as const;
  if (spec.length < shortestPair) return alone;
  const parts = partsOfVolume(spec);
  if (parts.length > 3 || parts.some(({ text }) => text === '')) return undefined;
  const [source, target, options] = parts;
  if (source === undefined || target === undefined) return alone;
  return {
    type: isPath(source.text) ? 'bind' : 'volume',
    source: source.text,
    target: target.text,
    targetAt: target.at,
    options: options?.text.split(',') ?? [],
  };
}

export interface VolumeSource {
  /** `name`: of a volume. `path`: on the machine. */
  readonly kind: 'name' | 'path';
  readonly span: Span;
}

/** Undefined when only a target is written. The text is as it is written, with its variables. */
export function placeOfSource(spec: string): VolumeSource | undefined {
  const [source, target] = spec.length < shortestPair ? [] : partsOfVolume(spec);
  if (source === undefined || target === undefined || source.text === '') return undefined;
  return { kind: isPath(source.text) ? 'path' : 'name', span: { start: 0, end: source.text.length } };
}

/** Of less, docker compose takes all for the target. */
const shortestPair = 3;

/** Parts at colons, but not at that of a drive of Windows or inside of `${…}`. */
export function partsOfVolume(spec: string): { readonly text: string; readonly at: number }[] {
  const parts: { text: string; at: number }[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < spec.length; at++) {
    if (spec.startsWith('${', at)) depth++;
    else if (spec[at] === '}' && depth > 0) depth--;
    if (spec[at] !== ':' || depth > 0 || (at === start + 1 && /\p{L}/u.test(spec[start] ?? ''))) continue;
    parts.push({ text: spec.slice(start, at), at: start });
    start = at + 1;
  }
  return [...parts, { text: spec.slice(start), at: start }];
}

function isPath(source: string): boolean {
  return /^(?:[./~]|\\\\|\p{L}:)/u.test(source) || source.startsWith('$');
}
