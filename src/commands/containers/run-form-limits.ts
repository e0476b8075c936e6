import { given } from '../../engine/run/given.ts';
import { processorsWord } from '../../engine/run/units.ts';
import type { ContainerLimits, RestartPolicy } from '../../engine/port/containers.ts';
import type { Field, Values } from '../../panels/form/form.ts';
import type { RunWords } from '../../ui/command-words.ts';
import { textOf } from '../form-values.ts';
import { shownSize, sizeOf } from './run-form-texts.ts';

type Words = RunWords;

/** Bytes. Source: `linuxMinMemory` of moby's daemon. */
const leastMemory = 6 * 1024 * 1024;

const policies: readonly RestartPolicy['name'][] = ['no', 'on-failure', 'unless-stopped', 'always'];

/** What may be limited, in a form for a new container and for one that there is. */
export function limitFields(words: Words): readonly Field[] {
  const { limits } = words;
  return [
    {
      kind: 'choice',
      key: 'restart',
      label: limits.restart,
      help: limits.restartHelp,
      choices: policies.map((value) => ({
        value,
        label: limits.policies[value],
        help: limits.policyHelp[value],
      })),
    },
    { kind: 'text', key: 'retries', label: limits.retries, help: limits.retriesHelp, placeholder: '5' },
    { kind: 'text', key: 'memory', label: limits.memory, help: limits.memoryHelp, placeholder: '512m' },
    {
      kind: 'text',
      key: 'memoryReservation',
      label: limits.memoryReservation,
      help: limits.memoryReservationHelp,
      placeholder: '256m',
    },
    {
      kind: 'text',
      key: 'memorySwap',
      label: limits.memorySwap,
      help: limits.memorySwapHelp,
      placeholder: '1g',
    },
    { kind: 'text', key: 'cpus', label: limits.cpus, help: limits.cpusHelp, placeholder: '1.5' },
    {
      kind: 'text',
      key: 'cpuShares',
      label: limits.cpuShares,
      help: limits.cpuSharesHelp,
      placeholder: '1024',
    },
    { kind: 'text', key: 'cpuset', label: limits.cpuset, help: limits.cpusetHelp, placeholder: '0-1' },
    { kind: 'text', key: 'pids', label: limits.pids, help: limits.pidsHelp, placeholder: '200' },
  ];
}

export const limitKeys: readonly (keyof ContainerLimits)[] = [
  ...(['memory', 'memoryReservation', 'memorySwap', 'cpus', 'cpuShares', 'cpuset'] as const),
  ...(['pids', 'restart'] as const),
];

export function limitValues(limits: ContainerLimits): Values {
  const { cpus, cpuShares, pids, restart } = limits;
  return {
    restart: restart?.name ?? 'no',
    retries: restart?.retries === undefined ? '' : String(restart.retries),
    memory: shownSize(limits.memory),
    memoryReservation: shownSize(limits.memoryReservation),
    memorySwap: shownSize(limits.memorySwap),
    cpus: cpus === undefined ? '' : processorsWord(cpus),
    cpuShares: cpuShares === undefined ? '' : String(cpuShares),
    cpuset: limits.cpuset ?? '',
    pids: pids === undefined ? '' : String(pids),
  };
}

/** What is no number or size counts as not filled in; `limitProblems` tells it. */
export function limitsOf(values: Values): ContainerLimits {
  const size = (key: string): number | undefined => sizeOf(textOf(values, key) ?? '');
  return given({
    memory: size('memory'),
    memoryReservation: size('memoryReservation'),
    memorySwap: size('memorySwap'),
    cpus: numberOf(textOf(values, 'cpus')),
    cpuShares: numberOf(textOf(values, 'cpuShares')),
    cpuset: textOf(values, 'cpuset'),
    pids: numberOf(textOf(values, 'pids')),
    restart: restartOf(values),
  });
}

function restartOf(values: Values): RestartPolicy | undefined {
  const name = policies.find((each) => each === textOf(values, 'restart')) ?? 'no';
  if (name === 'no') return undefined;
  return given({ name, retries: name === 'on-failure' ? numberOf(textOf(values, 'retries')) : undefined });
}

function numberOf(text: string | undefined): number | undefined {
  const number = Number(text ?? 'none');
  return Number.isFinite(number) ? number : undefined;
}

export function limitProblems(values: Values, words: Words): Record<string, string> {
  const { problems: say } = words;
  const told: Record<string, string> = {};
  const limits = limitsOf(values);
  for (const key of ['memory', 'memoryReservation', 'memorySwap'] as const) {
    const text = textOf(values, key);
    const isFree = key === 'memorySwap' && text === '-1';
    if (text !== undefined && !isFree && (sizeOf(text) ?? -1) < 0) told[key] = say.size;
    else if (key !== 'memorySwap' && (limits[key] ?? leastMemory) < leastMemory) told[key] = say.leastMemory;
  }
  const { memory, memoryReservation, memorySwap } = limits;
  if (memorySwap !== undefined && told['memorySwap'] === undefined) {
    if (memory === undefined) told['memorySwap'] = say.swapAlone;
    else if (memorySwap !== -1 && memorySwap < memory) told['memorySwap'] = say.swapBelow;
  }
  if (memory !== undefined && (memoryReservation ?? 0) > memory)
    told['memoryReservation'] ??= say.reservationAbove;
  whole('cpuShares', 2, 262_144);
  whole('pids', 1, 4_194_304);
  const cpus = textOf(values, 'cpus');
  if (cpus !== undefined && !(Number(cpus) >= 0.01)) told['cpus'] = say.cpus;
  const cpuset = textOf(values, 'cpuset');
  if (cpuset !== undefined && !/^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/.test(cpuset)) told['cpuset'] = say.cpuset;
  if (textOf(values, 'restart') === 'on-failure') whole('retries', 1, 1_000_000);
  else if (textOf(values, 'retries') !== undefined) told['retries'] = say.retriesAlone;
  return told;

  /** A whole number in these bounds, when there is one. */
  function whole(key: string, least: number, most: number): void {
    const text = textOf(values, key);
    if (text === undefined) return;
    const good = /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;
    if (!good) told[key] = say.whole(least, most);
  }
}
