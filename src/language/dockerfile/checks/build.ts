import type { Globals } from './base-images.ts';
import type { CheckContext } from './context.ts';
import type { Filling } from './filling.ts';
import type { IgnoredFiles } from './ignored-files.ts';

/** What the instructions of all stages have in common. */
export interface Build {
  readonly context: CheckContext;
  readonly globals: Globals;
  readonly ignored: IgnoredFiles | undefined;
  readonly filling: Filling;
}
