/** What is left to do for whoever builds and runs the image. */
import { hint, type Hint, lineage, startOf } from './facts.ts';
import { copiesAll } from './install-before-copy.ts';

/** All of a folder is copied and nothing says what to leave out. */
export const noDockerignore: Hint = function* ({ file }, context) {
  if (context.hasDockerignore !== false) return;
  const source = file.instructions.find(copiesAll);
  if (source) yield hint('no-dockerignore', source.words[0]?.span ?? source.span);
};

/**
 * An ENTRYPOINT in shell form gets what CMD says as arguments of the shell, and does nothing with it,
 * unless its text asks for them. Source: Docker's table of how CMD and ENTRYPOINT interact.
 */
export const entrypointIgnoresCmd: Hint = function* ({ stages }) {
  for (const { stage } of stages) {
    const entrypoint = stage.instructions.findLast(({ keyword }) => keyword === 'ENTRYPOINT');
    const cmd = stage.instructions.findLast(({ keyword }) => keyword === 'CMD');
    if (!entrypoint || !cmd || entrypoint.json || cmd.argument === '' || cmd.argument === '[]') continue;
    if (entrypoint.argument === '' || /\$[@*\d]|\$\{[@*\d]/.test(entrypoint.argument)) continue;
    yield hint('entrypoint-ignores-cmd', entrypoint.span);
  }
};

export const noHealthcheck: Hint = function* ({ last }) {
  const start = last && startOf(last);
  if (!last || !start) return;
  const checked = lineage(last).some(({ stage }) =>
    stage.instructions.some(({ keyword }) => keyword === 'HEALTHCHECK'),
  );
  if (!checked) yield hint('no-healthcheck', start.keywordSpan);
};
