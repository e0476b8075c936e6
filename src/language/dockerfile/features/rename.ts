/**
 * Renames stages, variables and heredocs. The result is read again before it is given: each name must still refer to
 * what it referred to.
 */
import type { TextEdit } from '../finding.ts';
import { parseDockerfile } from '../parse.ts';
import { knownArg } from '../facts/build-args.ts';
import { type Named, type Occurrence, occurrenceAt, symbolsOf } from '../symbols.ts';
import type { Dockerfile, Heredoc, Span } from '../syntax.ts';

/**
 * `nothing`: no name stands here. `undeclared`: an image, a variable from outside, or one that the shell sets itself.
 * `number`: a stage reached by its number. `predefined`: BuildKit or the system gives the name its meaning.
 * `through-variable`: FROM spells the stage's name with a variable. `split`: quotes stand inside the name.
 * `invalid`: no such name can be. `reserved`: BuildKit means something else by it. `taken`: something else has it, or
 * would be reached by it.
 */
export type RenameRefusal =
  | 'nothing'
  | 'undeclared'
  | 'number'
  | 'predefined'
  | 'through-variable'
  | 'split'
  | 'invalid'
  | 'reserved'
  | 'taken';

export interface Refused {
  readonly refused: RenameRefusal;
}

/** What is to be renamed at a place. */
export function prepareRename(
  file: Dockerfile,
  offset: number,
): { readonly span: Span; readonly name: string } | Refused {
  const found = occurrenceAt(file, offset);
  const refused = refusal(file, found);
  if (refused || !found) return { refused: refused ?? 'nothing' };
  return { span: found.span, name: written(file, found) };
}

export function rename(
  file: Dockerfile,
  offset: number,
  newName: string,
): { readonly edits: TextEdit[] } | Refused {
  const found = occurrenceAt(file, offset);
  const refused = refusal(file, found);
  if (refused || !found?.symbol) return { refused: refused ?? 'nothing' };
  const { symbol } = found;
  const bad = nameRefusal(file, symbol, newName);
  if (bad) return { refused: bad };
  const edits = editsFor(symbol, newName).filter(
    ({ span, newText }) => file.text.slice(span.start, span.end) !== newText,
  );
  if (edits.length > 0 && !keepsMeaning(file, edits)) return { refused: 'taken' };
  return { edits };
}

function refusal(file: Dockerfile, found: Occurrence | undefined): RenameRefusal | undefined {
  if (!found) return 'nothing';
  const { symbol, numbered } = found;
  if (numbered) return 'number';
  if (!symbol) return 'undeclared';
  if (symbol.kind === 'variable' && isFixed(symbol)) return 'predefined';
  if (symbol.kind === 'stage' && isSpelled(file, symbol)) return 'through-variable';
  if (changing(symbol).some((each) => written(file, each).toLowerCase() !== each.name.toLowerCase())) {
    return 'split';
  }
  return undefined;
}

/** PATH and HOME mean something to every program; predefined ARGs get their value by their name. */
function isFixed({ name, declarations }: Named): boolean {
  return (
    name === 'PATH' ||
    name === 'HOME' ||
    (knownArg(name) !== undefined && declarations.some(({ by }) => by === 'ARG'))
  );
}

/** FROM names the stage by way of a variable, with its default or perhaps with another value: `FROM base-$KIND`. */
function isSpelled(file: Dockerfile, { name, spelled }: Named): boolean {
  if (spelled.length > 0) return true;
  return file.stages.some(({ base }) => {
    if (!base?.value.includes('$')) return false;
    const parts = base.value.split(/\$(?:\w+|\{[^{}]*\})/);
    return parts.some((part) => part !== '') && fits(parts, name);
  });
}

/** The text is these parts with anything between them. */
function fits(parts: readonly string[], text: string): boolean {
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

function nameRefusal(file: Dockerfile, symbol: Named, newName: string): RenameRefusal | undefined {
  if (symbol.kind === 'stage') return stageRefusal(file, symbol, newName);
  if (symbol.kind === 'heredoc') return heredocRefusal(file, symbol, newName);
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(newName)) return 'invalid';
  return knownArg(newName) !== undefined || newName === 'PATH' || newName === 'HOME' ? 'reserved' : undefined;
}

/** Source: `validStageName` and `reservedStageNames` in BuildKit's frontend. */
function stageRefusal(file: Dockerfile, symbol: Named, newName: string): RenameRefusal | undefined {
  const name = newName.toLowerCase();
  if (!/^[a-z][a-z0-9_.-]*$/.test(name)) return 'invalid';
  if (name === 'scratch' || name === 'context') return 'reserved';
  const { named } = symbolsOf(file);
  const taken = named.some((other) => other !== symbol && other.kind === 'stage' && other.name === name);
  return taken || isSpelled(file, { ...symbol, name, spelled: [] }) ? 'taken' : undefined;
}

function heredocRefusal(file: Dockerfile, symbol: Named, newName: string): RenameRefusal | undefined {
  if (!/^[\p{L}\p{Nd}_.+:/][\p{L}\p{Nd}_.+:/-]*$/u.test(newName)) return 'invalid';
  const { instruction, span } = symbol.declarations[0] as Occurrence;
  const heredoc = instruction.heredocs.find(({ nameSpan }) => nameSpan.start === span.start);
  // In COPY they are names of files, which must differ.
  const other = instruction.heredocs.some((each) => each !== heredoc && each.name === newName);
  return other || (heredoc && hasLine(file, heredoc, newName)) ? 'taken' : undefined;
}

/** A line of the body would end it. */
function hasLine(file: Dockerfile, { body, chomp }: Heredoc, name: string): boolean {
  return file.text
    .slice(body.start, body.end)
    .split('\n')
    .some((line) => (chomp ? line.replace(/^\t+/, '') : line).replace(/\r+$/, '') === name);
}

/** A stage's number stays. */
function changing({ declarations, references }: Named): Occurrence[] {
  return [...declarations, ...references].filter(({ numbered }) => !numbered);
}

function editsFor(symbol: Named, newName: string): TextEdit[] {
  return changing(symbol)
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, kind, role, instruction }) => {
      // BuildKit looks the base of a FROM up as it is written, among names in lower case.
      const lower = kind === 'stage' && role === 'reference' && instruction.keyword === 'FROM';
      return { span, newText: lower ? newName.toLowerCase() : newName };
    });
}

/** Without what continues a line in the middle of it. */
function written(file: Dockerfile, { span }: Occurrence): string {
  const text = file.text.slice(span.start, span.end);
  return text.includes('\n') ? text.replace(/[\\`][ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*/g, '') : text;
}

function keepsMeaning(file: Dockerfile, edits: readonly TextEdit[]): boolean {
  const before = meaning(file);
  const after = meaning(parseDockerfile(applyEdits(file.text, edits)));
  return before.length === after.length && before.every((each, index) => each === after[index]);
}

function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of edits) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  return parts.join('') + text.slice(at);
}

/** For each name its kind, the thing it belongs to and the place that it refers to, by their order in the text. */
function meaning(file: Dockerfile): string[] {
  const { occurrences, named } = symbolsOf(file);
  const orderOfSymbol = new Map<Named, number>();
  const orderOfPlace = new Map<Occurrence, number>();
  for (const each of named) {
    orderOfSymbol.set(each, orderOfSymbol.size);
    for (const declaration of each.declarations) orderOfPlace.set(declaration, -orderOfPlace.size - 1);
  }
  for (const [index, each] of occurrences.entries()) orderOfPlace.set(each, index);
  return occurrences.map(({ kind, role, symbol, target, write }) => {
    const belongs = symbol ? orderOfSymbol.get(symbol) : '';
    const refers = target ? orderOfPlace.get(target) : '';
    return `${kind} ${role} ${belongs} ${refers} ${write} ${symbol?.spelled.length ?? 0}`;
  });
}
