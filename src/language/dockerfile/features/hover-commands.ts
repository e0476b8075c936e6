/** What RUN, CMD, ENTRYPOINT, HEALTHCHECK and SHELL start. */
import type { Dockerfile, Instruction, Span, Word } from '../syntax.ts';
import type { HoverFact } from './hover-facts.ts';
import type { HoverInfo } from './hover.ts';
import { covers, lineNumber } from './places.ts';
import { baseStage, shellAt, values } from './stage-chain.ts';
import { concept, topic } from './topics.ts';

/** Anything of what a container starts; of a RUN in shell form, which may be a whole script, the first word. */
export function commandHover(file: Dockerfile, at: Instruction, offset: number): HoverInfo | undefined {
  const { keyword, words, json } = at;
  const kind = keyword === 'HEALTHCHECK' ? words[0] : undefined;
  if (kind && covers(kind.span, offset)) return healthHover(file, at, kind);
  const command = kind ? words.slice(1) : words;
  const word = command.find(({ span }) => covers(span, offset));
  if (keyword === 'SHELL') {
    return {
      span: word?.span ?? bracket(at.argumentSpan, offset),
      topics: [topic(keyword)],
      facts: json ? [{ kind: 'shell', command: values(words) }] : [],
    };
  }
  if (!json && (!word || (keyword === 'RUN' && word !== command[0]))) return undefined;
  const form = json ? 'exec form' : 'shell form';
  return {
    span: word?.span ?? bracket(at.argumentSpan, offset),
    topics: [concept(form), topic(keyword)],
    facts: commandFacts(file, at, command),
  };
}

function bracket({ start, end }: Span, offset: number): Span {
  return covers({ start, end }, offset) ? { start: offset, end: offset + 1 } : { start, end };
}

function healthHover(file: Dockerfile, at: Instruction, kind: Word): HoverInfo {
  const none = kind.value.toUpperCase() === 'NONE';
  return {
    span: kind.span,
    topics: [topic(`HEALTHCHECK ${none ? 'NONE' : 'CMD'}`), topic('HEALTHCHECK')],
    facts: none ? [{ kind: 'no-check' }] : commandFacts(file, at, at.words.slice(1)),
  };
}

export function commandFacts(file: Dockerfile, at: Instruction, command: readonly Word[]): HoverFact[] {
  const { keyword } = at;
  if (command.length === 0) return [];
  const facts: HoverFact[] = [
    { kind: 'runs', form: at.json ? 'exec' : 'shell', command: commandOf(file, at) },
  ];
  if (at.jsonFailure === 'malformed') facts.push({ kind: 'broken-json' });
  if (keyword === 'RUN') return facts;
  const later = laterOne(file, at);
  if (later) {
    const line = lineNumber(file, later.keywordSpan.start);
    return [...facts, { kind: 'replaced', keyword, line }];
  }
  if (keyword !== 'HEALTHCHECK') facts.push(...startOf(file, at));
  return facts;
}

/** What is started, with the shell in front where there is one. */
function commandOf(file: Dockerfile, at: Instruction): string[] {
  const { keyword, words, json, argument } = at;
  const health = keyword === 'HEALTHCHECK';
  if (json) return values(health ? words.slice(1) : words);
  return [...shellAt(file, at), health ? argument.replace(/^\S+\s+/, '') : argument];
}

/** The next instruction of the same kind in the stage; only the last one counts. */
function laterOne(file: Dockerfile, { stage, keyword, index }: Instruction): Instruction | undefined {
  return file.stages[stage ?? -1]?.instructions.findLast(
    (each) => each.keyword === keyword && each.index > index,
  );
}

interface Start {
  readonly entrypoint?: Instruction;
  readonly cmd?: Instruction;
}

/** ENTRYPOINT and CMD at the end of a stage. An ENTRYPOINT drops the CMD of the base. Source: `dispatchEntrypoint`. */
function startAtEnd(file: Dockerfile, stage: number): Start {
  const chain = [];
  for (let each = file.stages[stage]; each; each = baseStage(file, each)) chain.unshift(each);
  let start: Start = {};
  for (const { instructions } of chain) {
    const entrypoint = instructions.findLast(({ keyword }) => keyword === 'ENTRYPOINT');
    const cmd = instructions.findLast(({ keyword }) => keyword === 'CMD');
    if (entrypoint) start = { entrypoint };
    if (cmd) start = { ...start, cmd };
  }
  return start;
}

function startOf(file: Dockerfile, at: Instruction): HoverFact[] {
  if (at.stage === undefined) return [];
  const { entrypoint, cmd } = startAtEnd(file, at.stage);
  if (!entrypoint || !cmd || entrypoint.words.length === 0) return [];
  const first = commandOf(file, entrypoint);
  if (!entrypoint.json) return [{ kind: 'start', command: first, cmdIgnored: true }];
  return [{ kind: 'start', command: [...first, ...commandOf(file, cmd)], cmdIgnored: false }];
}
