import type { imageCommands } from '../../contract/commands/images.ts';
import type { HandlersOf } from '../../ui/handlers.ts';
import type { CommandContext } from '../context.ts';
import type { InspectDocuments } from '../inspect.ts';
import { copyImageId, copyImageName } from './copy.ts';
import { importImageHandler, loadImagesHandler, saveImageHandler } from './files.ts';
import { historyImageHandler } from './history.ts';
import { loginRegistry } from './login.ts';
import { pullImageAgainHandler, pullImageHandler } from './pull.ts';
import { pushImageHandler } from './push.ts';
import { removeImageHandler, untagImageHandler } from './remove.ts';
import { runImage, runImageInteractive } from './run.ts';
import { tagImageHandler } from './tag.ts';
import { Transfers } from './transfers.ts';
import { usersOfImageHandler } from './users.ts';
import { pruneHandler } from '../system/prune.ts';

export function imageHandlers(
  context: CommandContext,
  inspections: InspectDocuments,
): HandlersOf<typeof imageCommands> {
  const { engine, subscriptions, views } = context;
  const transfers = new Transfers();
  subscriptions.push(transfers);
  return {
    pullImage: pullImageHandler(context, transfers),
    pullImageAgain: pullImageAgainHandler(context, transfers),
    runImage: runImage(context),
    runImageInteractive: runImageInteractive(engine),
    inspectImage: inspections.handler('image'),
    historyImage: historyImageHandler(context),
    usersOfImage: usersOfImageHandler(context),
    tagImage: tagImageHandler(context),
    pushImage: pushImageHandler(context, transfers),
    loginRegistry: loginRegistry(engine),
    saveImage: saveImageHandler(engine),
    loadImages: loadImagesHandler(context),
    importImage: importImageHandler(context),
    copyImageName: copyImageName(engine),
    copyImageId: copyImageId(engine),
    untagImage: untagImageHandler(engine),
    removeImage: removeImageHandler(engine),
    showDangling: () => views.set('images', { hideDangling: false }),
    hideDangling: () => views.set('images', { hideDangling: true }),
    pruneImages: pruneHandler(context, 'image'),
  };
}
