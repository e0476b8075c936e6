import type * as vscode from 'vscode';
import {
  type CompletionItemData,
  completionsAt,
  type ContextEntry,
} from '../../language/dockerfile/features/completion.ts';
import { offsetOf } from '../ranges.ts';
import { suggestion } from '../suggestion.ts';
import { treeOf } from './document.ts';
import type { Surroundings } from './surroundings.ts';

export interface CompletionSources {
  readonly surroundings: Surroundings;
  /** Tags of images that are known to be there. */
  images(): readonly string[];
}

export async function complete(
  { surroundings, images }: CompletionSources,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const file = treeOf(document);
  const offset = offsetOf(file, position);
  const ask = (paths: (folder: string) => readonly ContextEntry[]): CompletionItemData[] =>
    completionsAt(file, offset, { images: images(), paths });
  // Which folder is wanted, the language knows; what is in it, only the disk.
  let wanted: string | undefined;
  const found = ask((folder) => {
    wanted = folder;
    return [];
  });
  if (wanted === undefined) return found.map((item) => suggestion(file, item));
  const entries = await surroundings.entries(document.uri, wanted);
  return ask(() => entries).map((item) => suggestion(file, item));
}
