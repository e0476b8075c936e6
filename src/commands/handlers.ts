import * as vscode from 'vscode';
import type { Engine } from '../ui/engine.ts';
import type { Handlers } from '../ui/handlers.ts';
import { BuildkitCheck } from './buildkit-check.ts';
import { ComposeCheck } from './compose-check.ts';
import { ComposeCommands } from './compose.ts';
import {
  openInBrowser,
  openShell,
  restartContainer,
  startContainer,
  stopContainer,
  viewLogs,
} from './containers.ts';
import { DockerfileCommands } from './dockerfiles.ts';
import { runImage, runImageInteractive } from './images.ts';
import { InspectDocuments } from './inspect.ts';
import { removeHandler } from './remove.ts';
import type { Reveal } from './run.ts';

/** Every command's handler. */
export function createHandlers(
  engine: Engine,
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  { reveal, openNotes }: { reveal: Reveal; openNotes: (id?: string) => Promise<void> },
): Handlers {
  const dockerfiles = new DockerfileCommands(engine, context.workspaceState, reveal);
  const inspections = new InspectDocuments(engine);
  const buildkit = new BuildkitCheck();
  const compose = new ComposeCommands(engine, context.workspaceState);
  const composeCheck = new ComposeCheck();
  context.subscriptions.push(dockerfiles, inspections, buildkit, compose, composeCheck);
  return {
    buildImage: dockerfiles.buildImage,
    buildAndRun: dockerfiles.buildAndRun,
    checkWithBuildKit: buildkit.check,

    startContainer: startContainer(engine),
    stopContainer: stopContainer(engine),
    restartContainer: restartContainer(engine),
    viewLogs: viewLogs(engine),
    openShell: openShell(engine),
    openInBrowser: openInBrowser(engine),
    inspectContainer: inspections.handler('container'),
    removeContainer: removeHandler(engine, 'container'),

    runImage: runImage(engine, reveal),
    runImageInteractive: runImageInteractive(engine),
    inspectImage: inspections.handler('image'),
    removeImage: removeHandler(engine, 'image'),

    inspectVolume: inspections.handler('volume'),
    removeVolume: removeHandler(engine, 'volume'),

    inspectNetwork: inspections.handler('network'),
    removeNetwork: removeHandler(engine, 'network'),

    ...compose.handlers,
    checkWithCompose: composeCheck.check,

    openCourseNotes: (id) => openNotes(typeof id === 'string' ? id : undefined),
    reconnect: async () => engine.reconnect(),
    openHostSetting: async () => {
      await vscode.commands.executeCommand('workbench.action.openSettings', 'dockyard.host');
    },
    showLog: async () => log.show(),
  };
}
