/** Fixes for the hints about package managers. */
import { aptCall, apkCall, pipCall, type ProgramCall } from '../hints/programs.ts';
import { continuedIndent, indentOf, lineBreak } from '../places.ts';
import { type ShellCommand, shellScripts } from '../shell-commands.ts';
import type { Dockerfile, Instruction } from '../syntax.ts';
import { commandOf, type FoundCommand, wordBehind } from './commands.ts';
import { type Fixer, insert, proposal, replace, sure } from './fix.ts';
import { titles } from './titles.ts';

/** An option right behind the word that says what to do. */
function option(read: (command: ShellCommand) => ProgramCall | undefined, text: string): Fixer {
  return (file, finding, instruction) => {
    const found = commandOf(file, finding, instruction);
    const call = found && read(found.command);
    return found && call ? sure(titles.add(text), wordBehind(found.script, call.action, text)) : [];
  };
}

export const aptYes = option(aptCall, '-y');
export const aptRecommends = option(aptCall, '--no-install-recommends');
export const apkNoCache = option(apkCall, '--no-cache');
export const pipNoCache = option(pipCall, '--no-cache-dir');

/** What `apt-get` does under the same name as `apt`. */
const SAME =
  /^(install|update|upgrade|remove|purge|autoremove|clean|autoclean|build-dep|source|download|satisfy)$/;

export const aptForPeople: Fixer = (file, finding, instruction) => {
  const found = commandOf(file, finding, instruction);
  const call = found && aptCall(found.command);
  if (!call || !SAME.test(call.action.value)) return [];
  const { raw, span } = call.program;
  return sure(titles.write('apt-get'), replace(span, raw.replace(/apt("?)$/, 'apt-get$1')));
};

export const aptClean: Fixer = (file, finding, instruction) => {
  const found = commandOf(file, finding, instruction);
  if (!found || found.script.form === 'exec') return [];
  const { script } = found;
  const command = script.commands.findLast((each) => aptCall(each) !== undefined);
  if (!command || command.after === '|' || command.after === '&') return [];
  return sure(
    titles.removeLists,
    insert(command.span.end, nextCommand(file, { script, command }, instruction, LISTS)),
  );
};

const LISTS = 'rm -rf /var/lib/apt/lists/*';

/** A command behind another one that is to run only when that went well, laid out as the others are. */
function nextCommand(
  file: Dockerfile,
  { script, command }: FoundCommand,
  run: Instruction,
  text: string,
): string {
  const { lines } = file;
  const line = lines.lineAt(command.span.start);
  const indent = indentOf(file, line);
  if (script.form === 'heredoc' && /^(\n|;|)$/.test(command.after)) return lineBreak(file) + indent + text;
  if (script.form === 'heredoc' || run.line === run.endLine) return ` && ${text}`;
  const behind = `${file.escape}${lineBreak(file)}${line === run.line ? continuedIndent(file, run) : indent}`;
  const leading = /(^|\n)[ \t]*&&/.test(file.text.slice(run.span.start, run.span.end));
  return leading ? ` ${behind}&& ${text}` : ` && ${behind}${text}`;
}

/** The update goes to the next RUN that installs; what is left of its own RUN goes away with it. */
export const aptUpdateAlone: Fixer = (file, finding, instruction) => {
  const found = commandOf(file, finding, instruction);
  if (!found || found.script.form === 'exec') return [];
  const { text, lines } = file;
  const update = text.slice(found.command.span.start, found.command.span.end);
  if (update.includes('\n')) return [];
  const install = nextInstall(file, instruction);
  if (!install) return [];
  const alone =
    found.script.form === 'shell' && found.script.commands.length === 1 && instruction.flags.length === 0;
  const whole = { start: lines.startOf(instruction.line), end: lines.startOf(instruction.endLine + 1) };
  const added = insert(install.span.start, `${update} && `);
  return proposal(titles.updateWithInstall, ...(alone ? [replace(whole, '')] : []), added);
};

function nextInstall(file: Dockerfile, { index, stage = -1 }: Instruction): ShellCommand | undefined {
  for (const run of file.stages[stage]?.instructions ?? []) {
    if (run.keyword !== 'RUN' || run.index <= index) continue;
    for (const { form, commands } of shellScripts(file, run)) {
      if (commands.some((command) => aptCall(command)?.action.value === 'update')) return undefined;
      const install = commands.find((command) => aptCall(command)?.action.value === 'install');
      if (install) return form === 'exec' || install.before === '|' ? undefined : install;
    }
  }
  return undefined;
}
