import * as vscode from 'vscode';
import { commandId } from '../../contract/command-id.ts';
import { pullImage } from '../../engine/actions/images.ts';
import { inspectObject } from '../../engine/actions/system.ts';
import { runWithin } from '../../engine/deadline.ts';
import { EngineError, isEngineError } from '../../engine/errors.ts';
import type { InspectedConfig, InspectedImage } from '../../engine/run/inspected.ts';
import type { RunSpec } from '../../engine/run/spec.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Engine } from '../../ui/engine.ts';
import { oneLine } from '../../ui/plain.ts';
import { runWords } from '../../ui/command-words.ts';

/** What an image says by itself; nothing when the engine does not have it. */
export async function configOf(engine: Engine, reference: string): Promise<InspectedConfig> {
  try {
    const image = await engine.perform(inspectObject('image', reference, reference));
    return (image as InspectedImage).Config ?? {};
  } catch (error) {
    if (isEngineError(error) && ['notFound', 'noSuchImage', 'invalid'].includes(error.kind)) return {};
    throw error;
  }
}

/** Offers to pull an image that the engine does not have. Rejects with `noSuchImage` when it is not there in the end. */
export async function ensureImage(engine: Engine, { image, platform }: RunSpec): Promise<void> {
  if (await hasImage(engine, image)) return;
  const words = runWords();
  const action = pullImage(image, platform === undefined ? {} : { platform }, () => {});
  const answer = await vscode.window.showInformationMessage(
    words.askPull(oneLine(image)),
    { modal: true, detail: commandLine(action) },
    words.pull,
  );
  // Why it could not be pulled is told there.
  if (answer !== undefined) await vscode.commands.executeCommand(commandId('pullImage'), image, platform);
  if (answer === undefined || !(await hasImage(engine, image)))
    throw new EngineError('noSuchImage', '', { subject: image });
}

async function hasImage(engine: Engine, reference: string): Promise<boolean> {
  const { port } = await engine.connect();
  try {
    await runWithin(inspectObject('image', reference, reference), port);
    return true;
  } catch (error) {
    if (isEngineError(error) && ['notFound', 'noSuchImage'].includes(error.kind)) return false;
    throw error;
  }
}
