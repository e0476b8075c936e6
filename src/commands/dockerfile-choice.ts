import { basename } from 'node:path';
import * as vscode from 'vscode';
import { EngineError } from '../engine/errors.ts';
import { Nothing } from '../ui/handlers.ts';
import { messages } from '../ui/language.ts';
import { choose } from '../ui/prompts.ts';

/** The Dockerfile that was clicked, else the one in the editor, else the one that the user chooses; saved. */
export async function theDockerfile(clicked: unknown): Promise<vscode.Uri> {
  const active = vscode.window.activeTextEditor?.document;
  const uri =
    clicked instanceof vscode.Uri
      ? clicked
      : active?.languageId === 'dockerfile'
        ? active.uri
        : await chooseDockerfile();
  const words = messages();
  if (uri.scheme !== 'file') throw new Nothing(words.buildOnlyFiles);
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty && !(await open.save()))
    throw new EngineError('cancelled', 'The Dockerfile was not saved.');
  return uri;
}

async function chooseDockerfile(): Promise<vscode.Uri> {
  const words = messages();
  const pattern = '**/{[Dd]ockerfile,[Dd]ockerfile.*,*.[Dd]ockerfile,Containerfile}';
  const files = (await vscode.workspace.findFiles(pattern, '**/node_modules/**', 500)).filter(
    ({ path }) => !path.endsWith('.dockerignore'),
  );
  const [only] = files;
  if (only === undefined) throw new Nothing(words.nothingToPick.dockerfile);
  if (files.length === 1) return only;
  return choose(
    words.pick.dockerfile,
    files.map((file) => ({
      label: basename(file.path),
      description: vscode.workspace.asRelativePath(file),
      value: file,
    })),
  );
}
