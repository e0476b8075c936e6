/** Answers of the navigation features, shown in the texts. */
import { definitions } from '../../../../../src/language/compose/features/definition.ts';
import { references } from '../../../../../src/language/compose/features/references.ts';
import { rename } from '../../../../../src/language/compose/features/rename.ts';
import { atCursor, type Files, marked } from '../project/files.ts';

type Environment = Readonly<Record<string, string>>;

/** Files with `«…»` around what the definition at the cursor leads to; a file that is opened at its beginning is `«»`. */
export async function definitionsAt(
  files: Files,
  environment?: Environment,
): Promise<Record<string, string>> {
  const { project, path, offset, files: clean } = await atCursor(files, environment);
  const found = definitions(project, path, offset);
  return marked(
    clean,
    found.map((each) => ({ path: each.path, span: each.target })),
  );
}

/** Files with `«…»` around all places that name what is at the cursor. */
export async function referencesAt(files: Files): Promise<Record<string, string>> {
  const { project, path, offset, files: clean } = await atCursor(files);
  return marked(clean, references(project, path, offset, true));
}

/** The files that change, or why none does. */
export async function renamedAt(
  files: Files,
  newName: string,
  environment?: Environment,
): Promise<Record<string, string> | string> {
  const { project, path, offset, files: clean } = await atCursor(files, environment);
  const answer = rename(project, path, offset, newName);
  if ('refused' in answer) return answer.refused;
  const changed: Record<string, string> = {};
  for (const [file, edits] of answer.edits) {
    const name = file.slice('/w/'.length);
    let text = clean[name] ?? '';
    for (const { span, newText } of edits.toReversed()) {
      text = text.slice(0, span.start) + newText + text.slice(span.end);
    }
    changed[name] = text;
  }
  return changed;
}
