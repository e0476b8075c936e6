/** A list in brackets that is no JSON: BuildKit says nothing and takes it as plain text. */
import { hint, type Hint } from './facts.ts';

/** After a space, `[` in a RUN is the shell's test. */
const LIST = /^\[\s*["'“”]/;
const LIST_OF_RUN = /^\[["'“”]/;

export const brokenList: Hint = function* ({ file }) {
  for (const { keyword, argument, argumentSpan, jsonFailure } of file.instructions) {
    if (jsonFailure !== 'malformed') continue;
    const text = keyword === 'HEALTHCHECK' ? argument.replace(/^CMD\s+/i, '') : argument;
    if ((keyword === 'RUN' ? LIST_OF_RUN : LIST).test(text)) yield hint('broken-list', argumentSpan, keyword);
  }
};
