/**
 * Which of our diagnostics another extension has said already. What the others say was looked at in what their servers
 * publish: `test/fixtures/compose-neighbours.json`.
 */

/** A diagnostic of VS Code has this shape. */
export interface Told {
  readonly source?: string | undefined;
  readonly code?: string | number | { readonly value: string | number } | undefined;
  readonly message: string;
  /** 0 is an error, 3 a hint. */
  readonly severity: number;
  /** Lines from 0. */
  readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
}

/** Our own, whatever of Dockyard told them. */
const own = new Set(['Dockyard', 'docker compose']);

/** Keys and values that the schema of Compose does not allow, however it is put. */
const schemaCodes = new Set([
  ...['unknown-key', 'missing-key', 'wrong-type', 'wrong-value', 'wrong-form'],
  ...['duplicate-item', 'duplicate-port', 'misplaced-key', 'misplaced-section'],
]);

/** Told on the first line of the list, where ours is on that of the item. */
const ofItems = new Set(['duplicate-item', 'duplicate-port']);

type Kind = 'yaml' | 'schema' | 'unused' | 'name';

/**
 * Our diagnostics without those that one of `all` says already: the same kind of thing at the same place, and not more
 * softly. `all` may have our own in it.
 */
export function withoutSaid<T extends Told>(ours: readonly T[], all: readonly Told[]): T[] {
  const theirs = all.filter(({ source }) => source === undefined || !own.has(source));
  if (theirs.length === 0) return [...ours];
  const matched = new Set<Told>();
  const left = ours.filter((each) => {
    const same = theirs.filter((other) => says(each, other));
    for (const other of same) matched.add(other);
    return same.length === 0;
  });
  // Of broken YAML each has its own idea where that comes to light; one of theirs then stands for one of ours.
  return left.filter((each) => {
    const other = theirs.find((one) => !matched.has(one) && saysNearby(each, one));
    if (other !== undefined) matched.add(other);
    return other === undefined;
  });
}

function says(ours: Told, theirs: Told): boolean {
  const kind = ownKind(ours);
  if (kind === undefined || theirs.severity > ours.severity) return false;
  const { start, end } = theirs.range;
  const line = ours.range.start.line;
  const here = ofItems.has(codeOf(ours)) ? start.line <= line && line <= end.line : start.line === line;
  return here && (kind === 'name' ? namesTheSame(ours, theirs) : theirKind(theirs) === kind);
}

function saysNearby(ours: Told, theirs: Told): boolean {
  if (ownKind(ours) !== 'yaml' || theirKind(theirs) !== 'yaml' || theirs.severity > ours.severity)
    return false;
  const distance = theirs.range.start.line - ours.range.start.line;
  return Math.abs(distance) === 1 || (distance > 0 && codeOf(ours).startsWith('yaml-unclosed-'));
}

function ownKind(told: Told): Kind | undefined {
  const code = codeOf(told);
  if (code.startsWith('yaml-') || code === 'duplicate-key' || code === 'unknown-anchor') return 'yaml';
  if (code === 'unused-anchor') return 'unused';
  if (code.startsWith('undefined-')) return 'name';
  return schemaCodes.has(code) ? 'schema' : undefined;
}

/** Container Tools gives no source, and the codes of the `yaml` package. */
function theirKind(told: Told): Kind | undefined {
  const { source, message } = told;
  if (source === undefined) return /^[A-Z]+(?:_[A-Z]+)+$/.test(codeOf(told)) ? 'yaml' : undefined;
  if (source.startsWith('yaml-schema')) return 'schema';
  if (source === 'YAML') return message.startsWith('Unused anchor') ? 'unused' : 'yaml';
  return source === 'docker-language-server' ? 'yaml' : undefined;
}

/** That a name is not declared. None of the servers says so today; Docker's and Microsoft's may learn it. */
function namesTheSame(ours: Told, { message }: Told): boolean {
  if (!/\bundefined\b|\bnot (?:found|defined|declared)\b|does not exist/i.test(message)) return false;
  return [...message.matchAll(/["'`“]([^"'`“”]+)["'`”]/g)].some(([, name]) =>
    ours.message.includes(name ?? ''),
  );
}

function codeOf({ code }: Told): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}
