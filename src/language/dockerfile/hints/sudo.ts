import { hint, type Hint, isRoot } from './facts.ts';
import { runsAsRoot } from './images.ts';

/** `sudo` where the step runs as root already. */
export const sudoInRun: Hint = function* ({ runs }) {
  for (const { commands, user, stage } of runs) {
    if (!commands.some(({ prefix }) => prefix.length > 0)) continue;
    const root = user === undefined ? stage.image !== undefined && runsAsRoot(stage.image) : isRoot(user);
    if (!root) continue;
    for (const { prefix } of commands) {
      const [first, second] = prefix;
      // `sudo -u name` gives up root instead.
      if (first?.value === 'sudo' && !/^-.*[ug]/.test(second?.value ?? ''))
        yield hint('sudo-in-run', first.span);
    }
  }
};
