/** What the features of every language give, as VS Code wants it. */
import * as vscode from 'vscode';
import type { Folding } from '../language/features/folding.ts';
import type { DocumentSymbol, SymbolKind } from '../language/features/symbols.ts';
import { type Lined, rangeOf, type Span } from './ranges.ts';

const symbolKinds = {
  array: vscode.SymbolKind.Array,
  constant: vscode.SymbolKind.Constant,
  event: vscode.SymbolKind.Event,
  file: vscode.SymbolKind.File,
  function: vscode.SymbolKind.Function,
  key: vscode.SymbolKind.Key,
  module: vscode.SymbolKind.Module,
  namespace: vscode.SymbolKind.Namespace,
  object: vscode.SymbolKind.Object,
  operator: vscode.SymbolKind.Operator,
  property: vscode.SymbolKind.Property,
  variable: vscode.SymbolKind.Variable,
} as const satisfies Record<SymbolKind, vscode.SymbolKind>;

export function toDocumentSymbol(file: Lined, symbol: DocumentSymbol): vscode.DocumentSymbol {
  const { name, detail, kind, span, nameSpan, children } = symbol;
  const converted = new vscode.DocumentSymbol(
    name,
    detail,
    symbolKinds[kind],
    rangeOf(file, span),
    rangeOf(file, nameSpan),
  );
  converted.children = children.map((child) => toDocumentSymbol(file, child));
  return converted;
}

const foldingKinds = {
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
} as const;

export function toFoldingRange({ line, endLine, kind }: Folding): vscode.FoldingRange {
  return new vscode.FoldingRange(line, endLine, kind && foldingKinds[kind]);
}

interface Highlight {
  readonly span: Span;
  readonly kind: keyof typeof highlightKinds;
}

const highlightKinds = {
  read: vscode.DocumentHighlightKind.Read,
  write: vscode.DocumentHighlightKind.Write,
  text: vscode.DocumentHighlightKind.Text,
} as const;

export function toHighlight(file: Lined, { span, kind }: Highlight): vscode.DocumentHighlight {
  return new vscode.DocumentHighlight(rangeOf(file, span), highlightKinds[kind]);
}

/** @param spans around one place, the smallest first */
export function toSelectionRange(file: Lined, spans: readonly Span[]): vscode.SelectionRange {
  return spans.reduceRight<vscode.SelectionRange | undefined>(
    (parent, span) => new vscode.SelectionRange(rangeOf(file, span), parent),
    undefined,
  ) as vscode.SelectionRange;
}
