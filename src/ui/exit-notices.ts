import * as vscode from 'vscode';
import { commandId } from '../contract/command-id.ts';
import type { Exit } from '../engine/exits.ts';
import type { Container } from '../engine/model.ts';
import { language, messages } from './language.ts';
import { exitsEn, type ExitWords } from './messages/exits-en.ts';
import { exitsNl } from './messages/exits-nl.ts';
import { oneLine } from './plain.ts';
import type { Row } from './rows.ts';
import { whyEnded } from './why-ended.ts';

/** Milliseconds for which a container that ends again and again is not told of again. */
const quiet = 10 * 60_000;

/** Names that a message spells out. */
const spelledOut = 5;

const told = new Map<string, number>();

/**
 * Tells of containers that ended badly by themselves, in one message. Not of those that are gone by now: they were
 * to remove themselves, and whoever runs such a one sees it in a terminal.
 */
export async function tellExits(
  exits: readonly Exit[],
  containers: ReadonlyMap<string, Container>,
  reveal: (row: Row) => Promise<void>,
): Promise<void> {
  const now = Date.now();
  for (const [id, time] of told) if (now - time > quiet) told.delete(id);
  const news = exits.filter(({ id }) => containers.has(id) && !told.has(id));
  for (const { id } of news) told.set(id, now);
  const rows = news.map(({ id }): Row => ({ noun: 'container', id }));
  const [first] = rows;
  if (first === undefined) return;
  const words = language() === 'nl' ? exitsNl : exitsEn;
  const { viewLogs } = messages();
  const text = exitText(news, containers, words, messages().andMore);
  const chosen = await vscode.window.showWarningMessage(text, viewLogs, words.show);
  if (chosen === viewLogs) await vscode.commands.executeCommand(commandId('viewLogs'), first, rows);
  if (chosen === words.show) await reveal(first);
}

function exitText(
  exits: readonly Exit[],
  containers: ReadonlyMap<string, Container>,
  words: ExitWords,
  andMore: (count: number) => string,
): string {
  const [only, ...others] = exits;
  if (only !== undefined && others.length === 0) {
    const { id, name, exitCode, outOfMemory } = only;
    const state = containers.get(id)?.state;
    const sentence = state === 'restarting' || state === 'running' ? words.again : words.ended;
    const subject = words.withCode(oneLine(name), exitCode);
    return sentence(subject, whyEnded(exitCode, outOfMemory, words));
  }
  const names = exits
    .slice(0, spelledOut)
    .map(({ name, exitCode, outOfMemory }) =>
      outOfMemory ? words.withoutMemory(oneLine(name)) : words.withCode(oneLine(name), exitCode),
    );
  const more = exits.length - names.length;
  return words.several([...names, ...(more > 0 ? [andMore(more)] : [])].join(', '));
}
