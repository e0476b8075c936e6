import * as vscode from 'vscode';
import {
  type CompletionItemData,
  completionsAt,
  type ContextEntry,
} from '../../language/dockerfile/features/completion.ts';
import { renderHover } from '../../notes/hover.ts';
import { type Explain, topicLink } from '../../ui/explain.ts';
import { trusted } from '../../ui/explain-markdown.ts';
import { language } from '../../ui/language.ts';
import { offsetOf, rangeOf, treeOf } from './document.ts';
import type { Surroundings } from './surroundings.ts';

export interface CompletionSources {
  readonly surroundings: Surroundings;
  /** Tags of images that are known to be there. */
  images(): readonly string[];
}

/** A suggestion that can still get its explanation. */
class Suggestion extends vscode.CompletionItem {
  readonly topic: CompletionItemData['topic'];

  constructor(label: string, kind: vscode.CompletionItemKind, topic: CompletionItemData['topic']) {
    super(label, kind);
    this.topic = topic;
  }
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
  if (wanted === undefined) return found.map(suggestion);
  const entries = await surroundings.entries(document.uri, wanted);
  return ask(() => entries).map(suggestion);

  function suggestion(item: CompletionItemData): vscode.CompletionItem {
    const made = new Suggestion(item.label, kinds[item.kind], item.topic);
    made.insertText = item.snippet ? new vscode.SnippetString(item.insertText) : item.insertText;
    made.range = rangeOf(file, item.replace);
    if (item.detail !== undefined) made.detail = item.detail;
    made.sortText = item.sortText;
    if (item.deprecated) made.tags = [vscode.CompletionItemTag.Deprecated];
    if (item.again) made.command = { command: 'editor.action.triggerSuggest', title: '' };
    return made;
  }
}

/** Adds the topic to the suggestion that is looked at. */
export async function resolveCompletion(
  explain: Explain,
  item: vscode.CompletionItem,
): Promise<vscode.CompletionItem> {
  if (!(item instanceof Suggestion) || item.topic === undefined) return item;
  const topic = await explain.topic(item.topic.area, item.topic.key);
  if (topic !== undefined) item.documentation = trusted(renderHover(topic, language(), topicLink(topic.id)));
  return item;
}

const kinds: Readonly<Record<CompletionItemData['kind'], vscode.CompletionItemKind>> = {
  keyword: vscode.CompletionItemKind.Keyword,
  flag: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.Value,
  stage: vscode.CompletionItemKind.Module,
  image: vscode.CompletionItemKind.Class,
  variable: vscode.CompletionItemKind.Variable,
  operator: vscode.CompletionItemKind.Operator,
  file: vscode.CompletionItemKind.File,
  folder: vscode.CompletionItemKind.Folder,
  user: vscode.CompletionItemKind.User,
};
