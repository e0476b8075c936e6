import * as vscode from 'vscode';
import { definition } from '../../language/dockerfile/features/definition.ts';
import { documentSymbols } from '../../language/dockerfile/features/document-symbols.ts';
import { foldingRanges } from '../../language/dockerfile/features/folding.ts';
import { formatDockerfile } from '../../language/dockerfile/features/format.ts';
import { highlights } from '../../language/dockerfile/features/highlight.ts';
import { links } from '../../language/dockerfile/features/links.ts';
import { references } from '../../language/dockerfile/features/references.ts';
import { selectionRanges } from '../../language/dockerfile/features/selection-ranges.ts';
import type { Explain } from '../../ui/explain.ts';
import { toDocumentSymbol, toFoldingRange, toHighlight, toSelectionRange } from '../convert.ts';
import { resolveSuggestion } from '../suggestion.ts';
import { codeActions } from './code-actions.ts';
import { codeLenses } from './code-lenses.ts';
import { complete } from './completion.ts';
import { createDiagnostics } from './diagnostics.ts';
import { eolOf, offsetOf, rangeOf, toTextEdit } from '../ranges.ts';
import { treeOf } from './document.ts';
import { hover } from './hover.ts';
import { prepareRename, rename } from './rename.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { signatureHelp } from './signature-help.ts';
import { Surroundings } from './surroundings.ts';

export type Services = ReturnType<typeof createServices>;

/** Everything that Dockyard does in a Dockerfile. `images` gives the tags that are known to be there. */
// oxlint-disable-next-line typescript/explicit-function-return-type -- what it gives is listed below
export function createServices(explain: Explain, images: () => readonly string[]) {
  const surroundings = new Surroundings();
  const diagnostics = createDiagnostics(
    surroundings,
    async (code) => (await explain.topic('dockerfile', code))?.id,
  );

  return {
    dispose(): void {
      diagnostics.dispose();
      surroundings.dispose();
    },
    hover: (document: vscode.TextDocument, position: vscode.Position) =>
      hover(explain, images(), document, position),
    complete: (document: vscode.TextDocument, position: vscode.Position) =>
      complete({ surroundings, images }, document, position),
    resolveCompletion: (item: vscode.CompletionItem) => resolveSuggestion(explain, item),
    signatureHelp: (document: vscode.TextDocument, position: vscode.Position) =>
      signatureHelp(explain, document, position),
    definition(document: vscode.TextDocument, position: vscode.Position): vscode.LocationLink[] {
      const file = treeOf(document);
      const found = definition(file, offsetOf(file, position));
      if (found === undefined) return [];
      return [
        {
          originSelectionRange: rangeOf(file, found.origin),
          targetUri: document.uri,
          targetRange: rangeOf(file, found.whole),
          targetSelectionRange: rangeOf(file, found.target),
        },
      ];
    },
    references(
      document: vscode.TextDocument,
      position: vscode.Position,
      withDeclarations: boolean,
    ): vscode.Location[] {
      const file = treeOf(document);
      return references(file, offsetOf(file, position), withDeclarations).map(
        (span) => new vscode.Location(document.uri, rangeOf(file, span)),
      );
    },
    highlights(document: vscode.TextDocument, position: vscode.Position): vscode.DocumentHighlight[] {
      const file = treeOf(document);
      return highlights(file, offsetOf(file, position)).map((highlight) => toHighlight(file, highlight));
    },
    prepareRename,
    rename,
    symbols(document: vscode.TextDocument): vscode.DocumentSymbol[] {
      const file = treeOf(document);
      return documentSymbols(file).map((symbol) => toDocumentSymbol(file, symbol));
    },
    folding: (document: vscode.TextDocument): vscode.FoldingRange[] =>
      foldingRanges(treeOf(document)).map(toFoldingRange),
    links(document: vscode.TextDocument): vscode.DocumentLink[] {
      const file = treeOf(document);
      return links(file).map(
        ({ span, target }) => new vscode.DocumentLink(rangeOf(file, span), vscode.Uri.parse(target)),
      );
    },
    selectionRanges(
      document: vscode.TextDocument,
      positions: readonly vscode.Position[],
    ): vscode.SelectionRange[] {
      const file = treeOf(document);
      return positions.map((position) =>
        toSelectionRange(file, selectionRanges(file, offsetOf(file, position))),
      );
    },
    semanticTokens,
    format(document: vscode.TextDocument, options: vscode.FormattingOptions): vscode.TextEdit[] {
      const file = treeOf(document);
      return formatDockerfile(file, { ...options, eol: eolOf(document) }).map((edit) =>
        toTextEdit(file, edit),
      );
    },
    codeActions: (document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext) =>
      codeActions(diagnostics, document, range, context),
    codeLenses,
  };
}
