/** Splits a shell script into words and operators, roughly as POSIX says (Shell Command Language, 2.3 and 2.10). */
import { isSpace } from './characters.ts';
import { unquote, SHELL_ESCAPE } from './words.ts';

/** A stretch of a script. Places are indices in the script. */
export interface ShellToken {
  readonly kind: 'word' | 'operator' | 'redirection';
  /** As it is written. */
  readonly raw: string;
  /** A word without quotes and escapes. */
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

export interface ShellTokens {
  readonly tokens: readonly ShellToken[];
  /** There is a comment somewhere. */
  readonly comment: boolean;
}

const OPERATOR = /&&|\|\||;;&?|;&|\|&|[;|&()\n]/y;
const REDIRECTION = /&>>?|\d*(?:<<<|<<-?|<>|>>|>\||>&|<&|<|>)/y;
/** What an operator or a redirection begins with. */
const SPECIAL = /[\d&|;()<>\n]/;
/** Anything that a word cannot simply go on with. */
const PLAIN = /[^\s;&|<>()'"\\$`]+/y;
/** Deeper nesting of `$( )` and quotes than anyone writes; guards the stack. */
const MAX_DEPTH = 50;

export function shellTokens(script: string): ShellTokens {
  const tokens: ShellToken[] = [];
  let comment = false;
  let at = 0;
  const add = (kind: ShellToken['kind'], to: number): void => {
    const raw = script.slice(at, to);
    tokens.push({
      kind,
      raw,
      value: kind === 'word' ? unquote(raw, SHELL_ESCAPE) : raw,
      from: at,
      to,
    });
    at = to;
  };
  while (at < script.length) {
    const char = script[at] as string;
    if (char === '\\' && /^\\\r?\n/.test(script.slice(at, at + 3))) at += script[at + 1] === '\r' ? 3 : 2;
    else if (char !== '\n' && isSpace(char.charCodeAt(0))) at++;
    else if (char === '#') {
      comment = true;
      const end = script.indexOf('\n', at);
      at = end < 0 ? script.length : end;
    } else if (!SPECIAL.test(char)) {
      add('word', Math.max(wordEnd(script, at), at + 1));
    } else {
      const redirection = matchAt(REDIRECTION, script, at);
      // `<( )` and `>( )` are words.
      const processes = redirection === 1 && script[at + 1] === '(';
      const operator = redirection > 0 ? 0 : matchAt(OPERATOR, script, at);
      if (redirection > 0 && !processes) add('redirection', at + redirection);
      else if (operator > 0) add('operator', at + operator);
      else add('word', Math.max(wordEnd(script, processes ? skipGroup(script, at + 2, ')', 0) : at), at + 1));
    }
  }
  return { tokens, comment };
}

function matchAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex - at : 0;
}

function wordEnd(script: string, from: number): number {
  let at = from;
  while (at < script.length) {
    at += matchAt(PLAIN, script, at);
    const char = script[at];
    if (char === '\\') at += 2;
    else if (char === "'") at = quoteEnd(script, at);
    else if (char === '"' || char === '`') at = skipGroup(script, at + 1, char, 0);
    else if (char === '$') at = variableEnd(script, at, 0);
    else break;
  }
  return Math.min(at, script.length);
}

function quoteEnd(script: string, at: number): number {
  const close = script.indexOf("'", at + 1);
  return close < 0 ? script.length : close + 1;
}

function variableEnd(script: string, at: number, depth: number): number {
  const next = script[at + 1];
  if (next === '(') return skipGroup(script, at + 2, ')', depth);
  if (next === '{') return skipGroup(script, at + 2, '}', depth);
  return at + 1;
}

/** Behind the `close` that ends what begins at `from`, or the end of the script. */
function skipGroup(script: string, from: number, close: string, depth: number): number {
  if (depth > MAX_DEPTH) return script.length;
  let at = from;
  while (at < script.length) {
    const char = script[at] as string;
    if (char === close) return at + 1;
    if (char === '\\') at += 2;
    else if (char === "'" && close !== '"') at = quoteEnd(script, at);
    else if (char === '"' || (char === '`' && close !== '"')) at = skipGroup(script, at + 1, char, depth + 1);
    else if (char === '$') at = variableEnd(script, at, depth + 1);
    else if (char === '(' && close === ')') at = skipGroup(script, at + 1, ')', depth + 1);
    else at++;
  }
  return script.length;
}
