import { officialImages } from '../facts/official-images.ts';
import type { Span } from '../syntax.ts';
import type { ItemList } from './completion-items.ts';
import type { CompletionContext } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { concept } from './topics.ts';

/** What FROM may be built on: an earlier stage, an image that is here, nothing, or a well-known image. */
export function baseItems(cursor: Cursor, context: CompletionContext, replace: Span, items: ItemList): void {
  stageItems(cursor, replace, items);
  for (const image of context.images) items.add('image', image, replace);
  items.add('image', 'scratch', replace, { topic: concept('scratch') });
  for (const image of officialImages) {
    items.add('image', image, replace, { detail: 'Docker Hub', topic: concept('official image') });
  }
}

/** What `--from` may name: an earlier stage by name or, without one, by number; or an image. */
export function fromItems(cursor: Cursor, context: CompletionContext, replace: Span, items: ItemList): void {
  stageItems(cursor, replace, items);
  for (const { index, name, base } of earlierStages(cursor)) {
    if (!name) items.add('stage', String(index), replace, { detail: base && `FROM ${base.value}` });
  }
  for (const image of context.images) items.add('image', image, replace);
}

/** The nearest stage first. */
function stageItems(cursor: Cursor, replace: Span, items: ItemList): void {
  for (const { name, base } of earlierStages(cursor).reverse()) {
    if (!name) continue;
    items.add('stage', name.value, replace, {
      detail: base && `FROM ${base.value}`,
      topic: concept('multi-stage build'),
    });
  }
}

function earlierStages({ file, at }: Cursor) {
  return file.stages.slice(0, at.stage ?? 0);
}
