import * as vscode from 'vscode';
import { definition } from '../../language/dockerfile/features/definition.ts';
import { foldingRanges } from '../../language/dockerfile/features/folding.ts';
import { formatDockerfile } from '../../language/dockerfile/features/format.ts';
import { highlights } from '../../language/dockerfile/features/highlight.ts';
import { links } from '../../language/dockerfile/features/links.ts';
import { references } from '../../language/dockerfile/features/references.ts';
import { selectionRanges } from '../../language/dockerfile/features/selection-ranges.ts';
import type { Explain } from '../../ui/explain.ts';
import { codeActions } from './code-actions.ts';
import { codeLenses } from './code-lenses.ts';
import { complete, resolveCompletion } from './completion.ts';
import { Diagnostics } from './diagnostics.ts';
import { offsetOf, rangeOf, toTextEdit, treeOf } from './document.ts';
import { hover } from './hover.ts';
import { prepareRename, rename } from './rename.ts';
import { semanticTokens } from './semantic-tokens.ts';
import { signatureHelp } from './signature-help.ts';
import { Surroundings } from './surroundings.ts';
import { documentSymbols } from './symbols.ts';

export type Services = ReturnType<typeof createServices>;

/** Everything that Dockyard does in a Dockerfile. `images` gives the tags that are known to be there. */
// oxlint-disable-next-line typescript/explicit-function-return-type -- what it gives is listed below
export function createServices(explain: Explain, images: () => readonly string[]) {
  const surroundings = new Surroundings();
  const diagnostics = new Diagnostics(
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
    resolveCompletion: (item: vscode.CompletionItem) => resolveCompletion(explain, item),
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
      return highlights(file, offsetOf(file, position)).map(
        ({ span, kind }) => new vscode.DocumentHighlight(rangeOf(file, span), highlightKinds[kind]),
      );
    },
    prepareRename,
    rename,
    symbols: documentSymbols,
    folding: (document: vscode.TextDocument): vscode.FoldingRange[] =>
      foldingRanges(treeOf(document)).map(
        ({ line, endLine, kind }) => new vscode.FoldingRange(line, endLine, kind && foldingKinds[kind]),
      ),
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
        selectionRanges(file, offsetOf(file, position)).reduceRight<vscode.SelectionRange>(
          (parent, span) => new vscode.SelectionRange(rangeOf(file, span), parent),
          undefined as unknown as vscode.SelectionRange,
        ),
      );
    },
    semanticTokens,
    format(document: vscode.TextDocument, options: vscode.FormattingOptions): vscode.TextEdit[] {
      const file = treeOf(document);
      const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
      return formatDockerfile(file, { ...options, eol }).map((edit) => toTextEdit(file, edit));
    },
    codeActions: (document: vscode.TextDocument, range: vscode.Range, context: vscode.CodeActionContext) =>
      codeActions(diagnostics, document, range, context),
    codeLenses,
  };
}

const highlightKinds = {
  read: vscode.DocumentHighlightKind.Read,
  write: vscode.DocumentHighlightKind.Write,
  text: vscode.DocumentHighlightKind.Text,
} as const;

const foldingKinds = {
  comment: vscode.FoldingRangeKind.Comment,
  region: vscode.FoldingRangeKind.Region,
} as const;
