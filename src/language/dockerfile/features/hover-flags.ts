import { type FlagFact, flagFact } from '../facts/flags.ts';
import type { Dockerfile, Flag, Instruction, Span } from '../syntax.ts';
import type { Choice, HoverFact } from './hover-facts.ts';
import type { HoverInfo } from './hover.ts';
import { fromHover } from './hover-from.ts';
import { mountHover } from './hover-mounts.ts';
import { covers, upTo } from './places.ts';
import { ownerOf, readDuration, readMode, readPlatform } from './values-of-words.ts';
import { concept, topic } from './topics.ts';

/** The name of a flag, or its value. */
export function flagHover(file: Dockerfile, at: Instruction, flag: Flag, offset: number): HoverInfo {
  const { name, nameSpan, span, value } = flag;
  const fact = flagFact(at.keyword, name);
  const topics = [topic(`${at.keyword} --${name}`), topic(at.keyword)];
  if (!value || offset < value.span.start) {
    return {
      span: upTo({ start: span.start, end: nameSpan.end }, offset),
      topics,
      facts: fact ? [flagValueFact(fact)] : [],
    };
  }
  if (fact?.value === 'mount') return mountHover(file, at, flag, offset);
  const facts = fact ? valueFacts(fact, value.value) : [];
  if (fact?.value === 'from') {
    return fromHover(file, at, value.value, inner(file, value.span), offset, topics);
  }
  const shown = covers(value.span, offset) ? value.span : span;
  return { span: shown, topics: name === 'chown' ? [...topics, concept('user')] : topics, facts };
}

/** Without the quotes around it. */
export function inner({ text }: Dockerfile, { start, end }: Span): Span {
  const quoted = end - start > 1 && /["']/.test(text[start] ?? '') && text[start] === text[end - 1];
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}

function flagValueFact({ name, value, choices, repeated, labs, ...rest }: FlagFact): HoverFact {
  return {
    kind: 'flag',
    name,
    value,
    choices,
    repeated,
    labs,
    ...(rest.default !== undefined && { default: rest.default }),
  };
}

function choiceFacts({ name, choices }: FlagFact, value: string): HoverFact[] {
  return choices.includes(value) ? [{ kind: 'choice', choice: `${name} ${value}` as Choice }] : [];
}

function valueFacts(fact: FlagFact, value: string): HoverFact[] {
  switch (fact.value) {
    case 'duration': {
      const milliseconds = readDuration(value);
      const facts: HoverFact[] = milliseconds === undefined ? [] : [{ kind: 'duration', milliseconds }];
      return [...facts, flagValueFact(fact)];
    }
    case 'mode': {
      const mode = readMode(value);
      return mode === undefined ? [] : [{ kind: 'mode', mode }];
    }
    case 'owner':
      return [{ kind: 'owner', ...ownerOf(value) }];
    case 'platform': {
      const platform = readPlatform(value);
      return platform ? [{ kind: 'platform', ...platform }] : [];
    }
    default:
      return [...choiceFacts(fact, value), flagValueFact(fact)];
  }
}
