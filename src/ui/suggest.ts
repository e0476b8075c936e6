import * as vscode from 'vscode';
import { withoutIcons } from './plain.ts';

export interface Suggestions {
  readonly title: string;
  readonly placeholder: string;
  readonly value: string;
  readonly suggestions: readonly string[];
  /** Words of an entry that leads elsewhere, where there is one. */
  readonly more?: string;
  /** What is wrong with an answer; undefined when it will do. */
  check(answer: string): string | undefined;
  /** The docker command that this answer leads to. */
  command(answer: string): string;
}

interface Entry extends vscode.QuickPickItem {
  readonly answer?: string;
}

/**
 * Asks for a line of text and offers some; the docker command stands under each. Resolves with `more` when the user
 * wants what that entry leads to, and what was typed by then. Throws `CancellationError` when there is no answer.
 */
export function askWithSuggestions(
  question: Suggestions,
): Promise<{ readonly answer: string; readonly more: boolean }> {
  return new Promise((resolve, reject) => {
    const pick = vscode.window.createQuickPick<Entry>();
    const { title, placeholder, value, more } = question;
    Object.assign(pick, { title, placeholder, value, ignoreFocusOut: true });
    const entries = (): Entry[] => {
      const typed = pick.value.trim();
      const others = question.suggestions.filter((each) => each !== typed);
      return [
        ...(typed === '' ? [] : [entry(question, typed, true)]),
        ...others.map((each) => entry(question, each, false)),
        ...(more === undefined ? [] : [{ label: `$(settings-gear) ${more}`, alwaysShow: true }]),
      ];
    };
    const show = (): void => {
      pick.items = entries();
      if (pick.value.trim() !== '') pick.activeItems = pick.items.slice(0, 1);
    };
    let result: { answer: string; more: boolean } | undefined;
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen === undefined) return;
      const { answer } = chosen;
      if (answer !== undefined && question.check(answer) !== undefined) return;
      result = answer === undefined ? { answer: pick.value.trim(), more: true } : { answer, more: false };
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      if (result) resolve(result);
      else reject(new vscode.CancellationError());
    });
    show();
    pick.show();
  });
}

function entry({ check, command }: Suggestions, answer: string, alwaysShow: boolean): Entry {
  const problem = check(answer);
  const detail = problem === undefined ? command(answer) : `$(error) ${problem}`;
  return {
    label: withoutIcons(answer),
    detail: problem === undefined ? withoutIcons(detail) : detail,
    alwaysShow,
    answer,
  };
}
