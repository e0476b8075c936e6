import * as vscode from 'vscode';
import * as feature from '../../language/dockerfile/features/document-symbols.ts';
import type { Dockerfile } from '../../language/dockerfile/syntax.ts';
import { rangeOf, treeOf } from './document.ts';

/** The outline: stages, and in them their instructions. */
export function documentSymbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
  const file = treeOf(document);
  return feature.documentSymbols(file).map((symbol) => convert(file, symbol));
}

function convert(file: Dockerfile, symbol: feature.DocumentSymbol): vscode.DocumentSymbol {
  const { name, detail, kind, span, nameSpan, children } = symbol;
  const converted = new vscode.DocumentSymbol(
    name,
    detail,
    kinds[kind],
    rangeOf(file, span),
    rangeOf(file, nameSpan),
  );
  converted.children = children.map((child) => convert(file, child));
  return converted;
}

const kinds: Readonly<Record<feature.SymbolKind, vscode.SymbolKind>> = {
  module: vscode.SymbolKind.Module,
  constant: vscode.SymbolKind.Constant,
  variable: vscode.SymbolKind.Variable,
  function: vscode.SymbolKind.Function,
  file: vscode.SymbolKind.File,
  property: vscode.SymbolKind.Property,
  event: vscode.SymbolKind.Event,
  operator: vscode.SymbolKind.Operator,
  key: vscode.SymbolKind.Key,
};
