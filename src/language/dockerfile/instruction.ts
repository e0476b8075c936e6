/** What one instruction says, from its joined lines. */
import { type Argument, readArgument } from './arguments.ts';
import { addBodyVariables } from './bodies.ts';
import { isSeparator, skipSpace, trimEnd } from './characters.ts';
import { type FlagText, readFlags } from './flags.ts';
import type { LineMap } from './source-map.ts';
import type {
  Comment,
  Flag,
  Heredoc,
  Instruction,
  Pair,
  SourceMap,
  Span,
  VariableUse,
  Word,
} from './syntax.ts';
import { findBuildVariables } from './variables.ts';

/** What holds for an instruction through those above it. */
export interface Setting {
  readonly escape: number;
  /** The step's shell reads `$name` as sh does. */
  readonly bourneShell: boolean;
}

/** Keyword, flags and the place of the argument in joined lines. */
export interface Head {
  readonly text: string;
  readonly map: LineMap;
  readonly keyword: string;
  readonly keywordSpan: Span;
  readonly flags: readonly Flag[];
  /** Values of flags in which BuildKit fills in variables. */
  readonly flagTexts: readonly FlagText[];
  readonly argumentFrom: number;
  readonly argumentTo: number;
}

/** Reads an instruction's head from `from` on. */
export function readHead(text: string, map: LineMap, from: number, escape: number): Head {
  const start = skipSpace(text, from);
  const argumentTo = trimEnd(text, start, text.length);
  let end = start;
  while (end < argumentTo && !isSeparator(text.charCodeAt(end))) end++;
  const keyword = text.slice(start, end).toUpperCase();
  const { flags, at, texts } = readFlags(text, map, end, argumentTo, escape, keyword);
  return {
    text,
    map,
    keyword,
    keywordSpan: map.span(start, end),
    flags,
    flagTexts: texts,
    argumentFrom: Math.min(skipSpace(text, at, argumentTo), argumentTo),
    argumentTo,
  };
}

/** Where an instruction stands. */
export interface Place {
  readonly index: number;
  readonly span: Span;
  readonly line: number;
  readonly endLine: number;
  /** Undefined above the first FROM. */
  readonly stage: number | undefined;
  readonly comments: readonly Comment[];
  readonly emptyContinuations: readonly number[];
}

/** An instruction whose words and variables are read when they are asked for the first time. */
export class InstructionNode implements Instruction {
  readonly index: number;
  readonly keyword: string;
  readonly keywordSpan: Span;
  readonly span: Span;
  readonly line: number;
  readonly endLine: number;
  readonly stage?: number;
  readonly flags: readonly Flag[];
  readonly heredocs: readonly Heredoc[];
  readonly comments: readonly Comment[];
  readonly emptyContinuations: readonly number[];
  readonly trigger?: Instruction;
  readonly #file: string;
  readonly #head: Head;
  readonly #setting: Setting;
  #content: (Argument & { readonly variables: readonly VariableUse[] }) | undefined;

  constructor(
    file: string,
    head: Head,
    setting: Setting,
    place: Place,
    heredocs: readonly Heredoc[],
    trigger: Instruction | undefined,
  ) {
    this.index = place.index;
    this.keyword = head.keyword;
    this.keywordSpan = head.keywordSpan;
    this.span = place.span;
    this.line = place.line;
    this.endLine = place.endLine;
    this.flags = head.flags;
    this.heredocs = heredocs;
    this.comments = place.comments;
    this.emptyContinuations = place.emptyContinuations;
    if (place.stage !== undefined) this.stage = place.stage;
    if (trigger) this.trigger = trigger;
    this.#file = file;
    this.#head = head;
    this.#setting = setting;
  }

  get argument(): string {
    return this.#head.text.slice(this.#head.argumentFrom, this.#head.argumentTo);
  }

  get argumentSpan(): Span {
    return this.#head.map.span(this.#head.argumentFrom, this.#head.argumentTo);
  }

  get source(): SourceMap {
    return this.#head.map.part(this.#head.argumentFrom, this.#head.argumentTo);
  }

  get words(): readonly Word[] {
    return this.#read().words;
  }

  get json(): boolean {
    return this.#read().json;
  }

  get jsonFailure(): Instruction['jsonFailure'] {
    return this.#read().jsonFailure;
  }

  get pairs(): readonly Pair[] {
    return this.#read().pairs;
  }

  get variables(): readonly VariableUse[] {
    return this.#read().variables;
  }

  #read(): Argument & { readonly variables: readonly VariableUse[] } {
    if (this.#content) return this.#content;
    const { text, map, keyword, flagTexts, argumentFrom, argumentTo } = this.#head;
    const setting = this.#setting;
    const variables: VariableUse[] = [];
    for (const flag of flagTexts) {
      findBuildVariables(flag.text, flag.source, 0, flag.text.length, setting.escape, true, variables);
    }
    const source = { text, map, from: argumentFrom, to: argumentTo, keyword, setting, variables };
    const { words, json, jsonFailure, pairs } = readArgument(source);
    if (this.heredocs.length > 0) {
      addBodyVariables(
        this.#file,
        keyword,
        this.argument,
        words[0]?.value,
        this.heredocs,
        setting.bourneShell,
        variables,
      );
    }
    this.#content = { words, json, jsonFailure, pairs, variables };
    return this.#content;
  }
}
