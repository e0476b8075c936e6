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

/**
 * Lets the user choose one or more. When none is ticked, Enter takes the one that is highlighted: the first that
 * fits what is typed. Throws `CancellationError` when there is no answer.
 */
export function chooseMany<T>(
  title: string,
  placeholder: string,
  choices: readonly Choice<T>[],
): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const pick = vscode.window.createQuickPick<Choice<T>>();
    Object.assign(pick, {
      title,
      placeholder,
      canSelectMany: true,
      matchOnDescription: true,
      items: choices,
    });
    let chosen: readonly Choice<T>[] = [];
    const fitting = (): Choice<T>[] => {
      const typed = pick.value.trim().toLowerCase();
      const fits = ({ label, description = '' }: Choice<T>): boolean =>
        `${label} ${description}`.toLowerCase().includes(typed);
      return typed === '' ? [] : choices.filter(fits);
    };
    // Where several can be ticked, VS Code itself highlights nothing while one types.
    pick.onDidChangeValue(() => (pick.activeItems = fitting().slice(0, 1)));
    pick.onDidAccept(() => {
      const { selectedItems, activeItems } = pick;
      const only = fitting().length === 1 ? fitting() : [];
      chosen = selectedItems.length > 0 ? selectedItems : activeItems.length > 0 ? activeItems : only;
      if (chosen.length > 0) pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      if (chosen.length > 0) resolve(chosen.map(({ value }) => value));
      else reject(new vscode.CancellationError());
    });
    pick.show();
  });
}

export interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
  readonly placeholder?: string;
  /** Of a part of the value that is selected at first: start and end in UTF-16 units. */
  readonly selection?: readonly [number, number];
  /** What is wrong with an answer; undefined when it will do. */
  check(answer: string): string | undefined;
  /** The docker command that this answer leads to; it is shown as one types. */
  command?(answer: string): string;
}

/** Asks for a line of text. Throws `CancellationError` when there is no answer. */
export async function ask(question: Question): Promise<string> {
  const { title, prompt, value = '', placeholder, selection, check, command } = question;
  const answer = await vscode.window.showInputBox({
    title,
    prompt,
    value,
    ...(placeholder === undefined ? {} : { placeHolder: placeholder }),
    ...(selection === undefined ? {} : { valueSelection: [...selection] as [number, number] }),
    ignoreFocusOut: true,
    validateInput: (text) => {
      const problem = check(text.trim());
      if (problem !== undefined || command === undefined) return problem;
      return { message: command(text.trim()), severity: vscode.InputBoxValidationSeverity.Info };
    },
  });
  if (answer === undefined) throw new vscode.CancellationError();
  return answer.trim();
}

/** Asks before something is lost. Throws `CancellationError` unless the user agrees. */
export async function confirm(question: string, detail: string, agree: string): Promise<void> {
  await chooseToLose(question, detail, [agree]);
}

/** The same with several ways to agree; resolves with the one that was chosen. */
export async function chooseToLose<T extends string>(
  question: string,
  detail: string,
  ways: readonly T[],
): Promise<T> {
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, ...ways);
  if (answer === undefined) throw new vscode.CancellationError();
  return answer;
}
