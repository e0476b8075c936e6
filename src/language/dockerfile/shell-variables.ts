/**
 * Finds the variables that a shell script sets for itself: assignments, loops, `read`, `getopts`.
 * A rough reading of the shell's grammar (POSIX.1-2017, Shell Command Language, 2.9 and 2.10): enough to tell
 * whether a value was surely set before it is used. Never throws; takes linear time.
 */
import type { Span } from './syntax.ts';

/** A place where the script sets a variable. */
export interface ShellBinding {
  readonly name: string;
  /** The name, in the text. */
  readonly span: Span;
  /** From here up to `to`, the script's own value is surely there. Both are offsets in the text. */
  readonly from: number;
  readonly to: number;
  /** From here on the value is gone: it was set in a shell of its own, such as `( )`. */
  readonly gone: number;
}

export interface ShellScript {
  readonly bindings: readonly ShellBinding[];
  /** Bodies of loops, conditions included: what stands later in one may run before what stands earlier. */
  readonly loops: readonly Span[];
  /** What stands in single quotes behind `-c`: a script for a shell of its own, which gets the environment. */
  readonly scripts: readonly Span[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Binding = Mutable<ShellBinding>;

/** What can hold commands: the script, `( )` and `$( )`, `{ }`, and the compound commands. */
interface Frame {
  readonly kind: 'script' | 'paren' | 'brace' | 'if' | 'loop' | 'case';
  readonly start: number;
  /** What the next word is. */
  expect: 'command' | 'argument' | 'pattern' | 'case-word' | 'loop-name' | 'loop-list';
  /** A command that takes names as its arguments. */
  builtin: 'export' | 'read' | 'getopts' | undefined;
  argumentCount: number;
  skipArgument: boolean;
  /** The word before it was `-c`. */
  script: boolean;
  /** Inside double quotes. */
  quoted: boolean;
  wordStart: number;
  /** How sure it is that the command at hand runs. */
  certain: 'always' | 'chain' | 'maybe';
  piped: boolean;
  loopBinding: Binding | undefined;
  /** Its loop runs at least once. */
  loopRuns: boolean;
  /** How many bindings of the shell there were before the command at hand. */
  commandStart: number;
  /** Bindings of the command at hand, and those that hold until the command, the list or the branch ends. */
  pending: Binding[];
  untilCommand: Binding[];
  untilList: Binding[];
  untilBranch: Binding[];
}

const ASSIGNMENT = /^([A-Za-z_]\w*)(\+?)=/;
const NAME = /^[A-Za-z_]\w*$/;
const DECLARING = new Set(['export', 'readonly', 'local', 'declare', 'typeset']);
/** How far a `}` or a closing backtick is looked for. */
const REACH = 300;

/** `start` to `end` is one script; with `continued`, its lines are joined as in a Dockerfile and comments among them left out. */
export function readShell(
  text: string,
  { start, end }: Span,
  escape: string,
  continued: boolean,
): ShellScript {
  const reader = new ShellReader(text, end, escape, continued);
  reader.read(start);
  const { bindings, loops, scripts } = reader;
  return { bindings, loops, scripts };
}

class ShellReader {
  readonly bindings: Binding[] = [];
  readonly loops: Span[] = [];
  readonly scripts: Span[] = [];
  /** The bindings that are still there in each shell that runs inside another one. */
  readonly #shells: Binding[][] = [[]];
  readonly #text: string;
  readonly #end: number;
  readonly #escape: string;
  readonly #continued: boolean;
  #at = 0;
  #frames: Frame[] = [];

  constructor(text: string, end: number, escape: string, continued: boolean) {
    this.#text = text;
    this.#end = end;
    this.#escape = escape;
    this.#continued = continued;
  }

  get #frame(): Frame {
    return this.#frames[this.#frames.length - 1] as Frame;
  }

  read(start: number): void {
    this.#at = start;
    this.#push('script');
    while (this.#at < this.#end) this.#step();
    this.#endWord();
    while (this.#frames.length > 0) this.#pop();
  }

  get #shell(): Binding[] {
    return this.#shells[this.#shells.length - 1] as Binding[];
  }

  #step(): void {
    const frame = this.#frame;
    const char = this.#text[this.#at] as string;
    const next = this.#text[this.#at + 1];
    if (char === this.#escape && this.#skipContinuation()) return;
    if (char === '$' && next === '{') return this.#skipTo('}');
    if (char === '$' && next === '(') {
      this.#beginWord();
      this.#at++;
      return this.#open();
    }
    if (char === '\\') {
      this.#beginWord();
      this.#at += 2;
    } else if (char === '"') {
      this.#beginWord();
      frame.quoted = !frame.quoted;
      this.#at++;
    } else if (char === '`' && this.#escape !== '`') this.#skipTo('`');
    else if (frame.quoted) this.#at++;
    else if (char === "'") this.#readQuoted();
    else if (char === ' ' || char === '\t' || char === '\r') {
      this.#endWord();
      this.#at++;
    } else if (char === '#' && frame.wordStart < 0) this.#skipComment();
    else if (char === '\n' || char === ';' || char === '&' || char === '|') this.#readOperator(char);
    else if (char === '(') this.#open();
    else if (char === ')') this.#close();
    else {
      this.#beginWord();
      this.#at++;
    }
  }

  #push(kind: Frame['kind'], expect: Frame['expect'] = 'command'): void {
    if (kind === 'paren') this.#shells.push([]);
    this.#frames.push({
      kind,
      start: this.#at,
      expect,
      builtin: undefined,
      argumentCount: 0,
      skipArgument: false,
      script: false,
      quoted: false,
      wordStart: -1,
      certain: 'always',
      piped: false,
      loopBinding: undefined,
      loopRuns: false,
      commandStart: this.#shell.length,
      pending: [],
      untilCommand: [],
      untilList: [],
      untilBranch: [],
    });
  }

  /** What holds the frame goes on after it as after a command's first word. */
  #pop(): void {
    this.#endList();
    this.#endBranch();
    const frame = this.#frames.pop() as Frame;
    const outer = this.#frames.at(-1);
    if (frame.kind === 'paren') {
      this.#endShell(0);
      this.#shells.pop();
    }
    if (frame.kind === 'loop') {
      this.loops.push({ start: frame.start, end: this.#at });
      // After the last round the name keeps its value.
      if (frame.loopBinding && frame.loopRuns) outer?.pending.push(frame.loopBinding);
    }
    if (outer && outer.wordStart < 0) outer.expect = 'argument';
  }

  #beginWord(): void {
    if (this.#frame.wordStart < 0) this.#frame.wordStart = this.#at;
  }

  #open(): void {
    if (this.#frame.expect === 'pattern') this.#at++;
    else {
      const inWord = this.#frame.wordStart >= 0;
      this.#at++;
      // A function's name: `f() {`.
      if (inWord && this.#text[this.#at] === ')' && this.#text[this.#at - 2] !== '$') {
        this.#frame.wordStart = -1;
        this.#at++;
      } else this.#push('paren');
    }
  }

  #close(): void {
    this.#endWord();
    this.#at++;
    if (this.#frame.kind === 'case' && this.#frame.expect === 'pattern') {
      this.#frame.expect = 'command';
      return;
    }
    if (!this.#frames.some(({ kind }) => kind === 'paren')) return;
    while (this.#frame.kind !== 'paren') this.#pop();
    this.#pop();
  }

  /** Closes the innermost frame, if it is of this kind: `fi`, `done`, `esac`, `}`. */
  #closeKeyword(kind: Frame['kind']): void {
    if (this.#frame.kind === kind) this.#pop();
    else this.#frame.expect = 'argument';
  }

  #readOperator(char: string): void {
    this.#endWord();
    const frame = this.#frame;
    const next = this.#text[this.#at + 1];
    const before = this.#text[this.#at - 1];
    if (char === '&' && (before === '>' || before === '<' || next === '>')) {
      this.#at++;
      return;
    }
    const doubled = next === char && char !== '\n';
    this.#at += doubled ? 2 : 1;
    if (char === '|' && !doubled) {
      // Both sides run in a shell of their own.
      closeAll(frame.pending, this.#at);
      frame.piped = true;
      this.#endCommand();
      frame.piped = true;
    } else if (char === '&' && doubled) {
      this.#endCommand();
      if (frame.certain === 'always') frame.certain = 'chain';
    } else if (char === '|') {
      this.#endCommand();
      closeAll(frame.untilList, this.#at);
      frame.certain = 'maybe';
    } else {
      this.#endList();
      if (char === ';' && doubled && frame.kind === 'case') {
        this.#endBranch();
        frame.expect = 'pattern';
      }
    }
  }

  #endCommand(): void {
    const frame = this.#frame;
    closeAll(frame.untilCommand, this.#at);
    for (const binding of frame.pending) {
      if (frame.piped || frame.certain === 'maybe') frame.untilCommand.push(binding);
      else if (frame.certain === 'chain') frame.untilList.push(binding);
      else frame.untilBranch.push(binding);
    }
    if (frame.piped) this.#endShell(frame.commandStart);
    frame.commandStart = this.#shell.length;
    frame.pending = [];
    frame.builtin = undefined;
    frame.piped = false;
    frame.script = false;
    if (frame.expect !== 'pattern' && frame.expect !== 'case-word') frame.expect = 'command';
  }

  /** What was set in the current shell since `from` is gone. */
  #endShell(from: number): void {
    for (const binding of this.#shell.splice(from)) binding.gone = this.#at;
  }

  #endList(): void {
    this.#endCommand();
    const frame = this.#frame;
    closeAll(frame.untilCommand, this.#at);
    closeAll(frame.untilList, this.#at);
    frame.certain = 'always';
  }

  #endBranch(): void {
    closeAll(this.#frame.untilBranch, this.#at);
  }

  #endWord(): void {
    const frame = this.#frame;
    if (frame.wordStart < 0) return;
    const start = frame.wordStart;
    const word = this.#text.slice(start, this.#at);
    frame.wordStart = -1;
    frame.script = /^-\w*c$/.test(word);
    if (frame.expect === 'command') this.#readCommandWord(word, start);
    else if (frame.expect === 'argument') this.#readArgument(word, start);
    else if (frame.expect === 'case-word' && word === 'in') frame.expect = 'pattern';
    else if (frame.expect === 'pattern' && word === 'esac') this.#closeKeyword('case');
    else if (frame.expect === 'loop-name') {
      if (NAME.test(word)) frame.loopBinding = this.#bind(word, start);
      frame.expect = 'loop-list';
    } else if (frame.expect === 'loop-list') {
      if (word === 'do') this.#readCommandWord(word, start);
      else if (word !== 'in' && !/[$`*?]/.test(word)) frame.loopRuns = true;
    }
  }

  #readCommandWord(word: string, start: number): void {
    const frame = this.#frame;
    const assignment = ASSIGNMENT.exec(word);
    if (assignment) {
      const binding = this.#bind(assignment[1] as string, start);
      // What is appended to was there before.
      if (assignment[2] === '') frame.pending.push(binding);
      return;
    }
    switch (word) {
      case '!':
      case 'time':
      case 'then':
        return;
      case 'if':
        return this.#push('if');
      case 'elif':
      case 'else':
        return this.#endBranch();
      case 'fi':
        return this.#closeKeyword('if');
      case 'while':
      case 'until':
        return this.#push('loop');
      case 'for':
      case 'select':
        return this.#push('loop', 'loop-name');
      case 'do':
        frame.expect = 'command';
        if (frame.loopBinding) {
          frame.loopBinding.from = this.#at;
          frame.untilBranch.push(frame.loopBinding);
        }
        return;
      case 'done':
        return this.#closeKeyword('loop');
      case 'case':
        return this.#push('case', 'case-word');
      case 'esac':
        return this.#closeKeyword('case');
      case '{':
        return this.#push('brace');
      case '}':
        return this.#closeKeyword('brace');
      default:
        this.#readCommandName(word);
    }
  }

  #readCommandName(word: string): void {
    const frame = this.#frame;
    // `NAME=value command` sets NAME for that command alone.
    if (frame.pending.length > 0) {
      const dropped = new Set(frame.pending);
      while (dropped.has(this.bindings.at(-1) as Binding)) this.bindings.pop();
      while (dropped.has(this.#shell.at(-1) as Binding)) this.#shell.pop();
      frame.pending = [];
    }
    frame.expect = 'argument';
    frame.argumentCount = 0;
    frame.skipArgument = false;
    if (DECLARING.has(word)) frame.builtin = 'export';
    else if (word === 'read' || word === 'getopts') frame.builtin = word;
  }

  #readArgument(word: string, start: number): void {
    const frame = this.#frame;
    frame.argumentCount++;
    if (frame.skipArgument) frame.skipArgument = false;
    else if (frame.builtin === 'export') {
      const name = ASSIGNMENT.exec(word)?.[1];
      if (name !== undefined) frame.pending.push(this.#bind(name, start));
    } else if (frame.builtin === 'read') {
      if (word.startsWith('-')) frame.skipArgument = /^-\w*[dinNptu]$/.test(word);
      else if (NAME.test(word)) frame.pending.push(this.#bind(word, start));
    } else if (frame.builtin === 'getopts' && frame.argumentCount === 2 && NAME.test(word)) {
      frame.pending.push(this.#bind(word, start));
    }
  }

  /** Holds from the end of the word on; where it ends is told later. */
  #bind(name: string, start: number): Binding {
    const span = { start, end: start + name.length };
    const binding = { name, span, from: this.#at, to: this.#at, gone: Infinity };
    this.bindings.push(binding);
    this.#shell.push(binding);
    return binding;
  }

  #skipContinuation(): boolean {
    const { lastIndex } = match(/\\?`?[ \t]*\r?\n/y, this.#text, this.#at);
    if (lastIndex === 0 || lastIndex > this.#end) return false;
    this.#at = lastIndex;
    while (this.#continued && this.#at < this.#end) {
      const line = match(/[ \t]*(?:#[^\n]*)?(?:\n|$)/y, this.#text, this.#at);
      if (line.lastIndex === 0 || line.lastIndex === this.#at) break;
      this.#at = line.lastIndex;
    }
    return true;
  }

  #skipTo(close: string): void {
    this.#beginWord();
    const from = this.#at + (close === '}' ? 2 : 1);
    const limit = Math.min(this.#end, from + REACH);
    let depth = 1;
    for (let at = from; at < limit; at++) {
      if (this.#text[at] === close) depth--;
      else if (close === '}' && this.#text[at] === '{') depth++;
      if (depth === 0) {
        this.#at = at + 1;
        return;
      }
    }
    this.#at = from;
  }

  /** In single quotes; after `-c` that is a script too. */
  #readQuoted(): void {
    this.#beginWord();
    const found = this.#text.indexOf("'", this.#at + 1);
    const close = found < 0 || found > this.#end ? this.#end : found;
    if (this.#frame.script) {
      const inner = new ShellReader(this.#text, close, this.#escape, this.#continued);
      inner.read(this.#at + 1);
      for (const binding of inner.bindings) {
        binding.gone = Math.min(binding.gone, close);
        this.bindings.push(binding);
      }
      for (const loop of inner.loops) this.loops.push(loop);
      this.scripts.push({ start: this.#at + 1, end: close });
    }
    this.#at = Math.min(close + 1, this.#end);
  }

  #skipComment(): void {
    const line = this.#continued ? -1 : this.#text.indexOf('\n', this.#at);
    this.#at = line < 0 || line > this.#end ? this.#end : line;
  }
}

function closeAll(bindings: Binding[], at: number): void {
  for (const binding of bindings) binding.to = at;
  bindings.length = 0;
}

/** A sticky pattern tried at one place; its `lastIndex` is 0 where it does not fit. */
function match(pattern: RegExp, text: string, at: number): RegExp {
  pattern.lastIndex = at;
  pattern.test(text);
  return pattern;
}
