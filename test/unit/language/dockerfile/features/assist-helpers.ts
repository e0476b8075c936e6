import { completionsAt } from '../../../../../src/language/dockerfile/features/completion.ts';
import type { CompletionItemData } from '../../../../../src/language/dockerfile/features/completion.ts';
import { hoverAt } from '../../../../../src/language/dockerfile/features/hover.ts';
import { renderFacts } from '../../../../../src/language/dockerfile/features/hover-text.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';

/** A text with `|` where the cursor is; `¦` is an ordinary bar. */
export function marked(text: string): { readonly text: string; readonly offset: number } {
  const offset = text.indexOf('|');
  return { text: (text.slice(0, offset) + text.slice(offset + 1)).replaceAll('¦', '|'), offset };
}

export interface Told {
  /** What is pointed at, as it stands in the file. */
  readonly on: string;
  readonly topics: readonly string[];
  readonly facts: string;
}

/** What a hover tells with the pointer on the character behind `|`; the topics of concepts with `concept:` in front. */
export function tell(
  written: string,
  language: 'en' | 'nl' = 'en',
  images: readonly string[] = [],
): Told | undefined {
  const { text, offset } = marked(written);
  const hover = hoverAt(parseDockerfile(text), offset, { images });
  if (!hover) return undefined;
  return {
    on: text.slice(hover.span.start, hover.span.end),
    topics: hover.topics.map(({ area, key }) => (area === 'dockerfile' ? key : `${area}:${key}`)),
    facts: renderFacts(hover.facts, language),
  };
}

const folders: Readonly<Record<string, readonly { name: string; folder: boolean }[]>> = {
  '': [
    { name: '.env', folder: false },
    { name: 'app.py', folder: false },
    { name: 'my notes.txt', folder: false },
    { name: 'src', folder: true },
  ],
  'src/': [{ name: 'main.ts', folder: false }],
};

export function complete(written: string): CompletionItemData[] {
  const { text, offset } = marked(written);
  return completionsAt(parseDockerfile(text), offset, {
    images: ['python:3.12-slim', 'web:dev'],
    paths: (folder) => folders[folder] ?? [],
  });
}

export function labels(written: string): string[] {
  return complete(written).map(({ label }) => label);
}

/** The text after the item with this label was chosen; places to fill in stay as they are. */
export function choose(written: string, label: string): string {
  const { text } = marked(written);
  const item = complete(written).find((each) => each.label === label);
  if (!item) throw new Error(`No ${label} among ${labels(written).join(' ')}`);
  return text.slice(0, item.replace.start) + item.insertText + text.slice(item.replace.end);
}
