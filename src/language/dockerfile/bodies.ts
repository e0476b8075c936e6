/** The bodies of heredocs, and what fills in the variables in them. */
import { BACKSLASH } from './characters.ts';
import { heredocMarkers, isHeredocMarker } from './heredocs.ts';
import type { Head } from './instruction.ts';
import { readJson } from './json-form.ts';
import type { LineReader } from './logical-lines.ts';
import { findHeredocVariables, findShellVariables } from './step-variables.ts';
import { interpreter, isBourneShell } from './shells.ts';
import { textMap } from './source-map.ts';
import type { Heredoc, VariableUse } from './syntax.ts';
import { findBuildVariables } from './variables.ts';

const heredocKeywords = new Set(['ADD', 'COPY', 'RUN']);
const none: readonly Heredoc[] = [];

/** Reads the bodies that an instruction opens; they begin behind the reader's current line. */
export function readHeredocs(reader: LineReader, head: Head): readonly Heredoc[] {
  const { text, map, keyword, argumentFrom, argumentTo } = head;
  if (!heredocKeywords.has(keyword) || !text.includes('<<')) return none;
  if (Array.isArray(readJson(text, map, argumentFrom, argumentTo))) return none;
  return heredocMarkers(text).map((marker): Heredoc => {
    const { name, expand, chomp, fileDescriptor } = marker;
    const start = reader.at;
    const head = {
      name,
      nameSpan: map.span(marker.nameFrom, marker.nameTo),
      span: map.span(marker.from, marker.to),
      expand,
      chomp,
      fileDescriptor,
      bodyLine: reader.line,
    };
    while (reader.next()) {
      let from = reader.start;
      if (chomp) while (reader.text[from] === '\t') from++;
      if (reader.end - from === name.length && reader.text.startsWith(name, from)) {
        const body = { start, end: reader.start };
        return { ...head, body, endLine: reader.line - 1, endSpan: { start: from, end: reader.end } };
      }
    }
    return { ...head, body: { start, end: reader.text.length } };
  });
}

/**
 * Adds the variables in the bodies.
 * @param file the whole text
 * @param program first word of the argument
 * @param bourneShell the step's shell reads `$name` as sh does
 */
export function addBodyVariables(
  file: string,
  keyword: string,
  argument: string,
  program: string | undefined,
  heredocs: readonly Heredoc[],
  bourneShell: boolean,
  variables: VariableUse[],
): void {
  const isScript = isHeredocMarker(argument);
  for (const { body, expand } of heredocs) {
    const { start, end } = body;
    if (keyword !== 'RUN') {
      if (expand) findBuildVariables(file, textMap, start, end, BACKSLASH, false, variables);
    } else if (isScript) {
      const named = interpreter(file.slice(start, Math.min(end, start + 200)).trimStart());
      if (named === undefined ? bourneShell : isBourneShell(named)) {
        findShellVariables(file, textMap, start, end, variables);
      }
    } else if (expand) {
      if (bourneShell) findHeredocVariables(file, start, end, variables);
    } else if (isBourneShell(program)) {
      findShellVariables(file, textMap, start, end, variables);
    }
  }
}
