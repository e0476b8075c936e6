import * as vscode from 'vscode';
import { fixEverything } from './fixes.ts';

type Maybe<T> = T | undefined | Promise<T | undefined>;
type Many<T> = T[] | Promise<T[]>;

/** What an editor asks of a language. */
export interface LanguageServices extends vscode.Disposable {
  hover(document: vscode.TextDocument, position: vscode.Position): Maybe<vscode.Hover>;
  complete(document: vscode.TextDocument, position: vscode.Position): Many<vscode.CompletionItem>;
  resolveCompletion(item: vscode.CompletionItem): Maybe<vscode.CompletionItem>;
  definition(document: vscode.TextDocument, position: vscode.Position): Many<vscode.LocationLink>;
  references(
    document: vscode.TextDocument,
    position: vscode.Position,
    withDeclarations: boolean,
  ): Many<vscode.Location>;
  highlights(document: vscode.TextDocument, position: vscode.Position): Many<vscode.DocumentHighlight>;
  /** Throws the reason where nothing can be renamed. */
  prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Maybe<{ range: vscode.Range; placeholder: string }>;
  /** Throws the reason where the new name cannot be had. */
  rename(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
  ): Maybe<vscode.WorkspaceEdit>;
  symbols(document: vscode.TextDocument): Many<vscode.DocumentSymbol>;
  folding(document: vscode.TextDocument): Many<vscode.FoldingRange>;
  links(document: vscode.TextDocument): Many<vscode.DocumentLink>;
  selectionRanges(
    document: vscode.TextDocument,
    positions: readonly vscode.Position[],
  ): Many<vscode.SelectionRange>;
  format(document: vscode.TextDocument, options: vscode.FormattingOptions): Many<vscode.TextEdit>;
  codeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): Many<vscode.CodeAction>;
}

export interface LanguageRegistration<Services extends LanguageServices> {
  readonly selector: vscode.DocumentSelector;
  /** Whether a document wakes the language. */
  selects(document: vscode.TextDocument): boolean;
  /** Loads the language; called once, with the first question or a moment after it was woken. */
  load(): Promise<Services>;
  /** Characters that ask for suggestions. */
  readonly triggers: readonly string[];
  /** What only this language has. */
  more?(load: () => Promise<Services>): vscode.Disposable[];
}

/**
 * Registers a language when there is a document of it: VS Code then has no more to set up when it is the sidebar that
 * is opened.
 */
export function registerLanguage<Services extends LanguageServices>(
  registration: LanguageRegistration<Services>,
): vscode.Disposable {
  let features: vscode.Disposable | undefined;
  const wake = (document: vscode.TextDocument): void => {
    if (features === undefined && registration.selects(document)) features = registerFeatures(registration);
  };
  const opened = vscode.workspace.onDidOpenTextDocument(wake);
  vscode.workspace.textDocuments.forEach(wake);
  return { dispose: () => vscode.Disposable.from(opened, ...(features ? [features] : [])).dispose() };
}

function registerFeatures<Services extends LanguageServices>({
  selector,
  load: loadServices,
  triggers,
  more,
}: LanguageRegistration<Services>): vscode.Disposable {
  let loading: Promise<Services> | undefined;
  const load = (): Promise<Services> => (loading ??= loadServices());
  const { languages } = vscode;

  // After whoever woke us has been answered: what is told about a file can wait a moment.
  const timer = setTimeout(() => void load());

  return vscode.Disposable.from(
    {
      dispose: () => {
        clearTimeout(timer);
        void loading?.then((services) => services.dispose());
      },
    },
    languages.registerHoverProvider(selector, {
      provideHover: async (document, position) => (await load()).hover(document, position),
    }),
    languages.registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems: async (document, position) => (await load()).complete(document, position),
        resolveCompletionItem: async (item) => (await load()).resolveCompletion(item),
      },
      ...triggers,
    ),
    languages.registerDefinitionProvider(selector, {
      provideDefinition: async (document, position) => (await load()).definition(document, position),
    }),
    languages.registerReferenceProvider(selector, {
      provideReferences: async (document, position, { includeDeclaration }) =>
        (await load()).references(document, position, includeDeclaration),
    }),
    languages.registerDocumentHighlightProvider(selector, {
      provideDocumentHighlights: async (document, position) => (await load()).highlights(document, position),
    }),
    languages.registerRenameProvider(selector, {
      prepareRename: async (document, position) => (await load()).prepareRename(document, position),
      provideRenameEdits: async (document, position, name) => (await load()).rename(document, position, name),
    }),
    languages.registerDocumentSymbolProvider(selector, {
      provideDocumentSymbols: async (document) => (await load()).symbols(document),
    }),
    languages.registerFoldingRangeProvider(selector, {
      provideFoldingRanges: async (document) => (await load()).folding(document),
    }),
    languages.registerDocumentLinkProvider(selector, {
      provideDocumentLinks: async (document) => (await load()).links(document),
    }),
    languages.registerSelectionRangeProvider(selector, {
      provideSelectionRanges: async (document, positions) =>
        (await load()).selectionRanges(document, positions),
    }),
    languages.registerDocumentFormattingEditProvider(selector, {
      provideDocumentFormattingEdits: async (document, options) => (await load()).format(document, options),
    }),
    languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: async (document, range, context) =>
          (await load()).codeActions(document, range, context),
      },
      {
        providedCodeActionKinds: [
          vscode.CodeActionKind.QuickFix,
          vscode.CodeActionKind.RefactorRewrite,
          fixEverything,
        ],
      },
    ),
    ...(more?.(load) ?? []),
  );
}
