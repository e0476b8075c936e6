import type * as vscode from 'vscode';
import { documentSymbols } from '../../language/compose/features/document-symbols.ts';
import { foldingRanges } from '../../language/compose/features/folding.ts';
import { formatCompose } from '../../language/compose/features/format.ts';
import { highlights } from '../../language/compose/features/highlight.ts';
import { selectionRanges } from '../../language/compose/features/selection-ranges.ts';
import type { Explain } from '../../ui/explain.ts';
import { toDocumentSymbol, toFoldingRange, toHighlight, toSelectionRange } from '../convert.ts';
import { eolOf, type Lined, offsetOf, toTextEdit } from '../ranges.ts';
import type { LanguageServices } from '../register-language.ts';
import { resolveSuggestion } from '../suggestion.ts';
import { codeActions } from './code-actions.ts';
import { complete } from './completion.ts';
import { createDiagnostics } from './diagnostics.ts';
import { ComposeFiles } from './files.ts';
import { envHover } from './env-hover.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay-hints.ts';
import { links } from './links.ts';
import { Neighbours } from './neighbours.ts';
import { definition, findReferences, prepareRename, rename } from './navigation.ts';
import { type Place, Projects } from './projects.ts';
import { isEnvFile } from './select.ts';

export interface Services extends LanguageServices {
  inlayHints(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.InlayHint[]>;
  /** A Compose file in its project. */
  place(document: vscode.TextDocument): Promise<Place | undefined>;
}

/** Everything that Dockyard does in a Compose file. `images` gives the tags that are known to be there. */
export function createServices(
  explain: Explain,
  images: () => readonly string[],
  memory: vscode.Memento,
): Services {
  const neighbours = new Neighbours(memory);
  const files = new ComposeFiles();
  const projects = new Projects(files);
  const diagnostics = createDiagnostics(
    projects,
    files,
    neighbours,
    async (code) => (await explain.topic('compose', code))?.id,
  );

  /** Asks of a Compose file; of another document there is nothing to say. */
  const ask = async <T>(
    document: vscode.TextDocument,
    answer: (place: Place) => T,
    nothing: Awaited<T>,
  ): Promise<Awaited<T>> => {
    const place = neighbours.isOff(document) ? undefined : await projects.compose(document);
    return place === undefined ? nothing : await answer(place);
  };

  /** Asks of an env file too. */
  const askAny = async <T>(
    document: vscode.TextDocument,
    answer: (place: Place<Lined>) => T,
    nothing: Awaited<T>,
  ): Promise<Awaited<T>> => {
    const place = neighbours.isOff(document) ? undefined : await projects.any(document);
    return place === undefined ? nothing : await answer(place);
  };

  return {
    dispose(): void {
      diagnostics.dispose();
      neighbours.dispose();
      projects.dispose();
      files.dispose();
    },
    hover: (document, position) =>
      isEnvFile(document)
        ? askAny(document, (place) => envHover(place, position), undefined)
        : ask(
            document,
            (place) => hover(explain, images(), place, position, neighbours.describes(document)),
            undefined,
          ),
    complete: (document, position) =>
      ask(
        document,
        (place) => complete(files, images(), place, document, position, !neighbours.suggestsKeys(document)),
        [],
      ),
    resolveCompletion: (item) => resolveSuggestion(explain, item),
    definition: (document, position) =>
      askAny(document, (place) => definition(place, document, position), []),
    references: (document, position, withDeclarations) =>
      askAny(document, (place) => findReferences(place, document, position, withDeclarations), []),
    highlights: (document, position) =>
      askAny(
        document,
        ({ project, path, file }) =>
          highlights(project, path, offsetOf(file, position)).map((each) => toHighlight(file, each)),
        [],
      ),
    prepareRename: (document, position) =>
      askAny(document, (place) => prepareRename(place, position), undefined),
    rename: (document, position, newName) =>
      askAny(document, (place) => rename(place, document, position, newName), undefined),
    symbols: (document) =>
      ask(document, ({ file }) => documentSymbols(file).map((each) => toDocumentSymbol(file, each)), []),
    folding: (document) => ask(document, ({ file }) => foldingRanges(file).map(toFoldingRange), []),
    links: (document) => ask(document, (place) => links(place, document), []),
    selectionRanges: (document, positions) =>
      ask(
        document,
        ({ file }) =>
          positions.map((position) =>
            toSelectionRange(file, selectionRanges(file, offsetOf(file, position))),
          ),
        [],
      ),
    format: (document, options) =>
      ask(
        document,
        ({ file }) =>
          formatCompose(file, { ...options, eol: eolOf(document) }).map((edit) => toTextEdit(file, edit)),
        [],
      ),
    codeActions: (document, range, context) =>
      ask(
        document,
        async (place) => codeActions(place, await diagnostics.findings(document), document, range, context),
        [],
      ),
    place: (document) => projects.compose(document),
    inlayHints: (document, range) => ask(document, (place) => inlayHints(place, range), []),
  };
}
