import * as vscode from 'vscode';
import { envHoverText } from '../../language/env-file/hover-text.ts';
import { envHoverAt } from '../../language/env-file/hover.ts';
import { language } from '../../ui/language.ts';
import { type Lined, offsetOf, rangeOf } from '../ranges.ts';
import type { Place } from './projects.ts';

/** Of a variable in an env file: its value here, and who uses it. */
export function envHover(
  { project, path, file }: Place<Lined>,
  position: vscode.Position,
): vscode.Hover | undefined {
  const found = envHoverAt(project, path, offsetOf(file, position));
  if (found === undefined) return undefined;
  const text = envHoverText(found, language()).join('\n\n');
  return new vscode.Hover(new vscode.MarkdownString(text), rangeOf(file, found.span));
}
