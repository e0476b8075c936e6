import { readSignal } from '../../language/dockerfile/facts/signals.ts';
import { ask, choose } from '../../ui/prompts.ts';
import { containerWords } from '../../ui/command-words.ts';

/** The signals that are offered. */
const offered = ['SIGTERM', 'SIGKILL', 'SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] as const;

/** Real-time signals, which have many names. */
const realTime = /^SIGRT(MIN|MAX)([+-]\d{1,2})?$/;

/** Lets the user choose a signal; resolves with its name or number. `command`: the docker command for a signal. */
export async function chooseSignal(whom: string, command: (signal: string) => string): Promise<string> {
  const words = containerWords().kill;
  const chosen = await choose<string | undefined>(words.title(whom), [
    ...offered.map((name) => ({
      label: name,
      description: words.signals[name],
      detail: command(name),
      value: name,
    })),
    { label: words.other, value: undefined },
  ]);
  if (chosen !== undefined) return chosen;
  return normal(
    await ask({
      title: words.title(whom),
      prompt: words.otherPrompt,
      check: (text) => (isSignal(text) ? undefined : words.invalid),
      command: (text) => command(normal(text)),
    }),
  );
}

/** `hup` as `SIGHUP`; a number as it is. */
function normal(text: string): string {
  if (/^\d+$/.test(text)) return text;
  const upper = text.toUpperCase();
  return upper.startsWith('SIG') ? upper : `SIG${upper}`;
}

function isSignal(text: string): boolean {
  if (/^\d+$/.test(text)) return Number(text) >= 1 && Number(text) <= 64;
  return (
    readSignal(text) !== undefined || realTime.test(normal(text)) || /^SIG[A-Z]{2,7}$/.test(normal(text))
  );
}
