/** What the thing at an offset is: the topics that explain it, and what the project tells of it. */

import { fullName, readImageReference } from '../../dockerfile/image-reference.ts';
import { imageHover } from '../../dockerfile/features/hover-images.ts';
import type { Path, Span, YamlNode, YamlScalar } from '../../yaml/tree.ts';
import { isMergeKey, resolved } from '../../yaml/walk.ts';
import type { Project, ProjectPart } from '../project.ts';
import { type Element, elements } from '../merged/model.ts';
import { schemaOf } from '../schema/index.ts';
import { aliasFact, anchorFact, meantAt, mergedBy } from './hover-anchors.ts';
import { documentationOf, syntaxPages } from './hover-documentation.ts';
import type { HoverFact } from './hover-facts.ts';
import { declaredFact, nameFacts } from './hover-names.ts';
import { overrideFacts } from './hover-overrides.ts';
import { type HoverPlace, placeAt } from './hover-place.ts';
import { concept, conceptsOf, shapeOf, topic, type TopicKey, topicKeys } from './hover-topics.ts';
import { valueFacts } from './hover-values.ts';
import { interpolationHover } from './hover-variables.ts';
import { modelOf, type ProjectModel } from './hover-project.ts';
import { filledText } from './hover-project-values.ts';

export interface HoverInfo {
  readonly span: Span;
  /** The most specific one first: the first that the notes have explains it, the others are what it belongs to. */
  readonly topics: readonly TopicKey[];
  readonly facts: readonly HoverFact[];
  /** What stands in for a topic that the notes do not have. */
  readonly reference: Reference;
}

export interface Reference {
  /** Topics on the thing itself: while the notes have one of these, the description need not be shown. */
  readonly insteadOf: readonly TopicKey[];
  /** The schema's words, in English; plain text. */
  readonly description?: string;
  /** URL of the place in the Compose specification. */
  readonly documentation: string;
}

/** What must be looked up outside the project. */
export interface HoverContext {
  /** Names of the images that the engine has, such as `python:3.12-slim`. */
  readonly images?: readonly string[];
}

/** Undefined for white space, comments, and a file that is not of the project. */
export function hoverAt(
  project: Project,
  path: string,
  offset: number,
  { images = [] }: HoverContext = {},
): HoverInfo | undefined {
  const part = project.parts.get(path);
  const place = part && placeAt(part.file, offset);
  if (!place) return undefined;
  const hover = describe(modelOf(project), part, place, offset);
  if (!hover || images.length === 0) return hover;
  return { ...hover, facts: hover.facts.map((fact) => (isLocal(fact, images) ? withLocal(fact) : fact)) };
}

function describe(
  model: ProjectModel,
  part: ProjectPart,
  place: HoverPlace,
  offset: number,
): HoverInfo | undefined {
  const { file } = part;
  switch (place.kind) {
    case 'anchor':
      return syntaxHover(place.span, '&', 'anchor', anchorFact(file, place.node));
    case 'alias':
      return syntaxHover(place.node.span, '*', 'anchor', aliasFact(file, place.node));
    case 'tag':
      return tagHover(place);
    case 'key':
      if (isMergeKey(place.pair.key)) {
        const merged: HoverFact = { kind: 'merge', ...mergedBy(place.map, place.pair) };
        return syntaxHover(place.pair.key.span, '<<', 'anchor', [merged]);
      }
      return keyHover(model, part, place);
    case 'empty':
      return emptyHover(model, part, place);
    case 'scalar':
      return scalarHover(model, part, place, place.node, offset);
  }
}

function syntaxHover(
  span: Span,
  key: string,
  page: keyof typeof syntaxPages,
  facts: readonly HoverFact[],
): HoverInfo {
  return {
    span,
    topics: [topic(key)],
    facts,
    reference: { insteadOf: [topic(key)], documentation: syntaxPages[page] },
  };
}

function tagHover({ node, kind }: HoverPlace & { kind: 'anchor' | 'tag' }): HoverInfo | undefined {
  const name = node.tag?.name ?? '';
  if (kind !== 'tag' || (name !== '!reset' && name !== '!override') || !node.tag) return undefined;
  const fact: HoverFact = { kind: name === '!reset' ? 'reset' : 'override-tag' };
  return syntaxHover(node.tag.span, name, 'merge', [fact]);
}

function keyHover(model: ProjectModel, part: ProjectPart, place: HoverPlace & { kind: 'key' }): HoverInfo {
  const path = meantAt(part.file, place);
  const shape = shapeOf(path);
  const { pair } = place;
  const [element, name] = path;
  const declares = path.length === 2 && isElement(element) && typeof name === 'string';
  const facts = declares
    ? nameFacts(model, element, name, part.path, true)
    : [
        ...(path.length === 1 && isElement(element) ? [declaredFact(model, element)] : []),
        ...(shape.split('.').at(-1)?.startsWith('x-') === true ? [{ kind: 'extension' as const }] : []),
        ...factsAt(model, part, place, path, pair.value),
        ...overrideFacts(model, part, path, pair),
      ];
  return { span: pair.key.span, ...explanation(shape, path), facts };
}

function emptyHover(
  model: ProjectModel,
  part: ProjectPart,
  place: HoverPlace & { kind: 'empty' },
): HoverInfo {
  const path = meantAt(part.file, place);
  const facts = factsAt(model, part, place, path, place.node);
  return { span: place.node.span, ...explanation(shapeOf(path), path), facts };
}

function scalarHover(
  model: ProjectModel,
  part: ProjectPart,
  place: HoverPlace,
  scalar: YamlScalar,
  offset: number,
): HoverInfo {
  const path = meantAt(part.file, place);
  const shape = shapeOf(path);
  const general = explanation(shape, path);
  const filled = interpolationHover(model, part, scalar, offset);
  if (filled) {
    const [first] = filled.topics;
    const reference = { insteadOf: first ? [first] : [], documentation: syntaxPages.interpolation };
    return { ...filled, facts: [...filled.facts, ...factsAt(model, part, place, path, scalar)], reference };
  }
  if (shape === 'services.*.image') {
    const image = imageAt(part, scalar, offset);
    if (image) {
      return {
        ...general,
        ...image,
        topics: [...image.topics, ...general.topics.filter(({ key }) => key !== 'image')],
      };
    }
  }
  const facts = factsAt(model, part, place, path, scalar);
  const words = facts.flatMap((fact) => (fact.kind === 'meaning' ? [topic(fact.meaning)] : []));
  return { span: scalar.span, ...general, topics: [...words, ...general.topics], facts };
}

function factsAt(
  model: ProjectModel,
  part: ProjectPart,
  { around }: HoverPlace,
  path: Path,
  value: YamlNode,
): HoverFact[] {
  const node = resolved(value) ?? value;
  const scalar = node.kind === 'scalar' ? node : undefined;
  const shape = shapeOf(path);
  const [element, service] = path;
  if (shape === 'services.*.image' && scalar) return imageAt(part, scalar, scalar.span.start)?.facts ?? [];
  return valueFacts({
    model,
    part,
    shape,
    path,
    node,
    scalar,
    text: filledText(scalar, part),
    name: String(path.findLast((step) => typeof step === 'string') ?? ''),
    around: around.map((each) => each.node),
    service: element === 'services' ? model.services.get(String(service)) : undefined,
  });
}

function explanation(shape: string, path: Path): Pick<HoverInfo, 'topics' | 'reference'> {
  const keys = topicKeys(shape).map(topic);
  const description = shape.includes('x-') ? undefined : schemaOf(keyPath(path, shape))?.description;
  const [own] = keys;
  return {
    topics: [...keys, ...conceptsOf(shape)],
    reference: {
      insteadOf: own ? [own] : [],
      documentation: documentationOf(shape),
      ...(description !== undefined && { description }),
    },
  };
}

/** An item of a list, and a name that the writer chose, are described by the key that they are below. */
function keyPath(path: Path, shape: string): Path {
  const nested = shape.split('.').findLastIndex((step) => step !== '*' && step !== '[]');
  return path.slice(0, Math.max(nested + 1, Math.min(path.length, 2)));
}

function imageAt(
  part: ProjectPart,
  scalar: YamlScalar,
  offset: number,
): { span: Span; topics: TopicKey[]; facts: HoverFact[] } | undefined {
  const { start, end } = scalar.span;
  const quotes = scalar.style === 'single' || scalar.style === 'double' ? 1 : 0;
  const written = part.file.text.slice(start + quotes, end - quotes);
  if (written !== scalar.content) return undefined;
  const from = start + quotes;
  const found = imageHover(written, from, Math.max(offset, from), filledText(scalar, part));
  if (!found) return undefined;
  return {
    span: found.span,
    topics: found.topics.map(({ key }) => concept(key)),
    facts: found.facts.flatMap((fact) =>
      fact.kind === 'image' && fact.path.includes('$') ? [] : [{ kind: 'docker', fact }],
    ),
  };
}

function isElement(step: Path[number] | undefined): step is Element {
  return elements.some((element) => element === step);
}

function isLocal(fact: HoverFact, images: readonly string[]): boolean {
  if (fact.kind !== 'docker' || fact.fact.kind !== 'image') return false;
  const { full } = fact.fact;
  return images.some((name) => {
    const image = readImageReference(name);
    return image !== undefined && fullName(image) === full;
  });
}

function withLocal(fact: HoverFact): HoverFact {
  if (fact.kind !== 'docker' || fact.fact.kind !== 'image') return fact;
  return { kind: 'docker', fact: { ...fact.fact, local: true } };
}
