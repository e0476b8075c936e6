/** Fills in the variables of words, and reports UndefinedVar and what BuildKit's lexer refuses. */
import { buildOnlyArguments } from '../scopes.ts';
import { type ProcessedWord, processWord } from '../shell-word.ts';
import type { Word } from '../syntax.ts';
import { NAMES, variableSpan } from './base-images.ts';
import type { Command, Surroundings } from './stages.ts';
import { lexedText } from './step.ts';
import { suggest } from '../../suggest.ts';
import { reportWord } from './words.ts';

/** More would take long, and a file with so many has another problem. */
const SUGGESTIONS = 50;

/** Where a text that is filled in stands. */
export type Part = Pick<Word, 'span' | 'raw'>;

export class Filling {
  #suggested = 0;

  /** With variables filled in; undefined where that is refused, which is reported. */
  text(command: Command, here: Surroundings, text: string, part: Part): string | undefined {
    return this.take(command, here, processWord(text, here.scope, command.report.file.escape), part);
  }

  word(command: Command, here: Surroundings, word: Word | undefined): string | undefined {
    return word && this.text(command, here, lexedText(command.instruction, word), word);
  }

  /** Reports on what is filled in already. */
  take(command: Command, here: Surroundings, filled: ProcessedWord, part: Part): string | undefined {
    this.#reportUndefined(command, here, filled.unmatched, part);
    if (!filled.error) return filled.text;
    reportWord(command, part, filled.error);
    return undefined;
  }

  #reportUndefined(
    { report, instruction, options, place }: Command,
    { scope }: Surroundings,
    names: ReadonlySet<string>,
    part: Part,
  ): void {
    for (const name of names) {
      if (scope.isDeclared(name) || buildOnlyArguments.has(name)) continue;
      const meant = ++this.#suggested > SUGGESTIONS ? '' : suggest(name, ['PATH', ...scope.names(NAMES)]);
      report.check('UndefinedVar', options, place(variableSpan(instruction, part, name)), name, meant);
    }
  }
}
