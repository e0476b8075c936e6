import type { ObjectKind } from '../engine/port.ts';

/** An element of the sidebar's trees, and what a menu hands to a command. One object for one thing, for as long as it is there. */
export interface Row {
  readonly noun: ObjectKind | 'project';
  /** Id of the object; name of a volume or a Compose project. */
  readonly id: string;
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'noun' in value && 'id' in value;
}
