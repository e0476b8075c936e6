/** What the Engine API says of images, as the port tells it. */
import type { HistoryEntry, RemovedImage, TransferProgress } from '../port/images.ts';

/** A line of the answer to a pull, a push, a load or an import. */
export interface TransferLine {
  readonly id?: string;
  readonly status?: string;
  readonly progressDetail?: { readonly current?: number; readonly total?: number } | null;
  /** What the docker command would print as it is. */
  readonly stream?: string;
  readonly error?: string;
  readonly errorDetail?: { readonly message?: string };
}

/** Undefined for a line that is not about how far it is. */
export function toProgress({ id, status, progressDetail }: TransferLine): TransferProgress | undefined {
  if (status === undefined) return undefined;
  const { current, total } = progressDetail ?? {};
  // This one carries the tag where others have the layer.
  const about = status.startsWith('Pulling from ') ? undefined : id;
  return {
    status,
    ...(about === undefined || about === '' ? {} : { layer: about }),
    ...(current === undefined ? {} : { current }),
    // Where the engine does not know it, it says 0 or -1.
    ...(total === undefined || total <= 0 ? {} : { total }),
  };
}

export interface HistoryLine {
  readonly Id: string;
  /** Seconds since the epoch. */
  readonly Created: number;
  readonly CreatedBy?: string;
  readonly Tags?: readonly string[] | null;
  readonly Size?: number;
  readonly Comment?: string;
}

export function toHistoryEntry(line: HistoryLine): HistoryEntry {
  return {
    ...(line.Id === '' || line.Id === '<missing>' ? {} : { id: line.Id }),
    createdAt: line.Created * 1000,
    createdBy: line.CreatedBy ?? '',
    size: line.Size ?? 0,
    comment: line.Comment ?? '',
    tags: line.Tags ?? [],
  };
}

export interface RemovedLine {
  readonly Untagged?: string;
  readonly Deleted?: string;
}

export function toRemoved({ Untagged, Deleted }: RemovedLine): RemovedImage[] {
  return [
    ...(Untagged === undefined ? [] : [{ name: Untagged, kind: 'untagged' as const }]),
    ...(Deleted === undefined ? [] : [{ name: Deleted, kind: 'deleted' as const }]),
  ];
}
