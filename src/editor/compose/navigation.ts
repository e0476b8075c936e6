/** Definition, references and rename, through all files of a project. */
import * as vscode from 'vscode';
import { definitions } from '../../language/compose/features/definition.ts';
import { references } from '../../language/compose/features/references.ts';
import { refusalSentence } from '../../language/compose/features/refusal-sentences.ts';
import * as feature from '../../language/compose/features/rename.ts';
import type { Project } from '../../language/compose/project.ts';
import { LineIndex } from '../../language/text.ts';
import { language } from '../../ui/language.ts';
import { type Lined, offsetOf, rangeOf, toTextEdit } from '../ranges.ts';
import { uriOf } from './files.ts';
import type { Place } from './projects.ts';

export function definition(
  { project, path, file }: Place<Lined>,
  document: vscode.TextDocument,
  position: vscode.Position,
): vscode.LocationLink[] {
  return definitions(project, path, offsetOf(file, position)).map((found) => {
    const target = linesOf(project, found.path);
    return {
      originSelectionRange: rangeOf(file, found.origin),
      targetUri: uriOf(document.uri, found.path),
      targetRange: rangeOf(target, found.whole),
      targetSelectionRange: rangeOf(target, found.target),
    };
  });
}

export function findReferences(
  { project, path, file }: Place<Lined>,
  document: vscode.TextDocument,
  position: vscode.Position,
  withDeclarations: boolean,
): vscode.Location[] {
  return references(project, path, offsetOf(file, position), withDeclarations).map(
    (place) =>
      new vscode.Location(uriOf(document.uri, place.path), rangeOf(linesOf(project, place.path), place.span)),
  );
}

/** Throws the reason where nothing can be renamed: VS Code shows it at the cursor. */
export function prepareRename(
  { project, path, file }: Place<Lined>,
  position: vscode.Position,
): { range: vscode.Range; placeholder: string } {
  const answer = feature.prepareRename(project, path, offsetOf(file, position));
  if ('refused' in answer) throw new Error(refusalSentence(answer.refused, language()));
  return { range: rangeOf(file, answer.span), placeholder: answer.name };
}

/** Throws the reason where the new name cannot be had. */
export function rename(
  { project, path, file }: Place<Lined>,
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
): vscode.WorkspaceEdit {
  const answer = feature.rename(project, path, offsetOf(file, position), newName);
  if ('refused' in answer) throw new Error(refusalSentence(answer.refused, language()));
  const edit = new vscode.WorkspaceEdit();
  for (const [changed, edits] of answer.edits) {
    const lines = linesOf(project, changed);
    edit.set(
      uriOf(document.uri, changed),
      edits.map((each) => toTextEdit(lines, each)),
    );
  }
  return edit;
}

/** Of any file that the project has read. */
export function linesOf(project: Project, path: string): Lined {
  return project.read.get(path) ?? { lines: new LineIndex(project.texts.get(path) ?? '') };
}
