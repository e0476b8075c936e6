import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getLanguageService } from 'yaml-language-server';
import { root } from '../../scripts/lib/paths.ts';
import { LineIndex, type Position } from '../../src/language/text.ts';

/** yaml-language-server with one open document, which it knows to be a Compose file. */
export interface Peer {
  /** Reads a new version of the document, as after an edit. */
  validate(): Promise<unknown>;
  /** The same, and gives its outline. */
  symbols(): Promise<unknown>;
  /** Of the version that was validated last. */
  hover(offset: number): Promise<unknown>;
  complete(offset: number): Promise<unknown>;
  format(): Promise<unknown>;
}

/** What is used of it. */
interface Service {
  configure(settings: unknown): void;
  doValidation(document: unknown, isKubernetes: boolean): Promise<unknown>;
  doHover(document: unknown, position: Position): Promise<unknown>;
  doComplete(document: unknown, position: Position, isKubernetes: boolean): Promise<unknown>;
  doFormat(document: unknown, options: unknown): Promise<unknown>;
  findDocumentSymbols2(document: unknown): unknown;
}

const uri = 'file:///w/compose.yaml';
const schemaUri = 'https://dockyard.invalid/compose-spec.json';

export function openPeer(text: string): Peer {
  const service = createService();
  let document = documentOf(text, 1);
  const lines = new LineIndex(text);
  return {
    async validate() {
      document = documentOf(text, document.version + 1);
      return service.doValidation(document, false);
    },
    async symbols() {
      document = documentOf(text, document.version + 1);
      return service.findDocumentSymbols2(document);
    },
    hover: (offset) => service.doHover(document, lines.positionAt(offset)),
    complete: (offset) => service.doComplete(document, lines.positionAt(offset), false),
    format: () => service.doFormat(document, { tabWidth: 4 }),
  };
}

function createService(): Service {
  const service = getLanguageService({
    // Nothing is fetched: the schema is given.
    schemaRequestService: () => Promise.reject(new Error('no network')),
    workspaceContext: { resolveRelativePath: (relative: string) => relative },
    // It reports what goes wrong there, and has no default for it.
    telemetry: { send() {}, sendError() {}, sendTrack() {} },
  } as never) as unknown as Service;
  service.configure({
    validate: true,
    hover: true,
    completion: true,
    format: true,
    customTags: [
      '!reset scalar',
      '!reset mapping',
      '!reset sequence',
      '!override mapping',
      '!override sequence',
    ],
    schemas: [{ uri: schemaUri, fileMatch: [uri, 'compose.yaml'], schema: readSchema() }],
  });
  return service;
}

function readSchema(): unknown {
  const path = join(root, 'src/language/compose/schema/compose-spec.json');
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** As vscode-languageserver-textdocument makes it. */
// oxlint-disable-next-line typescript/explicit-function-return-type -- it has the peer's own shape
function documentOf(text: string, version: number) {
  const lines = new LineIndex(text);
  const starts = Array.from({ length: lines.count }, (_, line) => lines.startOf(line));
  return {
    uri,
    version,
    languageId: 'yaml',
    lineCount: lines.count,
    getText: (range?: { start: Position; end: Position }) =>
      range ? text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end)) : text,
    positionAt: (offset: number) => lines.positionAt(offset),
    offsetAt: (position: Position) => lines.offsetAt(position),
    getLineOffsets: () => starts,
  };
}
