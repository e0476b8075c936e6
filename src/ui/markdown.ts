import * as vscode from 'vscode';

/** A tooltip: facts as lines, then a sentence of ours. Values come from strangers and are added as text only. */
export function factSheet(
  title: string,
  facts: readonly (readonly [label: string, value: string])[],
  explanation: string | undefined,
): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(undefined, true);
  markdown.appendMarkdown('**');
  markdown.appendText(title);
  markdown.appendMarkdown('**');
  for (const [label, value] of facts) {
    markdown.appendMarkdown('  \n');
    markdown.appendText(`${label}: ${value}`);
  }
  if (explanation !== undefined) {
    markdown.appendMarkdown('\n\n---\n\n$(lightbulb) ');
    markdown.appendText(explanation);
  }
  return markdown;
}
