import type { Finding } from '../compose/finding.ts';
import type { Project } from '../compose/project.ts';
import { symbolsOf } from '../compose/project-symbols.ts';
import type { Span } from '../yaml/tree.ts';
import { type EnvEntry, type EnvFile, parseEnvFile } from './parse.ts';
import { envUses } from './uses.ts';
import { settingsOf } from './values.ts';

/** Names that docker compose, the docker command or every program looks at, whether a project uses them or not. */
const looksAt = /^(?:COMPOSE_|DOCKER_|BUILDKIT_|BUILDX_)|^(?:PATH|HOME|PWD|TZ)$/;

/** The rules of an env file, with what a finding of them is. */
export const envRules = {
  'env-bad-character': 'error',
  'env-space-in-name': 'error',
  'env-unterminated': 'error',
  'env-malformed': 'error',
  'env-required': 'hint',
  'env-unset': 'hint',
  'env-duplicate': 'warning',
  'env-no-name': 'warning',
  'env-comment-in-value': 'warning',
  'env-behind-quote': 'warning',
  'env-quotes-inside': 'hint',
  'env-name-alone': 'hint',
  'env-unused': 'hint',
} as const satisfies Readonly<Record<string, Finding['kind']>>;

export type EnvRule = keyof typeof envRules;

/**
 * What is to be told about an env file of a project, in the order of the text. Without a project, or with one that
 * knows the file not, only what the text itself tells.
 */
export function checkEnvFile(text: string, path: string, project: Project | undefined): Finding[] {
  const file = parseEnvFile(text);
  const uses = project && envUses(project, path);
  const findings = [
    ...file.errors.map(({ code, span, written }) => finding(`env-${code}`, span, written)),
    ...duplicates(file, path),
    ...file.entries.flatMap((entry, index) => written(file, entry, file.entries[index + 1])),
    ...values(file, project),
    ...(project && uses?.forProject === true ? unused(file, path, project, uses.services.length > 0) : []),
  ];
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function finding(code: EnvRule, span: Span, ...args: string[]): Finding {
  return { kind: envRules[code], code, span, args };
}

/** A name that is set twice: the last one counts. */
function duplicates({ entries }: EnvFile, path: string): Finding[] {
  const last = new Map(entries.map((entry) => [entry.name, entry]));
  return entries.flatMap((entry) => {
    const winner = last.get(entry.name);
    if (entry.name === '' || winner === undefined || winner === entry || entry.value === undefined) return [];
    return {
      ...finding('env-duplicate', entry.nameSpan, entry.name),
      related: [{ path, span: winner.nameSpan }],
      unnecessary: true,
    };
  });
}

/** What is read otherwise than it looks. */
function written({ text }: EnvFile, { name, value }: EnvEntry, next: EnvEntry | undefined): Finding[] {
  if (value === undefined) return [];
  const { span, around, quote, content, separator } = value;
  if (name === '') return [finding('env-no-name', separator)];
  if (quote !== undefined) {
    const behind = next !== undefined && !text.slice(around.end, next.span.start).includes('\n');
    return behind ? [finding('env-behind-quote', next.span, name)] : [];
  }
  const tab = content.search(/\t+#/);
  const comment = content.startsWith('#') && span.start > separator.end ? 0 : tab;
  if (comment >= 0) {
    return [finding('env-comment-in-value', { start: span.start + comment, end: span.end }, name)];
  }
  return /^[^"'[\]{}]+(["'])[^"']*\1$/.test(content) ? [finding('env-quotes-inside', span, name)] : [];
}

/** Variables in values that nothing before them sets. */
function values(file: EnvFile, project: Project | undefined): Finding[] {
  const shell = (name: string): string | undefined => {
    const known = project?.variables.get(name);
    return known?.from === 'file' ? undefined : known?.value;
  };
  return settingsOf(file, shell).flatMap(({ entry, filled }) => {
    const place = (name: string): Span =>
      entry.value?.parts.find((part) => part.kind === 'variable' && part.name === name)?.span ?? entry.span;
    return [
      ...(filled?.unset ?? []).map((name) => finding('env-unset', place(name), name)),
      ...(filled?.missing ?? []).map(({ name, message }) =>
        finding('env-required', place(name), name, message),
      ),
    ];
  });
}

function unused({ entries }: EnvFile, path: string, project: Project, forContainers: boolean): Finding[] {
  // What a container gets, its program may use.
  if (forContainers) return [];
  const used = new Set(
    symbolsOf(project)
      .named.filter(
        ({ kind, references }) => kind === 'variable' && references.some((each) => !isAlone(each, path)),
      )
      .map(({ name }) => name),
  );
  return entries.flatMap(({ name, nameSpan, value }) => {
    if (name === '' || looksAt.test(name)) return [];
    if (value === undefined) return finding('env-name-alone', nameSpan, name);
    return used.has(name) ? [] : { ...finding('env-unused', nameSpan, name), unnecessary: true };
  });
}

/** A name alone in the file is no use of it. */
function isAlone({ path, span, around }: { path: string; span: Span; around: Span }, own: string): boolean {
  return path === own && span.start === around.start && span.end === around.end;
}
