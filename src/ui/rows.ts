import type { ObjectKind } from '../engine/port.ts';

/** `member`: a container as one of those on a network or with a volume. `system`: something to open in the Engine view. */
export type RowNoun = ObjectKind | 'project' | 'group' | 'layer' | 'member' | 'system';

/** An element of the sidebar's trees, and what a menu hands to a command. One object for one thing, for as long as it is there. */
export interface Row {
  readonly noun: RowNoun;
  /** Id of the object, of a member its container's; name of a volume, a Compose project or a group. */
  readonly id: string;
  /** What it stands under, where one thing may stand in several places. */
  readonly under?: Row;
  /** Of an image: which of its tags it stands for. */
  readonly tag?: string;
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'noun' in value && 'id' in value;
}
