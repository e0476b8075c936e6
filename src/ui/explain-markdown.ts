import * as vscode from 'vscode';
import { commandId } from '../contract/command-id.ts';

/** Markdown of our own text alone, whose links may open a topic. Nothing from a file or an engine goes in here. */
export function trusted(text: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(text);
  markdown.isTrusted = { enabledCommands: [commandId('openCourseNotes')] };
  return markdown;
}
