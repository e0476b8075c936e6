import * as vscode from 'vscode';
import type { CommandKey } from './contract/commands.ts';
import { contextKeys } from './contract/context-keys.ts';
import { registerDockerignore } from './editor/dockerignore.ts';
import { registerCompose } from './editor/register-compose.ts';
import { registerDockerfile } from './editor/register.ts';
import { bundleFileName, type TopicBundle } from './notes/types.ts';
import { NotesPanel } from './panels/notes/panel.ts';
import { Explain } from './ui/explain.ts';
import { commandIds, type Handlers, Nothing, registerHandlers } from './ui/handlers.ts';
import { languageChanges, messages } from './ui/language.ts';

export * from './editor/languages.ts';
export * from './language/load-deep.ts';

/** Dockyard in a browser without a machine behind it: the languages and the notes. */
export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Dockyard', { log: true });
  const explain = new Explain(async (language, area) => {
    const file = vscode.Uri.joinPath(context.extensionUri, 'dist', 'notes', bundleFileName(language, area));
    return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as TopicBundle;
  });
  const notes = new NotesPanel(explain, context.extensionUri);
  const ids = commandIds(context);
  void vscode.commands.executeCommand('setContext', contextKeys.engine, 'none');
  context.subscriptions.push(
    languageChanges,
    log,
    notes,
    registerDockerfile(explain, () => []),
    registerCompose(explain, () => [], context.globalState),
    registerDockerignore(explain),
    registerHandlers(ids, async () => handlers(ids, notes), log),
  );
}

function handlers(ids: readonly string[], notes: NotesPanel): Handlers {
  const needsEngine = async (): Promise<void> => {
    throw new Nothing(messages().needsEngine);
  };
  const keys = ids.map((id) => id.replace(/^dockyard\./, '') as CommandKey);
  return {
    ...(Object.fromEntries(keys.map((key) => [key, needsEngine])) as Handlers),
    openCourseNotes: (id) => notes.open(typeof id === 'string' ? id : undefined),
  };
}
