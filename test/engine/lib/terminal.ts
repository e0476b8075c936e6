import type { TerminalSession } from '../../../src/engine/port/containers.ts';
import { eventually } from './eventually.ts';

const transcripts = new WeakMap<TerminalSession, { text: string }>();

/** What a terminal has shown so far; collected from the first time that it is asked for. */
function transcript(session: TerminalSession): { text: string } {
  const known = transcripts.get(session);
  if (known) return known;
  const fresh = { text: '' };
  const decoder = new TextDecoder();
  session.stream.on('data', (data: Buffer) => (fresh.text += decoder.decode(data, { stream: true })));
  transcripts.set(session, fresh);
  return fresh;
}

/** All that the terminal shows until its process has ended. */
export async function readAll(session: TerminalSession): Promise<string> {
  const shown = transcript(session);
  const { stream } = session;
  if (!stream.readableEnded && !stream.destroyed) {
    await new Promise((resolve) => stream.once('end', resolve).once('close', resolve));
  }
  return shown.text;
}

/** Resolves with what the terminal has shown once that matches. */
export function until(session: TerminalSession, pattern: RegExp): Promise<string> {
  const shown = transcript(session);
  return eventually(() => {
    if (pattern.test(shown.text)) return shown.text;
    throw new Error(`${pattern} is not in ${JSON.stringify(shown.text)}`);
  });
}
