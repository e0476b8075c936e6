import * as vscode from 'vscode';
import { commandId } from '../contract/command-id.ts';
import { type Explain, topicLink } from './explain.ts';
import { plainBlock, plainMarkdown } from './plain.ts';

/** A line of a tooltip. Label and topic are ours, the value may come from strangers. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** Key of the concept that the label is explained by. */
  readonly topic?: string;
}

/** A tooltip: facts, what they mean, and a sentence from the notes. */
export interface Sheet {
  readonly title: string;
  readonly facts: readonly Fact[];
  /** What it means, in our own words. What strangers said stands in `quotes`. */
  readonly meaning?: readonly string[];
  /** What strangers said, behind words of our own. */
  readonly quotes?: readonly { readonly label: string; readonly text: string }[];
  /** Lines of theirs, as they are. */
  readonly blocks?: readonly { readonly label: string; readonly lines: readonly string[] }[];
  /** Keys of the concept that the thing is; the first that there is explains it. */
  readonly topics: readonly string[];
}

/** As Markdown that may open topics, and nothing else; what comes from strangers stands in it as plain text. */
export async function sheetMarkdown(sheet: Sheet, explain: Explain): Promise<vscode.MarkdownString> {
  const { title, facts, meaning = [], quotes = [], blocks = [], topics } = sheet;
  const told = facts.filter(({ value }) => value !== '');
  const lines = await Promise.all(
    told.map(async ({ label, value, topic }) => {
      const found = topic === undefined ? undefined : await explain.topic('concept', topic);
      const shown = found === undefined ? label : `[${label}](${topicLink(found.id)})`;
      return `${shown}: ${plainMarkdown(value)}`;
    }),
  );
  const found = (await Promise.all(topics.map((key) => explain.topic('concept', key)))).find(Boolean);
  const parts = [
    [`**${plainMarkdown(title)}**`, ...lines].join('  \n'),
    ...meaning.filter(Boolean).map(plainMarkdown),
    ...quotes.filter(({ text }) => text !== '').map(({ label, text }) => `${label} ${plainMarkdown(text)}`),
    ...blocks
      .filter((block) => block.lines.length > 0)
      .map((block) => `${block.label}:\n\n${plainBlock(block.lines)}`),
    ...(found === undefined
      ? []
      : [
          `---\n\n${found.summary.replaceAll('`', '')} [${plainMarkdown(found.title)}](${topicLink(found.id)})`,
        ]),
  ];
  const markdown = new vscode.MarkdownString(parts.join('\n\n'));
  markdown.isTrusted = { enabledCommands: [commandId('openCourseNotes')] };
  return markdown;
}
