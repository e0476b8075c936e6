import { DEFAULT_REGISTRY, fullName, isOfficial, readImageReference } from '../image-reference.ts';
import type { Span } from '../syntax.ts';
import type { HoverInfo } from './hover.ts';
import { covers } from './places.ts';
import { concept, type TopicKey } from './topics.ts';

/** What tags of a smaller or otherwise different make of an image hold. */
const variants =
  /(^|-)(slim|alpine|bookworm|bullseye|buster|trixie|stretch|jammy|noble|focal|bionic|windowsservercore|nanoserver|distroless|debian|ubuntu)/;

/**
 * The part of an image's name at an offset.
 * @param at where the name begins in the text
 * @param filled the name with its variables filled in, as far as the file gives them
 */
export function imageHover(
  written: string,
  at: number,
  offset: number,
  filled: string | undefined,
): HoverInfo | undefined {
  const image = readImageReference(written, at);
  if (!image) return undefined;
  const { registry, namespace, repository, tag, digest } = image;
  const whole = { start: at, end: at + written.length };
  const real = (filled !== undefined && !/:(@|$)/.test(filled) && readImageReference(filled)) || image;
  const facts = [
    {
      kind: 'image' as const,
      registry: real.registry?.text ?? DEFAULT_REGISTRY,
      registryWritten: real.registry !== undefined,
      path: [real.namespace?.text, real.repository.text].filter((part) => part !== undefined).join('/'),
      official: isOfficial(real),
      ...(real.tag && { tag: real.tag.text }),
      ...(real.digest && { digest: real.digest.text }),
      full: fullName(real),
    },
  ];
  const general = [concept('image')];
  const part = (span: HoverInfo['span'], ...topics: TopicKey[]): HoverInfo => ({
    span,
    topics: [...topics, ...general],
    facts,
  });
  if (tag && covers(withMark(tag.span), offset)) {
    return part(including(tag.span, offset), ...tagTopics(real.tag?.text ?? tag.text));
  }
  if (digest && covers(withMark(digest.span), offset)) {
    return part(including(digest.span, offset), concept('digest'));
  }
  if (registry && covers(registry.span, offset)) return part(registry.span, concept('registry'));
  const name = { start: (namespace ?? repository).span.start, end: repository.span.end };
  return part(covers(name, offset) ? name : whole, ...(isOfficial(real) ? [concept('official image')] : []));
}

/** With the `:` or `@` in front. */
function withMark({ start, end }: Span): Span {
  return { start: start - 1, end };
}

function including(span: Span, offset: number): Span {
  return offset < span.start ? withMark(span) : span;
}

function tagTopics(tag: string): TopicKey[] {
  if (tag === 'latest') return [concept('latest'), concept('tag')];
  return variants.test(tag) ? [concept('base image variant'), concept('tag')] : [concept('tag')];
}
