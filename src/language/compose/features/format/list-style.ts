import type { YamlFile, YamlNode } from '../../../yaml/tree.ts';
import type { Lines } from './lines.ts';

/** Whether most lists stand further to the right than the keys that they belong to; so they do where it is a tie. */
export function listsAreIndented({ documents }: YamlFile, lines: Lines): boolean {
  let more = 0;
  const visit = (node: YamlNode | undefined): void => {
    if (node?.kind === 'list') for (const item of node.items) visit(item);
    else if (node?.kind === 'map') {
      for (const { span, value } of node.pairs) {
        if (value.kind === 'list' && !value.flow) {
          more += lines.column(value.span.start) > lines.column(span.start) ? 1 : -1;
        }
        visit(value);
      }
    }
  };
  for (const { root } of documents) visit(root);
  return more >= 0;
}
