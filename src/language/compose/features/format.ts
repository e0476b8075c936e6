/**
 * Formats a Compose file without changing what it says: the indentation of maps, lists, block scalars and comments,
 * one space behind a colon and a dash, white space at the ends of lines, and a line break at the end. Quotes, flow
 * collections, blank lines and lines within a value stay as they are.
 */
import { applied } from '../../edits.ts';
import { parseYaml } from '../../yaml/parse.ts';
import type { YamlFile } from '../../yaml/tree.ts';
import type { TextEdit } from '../finding.ts';
import { layoutEdits } from './format/edits.ts';
import { saysTheSame } from './format/same.ts';

export interface FormatOptions {
  /** Asked by every editor, and no question here: YAML is indented with spaces. */
  readonly insertSpaces: boolean;
  /** Width of one level. */
  readonly tabSize: number;
  /** What is put at the end of the file. */
  readonly eol: '\n' | '\r\n';
}

/** Line breaks to `docker compose`, and not to every other reader of YAML. */
const oddLineBreaks = /\r(?!\n)|[\u0085\u2028\u2029]/;

/** The edits, in the order of the text, none of which overlap. None for a text with mistakes in it. */
export function formatCompose(file: YamlFile, options: FormatOptions): TextEdit[] {
  if (file.errors.length > 0 || oddLineBreaks.test(file.text)) return [];
  const edits = layoutEdits(file, options);
  // A value that changes is worse than a line that stands askew.
  return saysTheSame(file, parseYaml(applied(file.text, edits))) ? edits : [];
}
