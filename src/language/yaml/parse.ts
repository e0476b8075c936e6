/**
 * Reads a YAML text into a tree, by the rules of go.yaml.in/yaml/v3, which `docker compose` reads its files with: what
 * it refuses is an error here, and what it takes is none.
 */

import { LineIndex } from '../text.ts';
import { continued, readNode } from './block.ts';
import { keyAhead } from './block-lines.ts';
import { endsLine, isBlank, Reader } from './reader.ts';
import type { YamlDocument, YamlError, YamlFile, YamlNode } from './tree.ts';
import { verify } from './verify.ts';

/** Never throws: a broken text gives what could be read of it, and the errors. */
export function parseYaml(text: string): YamlFile {
  const reader = new Reader(text);
  const documents = readDocuments(reader);
  refuseControlCharacters(reader);
  const lines = new LineIndex(text);
  const errors = firstOfLines(reader.errors.splice(0), lines);
  for (const { root } of documents) verify(root, reader);
  errors.push(...reader.errors);
  errors.sort((a, b) => a.span.start - b.span.start);
  return { text, lines, documents, comments: reader.comments, errors };
}

/** Of each line what was found first: the rest mostly follows from it. */
function firstOfLines(errors: readonly YamlError[], lines: LineIndex): YamlError[] {
  const told = new Set<number>();
  return errors.filter(({ span }) => {
    const line = lines.lineAt(span.start);
    if (told.has(line)) return false;
    told.add(line);
    return true;
  });
}

function readDocuments(reader: Reader): YamlDocument[] {
  const documents: YamlDocument[] = [];
  let start = 0;
  for (;;) {
    const directives = readDirectives(reader);
    const explicit = reader.marker === '---';
    if (reader.pos >= reader.end && !directives) break;
    if (!explicit && (documents.length > 0 || directives)) {
      reader.error('MISSING_DOCUMENT_START', reader.pos, reader.lineTextEnd());
    }
    if (documents.length > 0) start = reader.pos;
    reader.anchors = new Map();
    reader.open.clear();
    if (explicit) reader.pos += 3;
    const from = reader.pos;
    const root = readRoot(reader, explicit);
    if (reader.marker === '...') endDocument(reader);
    const written = root.span.end > root.span.start || root.anchor !== undefined || root.tag !== undefined;
    if (written || explicit || reader.pos > from) {
      documents.push({
        span: { start, end: reader.pos },
        root: written ? root : undefined,
        anchors: reader.anchors,
      });
    }
  }
  return documents;
}

/** The directives before a document; leaves the reader at the first thing that is none. */
function readDirectives(reader: Reader): boolean {
  let found = false;
  for (;;) {
    reader.toToken(false, false);
    if (reader.marker === '...') reader.pos += 3;
    else if (reader.directive) {
      found = true;
      const end = reader.lineTextEnd();
      const line = reader.text.slice(reader.pos, end);
      const handle = /^%TAG[ \t]+(![\w-]*!?)[ \t]+\S+[ \t]*(?:#.*)?$/.exec(line)?.[1];
      if (handle !== undefined) reader.handles.add(handle);
      const version = /^%YAML[ \t]+(\S+)[ \t]*(?:#.*)?$/.exec(line)?.[1];
      if (version !== undefined && version !== '1.1') reader.error('YAML_VERSION', reader.pos, end, version);
      else if (version === undefined && handle === undefined) {
        reader.error('UNKNOWN_DIRECTIVE', reader.pos, end, line);
      }
      reader.toLineEnd();
    } else return found;
  }
}

function readRoot(reader: Reader, explicit: boolean): YamlNode {
  let root = readNode(reader, { parent: -1, blockHere: !explicit, ofKey: false });
  let told = false;
  for (;;) {
    reader.toToken(false, false);
    if (reader.atEnd) return root;
    if (root.kind === 'map' && !root.flow && keyAhead(reader)) {
      const expected = root.span.start - reader.text.lastIndexOf('\n', root.span.start) - 1;
      reader.error('BAD_INDENT', reader.pos, reader.lineTextEnd(), String(reader.column), String(expected));
      root = continued(reader, root);
    } else {
      if (!told) reader.error('STRAY_TEXT', reader.pos, reader.lineTextEnd());
      told = true;
      reader.toLineEnd();
    }
  }
}

/** Past a line `...`. */
function endDocument(reader: Reader): void {
  reader.pos += 3;
  while (isBlank(reader.code())) reader.pos++;
  if (reader.code() === 35) reader.comment();
  else if (!endsLine(reader.code())) {
    reader.error('MISSING_DOCUMENT_START', reader.pos, reader.lineTextEnd());
    reader.toLineEnd();
  }
}

// oxlint-disable-next-line no-control-regex
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]/;

function refuseControlCharacters(reader: Reader): void {
  const at = reader.text.search(control);
  if (at < 0) return;
  const code = reader.text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  reader.error('CONTROL_CHARACTER', at, at + 1, `U+${code}`);
}
