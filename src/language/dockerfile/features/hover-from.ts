import type { Dockerfile, Instruction, Span, Stage } from '../syntax.ts';
import type { StageFact } from './hover-facts.ts';
import type { HoverInfo } from './hover.ts';
import { imageHover } from './hover-images.ts';
import { lineNumber } from './places.ts';
import { fillIn, findStage } from './stage-chain.ts';
import { concept, type TopicKey } from './topics.ts';

/** What FROM, `--from` or `from=` names: a stage, `scratch`, or an image. */
export function fromHover(
  file: Dockerfile,
  at: Instruction,
  written: string,
  span: Span,
  offset: number,
  topics: readonly TopicKey[],
): HoverInfo {
  const filled = fillIn(file, at, written);
  const name = filled ?? written;
  const stage = at.stage === undefined ? undefined : findStage(file, name, at.stage);
  const numbered = /^\d+$/.test(name);
  if (stage && !(numbered && at.keyword === 'FROM')) return stageHover(file, stage, span, topics);
  if (name === 'scratch') return { span, topics: [concept('scratch'), ...topics], facts: [] };
  const image = imageHover(written, span.start, offset, filled);
  return image ? { ...image, topics: [...image.topics, ...topics] } : { span, topics, facts: [] };
}

export function stageHover(
  file: Dockerfile,
  stage: Stage,
  span: Span,
  topics: readonly TopicKey[],
): HoverInfo {
  return { span, topics: [...topics, concept('multi-stage build')], facts: [stageFact(file, stage)] };
}

export function stageFact(file: Dockerfile, { index, name, base, from }: Stage): StageFact {
  const total = file.stages.length;
  return {
    kind: 'stage',
    index,
    ...(name && { name: name.value }),
    ...(base && { base: fillIn(file, from, base.raw) ?? base.value }),
    line: lineNumber(file, from.keywordSpan.start),
    last: index === total - 1,
    total,
  };
}
