/** What the services of a Compose file are doing, in words. */

import type { ServiceState } from '../engine/compose/states.ts';
import type { Messages } from './messages/en.ts';

export { hasChanged } from '../engine/compose/hashes.ts';
export { declaredProfiles, declaredServices } from '../engine/compose/services.ts';
export { projectState, type ProjectState, type ServiceState, type Sign } from '../engine/compose/states.ts';
export { projectNameOf } from '../engine/compose/target.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `running 2/2, healthy`; `exited (1), 3 minutes ago`. `age`: milliseconds since it exited, where that is known. */
export function stateSentence(
  state: ServiceState,
  age: number | undefined,
  words: Messages['compose'],
): string {
  const { containers, running, health, exited } = state;
  const total = containers.length;
  const parts: string[] = [];
  if (running > 0) {
    parts.push(total > 1 ? words.state.runningOf(running, total) : words.state.running);
    if (health !== 'none') parts.push(words.state.health[health]);
    if (state.sign === 'failed' && exited !== undefined) parts.push(words.state.oneExited(exited.exitCode));
  } else if (containers.some((container) => container.state === 'restarting')) {
    parts.push(words.state.restarting);
  } else if (containers.some((container) => container.state === 'paused')) {
    parts.push(words.state.paused);
  } else if (exited !== undefined) {
    parts.push(
      [words.state.exited(exited.exitCode), ...(age === undefined ? [] : [ago(age, words)])].join(' '),
    );
  } else {
    parts.push(words.state.created);
  }
  return parts.join(', ');
}

function ago(age: number, words: Messages['compose']): string {
  if (age < minute) return words.ago.now;
  if (age < hour) return words.ago.minutes(Math.floor(age / minute));
  if (age < day) return words.ago.hours(Math.floor(age / hour));
  return words.ago.days(Math.floor(age / day));
}

/** Milliseconds until the words for an age are others. */
export function untilOther(age: number): number {
  const step = age < hour ? minute : age < day ? hour : day;
  return step - (Math.max(age, 0) % step);
}
