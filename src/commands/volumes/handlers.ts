import type { volumeCommands } from '../../contract/commands/volumes.ts';
import type { HandlersOf } from '../../ui/handlers.ts';
import type { CommandContext } from '../context.ts';
import type { InspectDocuments } from '../inspect.ts';
import { copyNamesHandler } from '../copy-names.ts';
import { removeHandler } from '../remove.ts';
import { createVolumeHandler } from './create.ts';
import { usersOfVolumeHandler } from './users.ts';
import { pruneHandler } from '../system/prune.ts';
import { measureVolumesHandler } from '../system/measure.ts';

export function volumeHandlers(
  context: CommandContext,
  inspections: InspectDocuments,
): HandlersOf<typeof volumeCommands> {
  const { engine } = context;
  return {
    createVolume: createVolumeHandler(context),
    inspectVolume: inspections.handler('volume'),
    usersOfVolume: usersOfVolumeHandler(context),
    measureVolumes: measureVolumesHandler(context),
    copyVolumeName: copyNamesHandler(engine, 'volume'),
    removeVolume: removeHandler(engine, 'volume'),
    pruneVolumes: pruneHandler(context, 'volume'),
  };
}
