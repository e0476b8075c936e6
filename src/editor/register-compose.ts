import * as vscode from 'vscode';
import type { Explain } from '../ui/explain.ts';
import type { Place } from './compose/projects.ts';
import type { Services } from './compose/services.ts';
import { composeSelector, envSelector, isCompose, isEnvFile } from './compose/select.ts';
import { registerLanguage } from './register-language.ts';

/** Registers what is shown of the engine in a Compose file; `placeOf` gives a document in its project. */
export type RegisterLive = (
  placeOf: (document: vscode.TextDocument) => Promise<Place | undefined>,
) => vscode.Disposable;

/**
 * What Dockyard does in a Compose file, and in an env file that a project reads. `images` gives the tags that are known
 * to be there; it must not ask the engine. `memory` keeps what was offered once. `live` is left out where there is no engine.
 */
export function registerCompose(
  explain: Explain,
  images: () => readonly string[],
  memory: vscode.Memento,
  live?: RegisterLive,
): vscode.Disposable {
  return registerLanguage<Services>({
    selector: [...composeSelector, ...envSelector],
    selects: (document) => isCompose(document) || isEnvFile(document),
    load: async () => {
      const { loadCompose } = await import('./languages.ts');
      return (await loadCompose()).createServices(explain, images, memory);
    },
    triggers: [' ', ':', '-', '/', '.', '$', '{', '"', "'", '*', '[', ',', '@', '='],
    more: (load) => [
      vscode.languages.registerInlayHintsProvider([...composeSelector], {
        provideInlayHints: async (document, range) => (await load()).inlayHints(document, range),
      }),
      ...(live ? [live(async (document) => (await load()).place(document))] : []),
    ],
  });
}
