import type { CommandKey } from './commands.ts';

/** Ends the id of what stands in the place of a command that a Podman cannot do. */
export const notOnPodman = '.notOnPodman';

export type CommandId = `dockyard.${CommandKey}`;

export function commandId(key: CommandKey): CommandId {
  return `dockyard.${key}`;
}
