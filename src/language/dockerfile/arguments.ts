/** Reads an instruction's argument in the way that BuildKit does for its keyword. */
import { isSpace, skipSpace } from './characters.ts';
import { isHeredocMarker } from './heredocs.ts';
import type { Setting } from './instruction.ts';
import { readJson } from './json-form.ts';
import { readPairs } from './pairs.ts';
import { findShellVariables } from './step-variables.ts';
import { isBourneShell } from './shells.ts';
import type { LineMap } from './source-map.ts';
import type { Instruction, Pair, VariableUse, Word } from './syntax.ts';
import { findBuildVariables } from './variables.ts';
import { makeWord, SHELL_ESCAPE, splitAtSpace, splitOutsideQuotes, type Stretch } from './words.ts';

/** A stretch of joined lines that holds an argument. */
export interface ArgumentSource extends Stretch {
  readonly text: string;
  readonly map: LineMap;
  readonly keyword: string;
  readonly setting: Setting;
  /** Gets the variables of the argument. */
  readonly variables: VariableUse[];
}

export type Argument = Pick<Instruction, 'words' | 'json' | 'jsonFailure' | 'pairs'>;

type Form = 'command' | 'health' | 'list' | 'words' | 'pairs' | 'text' | 'trigger';

/** Source: the dispatch table in frontend/dockerfile/parser/parser.go. */
const forms: Readonly<Record<string, Form>> = {
  ADD: 'list',
  ARG: 'pairs',
  CMD: 'command',
  COPY: 'list',
  ENTRYPOINT: 'command',
  ENV: 'pairs',
  EXPOSE: 'words',
  FROM: 'words',
  HEALTHCHECK: 'health',
  LABEL: 'pairs',
  MAINTAINER: 'text',
  ONBUILD: 'trigger',
  RUN: 'command',
  SHELL: 'command',
  STOPSIGNAL: 'text',
  USER: 'text',
  VOLUME: 'list',
  WORKDIR: 'text',
};

/** The instructions that BuildKit knows. */
export const knownKeywords: ReadonlySet<string> = new Set(Object.keys(forms));

export function readArgument(argument: ArgumentSource): Argument {
  switch (forms[argument.keyword]) {
    case 'command':
      return readCommandLine(argument);
    case 'health':
      return readHealthcheck(argument);
    case 'list':
      return readList(argument);
    case 'pairs':
      return readNamed(argument);
    case 'text':
      return readText(argument);
    case 'trigger':
      return plain([]);
    default:
      return readWords(argument);
  }
}

const none: readonly Pair[] = [];

function plain(words: readonly Word[]): Argument {
  return { words, json: false, pairs: none, jsonFailure: undefined };
}

/** RUN and its like: JSON, or text for a shell. */
function readCommandLine(argument: ArgumentSource): Argument {
  const { text, map, from, to, keyword, setting, variables } = argument;
  const items = readJson(text, map, from, to);
  if (Array.isArray(items)) {
    const script = keyword === 'SHELL' ? -1 : scriptOf(items.map(({ word }) => word.value));
    const { word, source } = items[script] ?? {};
    if (word && source) findShellVariables(word.value, source, 0, word.value.length, variables);
    return { words: items.map((item) => item.word), json: true, pairs: none, jsonFailure: undefined };
  }
  if (keyword !== 'SHELL' && setting.bourneShell) findShellVariables(text, map, from, to, variables);
  const words = splitOutsideQuotes(text, from, to, SHELL_ESCAPE).map((stretch) =>
    makeWord(text, map, stretch, SHELL_ESCAPE),
  );
  return items === undefined ? plain(words) : { ...plain(words), jsonFailure: items };
}

/** Which item of `["sh", "-c", "…"]` a shell reads as its script; -1 for none. */
function scriptOf(items: readonly string[]): number {
  if (!isBourneShell(items[0])) return -1;
  const option = items.findIndex((each, index) => index > 0 && /^-[a-z]*c$/.test(each));
  return option > 0 && option + 1 < items.length ? option + 1 : -1;
}

function readHealthcheck(argument: ArgumentSource): Argument {
  const { text, map, from, to } = argument;
  let end = from;
  while (end < to && !isSpace(text.charCodeAt(end))) end++;
  if (end === from) return plain([]);
  const kind = makeWord(text, map, { from, to: end }, SHELL_ESCAPE);
  const rest = readCommandLine({ ...argument, from: skipSpace(text, end, to) });
  return { ...rest, words: [kind, ...rest.words] };
}

/** COPY and its like: JSON, or words. */
function readList(argument: ArgumentSource): Argument {
  const { text, map, from, to, setting, variables } = argument;
  const items = readJson(text, map, from, to);
  if (!Array.isArray(items)) {
    const read = readWords(argument);
    return items === undefined ? read : { ...read, jsonFailure: items };
  }
  for (const { word, source } of items) {
    findBuildVariables(word.value, source, 0, word.value.length, setting.escape, true, variables);
  }
  return { words: items.map(({ word }) => word), json: true, pairs: none, jsonFailure: undefined };
}

function readWords(argument: ArgumentSource): Argument {
  const { text, map, from, to, keyword, setting } = argument;
  const stretches = splitAtSpace(text, from, to);
  const copies = keyword === 'COPY' || keyword === 'ADD';
  if (forms[keyword] !== undefined && text.includes('$')) {
    // BuildKit fills in nothing in the name of a stage.
    for (const stretch of keyword === 'FROM' ? stretches.slice(0, 1) : stretches) {
      if (copies && isHeredocMarker(text.slice(stretch.from, stretch.to))) continue;
      addVariables(argument, stretch);
    }
  }
  return plain(stretches.map((stretch) => makeWord(text, map, stretch, setting.escape)));
}

function readText(argument: ArgumentSource): Argument {
  const { text, map, from, to, keyword, setting } = argument;
  if (from === to) return plain([]);
  const word = makeWord(text, map, argument, setting.escape);
  if (keyword === 'MAINTAINER') return plain([{ ...word, value: word.raw }]);
  addVariables(argument, argument);
  return plain([word]);
}

function readNamed(argument: ArgumentSource): Argument {
  const { text, map, from, to, keyword, setting } = argument;
  const stretches = splitOutsideQuotes(text, from, to, setting.escape);
  const word = (stretch: Stretch): Word => makeWord(text, map, stretch, setting.escape);
  const pairs = readPairs(text, argument, stretches, keyword !== 'ARG');
  if (text.includes('$')) {
    for (const { name, value } of pairs) {
      if (keyword !== 'ARG') addVariables(argument, name);
      if (value) addVariables(argument, value);
    }
  }
  return {
    words: stretches.map(word),
    json: false,
    jsonFailure: undefined,
    pairs: pairs.map(({ name, value, legacy }) => ({
      name: word(name),
      ...(value && { value: word(value) }),
      span: map.span(name.from, (value ?? name).to),
      legacy,
    })),
  };
}

function addVariables({ text, map, setting, variables }: ArgumentSource, { from, to }: Stretch): void {
  findBuildVariables(text, map, from, to, setting.escape, true, variables);
}
