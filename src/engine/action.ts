import type { EnginePort } from './port.ts';

/** Something that is done to the engine, and the docker command line that has the same effect. */
export interface Action<T = void> {
  /** The words after `docker`. Not quoted: that is the shell's matter. */
  readonly docker: readonly string[];
  /** Milliseconds after which the engine is taken to hang; absent for what may take as long as it likes. */
  readonly deadline?: number;
  /** Ids of containers that may change by it without the engine telling anybody. */
  readonly unannounced?: readonly string[];
  run(port: EnginePort, signal: AbortSignal): Promise<T>;
}

/** Milliseconds that an engine may take for what it does at once. */
export const quick = 30_000;

/** What an action is about: the id for the engine, the name for people and for the docker command. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** An option with its value; nothing when there is none. */
export function option(name: string, value: string | number | undefined): string[] {
  return value === undefined ? [] : [name, String(value)];
}

/** Names at the end of a command line: one that begins with a dash is no option behind `--`. */
export function operands(...names: readonly string[]): string[] {
  return names.some((name) => name.startsWith('-')) ? ['--', ...names] : [...names];
}

/** A switch, when it is on. */
export function flag(name: string, on: boolean | undefined): string[] {
  return on === true ? [name] : [];
}

/** An option that is given once for each value. */
export function each(name: string, values: readonly string[] | undefined): string[] {
  return (values ?? []).flatMap((value) => [name, value]);
}

/** An option that takes `key=value`, once for each pair. */
export function pairs(name: string, values: Readonly<Record<string, string>> | undefined): string[] {
  return Object.entries(values ?? {}).flatMap(([key, value]) => [name, `${key}=${value}`]);
}
