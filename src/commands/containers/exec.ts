import type * as vscode from 'vscode';
import { execIn } from '../../engine/actions/containers.ts';
import { wordsOf } from '../../engine/compose/shown.ts';
import type { Container } from '../../engine/model.ts';
import type { ExecSpec } from '../../engine/port/containers.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Engine } from '../../ui/engine.ts';
import type { Handler } from '../../ui/handlers.ts';
import { ask } from '../../ui/prompts.ts';
import { askWithSuggestions } from '../../ui/suggest.ts';
import { targets } from '../targets.ts';
import { type ExecHistory, remember } from './exec-history.ts';
import { openExec } from './exec-terminal.ts';
import { isRunning } from './states.ts';
import { containerWords } from '../../ui/command-words.ts';

const memory = 'dockyard.exec';

/** What is offered where nothing was run yet. */
const usual = ['ls -la', 'ps', 'env'];

type Who = Pick<ExecSpec, 'user' | 'workingDirectory'>;

/** Asks for a command line and runs it in each container, in a terminal of its own. */
export function execInContainer(engine: Engine, state: vscode.Memento): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const containers = await targets(connected, 'container', args, isRunning);
    const [first] = containers;
    if (first === undefined) return;
    const history = state.get<ExecHistory>(memory, {});
    const { line, who } = await askLine(containers, first, history[first.image] ?? []);
    await state.update(memory, remember(history, first.image, line));
    const words = containerWords().exec;
    for (const container of containers) {
      openExec(engine, {
        name: words.terminal(container.name),
        action: execIn(container, spec(line, who)),
        ended: (code) => words.ended(line, code),
      });
    }
  };
}

function spec(line: string, who: Who): ExecSpec {
  return { command: wordsOf(line) ?? [], ...who, env: { TERM: 'xterm-256color' } };
}

async function askLine(
  containers: readonly Container[],
  first: Container,
  known: readonly string[],
): Promise<{ line: string; who: Who }> {
  const words = containerWords().exec;
  const whom = containers.length === 1 ? first.name : containerWords().count(containers.length);
  let who: Who = {};
  let value = '';
  for (;;) {
    const { answer, more } = await askWithSuggestions({
      title: words.title(whom),
      placeholder: words.placeholder,
      value,
      suggestions: [...known, ...usual.filter((each) => !known.includes(each))],
      more: words.options,
      check: (text) => {
        const parts = wordsOf(text);
        return parts === undefined || parts.length === 0 ? words.invalid : undefined;
      },
      command: (text) => commandLine(execIn(first, spec(text, who))),
    });
    if (!more) return { line: answer, who };
    value = answer;
    who = await askWho(first, who, value);
  }
}

async function askWho(container: Container, who: Who, line: string): Promise<Who> {
  const words = containerWords().exec;
  const shown = (now: Who): string => commandLine(execIn(container, spec(line === '' ? 'ls' : line, now)));
  const user = await ask({
    title: words.user,
    prompt: words.userPrompt,
    value: who.user ?? '',
    check: (text) => (/\s/.test(text) ? words.userInvalid : undefined),
    command: (text) => shown({ ...who, ...(text === '' ? {} : { user: text }) }),
  });
  const withUser: Who = user === '' ? {} : { user };
  const directory = await ask({
    title: words.directory,
    prompt: words.directoryPrompt,
    value: who.workingDirectory ?? '',
    check: (text) => (text === '' || text.startsWith('/') ? undefined : words.directoryInvalid),
    command: (text) => shown({ ...withUser, ...(text === '' ? {} : { workingDirectory: text }) }),
  });
  return { ...withUser, ...(directory === '' ? {} : { workingDirectory: directory }) };
}
