import type { containerCommands } from '../../contract/commands/containers.ts';
import type { HandlersOf } from '../../ui/handlers.ts';
import type { CommandContext } from '../context.ts';
import type { InspectDocuments } from '../inspect.ts';
import { attachContainer } from './attach.ts';
import {
  copyComposeService,
  copyContainerAddress,
  copyContainerId,
  copyContainerName,
  copyRunCommand,
} from './copy.ts';
import { diffContainer } from './diff.ts';
import { execInContainer } from './exec.ts';
import { exportContainer } from './export.ts';
import { openShell, revealContainer, viewLogs } from './look.ts';
import { connectNetwork, disconnectNetwork } from './networks.ts';
import { openInBrowser, portsContainer } from './ports.ts';
import { removeContainer } from './remove.ts';
import { renameContainer } from './rename.ts';
import {
  killContainer,
  pauseContainer,
  restartContainer,
  startContainer,
  stopContainer,
  stopContainerWithin,
  unpauseContainer,
} from './state.ts';
import { statsContainer } from './stats.ts';
import { topContainer } from './top.ts';
import { newContainer } from './new.ts';
import { updateContainer } from './update.ts';
import { recreateContainer } from './recreate.ts';
import { commitContainer } from './commit.ts';
import { Waits } from './wait.ts';
import { pruneHandler } from '../system/prune.ts';

export function containerHandlers(
  context: CommandContext,
  inspections: InspectDocuments,
): HandlersOf<typeof containerCommands> {
  const { engine, pages, reveal, subscriptions, workspaceState } = context;
  const waits = new Waits(engine, reveal);
  subscriptions.push(waits);
  return {
    newContainer: newContainer(context),
    startContainer: startContainer(engine),
    stopContainer: stopContainer(engine),
    stopContainerWithin: stopContainerWithin(engine),
    restartContainer: restartContainer(engine),
    pauseContainer: pauseContainer(engine),
    unpauseContainer: unpauseContainer(engine),
    killContainer: killContainer(engine),
    viewLogs: viewLogs(engine),
    openShell: openShell(engine),
    execInContainer: execInContainer(engine, workspaceState),
    attachContainer: attachContainer(engine),
    openInBrowser: openInBrowser(engine),
    inspectContainer: inspections.handler('container'),
    revealContainer: revealContainer(engine, reveal),
    topContainer: topContainer(engine, pages),
    statsContainer: statsContainer(engine, pages),
    diffContainer: diffContainer(engine, pages),
    portsContainer: portsContainer(engine, pages),
    waitContainer: waits.handler,
    renameContainer: renameContainer(engine),
    updateContainer: updateContainer(context),
    recreateContainer: recreateContainer(context),
    connectNetwork: connectNetwork(engine),
    disconnectNetwork: disconnectNetwork(engine),
    commitContainer: commitContainer(context),
    exportContainer: exportContainer(engine),
    copyContainerName: copyContainerName(engine),
    copyContainerId: copyContainerId(engine),
    copyContainerAddress: copyContainerAddress(engine),
    copyRunCommand: copyRunCommand(engine),
    copyComposeService: copyComposeService(engine),
    removeContainer: removeContainer(context),
    pruneContainers: pruneHandler(context, 'container'),
  };
}
