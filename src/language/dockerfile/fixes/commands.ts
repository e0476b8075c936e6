/** Finds the command that a hint is about, and adds words to it. */
import type { Finding, TextEdit } from '../finding.ts';
import { type ShellCommand, type ShellScript, shellScripts, type ShellWord } from '../shell-commands.ts';
import type { Dockerfile, Instruction } from '../syntax.ts';
import { insert } from './fix.ts';

export interface FoundCommand {
  readonly command: ShellCommand;
  readonly script: ShellScript;
}

/** The command that the finding begins in. */
export function commandOf(file: Dockerfile, { span }: Finding, run: Instruction): FoundCommand | undefined {
  for (const script of shellScripts(file, run)) {
    const command = script.commands.find(
      (each) => each.span.start <= span.start && span.start < each.span.end,
    );
    if (command) return { command, script };
  }
  return undefined;
}

/** One more word behind another, as the form of the command has it. */
export function wordBehind({ form }: ShellScript, word: ShellWord, text: string): TextEdit {
  return insert(word.span.end, form === 'exec' ? `, ${JSON.stringify(text)}` : ` ${text}`);
}
