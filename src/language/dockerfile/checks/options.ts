/**
 * What `# check=skip=…;error=true;experimental=…` says, above everything else or in a comment above an instruction.
 * Sources: frontend/dockerfile/linter/linter.go and parser/directives.go.
 */
import type { Instruction } from '../syntax.ts';

/** Which checks are on. */
export interface CheckOptions {
  readonly skipAll: boolean;
  readonly skipped: ReadonlySet<string>;
  readonly experimentalAll: boolean;
  readonly experimental: ReadonlySet<string>;
  /** A finding refuses the build. Only the directive above everything else sets it. */
  readonly failing: boolean;
}

/** An option that BuildKit does not take. */
export interface OptionError {
  readonly option: string;
}

/** Off unless a directive asks for it. */
const experimentalRules: ReadonlySet<string> = new Set(['InvalidDefinitionDescription']);

export const defaultOptions: CheckOptions = {
  skipAll: false,
  skipped: new Set(),
  experimentalAll: false,
  experimental: new Set(),
  failing: false,
};

export function isOn(rule: string, options: CheckOptions): boolean {
  if (experimentalRules.has(rule)) return options.experimentalAll || options.experimental.has(rule);
  return !options.skipAll && !options.skipped.has(rule);
}

/** Reads what follows `check=`. */
export function readOptions(text: string): CheckOptions | OptionError {
  let options = defaultOptions;
  const written = text.trim();
  if (written === '') return options;
  // Go's SplitN: what is left over stays with the third.
  const [first = '', second, ...others] = written.split(';');
  const parts = [
    first,
    ...(second === undefined ? [] : [second]),
    ...(others.length > 0 ? [others.join(';')] : []),
  ];
  for (const part of parts) {
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(equals, 0)).trim();
    const value = part.slice(equals + 1).trim();
    const rules = new Set(value.split(',').map((rule) => rule.trim()));
    const error = { option: part.trim() };
    if (name === 'skip')
      options = value === 'all' ? { ...options, skipAll: true } : { ...options, skipped: rules };
    else if (name === 'experimental') {
      options = value === 'all' ? { ...options, experimentalAll: true } : { ...options, experimental: rules };
    } else if (name === 'error') {
      const failing = parseBool(value);
      if (failing === undefined) return error;
      options = { ...options, failing };
    } else return error;
  }
  return options;
}

/** Go's strconv.ParseBool. */
export function parseBool(text: string): boolean | undefined {
  if (['1', 't', 'T', 'TRUE', 'true', 'True'].includes(text)) return true;
  return ['0', 'f', 'F', 'FALSE', 'false', 'False'].includes(text) ? false : undefined;
}

/** `name=value` of a directive, as BuildKit's `DirectiveParser` reads what follows the `#`. */
const directive = /^([a-z][a-z0-9]*)[\t\n\f\r ]*=[\t\n\f\r ]*([^\n]+?)[\t\n\f\r ]*$/i;

/** The options that stand in the comments of an instruction, on top of those of the file. */
export function optionsAbove(instruction: Instruction, options: CheckOptions): CheckOptions {
  for (const { text, indented } of instruction.comments) {
    if (indented || !text.includes('=')) continue;
    const [, name, value = ''] = directive.exec(text.trim()) ?? [];
    if (name?.toLowerCase() !== 'check') continue;
    const above = readOptions(upToSpace(value));
    return 'option' in above ? options : merged(options, above);
  }
  return options;
}

function merged(options: CheckOptions, above: CheckOptions): CheckOptions {
  return {
    skipAll: options.skipAll || above.skipAll,
    skipped: new Set([...options.skipped, ...above.skipped]),
    experimentalAll: options.experimentalAll || above.experimentalAll,
    experimental: new Set([...options.experimental, ...above.experimental]),
    failing: options.failing,
  };
}

/**
 * The value of the `# check=` directive above everything else. It is looked for apart from the other directives:
 * in contrast to those it may stand below a `#!` line and must not be indented.
 */
export function checkDirective(text: string): string | undefined {
  let start = text.startsWith('\ufeff') ? 1 : 0;
  if (text.startsWith('#!', start)) start = lineEnd(text, start) + 1;
  const seen = new Set<string>();
  while (start < text.length) {
    const end = lineEnd(text, start);
    const line = text.slice(start, Math.min(end, start + 10_000)).replace(/\r$/, '');
    const [, word, value = ''] = (line.startsWith('#') && directive.exec(line.slice(1).trimStart())) || [];
    const name = word?.toLowerCase();
    if (name !== 'check' && name !== 'syntax' && name !== 'escape') return undefined;
    if (name === 'check') return upToSpace(value);
    if (seen.has(name)) return undefined;
    seen.add(name);
    start = end + 1;
  }
  return undefined;
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

function upToSpace(value: string): string {
  const space = value.indexOf(' ');
  return space < 0 ? value : value.slice(0, space);
}
