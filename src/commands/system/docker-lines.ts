import { type CommandKey, commands } from '../../contract/commands.ts';
import type { CommandDefinition } from '../../contract/command.ts';
import type { NodeKind } from '../../contract/nodes.ts';

/** A docker command of a row, and the command of Dockyard that does the same. */
export interface DockerLine {
  readonly key: CommandKey;
  /** Its words, quoted; what the user has still to choose stands in angle brackets and is not. */
  readonly parts: readonly string[];
}

/** What is known for the placeholders of the contract's docker commands: `container`, `image`, … */
export type Known = Readonly<Record<string, string | undefined>>;

interface Options {
  /** Podman's version as the contract has it, 403 for 4.3: what it cannot do is left out. Undefined: it is Docker. */
  readonly podman: number | undefined;
  quote(word: string): string;
}

/**
 * The docker commands of all that a row of these kinds offers in its menus, with the names filled in. Each once: the
 * first that stands for it has it.
 */
export function dockerLines(
  kinds: readonly NodeKind[],
  known: Known,
  { podman, quote }: Options,
): DockerLine[] {
  const lines = new Map<string, DockerLine>();
  for (const kind of kinds) {
    for (const [key, definition] of Object.entries(commands) as [CommandKey, CommandDefinition][]) {
      const { docker, menus, notOnPodman } = definition;
      if (docker === undefined) continue;
      if (podman !== undefined && notOnPodman !== undefined && podman < (notOnPodman.before ?? Infinity))
        continue;
      if (!menus.some((place) => place.menu === 'row' && place.kinds.includes(kind))) continue;
      const parts = docker.split(' ').map((word) => part(word, known, quote));
      const line = parts.join(' ');
      if (!lines.has(line)) lines.set(line, { key, parts });
    }
  }
  return [...lines.values()];
}

const placeholder = /<([^>]+)>/g;

function part(word: string, known: Known, quote: (word: string) => string): string {
  const names = [...word.matchAll(placeholder)].map(([, name = '']) => name);
  if (names.some((name) => known[name] === undefined)) return word;
  return quote(word.replaceAll(placeholder, (_, name: string) => known[name] ?? ''));
}
