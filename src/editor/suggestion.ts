/** Suggestions, for every language. */
import * as vscode from 'vscode';
import { renderHover } from '../notes/hover.ts';
import type { Area } from '../notes/types.ts';
import { type Explain, topicLink } from '../ui/explain.ts';
import { trusted } from '../ui/explain-markdown.ts';
import { language } from '../ui/language.ts';
import { plainMarkdown } from '../ui/plain.ts';
import { type Lined, rangeOf, type Span, toTextEdit } from './ranges.ts';

/** Where the explanation of a suggestion is. */
interface TopicKey {
  readonly area: Area;
  readonly key: string;
}

interface Item {
  readonly label: string;
  readonly insertText: string;
  readonly snippet: boolean;
  readonly replace: Span;
  readonly kind: keyof typeof kinds;
  readonly detail?: string;
  readonly topic?: TopicKey;
  readonly description?: string;
  readonly sortText: string;
  readonly deprecated?: boolean;
  readonly again?: boolean;
  readonly also?: { readonly span: Span; readonly newText: string };
}

const kinds = {
  anchor: vscode.CompletionItemKind.Reference,
  config: vscode.CompletionItemKind.Field,
  file: vscode.CompletionItemKind.File,
  flag: vscode.CompletionItemKind.Property,
  folder: vscode.CompletionItemKind.Folder,
  image: vscode.CompletionItemKind.Class,
  key: vscode.CompletionItemKind.Property,
  keyword: vscode.CompletionItemKind.Keyword,
  model: vscode.CompletionItemKind.Field,
  network: vscode.CompletionItemKind.Interface,
  operator: vscode.CompletionItemKind.Operator,
  profile: vscode.CompletionItemKind.EnumMember,
  secret: vscode.CompletionItemKind.Field,
  service: vscode.CompletionItemKind.Module,
  snippet: vscode.CompletionItemKind.Snippet,
  stage: vscode.CompletionItemKind.Module,
  user: vscode.CompletionItemKind.User,
  value: vscode.CompletionItemKind.Value,
  variable: vscode.CompletionItemKind.Variable,
  volume: vscode.CompletionItemKind.Struct,
} as const;

/** A suggestion that can still get its explanation. */
class Suggestion extends vscode.CompletionItem {
  readonly topic: TopicKey | undefined;
  readonly description: string | undefined;

  constructor({ label, kind, topic, description }: Item) {
    super(label, kinds[kind]);
    this.topic = topic;
    this.description = description;
  }
}

export function suggestion(file: Lined, item: Item): vscode.CompletionItem {
  const made = new Suggestion(item);
  made.insertText = item.snippet ? new vscode.SnippetString(item.insertText) : item.insertText;
  made.range = rangeOf(file, item.replace);
  if (item.detail !== undefined) made.detail = item.detail;
  made.sortText = item.sortText;
  if (item.deprecated) made.tags = [vscode.CompletionItemTag.Deprecated];
  if (item.again) made.command = { command: 'editor.action.triggerSuggest', title: '' };
  if (item.also) made.additionalTextEdits = [toTextEdit(file, item.also)];
  return made;
}

/** Adds the topic, or else the description, to the suggestion that is looked at. */
export async function resolveSuggestion(
  explain: Explain,
  item: vscode.CompletionItem,
): Promise<vscode.CompletionItem> {
  if (!(item instanceof Suggestion)) return item;
  const topic = item.topic && (await explain.topic(item.topic.area, item.topic.key));
  if (topic !== undefined) {
    item.documentation = trusted(renderHover(topic, language(), topicLink(topic.id)));
  } else if (item.description !== undefined) {
    item.documentation = new vscode.MarkdownString(plainMarkdown(item.description));
  }
  return item;
}
