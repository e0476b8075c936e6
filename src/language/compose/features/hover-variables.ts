/** Variables that docker compose fills in. */

import { looksSecret, mask } from '../explain-value/secrets.ts';
import { interpolate } from '../interpolate.ts';
import { type Interpolation, interpolationsIn, type VariablePart, variablesOf } from '../interpolation.ts';
import type { Span, YamlScalar } from '../../yaml/tree.ts';
import type { HoverFact, VariableFact } from './hover-facts.ts';
import { covers } from '../../dockerfile/features/places.ts';
import { concept, topic, type TopicKey } from './hover-topics.ts';
import type { ProjectModel } from './hover-project.ts';
import type { ProjectPart } from '../project.ts';

export interface InterpolationHover {
  readonly span: Span;
  readonly topics: readonly TopicKey[];
  readonly facts: readonly HoverFact[];
}

/** What begins with a `$` at an offset; the innermost where one stands in the default of another. */
export function interpolationHover(
  model: ProjectModel,
  part: ProjectPart,
  scalar: YamlScalar,
  offset: number,
): InterpolationHover | undefined {
  const found = innermost(interpolationsIn(scalar, part.file), offset);
  if (found === undefined) return undefined;
  const { span } = found;
  if (found.kind === 'escape') return { span, topics: [topic('$$')], facts: [{ kind: 'dollar' }] };
  if (found.kind === 'malformed') return { span, topics: [topic('${}')], facts: [{ kind: 'malformed' }] };
  return {
    span,
    topics: [...new Set([topicOf(found, part), '$'])].map(topic).concat(concept('environment variable')),
    facts: [variableFact(model, part, found), ...wholeFact(scalar, part, found)],
  };
}

function innermost(parts: readonly Interpolation[], offset: number): Interpolation | undefined {
  const found = parts.find(({ span }) => covers(span, offset));
  return (found?.kind === 'variable' ? innermost(found.nested, offset) : undefined) ?? found;
}

function topicOf({ operator, span }: VariablePart, { file }: ProjectPart): string {
  if (operator !== undefined) return `\${${operator}}`;
  return file.text[span.start + 1] === '{' ? '${}' : '$';
}

/** What a variable gives here, and why. */
export function variableFact(model: ProjectModel, part: ProjectPart, found: VariablePart): VariableFact {
  const { name, operator, operand } = found;
  const variable = part.variables.get(name);
  const value = variable?.value;
  const given = value !== undefined && (value !== '' || operator?.startsWith(':') !== true);
  const place = variable?.place && given ? model.lineOf(variable.place) : {};
  const result = valueHere(part, found);
  return {
    kind: 'variable',
    name,
    operand,
    ...(operator !== undefined && { operator }),
    ...(result !== undefined && { result: isSecret(part, found) ? mask : result }),
    why: whyOf(operator, given, variable?.from === 'file'),
    ...place,
  };
}

function whyOf(operator: string | undefined, given: boolean, inFile: boolean): VariableFact['why'] {
  if (operator?.endsWith('+') === true) return given ? 'alternative' : 'nothing';
  if (given) return inFile ? 'file' : 'shell';
  if (operator?.endsWith('-') === true) return 'default';
  return operator?.endsWith('?') === true ? 'required' : 'empty';
}

/** Undefined where docker compose refuses it. */
function valueHere(
  { variables }: ProjectPart,
  { name, operator, operand }: VariablePart,
): string | undefined {
  return interpolate(`\${${name}${operator ?? ''}${operand}}`, (each) => variables.get(each)?.value).text;
}

/** Something that it is filled in with is. */
function isSecret({ variables }: ProjectPart, found: VariablePart): boolean {
  return variablesOf([found]).some(({ name }) => looksSecret(name, variables.get(name)?.value ?? ''));
}

/** Unless the variable is all there is, or something in it is secret. */
function wholeFact(scalar: YamlScalar, { variables }: ProjectPart, found: VariablePart): HoverFact[] {
  const { text, used } = interpolate(scalar.content, (name) => variables.get(name)?.value);
  const whole = found.span.end - found.span.start >= scalar.content.length;
  if (text === undefined || whole || text.includes('\n')) return [];
  return used.some((name) => looksSecret(name, variables.get(name)?.value ?? ''))
    ? []
    : [{ kind: 'whole', value: text }];
}
