/** Between places in our trees and those of VS Code. */
import * as vscode from 'vscode';
import type { LineIndex } from '../language/text.ts';

/** A tree that knows the lines of its text. */
export interface Lined {
  readonly lines: LineIndex;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export function rangeOf({ lines }: Lined, { start, end }: Span): vscode.Range {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return new vscode.Range(from.line, from.character, to.line, to.character);
}

export function offsetOf({ lines }: Lined, position: vscode.Position): number {
  return lines.offsetAt(position);
}

export function toTextEdit(
  file: Lined,
  { span, newText }: { readonly span: Span; readonly newText: string },
): vscode.TextEdit {
  return vscode.TextEdit.replace(rangeOf(file, span), newText);
}

export function eolOf({ eol }: vscode.TextDocument): '\n' | '\r\n' {
  return eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
}
