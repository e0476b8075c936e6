import * as vscode from 'vscode';
import { links as linksOf } from '../../language/compose/features/links.ts';
import { rangeOf } from '../ranges.ts';
import { uriOf } from './files.ts';
import type { Place } from './projects.ts';

/** Files and folders that are named, and pages of images. */
export function links({ project, path, file }: Place, document: vscode.TextDocument): vscode.DocumentLink[] {
  return linksOf(project, path).flatMap((link) => {
    const range = rangeOf(file, link.span);
    if (link.url !== undefined) return [new vscode.DocumentLink(range, vscode.Uri.parse(link.url))];
    if (link.path === undefined) return [];
    const uri = uriOf(document.uri, link.path);
    if (project.present.get(link.path) !== 'folder') return [new vscode.DocumentLink(range, uri)];
    const reveal = encodeURIComponent(JSON.stringify([uri.toJSON()]));
    return [new vscode.DocumentLink(range, vscode.Uri.parse(`command:revealInExplorer?${reveal}`))];
  });
}
