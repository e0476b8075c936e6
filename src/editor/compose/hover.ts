import * as vscode from 'vscode';
import { hoverAt } from '../../language/compose/features/hover.ts';
import { renderFacts } from '../../language/compose/features/hover-text.ts';
import { renderBrief, renderHover } from '../../notes/hover.ts';
import { type Explain, topicLink } from '../../ui/explain.ts';
import { trusted } from '../../ui/explain-markdown.ts';
import { language, messages } from '../../ui/language.ts';
import { plainMarkdown } from '../../ui/plain.ts';
import { offsetOf, rangeOf } from '../ranges.ts';
import type { Place } from './projects.ts';

/**
 * What is known of the thing that is pointed at, then the topic on it, then what it belongs to. Where the notes have no
 * topic on it the schema's own words stand in, unless `described`: another extension shows them.
 */
export async function hover(
  explain: Explain,
  images: readonly string[],
  { project, path, file }: Place,
  position: vscode.Position,
  described: boolean,
): Promise<vscode.Hover | undefined> {
  const offset = offsetOf(file, position);
  // Right behind a word, the word is meant.
  const afterWord = /\S/.test(file.text[offset - 1] ?? '');
  const onBlank = !/\S/.test(file.text[offset] ?? '');
  const at = (place: number): ReturnType<typeof hoverAt> => hoverAt(project, path, place, { images });
  const info = (afterWord && onBlank ? undefined : at(offset)) ?? (afterWord ? at(offset - 1) : undefined);
  if (info === undefined) return undefined;
  const found = await Promise.all(
    info.topics.map(async (key) => ({ key, topic: await explain.topic(key.area, key.key) })),
  );
  const [topic, ...others] = [...new Set(found.flatMap((each) => each.topic ?? []))];
  const { insteadOf, description, documentation } = info.reference;
  const explained = found.some(
    ({ key, topic: one }) => one && insteadOf.some((each) => each.area === key.area && each.key === key.key),
  );
  const parts: vscode.MarkdownString[] = [];
  if (info.facts.length > 0) parts.push(new vscode.MarkdownString(renderFacts(info.facts, language())));
  if (!explained && !described) {
    const link = `[${messages().composeReference}](${documentation})`;
    parts.push(
      new vscode.MarkdownString(
        description === undefined ? link : `${plainMarkdown(description)}\n\n${link}`,
      ),
    );
  }
  if (topic !== undefined) {
    parts.push(
      trusted(
        explained
          ? renderHover(topic, language(), topicLink(topic.id))
          : renderBrief(topic, topicLink(topic.id)),
      ),
    );
  }
  if (others.length > 0) {
    parts.push(trusted(others.map((each) => renderBrief(each, topicLink(each.id))).join('\n\n')));
  }
  return parts.length === 0 ? undefined : new vscode.Hover(parts, rangeOf(file, info.span));
}
