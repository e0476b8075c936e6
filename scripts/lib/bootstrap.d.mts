/** Runs `work` while holding a lock that other processes see. `folder` stands for the lock while it exists. */
export function withLock<T>(folder: string, work: () => Promise<T>): Promise<T>;

/** Runs npm quietly; rejects with its output, or with a sentence when the registry cannot be reached. */
export function npm(
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<void>;
