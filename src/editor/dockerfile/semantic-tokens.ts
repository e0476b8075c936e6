import * as vscode from 'vscode';
import { tokenModifiers, tokenTypes } from '../../language/dockerfile/features/semantic-legend.ts';
import * as feature from '../../language/dockerfile/features/semantic-tokens.ts';
import { treeOf } from './document.ts';

export function semanticTokens(document: vscode.TextDocument): vscode.SemanticTokens {
  const file = treeOf(document);
  const builder = new vscode.SemanticTokensBuilder();
  for (const { span, type, modifiers } of feature.semanticTokens(file)) {
    const { line, character } = file.lines.positionAt(span.start);
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    builder.push(line, character, span.end - span.start, tokenTypes.indexOf(type), bits);
  }
  return builder.build();
}
