import type { networkCommands } from '../../contract/commands/networks.ts';
import type { HandlersOf } from '../../ui/handlers.ts';
import type { CommandContext } from '../context.ts';
import type { InspectDocuments } from '../inspect.ts';
import { copyNamesHandler } from '../copy-names.ts';
import { removeHandler } from '../remove.ts';
import { connectContainerHandler, connectDroppedHandler } from './connect.ts';
import { createNetworkHandler } from './create.ts';
import { disconnectContainerHandler } from './disconnect.ts';
import { usersOfNetworkHandler } from './users.ts';
import { pruneHandler } from '../system/prune.ts';

export function networkHandlers(
  context: CommandContext,
  inspections: InspectDocuments,
): HandlersOf<typeof networkCommands> {
  const { engine } = context;
  return {
    createNetwork: createNetworkHandler(context),
    inspectNetwork: inspections.handler('network'),
    usersOfNetwork: usersOfNetworkHandler(context),
    connectContainer: connectContainerHandler(engine),
    connectDropped: connectDroppedHandler(engine),
    disconnectContainer: disconnectContainerHandler(engine),
    copyNetworkName: copyNamesHandler(engine, 'network'),
    removeNetwork: removeHandler(engine, 'network'),
    pruneNetworks: pruneHandler(context, 'network'),
  };
}
