/** The words of an instruction's argument. */
import { instructionFact } from '../facts/instructions.ts';
import { usualService } from '../facts/ports.ts';
import { readSignal } from '../facts/signals.ts';
import type { Dockerfile, Instruction, Pair, Span, Word } from '../syntax.ts';
import { commandHover } from './hover-commands.ts';
import { copyHover } from './hover-copies.ts';
import { fromHover, stageHover } from './hover-from.ts';
import { inner } from './hover-flags.ts';
import type { HoverFact } from './hover-facts.ts';
import type { HoverInfo } from './hover.ts';
import { declarationHover } from './hover-variables.ts';
import { covers } from './places.ts';
import { fillIn, isAbsolute, resolvePath, workdirAt } from './stage-chain.ts';
import { concept, topic } from './topics.ts';
import { ownerOf, readPort } from './values-of-words.ts';

export function wordHover(file: Dockerfile, at: Instruction, offset: number): HoverInfo | undefined {
  const { keyword, words, pairs } = at;
  const fact = instructionFact(keyword);
  if (!fact || !covers(at.argumentSpan, offset)) return undefined;
  if (fact.json === 'command') return commandHover(file, at, offset);
  const pair = pairs.find(({ span }) => covers(span, offset));
  if (pair && keyword !== 'LABEL') return declarationHover(file, at, pair, offset);
  if (pair) return { span: pairPart(pair, offset), topics: [topic(keyword)], facts: [] };
  const index = words.findIndex(({ span }) => covers(span, offset));
  const word = words[index];
  if (keyword === 'FROM' && word) return fromWordHover(file, at, index, word, offset);
  if (fact.json === 'words' && at.json && !word) return bracketHover(at, offset);
  if ((keyword === 'COPY' || keyword === 'ADD') && word) return copyHover(file, at, index, word);
  const facts = word ? factsOf(file, at, word) : [];
  return { span: word?.span ?? at.argumentSpan, topics: [topic(keyword), ...widerTopics(keyword)], facts };
}

function fromWordHover(
  file: Dockerfile,
  at: Instruction,
  index: number,
  word: Word,
  offset: number,
): HoverInfo {
  const stage = file.stages[at.stage ?? -1];
  const quote = index === 0 && !covers(inner(file, word.span), offset);
  if (index === 0 && !quote)
    return fromHover(file, at, inText(file, word), inner(file, word.span), offset, [topic('FROM')]);
  if (stage && (word === stage.name || /^as$/i.test(word.value))) {
    return stageHover(file, stage, word.span, [topic('FROM AS')]);
  }
  return { span: word.span, topics: [topic('FROM')], facts: [] };
}

/** As it stands in the text, so that offsets in it can be told; lines joined where it is broken over two. */
function inText(file: Dockerfile, { raw, span }: Word): string {
  const { start, end } = inner(file, span);
  return end - start === span.end - span.start ? raw : raw.slice(1, -1);
}

function pairPart({ name, value, span }: Pair, offset: number): Span {
  return [name, value].find((part) => part && covers(part.span, offset))?.span ?? span;
}

function bracketHover({ keyword }: Instruction, offset: number): HoverInfo {
  return {
    span: { start: offset, end: offset + 1 },
    topics: [topic(keyword)],
    facts: [{ kind: 'words-form' }],
  };
}

function widerTopics(keyword: string) {
  if (keyword === 'EXPOSE') return [concept('port publishing')];
  return keyword === 'VOLUME' ? [concept('volume')] : [];
}

function factsOf(file: Dockerfile, at: Instruction, word: Word): HoverFact[] {
  const value = fillIn(file, at, at.json ? word.value : word.raw);
  if (value === undefined) return [];
  switch (at.keyword) {
    case 'EXPOSE': {
      const port = readPort(value);
      if (!port) return [];
      const service = usualService(port.first);
      const alone = port.first === port.last && port.protocol === 'tcp';
      return [{ kind: 'port', ...port, ...(alone && service !== undefined && { service }) }];
    }
    case 'USER':
      return [{ kind: 'user', ...ownerOf(value) }];
    case 'VOLUME':
      return [{ kind: 'volume', path: value }];
    case 'STOPSIGNAL': {
      const signal = readSignal(value);
      return signal ? [{ kind: 'signal', ...signal }] : [];
    }
    case 'WORKDIR': {
      const above = workdirAt(file, at);
      const known = isAbsolute(value) || above !== undefined;
      return [
        {
          kind: 'path',
          role: 'workdir',
          folder: true,
          ...(known && { path: resolvePath(above ?? '/', [value]) }),
        },
      ];
    }
    default:
      return [];
  }
}
