import {
  type CompletionItemData,
  completionsAt,
} from '../../../../../src/language/compose/features/completion.ts';
import { checkSchema } from '../../../../../src/language/compose/schema/index.ts';
import { parseYaml } from '../../../../../src/language/yaml/parse.ts';
import { expand } from '../../../../fixtures/snippets.ts';
import { atCursor, type Files } from '../project/files.ts';

export interface Around {
  /** Other files of the project, by name. */
  readonly files?: Files;
  readonly environment?: Readonly<Record<string, string>>;
  readonly images?: readonly string[];
}

export interface Completed {
  readonly items: readonly CompletionItemData[];
  readonly labels: readonly string[];
  /** Folders that were asked for. */
  readonly asked: readonly string[];
  /** The text when an item is taken, with the defaults of its places to fill in. */
  take(label: string): string;
  item(label: string): CompletionItemData;
}

/** What is offered at `‸` in compose.yaml. */
export async function complete(marked: string, around: Around = {}): Promise<Completed> {
  const files = { 'compose.yaml': marked, ...around.files };
  const { project, path, offset, files: clean } = await atCursor(files, around.environment);
  const asked = new Set<string>();
  const items = completionsAt(project, path, offset, {
    images: around.images ?? [],
    files: (folder) => {
      asked.add(folder);
      const inside = Object.keys(clean)
        .map((name) => `/w/${name}`)
        .filter((name) => name.startsWith(folder === '/' ? '/' : `${folder}/`))
        .map((name) => name.slice(folder === '/' ? 1 : folder.length + 1).replace(/\/.*/, '/'));
      return [...new Set(inside)];
    },
  });
  const item = (label: string): CompletionItemData => {
    const found = items.find((each) => each.label === label);
    if (found === undefined) throw new Error(`no ${label} in ${items.map((each) => each.label).join(', ')}`);
    return found;
  };
  return {
    items,
    labels: items.map(({ label }) => label),
    asked: [...asked],
    item,
    take: (label) => taken(project.read.get(path)?.text ?? '', item(label)),
  };
}

export async function labels(marked: string, around?: Around): Promise<readonly string[]> {
  return (await complete(marked, around)).labels;
}

export async function take(marked: string, label: string, around?: Around): Promise<string> {
  return (await complete(marked, around)).take(label);
}

/** As VS Code inserts it: later lines get the white space that the line begins with. */
function taken(text: string, { insertText, snippet, replace, also }: CompletionItemData): string {
  const lineStart =
    Math.max(text.lastIndexOf('\n', replace.start - 1), text.lastIndexOf('\r', replace.start - 1)) + 1;
  const space = /^[ \t]*/.exec(text.slice(lineStart, replace.start))?.[0] ?? '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const inserted = (snippet ? expand(insertText) : insertText).replaceAll('\n', `${eol}${space}`);
  const edits = [{ span: replace, newText: inserted }, ...(also ? [also] : [])];
  return edits
    .toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
      text,
    );
}

/** What YAML or the schema has against a text. */
export function troubles(text: string): string[] {
  const file = parseYaml(text);
  const found = checkSchema(file).filter(({ kind }) => kind === 'error');
  return [...file.errors, ...found].map(({ code, span }) => `${code} at ${text.slice(span.start, span.end)}`);
}

/** A file with one service `web`; each line is indented by four. */
export function web(...lines: readonly string[]): string {
  return `services:\n  web:\n${lines.map((line) => `    ${line}\n`).join('')}`;
}
