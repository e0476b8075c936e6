/** The user that the program in the final image runs as. */
import { hint, type Hint, isRoot, lineage, startOf, type StageFacts } from './facts.ts';
import { runsAsRoot } from './images.ts';

/** Programs that a start script gives up root with. */
const DROPS_ROOT =
  /\b(gosu|su-exec|setpriv|runuser|setuidgid|s6-setuidgid|s6-overlay|supervisord|chpst|fixuid|drop_privileges|PUID)\b/;

export const rootUser: Hint = function* ({ file, last }) {
  if (!last || DROPS_ROOT.test(file.text)) return;
  const start = startOf(last);
  const user = lastUser(last);
  if (user !== undefined) {
    // Tools that develop in a container choose the user themselves.
    if (!isRoot(user.value) || /devcontainers|vscode|gitpod|codespaces/.test(last.image?.written ?? ''))
      return;
    // Said in so many words, at the place where it is said.
    if (user.here) yield hint('root-user', user.span, last.image?.written ?? '');
    else if (start) yield hint('root-user', start.keywordSpan, last.image?.written ?? '');
    return;
  }
  // Without a command of its own the image may well be a base for others.
  if (start && last.image && runsAsRoot(last.image)) {
    yield hint('root-user', start.keywordSpan, last.image.written);
  }
};

function lastUser(
  last: StageFacts,
): { value: string; here: boolean; span: { start: number; end: number } } | undefined {
  for (const { stage } of lineage(last)) {
    const found = stage.instructions.findLast(({ keyword }) => keyword === 'USER');
    if (found) return { value: found.words[0]?.value ?? '', here: stage === last.stage, span: found.span };
  }
  return undefined;
}
