import * as vscode from 'vscode';
import { tokenModifiers, tokenTypes } from '../language/dockerfile/features/semantic-legend.ts';
import type { Explain } from '../ui/explain.ts';
import type { Services } from './dockerfile/services.ts';

const dockerfile = { language: 'dockerfile' };

/**
 * Registers what Dockyard does in a Dockerfile, when there is one: VS Code then has no more to set up when it is the
 * sidebar that is opened. `images` gives the tags that are known to be there; it must not ask the engine.
 */
export function registerDockerfile(explain: Explain, images: () => readonly string[]): vscode.Disposable {
  let features: vscode.Disposable | undefined;
  const wake = ({ languageId }: vscode.TextDocument): void => {
    if (languageId === dockerfile.language) features ??= registerFeatures(explain, images);
  };
  const opened = vscode.workspace.onDidOpenTextDocument(wake);
  vscode.workspace.textDocuments.forEach(wake);
  return { dispose: () => vscode.Disposable.from(opened, ...(features ? [features] : [])).dispose() };
}

/** The language itself loads with the first question, or a moment later. */
function registerFeatures(explain: Explain, images: () => readonly string[]): vscode.Disposable {
  let loading: Promise<Services> | undefined;
  const load = (): Promise<Services> =>
    (loading ??= import('./dockerfile/services.ts').then(({ createServices }) =>
      createServices(explain, images),
    ));
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
    languages.registerHoverProvider(dockerfile, {
      provideHover: async (document, position) => (await load()).hover(document, position),
    }),
    languages.registerCompletionItemProvider(
      dockerfile,
      {
        provideCompletionItems: async (document, position) => (await load()).complete(document, position),
        resolveCompletionItem: async (item) => (await load()).resolveCompletion(item),
      },
      ...[' ', '-', '=', ',', '$', '{', ':', '/', '#', '"', '[', ';', '<', '@'],
    ),
    languages.registerSignatureHelpProvider(
      dockerfile,
      {
        provideSignatureHelp: async (document, position) => (await load()).signatureHelp(document, position),
      },
      ' ',
      '=',
      ',',
      '[',
    ),
    languages.registerDefinitionProvider(dockerfile, {
      provideDefinition: async (document, position) => (await load()).definition(document, position),
    }),
    languages.registerReferenceProvider(dockerfile, {
      provideReferences: async (document, position, { includeDeclaration }) =>
        (await load()).references(document, position, includeDeclaration),
    }),
    languages.registerDocumentHighlightProvider(dockerfile, {
      provideDocumentHighlights: async (document, position) => (await load()).highlights(document, position),
    }),
    languages.registerRenameProvider(dockerfile, {
      prepareRename: async (document, position) => (await load()).prepareRename(document, position),
      provideRenameEdits: async (document, position, name) => (await load()).rename(document, position, name),
    }),
    languages.registerDocumentSymbolProvider(dockerfile, {
      provideDocumentSymbols: async (document) => (await load()).symbols(document),
    }),
    languages.registerFoldingRangeProvider(dockerfile, {
      provideFoldingRanges: async (document) => (await load()).folding(document),
    }),
    languages.registerDocumentLinkProvider(dockerfile, {
      provideDocumentLinks: async (document) => (await load()).links(document),
    }),
    languages.registerSelectionRangeProvider(dockerfile, {
      provideSelectionRanges: async (document, positions) =>
        (await load()).selectionRanges(document, positions),
    }),
    languages.registerDocumentSemanticTokensProvider(
      dockerfile,
      { provideDocumentSemanticTokens: async (document) => (await load()).semanticTokens(document) },
      new vscode.SemanticTokensLegend([...tokenTypes], [...tokenModifiers]),
    ),
    languages.registerDocumentFormattingEditProvider(dockerfile, {
      provideDocumentFormattingEdits: async (document, options) => (await load()).format(document, options),
    }),
    languages.registerCodeActionsProvider(
      dockerfile,
      {
        provideCodeActions: async (document, range, context) =>
          (await load()).codeActions(document, range, context),
      },
      {
        providedCodeActionKinds: [
          vscode.CodeActionKind.QuickFix,
          vscode.CodeActionKind.SourceFixAll.append('dockyard'),
        ],
      },
    ),
    languages.registerCodeLensProvider(dockerfile, {
      provideCodeLenses: async (document) => (await load()).codeLenses(document),
    }),
  );
}
