import type { Finding } from '../language/compose/finding.ts';
import type { OraclePlace } from '../language/compose/oracle-message.ts';
import type { Project } from '../language/compose/project.ts';
import { loadDeep } from '../language/load-deep.ts';

/** How what docker compose says fits with what we say. `count`: of our errors. */
export type Verdict =
  | { readonly kind: 'bothAccept' | 'sameError' | 'onlyCompose' }
  /** Both refuse the project, for other reasons: docker compose tells the first it meets. */
  | { readonly kind: 'otherError'; readonly count: number }
  /** Ours are such that docker compose does not look for them until it starts the project. */
  | { readonly kind: 'onlyWhenStarted'; readonly count: number }
  | { readonly kind: 'onlyDockyard'; readonly count: number };

/** Errors that `docker compose config` lets pass, and the engine does not. */
const whenStarted = new Set(
  (
    'port-collision duplicate-address address-outside-subnet invalid-ip-address invalid-subnet invalid-mac-address ' +
    'invalid-restart invalid-image invalid-container-name invalid-signal invalid-namespace unknown-capability ' +
    'invalid-port relative-target network-mode-and-ports reservation-above-limit'
  ).split(' '),
);

/** What docker compose refuses, and we tell more softly since it may still be supplied. */
const soft = new Set(['missing-file', 'required-variable']);

/** @param refused where docker compose sees an error; undefined when it accepts the project */
export async function verdictOf(project: Project, refused: OraclePlace | undefined): Promise<Verdict> {
  const { checkCompose } = await loadDeep();
  const found = [...project.parts.values()]
    .filter(({ role, path }) => role !== 'beside' || path === project.entry)
    .flatMap(({ path }) => checkCompose(project, path).map((finding) => ({ path, finding })));
  const errors = found.filter(({ finding }) => finding.kind === 'error');
  if (refused !== undefined) {
    const candidates = found.filter(({ finding: { kind, code } }) => kind === 'error' || soft.has(code));
    const lines = project.read.get(refused.path)?.lines;
    const same = candidates.some(
      ({ path, finding: { span } }) =>
        path === refused.path &&
        (lines?.lineAt(span.start) === lines?.lineAt(refused.span.start) || touches(span, refused.around)),
    );
    if (same) return { kind: 'sameError' };
    return errors.length > 0 ? { kind: 'otherError', count: errors.length } : { kind: 'onlyCompose' };
  }
  if (errors.length === 0) return { kind: 'bothAccept' };
  const later = errors.every(({ finding }) => whenStarted.has(finding.code));
  return { kind: later ? 'onlyWhenStarted' : 'onlyDockyard', count: errors.length };
}

function touches(span: Finding['span'], around: OraclePlace['around']): boolean {
  return span.start >= around.start && span.start < around.end;
}
