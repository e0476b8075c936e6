import type { Step } from './step.ts';
import { checkFlags, flagOf } from './flags.ts';

const durations = ['interval', 'timeout', 'start-period', 'start-interval'];

/** False where BuildKit refuses the HEALTHCHECK. */
export function checkHealthcheck(step: Step): boolean {
  const { report, instruction, place } = step;
  const [kind, ...command] = instruction.words;
  const fail = (code: string, exact = instruction.keywordSpan, ...args: string[]): false => {
    report.error(code, place(exact), ...args);
    return false;
  };
  if (!kind) return fail('missing-argument', instruction.keywordSpan, 'HEALTHCHECK');
  const type = kind.raw.toUpperCase();
  // With NONE BuildKit does not look at the flags.
  if (type === 'NONE') return command.length === 0 || fail('healthcheck-none', instruction.argumentSpan);
  if (!checkFlags(step)) return false;
  if (type !== 'CMD') return fail('healthcheck-type', kind.span, kind.raw);
  if (command.length === 0) return fail('healthcheck-without-command', kind.span);
  for (const name of durations) {
    const value = flagOf(instruction, name)?.value;
    if (!value || value.value === '') continue;
    const duration = parseDuration(value.value);
    if (duration === undefined) return fail('invalid-duration', value.span, `--${name}`, value.value);
    if (duration !== 0 && duration < MILLISECOND) {
      return fail('duration-too-short', value.span, `--${name}`, value.value);
    }
  }
  const retries = flagOf(instruction, 'retries')?.value;
  if (!retries || retries.value === '') return true;
  const count = /^[-+]?\d+$/.test(retries.value) ? Number(retries.value) : Number.NaN;
  const fits = count >= 0 && count < 2 ** 31;
  return fits || fail('invalid-retries', retries.span, retries.value);
}

const MILLISECOND = 1e6;

const units: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: MILLISECOND,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
};

/** In nanoseconds, as Go's time.ParseDuration reads it: `1h30m`, `1.5s`. Undefined for anything else. */
function parseDuration(text: string): number | undefined {
  const [, sign, rest = ''] = /^([-+]?)([^]*)$/.exec(text) ?? [];
  if (rest === '0') return 0;
  if (rest.length > 1000 || !/^(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(rest))
    return undefined;
  let total = 0;
  for (const [, number, unit] of rest.matchAll(/([\d.]+)([a-zµμ]+)/g)) {
    total += Number(number) * (units[unit ?? ''] as number);
  }
  // Go counts nanoseconds in 64 bits.
  if (total > 2 ** 63) return undefined;
  return sign === '-' ? -total : Math.floor(total);
}
