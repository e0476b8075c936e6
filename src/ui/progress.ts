import * as vscode from 'vscode';
import { type Answer, each } from './each.ts';
import { sentence } from './errors.ts';
import { messages } from './language.ts';
import { oneLine } from './plain.ts';
import { toSignal } from './signals.ts';

/** Time in milliseconds that an action may take before it is announced. */
const quick = 700;

/** `increment` in per cent of the whole. */
export type Report = (step: { readonly message?: string; readonly increment?: number }) => void;

/** Runs something; shows it with a cancel button when it is not done in a moment. */
export async function withProgress<T>(
  title: string,
  action: (signal: AbortSignal, report: Report) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  let sofar: { message?: string; increment: number } = { increment: 0 };
  let report: Report = ({ message, increment = 0 }) => {
    sofar = {
      ...sofar,
      ...(message === undefined ? {} : { message }),
      increment: sofar.increment + increment,
    };
  };
  const running = action(stop.signal, (step) => report(step));
  const settled = running.then(
    () => true,
    () => true,
  );
  const wait = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), quick));
  if (await Promise.race([settled, wait])) return running;
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => {
      toSignal(token).addEventListener('abort', () => stop.abort());
      progress.report(sofar);
      report = (step) => progress.report(step);
      return running;
    },
  );
}

/** How several items are spoken of. */
export interface Several<T> {
  /** What an item is called in a list. */
  name(item: T): string;
  /** `Stopping 12 containers` */
  title(count: number): string;
  /** `9 of 12 stopped.` */
  done(done: number, total: number): string;
}

/**
 * Does one thing to each item, eight at a time. What fails of several is told once, when all are done, and so is that
 * the user stopped it; of a single item the error is thrown. Resolves with an answer for each.
 */
export async function forEach<T>(
  items: readonly T[],
  title: (item: T) => string,
  action: (item: T, signal: AbortSignal) => Promise<void>,
  words: Partial<Several<T>> = {},
): Promise<readonly Answer<T>[]> {
  const [first] = items;
  if (first === undefined) return [];
  if (items.length === 1) {
    await withProgress(title(first), (signal) => action(first, signal));
    return [{ item: first, outcome: 'done' }];
  }
  const { several } = messages();
  const many: Several<T> = {
    name: title,
    title: (count) => `${title(first)} +${count - 1}`,
    done: several.done,
    ...words,
  };
  const answers = await withProgress(many.title(items.length), (signal, report) => {
    let begun = 0;
    return each(items, action, signal, {
      onStart: (item) => report({ message: several.at(++begun, items.length, oneLine(many.name(item))) }),
      onEnd: () => report({ increment: 100 / items.length }),
    });
  });
  tell(answers, many);
  return answers;
}

function tell<T>(answers: readonly Answer<T>[], { name, done }: Several<T>): void {
  const words = messages().several;
  const failed = answers.filter((answer) => answer.outcome === 'failed');
  const cancelled = answers.filter(({ outcome }) => outcome === 'cancelled').length;
  const summary = done(answers.length - failed.length - cancelled, answers.length);
  const [first] = failed;
  if (first === undefined && cancelled === 0) {
    vscode.window.setStatusBarMessage(`$(check) ${summary}`, 5000);
    return;
  }
  const text = [
    summary,
    ...(first === undefined
      ? []
      : [words.failed(failed.length, oneLine(name(first.item)), sentence(first.error))]),
    ...(cancelled === 0 ? [] : [words.cancelled(cancelled)]),
  ].join(' ');
  const show = failed.length === 0 ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  // Not awaited: the work is over, whatever the user does with the message.
  void show(text, words.showEach).then((chosen) => {
    if (chosen !== undefined) void showEach(summary, answers, name);
  });
}

/** What did not go well first. */
const ranks = { failed: 0, cancelled: 1, done: 2 } as const;

async function showEach<T>(
  title: string,
  answers: readonly Answer<T>[],
  name: (item: T) => string,
): Promise<void> {
  const words = messages();
  const icons = { failed: 'error', cancelled: 'circle-slash', done: 'check' } as const;
  const items = answers
    .toSorted((a, b) => ranks[a.outcome] - ranks[b.outcome])
    .map((answer) => ({
      label: `$(${icons[answer.outcome]}) ${oneLine(name(answer.item))}`,
      description: words.several.outcome[answer.outcome],
      ...(answer.outcome === 'failed' ? { detail: sentence(answer.error) } : {}),
    }));
  await vscode.window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
}
