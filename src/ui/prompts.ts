import * as vscode from 'vscode';

export interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Lets the user choose one. Throws `CancellationError` when there is no answer. */
export async function choose<T>(title: string, choices: readonly Choice<T>[]): Promise<T> {
  const chosen = await vscode.window.showQuickPick(choices, { title, matchOnDescription: true });
  if (chosen === undefined) throw new vscode.CancellationError();
  return chosen.value;
}

export interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  /** What is wrong with an answer; undefined when it will do. */
  check(answer: string): string | undefined;
}

/** Asks for a line of text. Throws `CancellationError` when there is no answer. */
export async function ask({ title, prompt, value = '', check }: Question): Promise<string> {
  const answer = await vscode.window.showInputBox({
    title,
    prompt,
    value,
    ignoreFocusOut: true,
    validateInput: (text) => check(text.trim()),
  });
  if (answer === undefined) throw new vscode.CancellationError();
  return answer.trim();
}

/** Asks before something is lost. Throws `CancellationError` unless the user agrees. */
export async function confirm(question: string, detail: string, agree: string): Promise<void> {
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, agree);
  if (answer !== agree) throw new vscode.CancellationError();
}
