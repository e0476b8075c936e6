import * as vscode from 'vscode';
import { commandId } from '../contract/command-id.ts';
import { isEngineError, type EngineError } from '../engine/errors.ts';
import { shortId } from '../engine/model.ts';
import { language, messages } from './language.ts';
import { errorsEn } from './messages/errors-en.ts';
import { errorsNl } from './messages/errors-nl.ts';
import { oneLine } from './plain.ts';

/** What happened, in a sentence for the user. Data from the engine stands in it as plain text. */
export function sentence(error: unknown): string {
  const words = language() === 'nl' ? errorsNl : errorsEn;
  if (!isEngineError(error)) return words.failed(error instanceof Error ? error.message : String(error));
  const detail = oneLine(error.message);
  const subject = oneLine(readable(error.subject ?? detail));
  switch (error.kind) {
    case 'unreachable':
    case 'denied':
    case 'timeout':
    case 'subnetTaken':
    case 'addressTaken':
    case 'notImages':
    case 'notTar':
      return words[error.kind];
    case 'portTaken':
    case 'notFound':
    case 'noSuchImage':
    case 'notInRegistry':
    case 'noSuchPlatform':
    case 'registryDenied':
    case 'helperMissing':
    case 'nameTaken':
    case 'builtIn':
    case 'noCommand':
    case 'noShell':
    case 'notRunning':
    case 'paused':
    case 'unhealthy':
      return words[error.kind](subject);
    case 'registryUnreachable':
    case 'helperFailed':
    case 'endedAtOnce':
      return words[error.kind](subject, detail);
    case 'cancelled':
      return '';
    default:
      return words[error.kind](detail);
  }
}

/** An id as the docker command shows it; anything else as it is. */
function readable(subject: string): string {
  return /^(sha256:)?[0-9a-f]{64}$/.test(subject) ? shortId(subject) : subject;
}

/** Shows an error with the next step it leads to. Resolves when the user has answered. */
export async function showError(error: unknown): Promise<void> {
  const words = messages();
  const steps = isEngineError(error) ? nextSteps(error) : [];
  const all: NextStep[] = [...steps, { title: words.showLog, command: commandId('showLog') }];
  const chosen = await vscode.window.showErrorMessage(sentence(error), ...all);
  if (chosen) await vscode.commands.executeCommand(chosen.command, ...(chosen.arguments ?? []));
}

interface NextStep {
  readonly title: string;
  readonly command: string;
  readonly arguments?: readonly unknown[];
}

function nextSteps(error: EngineError): NextStep[] {
  const words = messages();
  switch (error.kind) {
    case 'unreachable':
    case 'denied':
    case 'timeout':
      return [
        { title: words.tryAgain, command: commandId('reconnect') },
        { title: words.chooseEngine, command: commandId('openHostSetting') },
      ];
    case 'invalid':
      return error.subject === 'dockyard.host'
        ? [{ title: words.chooseEngine, command: commandId('openHostSetting') }]
        : [];
    case 'noSuchImage':
      // An image that is known by its id alone cannot be pulled.
      return error.subject === undefined || readable(error.subject) !== error.subject
        ? []
        : [{ title: words.pullIt, command: commandId('pullImage'), arguments: [error.subject] }];
    case 'registryDenied':
      // Its subject is the image's name in full, which begins with the registry.
      return [
        {
          title: words.logIn,
          command: commandId('loginRegistry'),
          arguments: [error.subject?.split('/')[0]],
        },
      ];
    case 'notImages':
      return [{ title: words.importInstead, command: commandId('importImage') }];
    case 'buildFailed':
      return [{ title: words.showProblem, command: 'workbench.actions.view.problems' }];
    default:
      return [];
  }
}
