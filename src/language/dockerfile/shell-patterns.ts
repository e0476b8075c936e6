/**
 * The patterns of `${name#pattern}`, `${name%pattern}` and `${name/pattern/text}`, in which `*` stands for anything
 * and `?` for one character; there are no classes. Source: frontend/dockerfile/shell/lex.go.
 */

export interface PatternError {
  readonly code: 'invalid-pattern';
  readonly pattern: string;
}

/** What is left without a match at the beginning; undefined where it would take too long to find out. */
export function removePrefix(
  pattern: string,
  value: string,
  greedy: boolean,
): string | PatternError | undefined {
  const expression = toExpression(pattern, value, greedy, '^', 'u');
  if (!(expression instanceof RegExp)) return expression;
  const match = expression.exec(value);
  return match ? value.slice(match[0].length) : value;
}

/** The same at the end. Both are turned round, so that the shortest match can be found. */
export function removeSuffix(
  pattern: string,
  value: string,
  greedy: boolean,
): string | PatternError | undefined {
  const turned = removePrefix(turnPattern(pattern), turn(value), greedy);
  if (typeof turned === 'object') return { ...turned, pattern };
  return turned === undefined ? undefined : turn(turned);
}

/** With the first match, or all, replaced. */
export function replacePattern(
  pattern: string,
  value: string,
  replacement: string,
  all: boolean,
): string | PatternError | undefined {
  const expression = toExpression(pattern, value, true, '', all ? 'gu' : 'u');
  return expression instanceof RegExp ? value.replace(expression, () => replacement) : expression;
}

function toExpression(
  pattern: string,
  value: string,
  greedy: boolean,
  anchor: string,
  flags: string,
): RegExp | PatternError | undefined {
  const chars = Array.from(pattern);
  let source = anchor;
  let stars = 0;
  for (let at = 0; at < chars.length; at++) {
    const char = chars[at] as string;
    if (char === '*') {
      source += greedy ? '.*' : '.*?';
      stars++;
    } else if (char === '?') source += '.';
    else if (char !== '\\') source += quote(char);
    else if (chars[at + 1] === '*' || chars[at + 1] === '?' || chars[at + 1] === '\\')
      source += `\\${chars[++at]}`;
    // The braces and slashes of `${…}` itself are escaped too; that is no part of the pattern.
    else if (chars[at + 1] !== '}' && chars[at + 1] !== '/') return { code: 'invalid-pattern', pattern };
  }
  // Go's expressions take linear time, these do not.
  if ((value.length + 1) ** (stars + (anchor === '' ? 1 : 0)) > 1e6) return undefined;
  return new RegExp(source, flags);
}

function quote(char: string): string {
  return '[]{}.+()|^$/'.includes(char) ? `\\${char}` : char;
}

function turn(text: string): string {
  return Array.from(text).reverse().join('');
}

/** An escape stays before what it escapes. */
function turnPattern(pattern: string): string {
  const parts = pattern.match(/\\[^]|[^]/gu) ?? [];
  return parts.reverse().join('');
}
