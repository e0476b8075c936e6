/** What formatting promises, and what holds it to that. */
import assert from 'node:assert/strict';
import { type FormatOptions, formatCompose } from '../../../../../src/language/compose/features/format.ts';
import { layoutEdits } from '../../../../../src/language/compose/features/format/edits.ts';
import { saysTheSame } from '../../../../../src/language/compose/features/format/same.ts';
import type { TextEdit } from '../../../../../src/language/compose/finding.ts';
import { parseYaml } from '../../../../../src/language/yaml/parse.ts';

export const usual: FormatOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };

/** Formats, and sees to it that nothing is wrong with it. */
export function format(text: string, options: FormatOptions = usual): string {
  assert.equal(formattingTrouble(text, options.tabSize), undefined);
  return applyEdits(text, formatCompose(parseYaml(text), options));
}

/**
 * What is wrong with formatting a text without mistakes, if anything: values, comments and lines must stay, doing it
 * again must change nothing, and it must not be for want of trying.
 */
export function formattingTrouble(text: string, tabSize: number): string | undefined {
  const options = { ...usual, tabSize };
  const before = parseYaml(text);
  const result = applyEdits(text, layoutEdits(before, options));
  const after = parseYaml(result);
  if (!saysTheSame(before, after)) return `It says something else:\n${result}`;
  if (words(result).join('\n') !== words(text).join('\n')) return `Lines came or went:\n${result}`;
  const again = applyEdits(result, layoutEdits(after, options));
  return again === result ? undefined : `Twice is not the same as once:\n${result}\nand\n${again}`;
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of edits) {
    if (span.start < at) throw new Error('overlapping edits');
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/** Lines without their white space: none comes or goes, blank or not. */
function words(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ''));
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
