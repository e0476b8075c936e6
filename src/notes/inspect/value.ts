import type { Language } from '../types.ts';

const byteKeys = /^(?:Memory|MemoryReservation|MemorySwap|ShmSize|Size|VirtualSize|SizeRw|SizeRootFs)$/;
const nanosecondKeys = /^(?:Interval|Timeout|StartPeriod|StartInterval)$/;
const timeKeys = /^(?:Created|CreatedAt|StartedAt|FinishedAt|LastTagTime|Start|End)$/;

/** A value as a person would write it, where that says more: bytes, nanoseconds, a moment. */
export function readableValue(name: string, value: string, language: Language): string | undefined {
  const number = Number(value);
  if (byteKeys.test(name) && number > 0) return bytes(number, language);
  if (name === 'NanoCpus' && number > 0) return `${(number / 1e9).toLocaleString(language)} CPU`;
  if (nanosecondKeys.test(name) && number > 0) return `${(number / 1e9).toLocaleString(language)} s`;
  if (!timeKeys.test(name)) return undefined;
  const time = Date.parse(value.replaceAll('"', ''));
  // The year 1 stands for never.
  if (Number.isNaN(time) || time < 0) return undefined;
  return new Date(time).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'medium' });
}

function bytes(count: number, language: Language): string {
  const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
  const power = Math.min(Math.floor(Math.log2(count) / 10), units.length - 1);
  const value = (count / 1024 ** power).toLocaleString(language, { maximumFractionDigits: 1 });
  return `${value} ${units[power]}`;
}
