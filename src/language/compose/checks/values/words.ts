/** Values that must be one of some words, though the schema lets any text pass. The engine refuses others. */

import { isSignal } from '../../../dockerfile/checks/signals.ts';
import { suggest } from '../../../suggest.ts';
import { capabilities } from '../../capabilities.ts';
import { splitCommand } from '../../explain-value/commands.ts';
import { onText, type ValueRule } from './rule.ts';

const restarts = ['no', 'always', 'on-failure', 'unless-stopped'];

/** Source: ParseRestartPolicy of docker's opts. */
export const restart = onText((value, text) => {
  if (text === '' || /^(no|always|unless-stopped|on-failure(:\d+)?)$/.test(text)) return;
  const word = (text.split(':')[0] ?? '').toLowerCase().replaceAll('_', '-');
  value.tell('invalid-restart', { args: [text, restarts.includes(word) ? word : suggest(word, restarts)] });
});

export const signal = onText((value, text) => {
  if (text !== '' && !isSignal(text)) value.tell('invalid-signal', { args: [text] });
});

/** Source: IpcMode, PidMode, UTSMode and UsernsMode of moby's container package. */
function namespace(words: readonly string[], shared: boolean): ValueRule {
  return onText((value, text) => {
    if (text === '' || words.includes(text)) return;
    if (shared && /^(service|container):./.test(text)) return;
    const all = shared ? [...words, 'service:…', 'container:…'] : words;
    value.tell('invalid-namespace', { args: [text, all.join(', ')] });
  });
}

export const ipc = namespace(['none', 'private', 'shareable', 'host'], true);
export const pid = namespace(['host'], true);
export const uts = namespace(['host'], false);
export const userns = namespace(['host'], false);

/** One text, which is cut into words. A list is taken as it is. */
export const command = onText((value, text) => {
  const split = splitCommand(text);
  if (split === undefined) value.tell('invalid-command');
  else if (split.dropped !== undefined) value.tell('cut-command', { args: [split.dropped] });
});

/** docker compose reads on with any word, and then does something else. */
export function oneOf(...words: string[]): ValueRule {
  return onText((value, text) => {
    if (text === '' || words.includes(text)) return;
    value.tell('unknown-choice', { args: [text, words.join(', '), suggest(text, words)] });
  });
}

export const capability = onText((value, text) => {
  const name = text.toUpperCase().replace(/^CAP_/, '');
  if (!capabilities.includes(name)) {
    value.tell('unknown-capability', { args: [text, suggest(name, capabilities)] });
  }
});

/** The schema looks for the form anywhere in the name; the engine wants all of it so. */
export const containerName = onText((value, text) => {
  if (/[a-zA-Z0-9][a-zA-Z0-9_.-]/.test(text) && !/^\/?[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(text)) {
    value.tell('invalid-container-name', { args: [text] });
  }
});
