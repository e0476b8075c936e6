/** The flags of instructions. Source: frontend/dockerfile/instructions/parse.go and bflag.go. */
import type { Flag, Instruction } from '../syntax.ts';
import type { Step } from './step.ts';
import { suggest } from '../../suggest.ts';

/** `switch`: stands alone, or with true or false. `many`: may stand more than once. */
type FlagKind = 'switch' | 'one' | 'many';

/** Of the instructions that have any. */
const flagsOf: Readonly<Record<string, Readonly<Record<string, FlagKind>>>> = {
  ADD: {
    chown: 'one',
    chmod: 'one',
    link: 'switch',
    'keep-git-dir': 'switch',
    checksum: 'one',
    unpack: 'switch',
    exclude: 'many',
  },
  COPY: { chown: 'one', from: 'one', chmod: 'one', link: 'switch', exclude: 'many', parents: 'switch' },
  FROM: { platform: 'one' },
  HEALTHCHECK: {
    interval: 'one',
    timeout: 'one',
    'start-period': 'one',
    'start-interval': 'one',
    retries: 'one',
  },
  RUN: { device: 'many', mount: 'many', network: 'one', security: 'one' },
};

/** False where a flag is refused. */
export function checkFlags({ instruction, report, place }: Step): boolean {
  if (instruction.flags.length === 0) return true;
  const known = flagsOf[instruction.keyword] ?? {};
  const used = new Set<string>();
  for (const { name, value, nameSpan, span } of instruction.flags) {
    const kind = Object.hasOwn(known, name) ? known[name] : undefined;
    const dashed = `--${name}`;
    if (kind === undefined) {
      report.error(
        'unknown-flag',
        place({ start: span.start, end: nameSpan.end }),
        dashed,
        instruction.keyword,
        suggest(name, Object.keys(known)),
      );
      return false;
    }
    if (used.has(name) && kind !== 'many') {
      report.error('repeated-flag', place(span), dashed);
      return false;
    }
    used.add(name);
    if (kind === 'switch' ? value?.value === '' : value === undefined) {
      report.error('flag-without-value', place(span), dashed);
      return false;
    }
    if (kind === 'switch' && value && !['true', 'false'].includes(value.value.toLowerCase())) {
      report.error('flag-not-boolean', place(value.span), dashed, value.value);
      return false;
    }
  }
  return true;
}

export function flagOf({ flags }: Instruction, name: string): Flag | undefined {
  return flags.find((flag) => flag.name === name);
}

/** Whether a flag that is a switch is on; undefined where it is not there. */
export function switchOf(instruction: Instruction, name: string): boolean | undefined {
  const flag = flagOf(instruction, name);
  return flag && flag.value?.value.toLowerCase() !== 'false';
}
