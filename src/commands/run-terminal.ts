import { removeContainer, runInTerminal } from '../engine/actions/containers.ts';
import { shortId } from '../engine/model.ts';
import type { RunSpec } from '../engine/run/spec.ts';
import type { Engine } from '../ui/engine.ts';
import { messages } from '../ui/language.ts';
import { openSessionTerminal } from '../ui/session-terminal.ts';

/**
 * Opens a terminal in a new container, as `docker run -it` does. When the terminal is closed, one that was to be
 * removed goes at once; any other goes on. `title`: what the terminal is called after.
 */
export function openRunTerminal(engine: Engine, spec: RunSpec, title: string): void {
  let id = '';
  openSessionTerminal({
    name: messages().runTerminal(title),
    start: async () => {
      const started = await engine.perform(runInTerminal(spec));
      ({ id } = started);
      return started.session;
    },
    ended: (code) => messages().shellEnded(String(code)),
    abandoned: ({ stream }) => {
      if (spec.autoRemove !== true) {
        stream.destroy();
        return;
      }
      const { name = shortId(id) } = engine.connected?.inventory.containers.get(id) ?? {};
      engine.perform(removeContainer({ id, name }, { force: true })).catch(() => undefined);
    },
  });
}
