import * as vscode from 'vscode';
import { hoverAt } from '../../language/dockerfile/features/hover.ts';
import { renderFacts } from '../../language/dockerfile/features/hover-text.ts';
import { renderBrief, renderHover } from '../../notes/hover.ts';
import { type Explain, topicLink } from '../../ui/explain.ts';
import { trusted } from '../../ui/explain-markdown.ts';
import { language } from '../../ui/language.ts';
import { offsetOf, rangeOf } from '../ranges.ts';
import { treeOf } from './document.ts';

/** What is known of the thing that is pointed at, then the topic on it, then what it belongs to. */
export async function hover(
  explain: Explain,
  images: readonly string[],
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const file = treeOf(document);
  const offset = offsetOf(file, position);
  // Right behind a word, the word is meant.
  const behind = /\S/.test(file.text[offset - 1] ?? '') && !/\S/.test(file.text[offset] ?? '');
  const info = hoverAt(file, behind ? offset - 1 : offset, { images });
  if (info === undefined) return undefined;
  const found = await Promise.all(info.topics.map(({ area, key }) => explain.topic(area, key)));
  const [topic, ...others] = [...new Set(found.filter((each) => each !== undefined))];
  const parts: vscode.MarkdownString[] = [];
  if (info.facts.length > 0) parts.push(new vscode.MarkdownString(renderFacts(info.facts, language())));
  if (topic !== undefined) parts.push(trusted(renderHover(topic, language(), topicLink(topic.id))));
  if (others.length > 0) {
    parts.push(trusted(others.map((each) => renderBrief(each, topicLink(each.id))).join('\n\n')));
  }
  return parts.length === 0 ? undefined : new vscode.Hover(parts, rangeOf(file, info.span));
}
