import type { Container } from '../engine/model.ts';
import type { Messages } from '../ui/messages/en.ts';
import { oneLine } from '../ui/plain.ts';
import type { Row } from '../ui/rows.ts';
import { containerIcon, stateWords } from './container-look.ts';
import { type Look, speak } from './look.ts';
import { nameKeyOf, sortByKey } from './order.ts';

/** Containers by what they use: a volume's name, or a network's. */
export function usersByName(
  containers: Iterable<Container>,
  used: (container: Container) => Iterable<string>,
): Map<string, Container[]> {
  const users = new Map<string, Container[]>();
  for (const container of containers) {
    for (const name of new Set(used(container))) {
      const known = users.get(name);
      if (known === undefined) users.set(name, [container]);
      else known.push(container);
    }
  }
  for (const [name, each] of users) users.set(name, sortByKey(each, nameKeyOf));
  return users;
}

/** Names of the volumes that a container mounts. */
export function volumesOf({ mounts }: Container): string[] {
  return mounts.flatMap(({ type, source }) => (type === 'volume' ? [source] : []));
}

/** Where a container mounts a volume: `/data`, `/etc/site:ro`. */
export function mountText({ mounts }: Container, volume: string): string {
  return mounts
    .filter(({ type, source }) => type === 'volume' && source === volume)
    .map(({ target, readOnly }) => `${target}${readOnly ? ':ro' : ''}`)
    .join(', ');
}

/** A container as one of those that use a thing. */
export function memberLook(
  container: Container,
  { under }: Row,
  words: Messages,
  network: string | undefined,
): Look {
  const description =
    network === undefined ? mountText(container, under?.id ?? '') : (container.addresses?.[network] ?? '');
  return {
    label: container.name,
    description: oneLine(description),
    icon: containerIcon(container),
    kind: network === undefined ? 'member.volume' : 'member.network',
    spoken: speak(container.name, stateWords(container, words), oneLine(description)),
  };
}
