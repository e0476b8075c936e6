import type { CommandDefinition } from './command.ts';
import { composeCommands } from './commands/compose.ts';
import { containerCommands } from './commands/containers.ts';
import { dockerfileCommands } from './commands/dockerfiles.ts';
import { imageCommands } from './commands/images.ts';
import { networkCommands } from './commands/networks.ts';
import { systemCommands } from './commands/system.ts';
import { viewCommands } from './commands/views.ts';
import { volumeCommands } from './commands/volumes.ts';

/** Every command, declared once. A command's id is `dockyard.<key>`. */
export const commands = {
  ...dockerfileCommands,
  ...containerCommands,
  ...imageCommands,
  ...volumeCommands,
  ...networkCommands,
  ...composeCommands,
  ...systemCommands,
  ...viewCommands,
} as const satisfies Record<string, CommandDefinition>;

export type CommandKey = keyof typeof commands;
