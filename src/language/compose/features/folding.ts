import { type CommentLine, type Folding, Foldings } from '../../features/folding.ts';
import type { YamlFile, YamlNode } from '../../yaml/tree.ts';

/** Keys and items of several lines, comments and regions. One at most begins on a line: the largest. */
export function foldingRanges(file: YamlFile): Folding[] {
  const found = new Foldings();
  for (const { root } of file.documents) if (root) addNode(file, root, found);
  found.addComments(commentLines(file));
  return found.sorted();
}

function addNode(file: YamlFile, node: YamlNode, found: Foldings): void {
  if (node.kind === 'map') {
    for (const { span, value } of node.pairs) {
      addLines(file, span.start, span.end, found);
      addNode(file, value, found);
    }
  } else if (node.kind === 'list') {
    for (const item of node.items) {
      addLines(file, item.span.start, item.span.end, found);
      addNode(file, item, found);
    }
  }
}

function addLines({ lines }: YamlFile, start: number, end: number, found: Foldings): void {
  found.add({ line: lines.lineAt(start), endLine: lines.lineAt(end) });
}

/** Those that have their lines to themselves. */
function* commentLines({ text, lines, comments }: YamlFile): Generator<CommentLine> {
  for (const { span } of comments) {
    const line = lines.lineAt(span.start);
    const alone = text.slice(lines.startOf(line), span.start).trim() === '';
    if (alone) yield { line, text: text.slice(span.start + 1, span.end) };
  }
}
