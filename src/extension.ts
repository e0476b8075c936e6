import * as vscode from 'vscode';
import { registerComposeLive } from './editor/compose/live.ts';
import { registerDockerignore } from './editor/dockerignore.ts';
import { registerCompose } from './editor/register-compose.ts';
import { registerDockerfile } from './editor/register.ts';
import { bundlesIn } from './ui/bundle-files.ts';
import { Engine } from './ui/engine.ts';
import { Explain } from './ui/explain.ts';
import { registerHandlers } from './ui/handlers.ts';
import { ContainersModel } from './views/containers.ts';
import { ImagesModel } from './views/images.ts';
import { NetworksModel } from './views/networks.ts';
import { TreeView } from './views/tree.ts';
import { VolumesModel } from './views/volumes.ts';

/** Registers everything; the engine, the commands and the languages load when they are first needed. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Dockyard', { log: true });
  const engine = new Engine(log);
  const explain = new Explain(bundlesIn(context.asAbsolutePath('dist/notes')));
  const containers = new TreeView('containers', engine, new ContainersModel(explain));

  const images = (): string[] =>
    [...(engine.connected?.inventory.images.values() ?? [])].flatMap(({ tags }) => tags);

  context.subscriptions.push(
    log,
    engine,
    containers,
    new TreeView('images', engine, new ImagesModel(explain)),
    new TreeView('volumes', engine, new VolumesModel(explain)),
    new TreeView('networks', engine, new NetworksModel(explain)),
    registerHandlers(async () => {
      const [{ createHandlers }, { NotesPanel }] = await Promise.all([
        import('./commands/handlers.ts'),
        import('./panels/notes/panel.ts'),
      ]);
      const notes = new NotesPanel(explain, context.extensionUri);
      context.subscriptions.push(notes);
      return createHandlers(engine, context, log, {
        reveal: (id) => containers.reveal({ noun: 'container', id }),
        openNotes: (id) => notes.open(id),
      });
    }, log),
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
