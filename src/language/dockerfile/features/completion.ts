/** What may be written at a cursor. Broken text and half words are the usual case. */
import { instructions } from '../facts/instructions.ts';
import { isHeredocMarker } from '../heredocs.ts';
import type { Dockerfile } from '../syntax.ts';
import { argumentItems } from './completion-arguments.ts';
import { directiveItems, firstLineItems } from './completion-directives.ts';
import { type CompletionItemData, ItemList } from './completion-items.ts';
import { variableItems } from './completion-variables.ts';
import { placeAt, type Place } from './cursor.ts';
import { topic } from './topics.ts';

export type { CompletionItemData } from './completion-items.ts';

/** What is looked up outside the file. */
export interface CompletionContext {
  /** Names of the images that the engine has, such as `python:3.12-slim`. */
  readonly images: readonly string[];
  /**
   * What is in a folder of the build context; the folder ends with a slash, and is empty for the context itself.
   * Asked at most once, and only where a path is being written.
   */
  paths(folder: string): readonly ContextEntry[];
}

export interface ContextEntry {
  readonly name: string;
  readonly folder: boolean;
}

export function completionsAt(
  file: Dockerfile,
  offset: number,
  context: CompletionContext,
): CompletionItemData[] {
  const items = new ItemList();
  const place = placeAt(file, offset);
  switch (place.kind) {
    case 'comment':
      directiveItems(file, offset, place.left, place.line, items);
      break;
    case 'keyword':
      keywordItems(file, offset, place, items);
      break;
    case 'heredoc':
      if (isExpanded(place, offset)) {
        variableItems(file, offset, place.at, place.left, items);
      }
      break;
    case 'argument':
      argumentItems(place.cursor, context, items);
  }
  return items.all;
}

function isExpanded({ at }: Extract<Place, { kind: 'heredoc' }>, offset: number): boolean {
  // The shell that runs a text as its script fills in variables, quotes around the marker or not.
  const script = at.keyword === 'RUN' && isHeredocMarker(at.argument);
  return at.heredocs.some(
    ({ expand, body }) => (expand || script) && body.start <= offset && offset <= body.end,
  );
}

function keywordItems(
  file: Dockerfile,
  offset: number,
  { span, onbuild, at }: Extract<Place, { kind: 'keyword' }>,
  items: ItemList,
): void {
  const written = file.text.slice(span.start, offset);
  if (!/^[a-z]*$/i.test(written)) return;
  const first = file.stages[0];
  const inStage = first !== undefined && first.from !== at && first.from.keywordSpan.start < offset;
  const lower = followsLowerCase(file, at?.index, written);
  const space = /[ \t]/.test(file.text[span.end] ?? '') ? '' : ' ';
  for (const { keyword, aboveFrom, trigger, deprecated } of instructions) {
    if (onbuild ? !trigger : !inStage && !aboveFrom) continue;
    const label = lower ? keyword.toLowerCase() : keyword;
    items.add('keyword', label, span, {
      insertText: label + space,
      topic: topic(keyword),
      deprecated,
      again: true,
    });
  }
  if (!onbuild && written === '') firstLineItems(file, offset, items);
}

/** The case that the other instructions have; where there are none, that of what is being written. */
function followsLowerCase(file: Dockerfile, own: number | undefined, written: string): boolean {
  const other = file.instructions.find(({ index }) => index !== own);
  const example = other ? file.text.slice(other.keywordSpan.start, other.keywordSpan.end) : written;
  return example !== '' && example === example.toLowerCase();
}
