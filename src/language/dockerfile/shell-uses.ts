/** Tells the build's variables in a command from those that its shell sets for itself. */
import { isHeredocMarker } from './heredocs.ts';
import { readShell, type ShellBinding } from './shell-variables.ts';
import { textMap } from './source-map.ts';
import { findShellVariables } from './step-variables.ts';
import type { Dockerfile, Instruction, Span, VariableUse } from './syntax.ts';

export interface NameUse extends Pick<VariableUse, 'name' | 'nameSpan' | 'span'> {
  /** The script set it before: not the build's. */
  readonly own?: boolean;
  /** The script gives a variable of the build another value here. */
  readonly write?: boolean;
}

const SHELL_KEYWORDS = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK']);

/** Signs of a variable that the tree knows nothing of. */
const OTHER_USES = /c '|env:|%/;

/**
 * The variables of an instruction, in no order. Where a script may use the build's value behind a place that sets the
 * variable, such as `if …; then V=1; fi; echo $V`, both are one variable, and the places that set it are given too.
 * @param windows steps may run in cmd
 * @param declared whether the build has a variable of this name
 */
export function shellUses(
  file: Dockerfile,
  instruction: Instruction,
  windows: boolean,
  declared: (name: string) => boolean,
): Iterable<NameUse> {
  const { keyword, argument, variables } = instruction;
  if (!SHELL_KEYWORDS.has(keyword)) return variables;
  if (!OTHER_USES.test(argument) && !variables.some(({ name }) => declared(name))) return variables;
  const uses: NameUse[] = [...variables, ...windowsUses(file.text, instruction, windows)];
  const { bindings, loops, scripts } = readScripts(file, instruction);
  for (const { start, end } of scripts) {
    const inner: VariableUse[] = [];
    findShellVariables(file.text, textMap, start, end, inner);
    uses.push(...inner);
  }
  if (bindings.length === 0 || uses.length === 0) return uses;

  const bindingsOf = Map.groupBy(bindings, ({ name }) => name);
  if (!uses.some(({ name }) => bindingsOf.has(name) && declared(name))) return uses;
  const all: NameUse[] = [];
  for (const [name, same] of Map.groupBy(uses, (use) => use.name)) {
    const setting = bindingsOf.get(name);
    if (setting && declared(name)) all.push(...sortOut(same, setting, loops));
    else all.push(...same);
  }
  return all;
}

function sortOut(
  uses: readonly NameUse[],
  bindings: readonly ShellBinding[],
  loops: readonly Span[],
): NameUse[] {
  const sorted: NameUse[] = [];
  // More of them than any script has: looking at each with each would take too long.
  if (uses.length * bindings.length > 1_000_000) return [...uses, ...writes(bindings)];
  for (const use of uses) {
    const at = use.nameSpan.start;
    if (bindings.some(({ from, to }) => from <= at && at < to)) {
      sorted.push({ ...use, own: true });
    } else if (mayBeSet(bindings, loops, at)) {
      return [...uses, ...writes(bindings)];
    } else {
      sorted.push(use);
    }
  }
  return sorted;
}

function writes(bindings: readonly ShellBinding[]): NameUse[] {
  return bindings.map(({ name, span }) => ({ name, nameSpan: span, span, write: true }));
}

/** The variable may have been set when the script comes by this place, perhaps in an earlier round of a loop. */
function mayBeSet(bindings: readonly ShellBinding[], loops: readonly Span[], at: number): boolean {
  const around = loops.filter(({ start, end }) => start <= at && at < end);
  return bindings.some(
    ({ span, from, gone }) =>
      (from <= at && at < gone) ||
      (at < span.start && around.some(({ end }) => span.start < end && end <= gone)),
  );
}

interface Scripts {
  readonly bindings: ShellBinding[];
  readonly loops: Span[];
  readonly scripts: Span[];
}

/** All that a shell reads as a script: the command, the script of `["sh", "-c", "…"]`, and bodies of heredocs. */
function readScripts({ text, escape }: Dockerfile, instruction: Instruction): Scripts {
  const all: Scripts = { bindings: [], loops: [], scripts: [] };
  const read = (span: Span, continued: boolean): void => {
    const { bindings, loops, scripts } = readShell(text, span, escape, continued);
    for (const each of bindings) all.bindings.push(each);
    for (const each of loops) all.loops.push(each);
    for (const each of scripts) all.scripts.push(each);
  };
  const { keyword, json, argument, argumentSpan, heredocs, variables } = instruction;
  if (json) {
    for (const { span } of variables.length > 0 ? instruction.words : []) {
      read({ start: span.start + 1, end: span.end - 1 }, true);
    }
    return all;
  }
  // HEALTHCHECK has the word CMD before its command.
  const start = keyword === 'HEALTHCHECK' ? instruction.words[1]?.span.start : argumentSpan.start;
  if (start !== undefined) read({ start, end: argumentSpan.end }, true);
  const whole = heredocs.length > 0 && isHeredocMarker(argument);
  for (const { body, expand } of heredocs) if (whole || !expand) read(body, false);
  return all;
}

/** `$env:NAME` of PowerShell and `%NAME%` of cmd, in shells where `$name` means nothing to the build. */
function windowsUses(
  text: string,
  { json, argumentSpan, variables }: Instruction,
  windows: boolean,
): NameUse[] {
  const uses: NameUse[] = [];
  if (json || variables.some(({ by }) => by === 'shell')) return uses;
  const written = text.slice(argumentSpan.start, argumentSpan.end);
  for (const match of written.matchAll(/(\$\{?env:)(\w+)|(?<!\d)(%)([A-Za-z_]\w*)%/gi)) {
    const [all, dollar, powershell, , cmd] = match;
    if (cmd !== undefined && !windows) continue;
    const start = argumentSpan.start + match.index;
    const name = powershell ?? cmd ?? '';
    const nameStart = start + (dollar?.length ?? 1);
    uses.push({
      name,
      nameSpan: { start: nameStart, end: nameStart + name.length },
      span: { start, end: start + all.length },
    });
  }
  return uses;
}
