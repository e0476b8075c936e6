import type { YamlScalar } from '../../../yaml/tree.ts';
import type { Layout, Level } from './layout.ts';
import type { Line } from './lines.ts';

/** Indents the text of a block scalar once. Its lines keep their distances, and blank ones what they have too much. */
export function planBlockScalar(layout: Layout, { span, style }: YamlScalar, level: Level): void {
  const { lines, tabSize, text } = layout.style;
  const first = lines.at(span.start) + 1;
  let last = lines.at(span.end);
  // The blank lines at its end may have more spaces than it is indented by.
  while (last + 1 < lines.all.length && isBlank(lines.all[last + 1] as Line)) last++;
  const content = lines.all.slice(first, last + 1);
  const header = /^[^#\s]*/.exec(text.slice(span.start, span.start + 4))?.[0] ?? style;
  const given = Number(/\d/.exec(header)?.[0] ?? 0);
  const from = given > 0 ? level.from + given : content.find((line) => !isBlank(line))?.spaces;
  // An indicator counts from the key: it stays, and so does the distance.
  const to = given > 0 ? level.to + given : level.to + tabSize;
  const end = content.at(-1)?.end;
  if (end === text.length && !text.endsWith('\n')) layout.endsInBlockScalar = !header.includes('-');
  for (const [index, line] of content.entries()) {
    layout.keptEnds.add(first + index);
    if (from === undefined) continue;
    const within = !isBlank(line) || line.spaces > from;
    layout.put(first + index, within ? line.spaces - from + to : Math.min(line.spaces, to), level);
  }
}

/** Of spaces alone: a tab is text here. */
function isBlank({ start, spaces, end }: Line): boolean {
  return start + spaces === end;
}
