import * as vscode from 'vscode';
import { type Instruction, scanInstructions } from '../language/dockerfile/scanner.ts';
import { renderHover } from '../notes/hover.ts';
import type { Explain } from '../ui/explain.ts';
import { language } from '../ui/language.ts';
import { VersionCache } from './version-cache.ts';

const instructions = new VersionCache((document) => scanInstructions(document.getText()));

/** Explains the instruction whose keyword is pointed at. */
export async function dockerfileHover(
  explain: Explain,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | undefined> {
  const keyword = keywordAt(instructions.get(document), position);
  if (keyword === undefined) return undefined;
  const topic = await explain.instruction(keyword.keyword);
  if (topic === undefined) return undefined;
  const { start, end } = keyword.keywordRange;
  const range = new vscode.Range(start.line, start.character, end.line, end.character);
  return new vscode.Hover(new vscode.MarkdownString(renderHover(topic, language())), range);
}

/** The instruction whose keyword is at a position: its own, or that of the instruction behind ONBUILD. */
function keywordAt(
  all: readonly Instruction[],
  position: vscode.Position,
): Pick<Instruction, 'keyword' | 'keywordRange'> | undefined {
  const instruction = all.find(({ line, endLine }) => line <= position.line && position.line <= endLine);
  return [instruction, instruction?.trigger].find((each) => {
    if (each === undefined) return false;
    const { start, end } = each.keywordRange;
    return (
      start.line === position.line &&
      start.character <= position.character &&
      position.character <= end.character
    );
  });
}
