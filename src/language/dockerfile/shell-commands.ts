/**
 * The commands of a RUN, roughly as its shell sees them: what each hint about commands asks. It does not look
 * into `$( )`, functions' names or the text given to another program. Never throws; takes linear time.
 */
import { type ShellToken, shellTokens } from './shell-tokens.ts';
import { interpreter, isBourneShell } from './shells.ts';
import type { Dockerfile, Instruction, SourceMap, Span } from './syntax.ts';

export interface ShellWord {
  readonly raw: string;
  /** Without quotes and escapes; variables as they stand. */
  readonly value: string;
  readonly span: Span;
}

/** What is between two commands. Words such as `if`, `then` and `{` count as `;`. */
export type Operator = '&&' | '||' | ';' | '|' | '&' | '(' | ')' | '\n' | '';

export interface ShellCommand {
  /** The program and its arguments. Never empty. */
  readonly words: readonly ShellWord[];
  /** `sudo`, `env`, `exec` and the like, with their options, and assignments: what stands before the program. */
  readonly prefix: readonly ShellWord[];
  /** Files that output goes to. */
  readonly targets: readonly ShellWord[];
  readonly before: Operator;
  readonly after: Operator;
  /** Number of `( )`, `{ }`, conditions and loops around it. */
  readonly depth: number;
  /** From the first word, prefix included, to the last one or the last redirection. */
  readonly span: Span;
}

export interface ShellScript {
  /** `shell`: joined lines. `exec`: JSON form, one command. `heredoc`: the body of a here-document. */
  readonly form: 'shell' | 'exec' | 'heredoc';
  readonly text: string;
  readonly commands: readonly ShellCommand[];
  /** Functions that it defines. */
  readonly functions: readonly string[];
  /** There is a shell comment in it. */
  readonly comment: boolean;
}

/** What a RUN has its shell do. Nothing where it is another program that reads the text. */
export function shellScripts(file: Dockerfile, run: Instruction): ShellScript[] {
  if (run.json) return [execScript(run)];
  const main = readScript('shell', run.argument, run.source);
  if (run.heredocs.length === 0) return [main];
  const onlyBodies = main.commands.length === 0;
  const scripts = onlyBodies ? [] : [main];
  if (!onlyBodies && !(main.commands.length === 1 && isBourneShell(main.commands[0]?.words[0]?.value))) {
    return scripts;
  }
  const [heredoc] = run.heredocs;
  if (!heredoc) return scripts;
  const { start, end } = heredoc.body;
  const body = file.text.slice(start, end);
  const program = interpreter(body.slice(0, 200).trimStart());
  if (program !== undefined && !isBourneShell(program)) return scripts;
  const source: SourceMap = {
    offsetAt: (index) => start + index,
    span: (from, to) => ({ start: start + from, end: start + to }),
  };
  return [...scripts, readScript('heredoc', body, source)];
}

function execScript(run: Instruction): ShellScript {
  const words = run.words;
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return { form: 'exec', text: '', commands: [], functions: [], comment: false };
  const span = { start: first.span.start, end: last.span.end };
  const command: ShellCommand = { words, prefix: [], targets: [], before: '', after: '', depth: 0, span };
  return { form: 'exec', text: run.argument, commands: [command], functions: [], comment: false };
}

const OPENERS = new Set(['if', 'while', 'until', '{']);
const CLOSERS = new Set(['fi', 'done', 'esac', '}']);
const BETWEEN = new Set(['then', 'elif', 'else', 'do', '!', 'time']);

function readScript(form: ShellScript['form'], text: string, source: SourceMap): ShellScript {
  const { tokens, comment } = shellTokens(text);
  const reader = new CommandReader(tokens, source);
  reader.read();
  return { form, text, commands: reader.commands, functions: reader.functions, comment };
}

class CommandReader {
  readonly commands: ShellCommand[] = [];
  readonly functions: string[] = [];
  readonly #tokens: readonly ShellToken[];
  readonly #source: SourceMap;
  #words: ShellToken[] = [];
  #targets: ShellWord[] = [];
  #end = 0;
  #before: Operator = '';
  #depth = 0;
  /** The words of `for x in …` or `case x in` and of its patterns are no command. */
  #skip: 'no' | 'list' | 'pattern' = 'no';
  /** Depths at which a `case` is open. */
  readonly #cases: number[] = [];

  constructor(tokens: readonly ShellToken[], source: SourceMap) {
    this.#tokens = tokens;
    this.#source = source;
  }

  read(): void {
    for (let at = 0; at < this.#tokens.length; at++) {
      const token = this.#tokens[at] as ShellToken;
      if (token.kind === 'redirection') {
        const target = this.#tokens[at + 1];
        if (target?.kind !== 'word') continue;
        at++;
        this.#end = target.to;
        if (token.raw.includes('>') && !token.raw.endsWith('&')) this.#targets.push(this.#word(target));
      } else if (token.kind === 'operator') {
        this.#operator(token);
      } else {
        this.#addWord(token);
      }
    }
    this.#finish('');
  }

  #addWord(token: ShellToken): void {
    if (this.#skip === 'pattern') {
      if (token.raw === 'esac') this.#close();
      else if (token.raw === 'in') this.#words = [];
      return;
    }
    if (this.#words.length === 0 && this.#skip === 'no' && this.#reserved(token.raw)) return;
    this.#words.push(token);
    this.#end = token.to;
  }

  /** Words that belong to the grammar, where a command may begin. */
  #reserved(word: string): boolean {
    if (OPENERS.has(word)) this.#depth++;
    else if (CLOSERS.has(word)) this.#close();
    else if (word === 'for' || word === 'select') {
      this.#depth++;
      this.#skip = 'list';
    } else if (word === 'case') {
      this.#depth++;
      this.#cases.push(this.#depth);
      this.#skip = 'pattern';
    } else if (!BETWEEN.has(word)) return false;
    if (word !== '!' && word !== 'time') this.#before = ';';
    return true;
  }

  #close(): void {
    if (this.#cases.at(-1) === this.#depth) this.#cases.pop();
    this.#depth = Math.max(0, this.#depth - 1);
    this.#skip = 'no';
  }

  #operator({ raw }: ShellToken): void {
    if (this.#skip === 'pattern') {
      if (raw === ')') {
        this.#skip = 'no';
        this.#before = ';';
      }
      return;
    }
    if (raw === '(' && this.#words.length === 1) {
      // `name()` is a function; its body follows.
      this.functions.push((this.#words.pop() as ShellToken).value);
      this.#targets = [];
      this.#depth++;
      return;
    }
    const operator: Operator = raw.startsWith(';') ? ';' : raw === '|&' ? '|' : (raw as Operator);
    this.#finish(operator);
    if (raw === '(') this.#depth++;
    else if (raw === ')') this.#depth = Math.max(0, this.#depth - 1);
    else if (raw.startsWith(';;') && this.#cases.length > 0) this.#skip = 'pattern';
  }

  #finish(after: Operator): void {
    const first = this.#words[0];
    const split = this.#skip === 'list' ? this.#words.length : prefixLength(this.#words);
    const words = this.#words.slice(split).map((each) => this.#word(each));
    if (first && words.length > 0) {
      this.commands.push({
        words,
        prefix: this.#words.slice(0, split).map((each) => this.#word(each)),
        targets: this.#targets,
        before: this.#before,
        after,
        depth: this.#depth,
        span: this.#source.span(first.from, this.#end),
      });
    }
    // An empty line does not part what an operator joins.
    if (after !== '\n' || first) this.#before = after;
    this.#words = [];
    this.#targets = [];
    this.#skip = 'no';
  }

  #word(token: ShellToken): ShellWord {
    return new PlacedWord(token, this.#source);
  }
}

/** Its place is worked out when it is asked for: of most words nobody asks. */
class PlacedWord implements ShellWord {
  readonly raw: string;
  readonly value: string;
  readonly #from: number;
  readonly #to: number;
  readonly #source: SourceMap;

  constructor({ raw, value, from, to }: ShellToken, source: SourceMap) {
    this.raw = raw;
    this.value = value;
    this.#from = from;
    this.#to = to;
    this.#source = source;
  }

  get span(): Span {
    return this.#source.span(this.#from, this.#to);
  }
}

const WRAPPERS = new Set(['sudo', 'env', 'exec', 'command', 'nice', 'nohup', 'eatmydata', 'builtin']);
const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;

/** Number of words before the program. */
function prefixLength(words: readonly ShellToken[]): number {
  let at = 0;
  let wrapper = '';
  for (; at < words.length; at++) {
    const { raw } = words[at] as ShellToken;
    if (WRAPPERS.has(raw)) wrapper = raw;
    // `sudo -u name` runs as someone else; the name is not the program.
    else if (/^-[ug]$/.test(raw) && (wrapper === 'sudo' || wrapper === 'env')) at++;
    else if (raw === '-n' && wrapper === 'nice') at++;
    else if (!ASSIGNMENT.test(raw) && !(wrapper !== '' && raw.startsWith('-'))) break;
  }
  return Math.min(at, words.length);
}
