import * as vscode from 'vscode';
import { renderFacts } from '../../language/compose/features/hover-text.ts';
import { inlayHints as hintsOf } from '../../language/compose/features/inlay-hints.ts';
import { language } from '../../ui/language.ts';
import { offsetOf } from '../ranges.ts';
import type { Place } from './projects.ts';

/** Values of variables, and what comes from elsewhere, behind the lines of a range. */
export function inlayHints({ project, path, file }: Place, range: vscode.Range): vscode.InlayHint[] {
  const span = { start: offsetOf(file, range.start), end: offsetOf(file, range.end) };
  return hintsOf(project, path, span).map(({ offset, label, tooltip }) => {
    const { line, character } = file.lines.positionAt(offset);
    const hint = new vscode.InlayHint(new vscode.Position(line, character), label);
    hint.paddingLeft = true;
    if (tooltip.length > 0) hint.tooltip = new vscode.MarkdownString(renderFacts(tooltip, language()));
    return hint;
  });
}
