/** Whether a service is what its files say now: Compose's own hash of its configuration tells. */

import type { ServiceState } from './states.ts';

/** For `docker compose`: one line for each service, also of those behind a profile. */
export const hashAction: readonly string[] = ['config', '--hash', '*'];

/** Service to hash, from what `config --hash` printed. */
export function readHashes(output: string): Map<string, string> {
  return new Map(
    output.split('\n').flatMap((line): [string, string][] => {
      const [, service, hash] = /^(\S+) ([0-9a-f]{64})\s*$/.exec(line) ?? [];
      return service === undefined || hash === undefined ? [] : [[service, hash]];
    }),
  );
}

/** Whether a container of the service was made with another configuration than the files give now. */
export function hasChanged({ service, hashes }: ServiceState, now: ReadonlyMap<string, string>): boolean {
  const hash = now.get(service);
  return hash !== undefined && hashes.some((made) => made !== hash);
}
