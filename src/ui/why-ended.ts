import { exitReason } from '../engine/exit-reason.ts';
import type { ExitWords } from './messages/exits-en.ts';

/** Why a container's program is over, in a sentence. */
export function whyEnded(exitCode: number, outOfMemory: boolean, words: ExitWords): string {
  if (outOfMemory) return words.outOfMemory;
  const reason = exitReason(exitCode);
  if (reason.kind !== 'signal') return words.reasons[reason.kind];
  return words.signals[reason.name] ?? words.reasons.signal(reason.name, reason.number);
}
