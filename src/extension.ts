import * as vscode from 'vscode';
import { registerComposeLive } from './editor/compose/live.ts';
import { registerDockerignore } from './editor/dockerignore.ts';
import { registerCompose } from './editor/register-compose.ts';
import { registerDockerfile } from './editor/register.ts';
import type { Exit } from './engine/exits.ts';
import { bundlesIn } from './ui/bundle-files.ts';
import { Engine } from './ui/engine.ts';
import { tellsExits } from './ui/exit-setting.ts';
import { Explain } from './ui/explain.ts';
import { commandIds, registerHandlers } from './ui/handlers.ts';
import { languageChanges } from './ui/language.ts';
import { Measurements } from './ui/measurements.ts';
import { ViewSettings } from './ui/view-settings.ts';
import { createTrees } from './views/trees.ts';

/** Registers everything; the engine, the commands and the languages load when they are first needed. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Dockyard', { log: true });
  const engine = new Engine(log);
  const explain = new Explain(bundlesIn(context.asAbsolutePath('dist/notes')));
  const views = new ViewSettings(context.workspaceState);
  const measurements = new Measurements(engine);
  const trees = createTrees({ engine, settings: views, explain, measurements });
  const { reveal } = trees;

  const told = async (exits: readonly Exit[]): Promise<void> => {
    if (!tellsExits()) return;
    const { tellExits } = await import('./ui/exit-notices.ts');
    await tellExits(exits, engine.connected?.inventory.containers ?? new Map(), reveal);
  };
  const images = (): string[] =>
    [...(engine.connected?.inventory.images.values() ?? [])].flatMap(({ tags }) => tags);

  context.subscriptions.push(
    languageChanges,
    log,
    engine,
    views,
    measurements,
    trees,
    engine.onExits((exits) => void told(exits)),
    registerHandlers(
      commandIds(context),
      async () => {
        const [{ createHandlers }, { NotesPanel }, { Pages }] = await Promise.all([
          import('./commands/handlers.ts'),
          import('./panels/notes/panel.ts'),
          import('./panels/pages.ts'),
        ]);
        const { extensionUri, globalState, subscriptions, workspaceState } = context;
        const notes = new NotesPanel(explain, extensionUri);
        const pages = new Pages(extensionUri);
        subscriptions.push(notes, pages);
        const openNotes = (id?: string): Promise<void> => notes.open(id);
        return createHandlers({
          ...{
            engine,
            explain,
            pages,
            views,
            measurements,
            log,
            workspaceState,
            globalState,
            subscriptions,
            openNotes,
          },
          reveal,
        });
      },
      log,
    ),
    registerDockerfile(explain, images),
    registerCompose(explain, images, context.globalState, (placeOf) =>
      registerComposeLive(engine, context.extensionUri, placeOf),
    ),
    registerDockerignore(explain),
  );

  // Without a file in one of our languages it was a view or a command that woke us: its next question is for the
  // engine. What was registered goes out first, so that the window sets up the views while the engine layer loads.
  const woken = /^(dockercompose|dockerfile|dockerignore|yaml)$/;
  if (!vscode.workspace.textDocuments.some(({ languageId }) => woken.test(languageId))) {
    setTimeout(() => engine.open());
  }
}
