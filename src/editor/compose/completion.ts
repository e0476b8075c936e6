import type * as vscode from 'vscode';
import { type CompletionItemData, completionsAt } from '../../language/compose/features/completion.ts';
import { offsetOf } from '../ranges.ts';
import { suggestion } from '../suggestion.ts';
import type { ComposeFiles } from './files.ts';
import type { Place } from './projects.ts';

/** Without `keys` those of the schema are left out: another extension suggests them. */
export async function complete(
  files: ComposeFiles,
  images: readonly string[],
  { project, path, file }: Place,
  document: vscode.TextDocument,
  position: vscode.Position,
  keys: boolean,
): Promise<vscode.CompletionItem[]> {
  const offset = offsetOf(file, position);
  const ask = (list: (folder: string) => readonly string[]): CompletionItemData[] =>
    completionsAt(project, path, offset, { images, files: list }).filter(
      ({ kind }) => keys || kind !== 'key',
    );
  // Which folder is wanted, the language knows; what is in it, only the disk.
  let wanted: string | undefined;
  const found = ask((folder) => {
    wanted = folder;
    return [];
  });
  if (wanted === undefined) return found.map((item) => suggestion(file, item));
  const names = await files.port(document.uri).list(wanted);
  return ask(() => names).map((item) => suggestion(file, item));
}
