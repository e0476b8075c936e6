import * as vscode from 'vscode';
import { tokenModifiers, tokenTypes } from '../language/dockerfile/features/semantic-legend.ts';
import type { Explain } from '../ui/explain.ts';
import type { Services } from './dockerfile/services.ts';
import { registerLanguage } from './register-language.ts';

const dockerfile = { language: 'dockerfile' };

/** What Dockyard does in a Dockerfile. `images` gives the tags that are known to be there; it must not ask the engine. */
export function registerDockerfile(explain: Explain, images: () => readonly string[]): vscode.Disposable {
  const { languages } = vscode;
  return registerLanguage<Services>({
    selector: dockerfile,
    selects: ({ languageId }) => languageId === dockerfile.language,
    load: async () => {
      const { loadDockerfile } = await import('./languages.ts');
      return (await loadDockerfile()).createServices(explain, images);
    },
    triggers: [' ', '-', '=', ',', '$', '{', ':', '/', '#', '"', '[', ';', '<', '@'],
    more: (load) => [
      languages.registerSignatureHelpProvider(
        dockerfile,
        {
          provideSignatureHelp: async (document, position) =>
            (await load()).signatureHelp(document, position),
        },
        ' ',
        '=',
        ',',
        '[',
      ),
      languages.registerDocumentSemanticTokensProvider(
        dockerfile,
        { provideDocumentSemanticTokens: async (document) => (await load()).semanticTokens(document) },
        new vscode.SemanticTokensLegend([...tokenTypes], [...tokenModifiers]),
      ),
      languages.registerCodeLensProvider(dockerfile, {
        provideCodeLenses: async (document) => (await load()).codeLenses(document),
      }),
    ],
  });
}
