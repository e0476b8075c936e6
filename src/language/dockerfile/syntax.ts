/**
 * What a Dockerfile is made of. `parse.ts` makes it, after BuildKit's parser; every feature asks it.
 * Offsets count UTF-16 code units from the beginning of the text; lines count from 0.
 */
import type { LineIndex, Span } from '../text.ts';

export type { Span } from '../text.ts';

export interface Dockerfile {
  readonly text: string;
  readonly lines: LineIndex;
  readonly escape: '\\' | '`';
  readonly directives: readonly Directive[];
  /** Every comment line that is no directive, those between continued lines included. */
  readonly comments: readonly Comment[];
  readonly instructions: readonly Instruction[];
  /** In the order of their FROM. Instructions before the first FROM belong to none. */
  readonly stages: readonly Stage[];
}

/** `# name=value` above everything else. */
export interface Directive {
  readonly name: 'syntax' | 'escape' | 'check';
  readonly nameSpan: Span;
  /** Without white space around it. */
  readonly value: string;
  readonly valueSpan: Span;
  /** From the `#` to the end of the line. */
  readonly span: Span;
}

export interface Comment {
  /** What follows the `#`, as it is written. */
  readonly text: string;
  /** From the `#` to the end of the line. */
  readonly span: Span;
  readonly line: number;
  /** It stands between the lines of an instruction. */
  readonly inside: boolean;
  /** White space comes before the `#`: no `# check=` for BuildKit then. */
  readonly indented: boolean;
}

export interface Stage {
  readonly index: number;
  readonly from: Instruction;
  /** What is built on: an image, an earlier stage, or `scratch`. Absent where FROM says nothing. */
  readonly base?: Word;
  /** As it is written; BuildKit compares stage names in lower case. */
  readonly name?: Word;
  /** FROM included. */
  readonly instructions: readonly Instruction[];
}

export interface Instruction {
  /** Place in `Dockerfile.instructions`; a trigger has that of its ONBUILD. */
  readonly index: number;
  /** In upper case. Unknown words are given too. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** From the keyword to the end of the last line, bodies of heredocs included. */
  readonly span: Span;
  /** First and last line, both inclusive; bodies of heredocs included. */
  readonly line: number;
  readonly endLine: number;
  /** Place in `Dockerfile.stages`; absent above the first FROM. */
  readonly stage?: number;
  readonly flags: readonly Flag[];
  /** All that follows the keyword and the flags: lines joined, comments and blank lines inside left out, trimmed. */
  readonly argument: string;
  /** Of the argument; empty and at the end of what is written where there is none. */
  readonly argumentSpan: Span;
  /** Where in the text the characters of `argument` are. */
  readonly source: SourceMap;
  /**
   * The argument's words. In JSON form the items. For ARG, ENV and LABEL see `pairs` too.
   * FROM, COPY, ADD, EXPOSE and VOLUME: split at white space, quotes or not, as BuildKit does.
   * RUN, CMD, ENTRYPOINT and SHELL in shell form: split at white space outside quotes.
   * USER, WORKDIR, STOPSIGNAL and MAINTAINER: the whole argument is one word.
   * HEALTHCHECK: the word CMD or NONE, then those of the command. ONBUILD has none, its trigger has them.
   */
  readonly words: readonly Word[];
  /** The argument, of HEALTHCHECK what follows CMD, is a JSON array of strings that BuildKit takes as such. */
  readonly json: boolean;
  /**
   * The argument begins as a JSON array where one is allowed. `malformed`: it is none, and BuildKit takes
   * it as plain text. `not-strings`: it is one, but holds something else than strings, which BuildKit refuses.
   */
  readonly jsonFailure: 'malformed' | 'not-strings' | undefined;
  /** Of ARG, ENV and LABEL, in order. */
  readonly pairs: readonly Pair[];
  /** Empty for ONBUILD: its trigger has them. */
  readonly heredocs: readonly Heredoc[];
  /**
   * Variables in flags, words and bodies of heredocs; nested ones too, the outer one first.
   * Empty for ONBUILD: its trigger has them.
   */
  readonly variables: readonly VariableUse[];
  /** The comments that BuildKit counts as its description: all since the instruction before and the last empty comment. */
  readonly comments: readonly Comment[];
  /** Lines without text between its own; comments are none of them. */
  readonly emptyContinuations: readonly number[];
  /** The instruction inside an ONBUILD. It has no trigger of its own: BuildKit refuses that. */
  readonly trigger?: Instruction;
}

/** Tells where the characters of some joined or unquoted text come from. */
export interface SourceMap {
  /** Offset in the text of the character at `index`; past the last one, the end of the last one. */
  offsetAt(index: number): number;
  /** The stretch of the text from character `from` up to `to`. An empty one is right behind the character before it. */
  span(from: number, to: number): Span;
}

export interface Word {
  /** As it is written, with quotes and escapes, continued lines joined. */
  readonly raw: string;
  /** Without quotes and escapes; variables as they stand. */
  readonly value: string;
  /** Quotes included. */
  readonly span: Span;
}

/** `name=value`, or the old `name value` of ENV and LABEL, or the `name` alone of ARG. */
export interface Pair {
  readonly name: Word;
  /** Absent in ENV and LABEL too where there is none, which BuildKit refuses. */
  readonly value?: Word;
  readonly span: Span;
  /** Written without the equals sign. */
  readonly legacy: boolean;
}

/** `--name=value`, or `--name` alone. */
export interface Flag {
  /** Without the dashes, as written. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly value?: Word;
  readonly span: Span;
  /** The fields of a `--mount`: `type=cache,target=/x`. Empty for other flags. */
  readonly fields: readonly FlagField[];
}

export interface FlagField {
  /** In lower case. */
  readonly key: string;
  readonly keySpan: Span;
  readonly value?: string;
  readonly valueSpan?: Span;
  readonly span: Span;
}

export interface VariableUse {
  readonly name: string;
  readonly nameSpan: Span;
  /** From the `$` to the end, braces included. Where the closing brace is missing, to the end of the name and the operator. */
  readonly span: Span;
  /**
   * `:-`, `-`, `:+`, `+`, `:?`, `?`, `#`, `##`, `%`, `%%`, `/` or `//`. The shell also has `:=` and `=`;
   * in the build it may be a character that BuildKit refuses, such as the `^` of `${a^^}`.
   */
  readonly operator?: string;
  readonly operatorSpan?: Span;
  /** What follows the operator. */
  readonly operand?: { readonly text: string; readonly span: Span };
  /** Who fills it in: the build itself, or the shell of the step when it runs. */
  readonly by: 'build' | 'shell';
}

export interface Heredoc {
  /** The word that ends the body, without quotes. */
  readonly name: string;
  /** Without quotes, unless they are around a part of it only. */
  readonly nameSpan: Span;
  /** From `<<` to the end of the word, quotes included. */
  readonly span: Span;
  /** Variables in the body are filled in: no part of the word is quoted. */
  readonly expand: boolean;
  /** Written `<<-`: leading tabs are dropped, also before the word that ends the body. */
  readonly chomp: boolean;
  readonly fileDescriptor: number;
  /** From the beginning of its first line up to the beginning of the line of the word that ends it. */
  readonly body: Span;
  /** First line of the body. With an empty body it is the line of the word that ends it. */
  readonly bodyLine: number;
  /** Line of the word that ends the body; absent where there is none: the body then takes the rest of the file. */
  readonly endLine?: number;
  readonly endSpan?: Span;
}
