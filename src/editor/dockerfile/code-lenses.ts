import * as vscode from 'vscode';
import { commandId } from '../../contract/command-id.ts';
import * as feature from '../../language/dockerfile/features/code-lenses.ts';
import { messages } from '../../ui/language.ts';
import { rangeOf } from '../ranges.ts';
import { treeOf } from './document.ts';

/** Build, and Build and Run, above each stage that can be built by itself; the last one is the whole Dockerfile. */
export function codeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
  const settings = vscode.workspace.getConfiguration('dockyard', document);
  const canBuild = document.uri.scheme === 'file' && vscode.workspace.isTrusted;
  if (!canBuild || !settings.get('dockerfile.codeLens', true)) return [];
  const words = messages().stageLens;
  const file = treeOf(document);
  return feature.codeLenses(file).flatMap(({ span, name, last }) => {
    if (name === undefined && !last) return [];
    const range = rangeOf(file, span);
    // Without a stage the build is that of the file, with the choices that were made for it.
    const args = last ? [document.uri] : [document.uri, name];
    const [build, run] = last
      ? [words.build, words.buildAndRun]
      : [words.buildStage(name ?? ''), words.buildAndRunStage(name ?? '')];
    return [
      new vscode.CodeLens(range, {
        title: `$(tools) ${build}`,
        command: commandId('buildImage'),
        arguments: args,
      }),
      new vscode.CodeLens(range, {
        title: `$(run-all) ${run}`,
        command: commandId('buildAndRun'),
        arguments: args,
      }),
    ];
  });
}
