import { containerKind } from '../contract/nodes.ts';
import type { Container } from '../engine/model.ts';
import type { Messages } from '../ui/messages/en.ts';
import { oneLine } from '../ui/plain.ts';
import { type Look, speak } from './look.ts';

/** Ended by itself without complaint, or at the signal TERM (128 + 15), with which it is asked to stop. */
const quiet: ReadonlySet<number> = new Set([0, 143]);

export function containerLook(container: Container, words: Messages): Look {
  const published = container.ports.flatMap(({ hostPort }) => (hostPort === undefined ? [] : [hostPort]));
  const image = oneLine(container.image);
  return {
    label: container.name,
    description: [published.map((port) => `:${port}`).join(' '), image].filter(Boolean).join('  '),
    icon: containerIcon(container),
    kind: containerKind(container.state, published.length > 0),
    spoken: speak(
      container.name,
      stateWords(container, words),
      words.health[container.health],
      image,
      ...published.map((port) => words.port(port)),
    ),
  };
}

/** `stopped with exit code 1`, `running`. */
export function stateWords({ state, exitCode }: Container, words: Messages): string {
  return state === 'exited' && exitCode !== undefined
    ? words.exitCode(exitCode)
    : (words.state[state] ?? state);
}

/** Running ones first, those that never ran last. */
export function rank({ state }: Container): number {
  if (state === 'running' || state === 'restarting') return 0;
  return state === 'paused' ? 1 : 2;
}

/** State and health as a shape, so that it can be told without colours; the colour repeats it. */
export function containerIcon({ state, health, exitCode }: Container): [shape: string, color?: string] {
  switch (state) {
    case 'running':
      if (health === 'healthy') return ['pass', 'charts.green'];
      if (health === 'unhealthy') return ['warning', 'charts.yellow'];
      if (health === 'starting') return ['watch', 'charts.blue'];
      return ['play-circle', 'charts.green'];
    case 'paused':
      return ['debug-pause', 'charts.yellow'];
    case 'restarting':
      return ['sync', 'charts.yellow'];
    case 'removing':
      return ['trash', 'disabledForeground'];
    case 'dead':
      return ['circle-slash', 'charts.red'];
    case 'exited':
      return exitCode === undefined || quiet.has(exitCode)
        ? ['stop-circle', 'disabledForeground']
        : ['error', 'charts.red'];
    default:
      return ['circle-outline', 'disabledForeground'];
  }
}
