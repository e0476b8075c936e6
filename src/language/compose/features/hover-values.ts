/** The facts of a value, by where it stands. */

import { meaningOf } from '../explain-value/meanings.ts';
import { readBytes, readDuration, readMode } from '../explain-value/quantities.ts';
import { each, type Explanations, type ValueContext } from './hover-context.ts';
import type { HoverFact } from './hover-facts.ts';
import { networkExplanations } from './hover-values-network.ts';
import { runExplanations } from './hover-values-run.ts';
import { sourceExplanations } from './hover-values-sources.ts';
import { storageExplanations } from './hover-values-storage.ts';

const memory = ['mem_limit', 'mem_reservation', 'memswap_limit', 'shm_size', 'build.shm_size'];
const sizes = [
  ...memory.map((key) => `services.*.${key}`),
  'services.*.deploy.resources.limits.memory',
  'services.*.deploy.resources.reservations.memory',
  'services.*.volumes.[].tmpfs.size',
  'services.*.storage_opt.*',
  'services.*.logging.options.*',
  ...['read', 'write'].flatMap((way) =>
    ['bps'].map((unit) => `services.*.blkio_config.device_${way}_${unit}.[].rate`),
  ),
];

const health = ['interval', 'timeout', 'start_period', 'start_interval'];
const updates = ['delay', 'monitor'];
const durations = [
  'services.*.stop_grace_period',
  'services.*.pull_refresh_after',
  ...health.map((key) => `services.*.healthcheck.${key}`),
  ...updates.flatMap((key) => [
    `services.*.deploy.update_config.${key}`,
    `services.*.deploy.rollback_config.${key}`,
  ]),
  ...['delay', 'window'].map((key) => `services.*.deploy.restart_policy.${key}`),
];

const modes = [
  'services.*.configs.[].mode',
  'services.*.secrets.[].mode',
  'services.*.build.secrets.[].mode',
];

const explanations: Explanations = {
  ...each(sizes, ({ text, shape, name }) => {
    if (text === '-1') return [{ kind: 'unlimited' }];
    if (shape.endsWith('options.*') && name !== 'max-size') return [];
    const bytes = readBytes(text);
    return [bytes !== undefined && { kind: 'bytes', bytes }];
  }),
  ...each(durations, ({ text }) => {
    const milliseconds = readDuration(text);
    return [milliseconds !== undefined && { kind: 'duration', milliseconds }];
  }),
  ...each(modes, ({ scalar }) => {
    const mode = scalar && readMode(scalar);
    return [mode && { kind: 'mode', ...mode }];
  }),
  'services.*.volumes.[].tmpfs.mode': ({ scalar }) => {
    const mode = scalar?.style === 'plain' ? readMode(scalar) : undefined;
    return [mode && { kind: 'mode', ...mode }];
  },
  ...networkExplanations,
  ...runExplanations,
  ...sourceExplanations,
  ...storageExplanations,
};

/** Empty where there is nothing to add to what the notes say of the key. */
export function valueFacts(context: ValueContext): HoverFact[] {
  const meaning = context.scalar && meaningOf(context.shape, context.text);
  const facts = explanations[context.shape]?.(context) ?? [];
  return [
    ...(meaning ? [{ kind: 'meaning' as const, meaning }] : []),
    ...facts.filter((fact) => fact !== undefined && fact !== false),
  ];
}
