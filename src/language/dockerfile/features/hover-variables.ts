import { knownArg, platformArgs } from '../facts/build-args.ts';
import type { Dockerfile, Instruction, Pair, VariableUse } from '../syntax.ts';
import { valueAt, valueOf, type VariableValue } from '../values.ts';
import type { OperatorFact, VariableFact } from './hover-facts.ts';
import type { HoverInfo } from './hover.ts';
import { covers, lineNumber } from './places.ts';
import { fillIn } from './stage-chain.ts';
import { topic } from './topics.ts';

/** A variable where it is used: its name, or the operator and what follows that. */
export function variableHover(
  file: Dockerfile,
  at: Instruction,
  use: VariableUse,
  offset: number,
): HoverInfo {
  const { name, span, nameSpan, operator, operatorSpan, operand } = use;
  const value = valueAt(file, at, name);
  const variable = { ...variableFact(file, at, name, value), filledBy: use.by };
  const closing = operand !== undefined && offset >= operand.span.end;
  if (operator === undefined || !operatorSpan || offset < operatorSpan.start || closing) {
    const topics = [...knownTopics(name), topic('$')];
    const around = operator === undefined || closing ? span : { start: span.start, end: nameSpan.end };
    return { span: around, topics, facts: [variable] };
  }
  const result = fillIn(file, at, file.text.slice(span.start, span.end));
  const fact: OperatorFact = {
    kind: 'operator',
    operator,
    name,
    operand: operand?.text ?? '',
    ...(result !== undefined && use.by === 'build' && { result }),
  };
  return {
    span: covers(operatorSpan, offset) ? operatorSpan : (operand?.span ?? span),
    topics: [topic(`\${${operator}}`), topic('$')],
    facts: [fact, variable],
  };
}

/** A variable where ARG or ENV declares it. */
export function declarationHover(file: Dockerfile, at: Instruction, pair: Pair, offset: number): HoverInfo {
  const place = [pair.name, pair.value].find((part) => part && covers(part.span, offset))?.span ?? pair.span;
  const fact = variableFact(file, at, pair.name.value, valueOf(file, pair));
  return { span: place, topics: [...knownTopics(pair.name.value), topic(at.keyword)], facts: [fact] };
}

function knownTopics(name: string) {
  return knownArg(name) ? [topic(name)] : [];
}

function variableFact(
  file: Dockerfile,
  at: Instruction,
  name: string,
  found: VariableValue | undefined,
): VariableFact {
  const known = knownArg(name);
  const example = platformArgs[name];
  const declaration = found?.declaration;
  const stage = declaration && file.stages[declaration.instruction.stage ?? -1];
  const taken = found?.global?.declaration;
  const global = at.stage === undefined || at.keyword === 'FROM';
  const unseen = found || global ? undefined : globalArg(file, name);
  return {
    kind: 'variable',
    name,
    ...(found?.value !== undefined && { value: found.value }),
    ...(found && { by: found.by }),
    ...(declaration && { line: lineNumber(file, declaration.pair.span.start) }),
    ...(stage && stage.index !== at.stage && { stage: stage.name?.value ?? String(stage.index) }),
    ...(taken && { taken: lineNumber(file, taken.pair.span.start) }),
    ...(global && { global }),
    ...(unseen && { unseen: lineNumber(file, unseen.span.start) }),
    ...(known && { known }),
    ...(example !== undefined && { example }),
  };
}

function globalArg({ instructions }: Dockerfile, name: string): Pair | undefined {
  for (const { keyword, stage, pairs } of instructions) {
    if (stage !== undefined) return undefined;
    const pair = keyword === 'ARG' ? pairs.find((each) => each.name.value === name) : undefined;
    if (pair) return pair;
  }
  return undefined;
}
