import { checkRule } from '../facts/check-rules.ts';
import type { Comment, Directive, Dockerfile, Span } from '../syntax.ts';
import type { HoverFact } from './hover-facts.ts';
import type { HoverInfo } from './hover.ts';
import { imageHover } from './hover-images.ts';
import { covers, upTo } from './places.ts';
import { topic } from './topics.ts';

export function directiveHover(file: Dockerfile, directive: Directive, offset: number): HoverInfo {
  const { name, nameSpan, value, valueSpan } = directive;
  const topics = [topic(`# ${name}`)];
  if (!covers(valueSpan, offset)) {
    return { span: upTo({ start: directive.span.start, end: nameSpan.end }, offset), topics, facts: [] };
  }
  if (name === 'syntax') {
    const image = imageHover(value, valueSpan.start, offset, value);
    return { span: image?.span ?? valueSpan, topics, facts: image?.facts ?? [] };
  }
  if (name === 'escape') {
    return { span: valueSpan, topics, facts: [{ kind: 'escape', character: value }] };
  }
  return checkHover(file, valueSpan, offset, 'file');
}

/** `# check=` above an instruction, `# dockyard` and `# hadolint`; nothing for a comment of the author. */
export function commentHover(
  file: Dockerfile,
  { span, text }: Comment,
  offset: number,
): HoverInfo | undefined {
  if (/\s/.test(file.text[offset] ?? '')) return undefined;
  const check = /^\s*check\s*=\s*/i.exec(text);
  if (check) {
    const value = { start: span.start + 1 + check[0].length, end: span.end };
    if (offset >= value.start) return checkHover(file, value, offset, 'instruction');
    return {
      span: { start: span.start, end: value.start },
      topics: [topic('# check')],
      facts: [{ kind: 'check-scope', scope: 'instruction' }],
    };
  }
  const ignored = /^\s*dockyard\s+ignore\s*=\s*/i.exec(text);
  if (ignored) {
    const names = { start: span.start + 1 + ignored[0].length, end: span.end };
    if (offset < names.start) {
      return {
        span: { start: span.start, end: names.start },
        topics: [topic('# dockyard')],
        facts: [{ kind: 'check-scope', scope: 'instruction' }],
      };
    }
    const word = wordAround(file.text.slice(names.start, names.end), offset - names.start, /[\s,]/);
    const own = { start: names.start + word.start, end: names.start + word.end };
    return {
      span: upTo(own, offset),
      topics: [topic(file.text.slice(own.start, own.end)), topic('# dockyard')],
      facts: [{ kind: 'check-scope', scope: 'instruction' }],
    };
  }
  if (!/^\s*hadolint\s+(global\s+)?(ignore|shell)\b/.test(text)) return undefined;
  return { span, topics: [topic('# hadolint')], facts: [] };
}

/** A rule or an option in `skip=A,B;error=true`. */
function checkHover(file: Dockerfile, value: Span, offset: number, scope: 'file' | 'instruction'): HoverInfo {
  const topics = [topic('# check')];
  const text = file.text.slice(value.start, value.end);
  const at = offset - value.start;
  const from = text.lastIndexOf(';', at - 1) + 1;
  const to = text.indexOf(';', Math.max(at, from)) < 0 ? text.length : text.indexOf(';', Math.max(at, from));
  const equals = text.indexOf('=', from);
  const option = text.slice(from, equals < 0 || equals > to ? to : equals).trim();
  if (equals < 0 || equals > to || at <= equals) {
    const end = equals < 0 || equals > to ? to : equals;
    return {
      span: upTo({ start: value.start + from, end: value.start + end }, offset),
      topics,
      facts: [{ kind: 'check-scope', scope }],
    };
  }
  const name = wordAround(text, at, /[\s,;=]/);
  const written = text.slice(name.start, name.end);
  const span = { start: value.start + name.start, end: value.start + Math.max(name.end, name.start + 1) };
  if (option === 'error')
    return { span, topics, facts: [{ kind: 'check-error', on: /^(true|t|1)$/i.test(written) }] };
  if (written === '') return { span, topics, facts: [{ kind: 'check-scope', scope }] };
  const rule = checkRule(written);
  const fact: HoverFact = {
    kind: 'check-rule',
    name: written,
    option,
    experimental: rule?.experimental ?? false,
    known: rule !== undefined || written === 'all',
  };
  return {
    span,
    topics: rule ? [topic(rule.name), ...topics] : topics,
    facts: [fact, { kind: 'check-scope', scope }],
  };
}

function wordAround(text: string, at: number, separator: RegExp): Span {
  let start = at;
  let end = at;
  while (start > 0 && !separator.test(text[start - 1] as string)) start--;
  while (end < text.length && !separator.test(text[end] as string)) end++;
  return { start, end };
}
