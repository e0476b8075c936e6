import {
  buildkitVerdict,
  checkDockerfile,
  type CheckContext,
} from '../../../../../src/language/dockerfile/checks/index.ts';
import type { Finding } from '../../../../../src/language/dockerfile/finding.ts';
import { parseDockerfile } from '../../../../../src/language/dockerfile/parse.ts';
import type { Dockerfile } from '../../../../../src/language/dockerfile/syntax.ts';

/** `code what-it-is-about`, for each finding: the exact place where that is on another line. */
export function findings(text: string, context: CheckContext = {}): string[] {
  const file = parseDockerfile(text);
  return checkDockerfile(file, context).map((finding) => show(file, finding));
}

/** `code first-last`, lines from 0, for what BuildKit itself reports: its warnings, then its error. */
export function verdict(text: string, context: CheckContext = {}): string[] {
  const { warnings, error } = buildkitVerdict(parseDockerfile(text), context);
  return [...warnings, ...(error ? [error] : [])].map(
    ({ code, lines }) => `${code} ${lines ? `${lines.first}-${lines.last}` : ''}`,
  );
}

function show({ text }: Dockerfile, { code, span, exact = span }: Finding): string {
  return `${code} ${text.slice(exact.start, exact.end)}`;
}
