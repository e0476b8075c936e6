import type { Dockerfile, Instruction, Word } from '../syntax.ts';
import type { PathFact, SourceFact } from './hover-facts.ts';
import type { HoverInfo } from './hover.ts';
import { fillIn, findStage, isAbsolute, resolvePath, workdirAt } from './stage-chain.ts';
import { concept, topic } from './topics.ts';

/** A source of COPY or ADD, or where it goes. */
export function copyHover(file: Dockerfile, at: Instruction, index: number, word: Word): HoverInfo {
  const last = index > 0 && index === at.words.length - 1;
  const value = fillIn(file, at, at.json ? word.value : word.raw) ?? word.value;
  const fact = last ? destination(file, at, value) : source(file, at, value);
  const wider = fact.kind === 'source' && fact.from === 'context' ? [concept('build context')] : [];
  return { span: word.span, topics: [topic(at.keyword), ...wider], facts: [fact] };
}

function destination(file: Dockerfile, at: Instruction, value: string): PathFact {
  const workdir = workdirAt(file, at);
  const known = !value.includes('$') && (isAbsolute(value) || workdir !== undefined);
  return {
    kind: 'path',
    role: 'destination',
    folder: /\/$|^\.{1,2}$|\/\.{1,2}$/.test(value) || at.words.length > 2,
    ...(known && { path: resolvePath(workdir ?? '/', [value]) }),
  };
}

function source(file: Dockerfile, at: Instruction, value: string): SourceFact {
  const from = at.flags.find(({ name }) => name === 'from')?.value;
  const pattern = /[*?]|\[[^\]]+\]/.test(value);
  if (from && from.value !== '') {
    const name = fillIn(file, at, from.raw) ?? from.value;
    const stage = at.stage === undefined ? undefined : findStage(file, name, at.stage);
    return {
      kind: 'source',
      from: stage ? 'stage' : 'image',
      name,
      path: resolvePath('/', [value]),
      pattern,
    };
  }
  if (at.keyword === 'ADD' && isGit(value))
    return { kind: 'source', from: 'git', path: value, pattern: false };
  if (at.keyword === 'ADD' && /^https?:\/\//i.test(value)) {
    return { kind: 'source', from: 'url', path: value, pattern: false };
  }
  const archive = at.keyword === 'ADD' && isArchive(value);
  return {
    kind: 'source',
    from: 'context',
    path: resolvePath('/', [value]).slice(1) || '.',
    pattern,
    archive,
  };
}

/** The engine looks at what is inside; that mostly follows from the name. */
function isArchive(value: string): boolean {
  return /\.(tar(\.(gz|bz2|xz))?|tgz|tbz2?|txz)$/i.test(value);
}

/** Source: `ParseGitRef` in util/gitutil. */
function isGit(value: string): boolean {
  return /^(git|ssh):\/\/|^git@|^https?:\/\/.+\.git([#?]|$)/i.test(value);
}
