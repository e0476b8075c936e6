/** A pipe ends well when its last command does, whatever became of the first. */
import type { ShellCommand } from '../shell-commands.ts';
import { hint, type Hint, type RunFacts } from './facts.ts';

/** Programs that fetch or unpack: they do fail, and what they leave out is missed later. */
const FAILING =
  /^(curl|wget|aria2c|git|svn|aws|gsutil|az|gpg|openssl|tar|bsdtar|unzip|gunzip|zcat|bunzip2|bzcat|unxz|xzcat|gzip|bzip2|xz|zstd|cat|python[\d.]*|node|npm|pip[\d.]*|go|make|apt-get|php|ruby|perl|mysqldump|pg_dump)$/;

export const pipefail: Hint = function* ({ runs }) {
  for (const run of runs) {
    const command = unguarded(run);
    if (!command || run.text.includes('pipefail')) continue;
    if (run.shell?.some((word) => word.includes('pipefail'))) continue;
    yield hint('pipefail', command.span, command.words[0]?.value ?? '');
  }
};

/** The first command whose failure a pipe hides. */
function unguarded({ commands }: RunFacts): ShellCommand | undefined {
  for (const [index, command] of commands.entries()) {
    if (command.after !== '|' || command.depth > 0) continue;
    const [program, first] = command.words;
    if (!FAILING.test(program?.value ?? '') || /^--?(version|help)$/i.test(first?.value ?? '')) continue;
    let last = index;
    while (commands[last]?.after === '|') last++;
    // `|| true` says that a failure is no matter.
    if (commands[last]?.after === '||') continue;
    // These stop reading early, which would count as a failure of the first.
    if (commands[index + 1]?.words[0]?.value === 'head') continue;
    if (commands[last]?.words.some(({ value }) => /^-\w*q/.test(value))) continue;
    return command;
  }
  return undefined;
}
