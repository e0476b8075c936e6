import * as vscode from 'vscode';
import type { systemCommands } from '../../contract/commands/system.ts';
import type { HandlersOf } from '../../ui/handlers.ts';
import type { CommandContext } from '../context.ts';
import { copyDockerCommand } from './copy-command.ts';
import { showDiskUsageHandler, showEngineHandler, showEventsHandler } from './pages.ts';
import { cleanUpHandler, pruneHandler } from './prune.ts';

export function systemHandlers(context: CommandContext): HandlersOf<typeof systemCommands> {
  const { engine, openNotes, log } = context;
  return {
    showEngine: showEngineHandler(context),
    showDiskUsage: showDiskUsageHandler(context),
    showEvents: showEventsHandler(context),
    cleanUp: cleanUpHandler(context),
    pruneBuildCache: pruneHandler(context, 'cache'),
    showCommands: async () => engine.commands.show(),
    copyDockerCommand: copyDockerCommand(engine),
    openCourseNotes: (id) => openNotes(typeof id === 'string' ? id : undefined),
    reconnect: async () => engine.reconnect(),
    openHostSetting: async () => {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'dockyard.host');
    },
    showLog: async () => log.show(),
  };
}
