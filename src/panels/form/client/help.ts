/// <reference lib="dom" />
import { helpButton } from '../../client/dom.ts';
import type { Field } from '../form.ts';
import type { Surroundings } from './controls.ts';

/** A `?` that says what a field means; a click on it, or on the link in what it says, opens the field’s topic. */
export function helpOn(
  { label, help, topic }: Field,
  { words, openTopic }: Surroundings,
): HTMLElement | undefined {
  if (topic === undefined) return helpButton(words.helpOn(label), help);
  const button = helpButton(words.helpOn(label), help ?? label);
  button?.setAttribute('data-more', words.more);
  button?.setAttribute('aria-description', words.more);
  button?.addEventListener('click', () => openTopic(topic));
  return button;
}
