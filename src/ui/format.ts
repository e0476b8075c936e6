import type { EngineInfo } from '../engine/port.ts';

/** Bytes as the docker command writes them: decimal units, three significant digits. */
export function bytes(count: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = count;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 ? value : Number(value.toPrecision(3))} ${units[unit]}`;
}

/** A moment in the reader's own time and manner. `time` is in milliseconds since the epoch. */
export function moment(time: number): string {
  return new Date(time).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

/** The time of day when that is today, otherwise day and time. `time` is in milliseconds since the epoch. */
export function clock(time: number, now = Date.now()): string {
  const today = new Date(time).toDateString() === new Date(now).toDateString();
  return today ? new Date(time).toLocaleTimeString(undefined, { timeStyle: 'short' }) : moment(time);
}

/** `Docker 28.5.2` */
export function productOf({ product, version }: Pick<EngineInfo, 'product' | 'version'>): string {
  return `${product === 'podman' ? 'Podman' : 'Docker'} ${version.replace(/\+.*/, '')}`;
}
