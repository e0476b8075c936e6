/** The edits that give a text its new layout. */
import { Edits } from '../../../edits.ts';
import type { YamlFile } from '../../../yaml/tree.ts';
import type { TextEdit } from '../../finding.ts';
import type { FormatOptions } from '../format.ts';
import { commentColumns } from './comments.ts';
import { Layout, type LinePlan } from './layout.ts';
import { type Line, Lines } from './lines.ts';
import { listsAreIndented } from './list-style.ts';

/** In the order of the text; none overlap. */
export function layoutEdits(file: YamlFile, options: FormatOptions): TextEdit[] {
  const { text } = file;
  const lines = new Lines(text);
  const edits = new Edits(text);
  const tabSize = Math.max(1, options.tabSize);
  const layout = new Layout({ text, lines, tabSize, indentLists: listsAreIndented(file, lines) }, edits);
  for (const document of file.documents) layout.document(document);
  moveLines(layout, edits);
  const last = lines.all.at(-1) as Line;
  if (last.first < last.end && !layout.endsInBlockScalar) {
    edits.replace(text.length, text.length, options.eol);
  }
  return edits.sorted();
}

function moveLines({ style, plans, keptEnds }: Layout, edits: Edits): void {
  const { text, lines, tabSize } = style;
  let comments: Line[] = [];
  let before: LinePlan | undefined;
  const placeComments = (next: { from: number; to: number } | undefined): void => {
    const columns = commentColumns(
      comments.map(({ start, first }) => first - start),
      before,
      next,
      tabSize,
    );
    for (const [index, { start, first }] of comments.entries()) {
      edits.replace(start, first, ' '.repeat(columns[index] as number));
    }
    comments = [];
  };
  for (const [index, line] of lines.all.entries()) {
    const { start, end, spaces, first, last } = line;
    const plan = plans[index];
    if (plan !== undefined) {
      placeComments({ from: spaces, to: plan.column });
      edits.replace(start, start + spaces, ' '.repeat(plan.column));
      before = plan;
    } else if (text[first] === '#' && first < end) comments.push(line);
    else if (first < end) {
      placeComments({ from: 0, to: 0 });
      before = undefined;
    }
    if (keptEnds.has(index)) continue;
    if (first < end) edits.replace(last, end, '');
    else if (plan === undefined) edits.replace(start, end, '');
  }
  placeComments(undefined);
}
