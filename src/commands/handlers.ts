import type { Handlers } from '../ui/handlers.ts';
import { BuildkitCheck } from './buildkit-check.ts';
import { ComposeCheck } from './compose-check.ts';
import { ComposeCommands } from './compose.ts';
import { containerHandlers } from './containers/handlers.ts';
import type { CommandContext } from './context.ts';
import { DockerfileCommands } from './dockerfiles.ts';
import { imageHandlers } from './images/handlers.ts';
import { InspectDocuments } from './inspect.ts';
import { networkHandlers } from './networks/handlers.ts';
import { systemHandlers } from './system/handlers.ts';
import { viewHandlers } from './arrange/handlers.ts';
import { volumeHandlers } from './volumes/handlers.ts';

/** Every command's handler. */
export function createHandlers(context: CommandContext): Handlers {
  const { engine, workspaceState, reveal } = context;
  const dockerfiles = new DockerfileCommands(engine, workspaceState, reveal);
  const inspections = new InspectDocuments(engine);
  const buildkit = new BuildkitCheck(engine.commands);
  const compose = new ComposeCommands(engine, workspaceState);
  const composeCheck = new ComposeCheck(engine.commands);
  context.subscriptions.push(dockerfiles, inspections, buildkit, compose, composeCheck);
  return {
    buildImage: dockerfiles.buildImage,
    buildAndRun: dockerfiles.buildAndRun,
    checkWithBuildKit: buildkit.check,

    ...containerHandlers(context, inspections),
    ...imageHandlers(context, inspections),
    ...volumeHandlers(context, inspections),
    ...networkHandlers(context, inspections),
    ...compose.handlers,
    checkWithCompose: composeCheck.check,
    ...systemHandlers(context),
    ...viewHandlers(context),
  };
}
