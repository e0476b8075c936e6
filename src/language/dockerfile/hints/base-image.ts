/** Which image a stage is built on: is it said exactly, and does it still get repairs. */
import { endedSince } from './end-of-life.ts';
import { hint, type Hint } from './facts.ts';

/** Names that are no image of anyone, but are given to the build: `--build-context base=…`. */
const GIVEN = /^(base|builder?|build|common|deps|runtime|dev|prod|main|app|source|src)$/;

export const pinnedTag: Hint = function* ({ stages }) {
  for (const { stage, image, parent } of stages) {
    if (!stage.base || !image || parent || image.digest || GIVEN.test(image.written)) continue;
    if (image.tag === undefined || image.tag === 'latest') {
      yield hint('pinned-tag', stage.base.span, image.written, image.tag ?? '');
    }
  }
};

export const oldBase: Hint = function* ({ stages }) {
  for (const { stage, image, parent } of stages) {
    if (!stage.base || !image || parent) continue;
    const ended = endedSince(image);
    if (ended) yield hint('old-base', stage.base.span, ended.what, ended.since);
  }
};
