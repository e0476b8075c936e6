import { DEFAULT_MOUNT_TYPE, mountType, type MountType } from '../facts/mounts.ts';

/** The field of a `--mount` that is being written. */
export interface MountField {
  /** As far as it is said before the cursor. */
  readonly type: MountType | undefined;
  /** A `type` is said. */
  readonly typed: boolean;
  /** In lower case; half-written as long as there is no `=`. */
  readonly key: string;
  /** What is written of the value; absent where there is no `=` yet. */
  readonly value?: string;
  /** Keys of the fields before it, in lower case. */
  readonly keys: readonly string[];
}

/** @param word the flag up to the cursor; undefined where it is no `--mount=` */
export function mountFieldAt(word: string): MountField | undefined {
  const match = /^--mount=["']?(.*)$/s.exec(word);
  if (!match) return undefined;
  const fields = (match[1] ?? '').split(',');
  const [key = '', ...value] = (fields.pop() ?? '').split('=');
  const others = fields.map((field) => field.split('='));
  const type = others.findLast(([name]) => name?.toLowerCase() === 'type')?.[1];
  return {
    type: type === undefined ? DEFAULT_MOUNT_TYPE : mountType(type),
    typed: type !== undefined,
    key: key.toLowerCase(),
    ...(value.length > 0 && { value: value.join('=') }),
    keys: others.map(([name = '']) => name.toLowerCase()),
  };
}
