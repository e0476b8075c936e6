import * as vscode from 'vscode';
import { plainMarkdown } from './plain.ts';

/** A tooltip: facts as lines, then a sentence from the notes. The facts come from strangers; the sentence is ours. */
export function factSheet(
  title: string,
  facts: readonly (readonly [label: string, value: string])[],
  explanation: string | undefined,
): vscode.MarkdownString {
  const lines = facts
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `${label}: ${plainMarkdown(value)}`);
  const sheet = [`**${plainMarkdown(title)}**`, ...lines].join('  \n');
  return new vscode.MarkdownString(
    explanation === undefined ? sheet : `${sheet}\n\n---\n\n$(lightbulb) ${explanation}`,
    true,
  );
}
