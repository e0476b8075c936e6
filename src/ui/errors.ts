import * as vscode from 'vscode';
import { commandId } from '../contract/commands.ts';
import { isEngineError, type EngineError } from '../engine/errors.ts';
import { shortId } from '../engine/model.ts';
import { messages } from './language.ts';
import { oneLine } from './plain.ts';

/** What happened, in a sentence for the user. Data from the engine stands in it as plain text. */
export function sentence(error: unknown): string {
  const words = messages().errors;
  if (!isEngineError(error)) return words.failed(error instanceof Error ? error.message : String(error));
  const detail = oneLine(error.message);
  const subject = oneLine(readable(error.subject ?? detail));
  switch (error.kind) {
    case 'unreachable':
    case 'denied':
    case 'timeout':
      return words[error.kind];
    case 'portTaken':
    case 'notFound':
    case 'noSuchImage':
    case 'nameTaken':
    case 'noCommand':
    case 'noShell':
    case 'notRunning':
      return words[error.kind](subject);
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
  const all: { title: string; command: string }[] = [
    ...steps,
    { title: words.showLog, command: commandId('showLog') },
  ];
  const chosen = await vscode.window.showErrorMessage(sentence(error), ...all);
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}

function nextSteps(error: EngineError): { title: string; command: string }[] {
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
    case 'buildFailed':
      return [{ title: words.showProblem, command: 'workbench.actions.view.problems' }];
    default:
      return [];
  }
}
