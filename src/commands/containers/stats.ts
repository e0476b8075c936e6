import { statsContainers } from '../../engine/actions/containers.ts';
import type { Container } from '../../engine/model.ts';
import type { ResourceSample } from '../../engine/port/containers.ts';
import type { Pages } from '../../panels/pages.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Engine } from '../../ui/engine.ts';
import { sentence } from '../../ui/errors.ts';
import type { Handler } from '../../ui/handlers.ts';
import { targets } from '../targets.ts';
import { isRunning } from './states.ts';
import { statsSheet, type Watched } from './stats-sheet.ts';
import { containerWords } from '../../ui/command-words.ts';

/** How many containers are watched at once: each has a stream of its own. */
const most = 50;

/** Milliseconds for which samples are gathered before the page is written anew. */
const gathering = 250;

/** Shows what containers use, live, until the page is closed. */
export function statsContainer(engine: Engine, pages: Pages): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const chosen = await targets(connected, 'container', args, isRunning, { many: true });
    const watched = chosen.slice(0, most);
    const title = watched.length === 1 ? (watched[0]?.name ?? '') : containerWords().count(watched.length);
    await pages.sheet({
      id: `stats:${watched.map(({ id }) => id).join(',')}`,
      title: containerWords().stats.title(title),
      icon: 'pulse',
      load: (page, signal) =>
        watch(engine, watched, signal, (now, command) =>
          page.show(statsSheet(now, command, chosen.length - watched.length)),
        ),
    });
  };
}

/** Ends when the signal fires or none of them runs any more. */
async function watch(
  engine: Engine,
  containers: readonly Container[],
  signal: AbortSignal,
  show: (watched: readonly Watched[], command: string) => void,
): Promise<void> {
  const now = new Map<string, Watched>(containers.map(({ id, name }) => [id, { id, name }]));
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!signal.aborted) show([...now.values()], commandLine(action));
  };
  const tell = (id: string, change: Partial<Watched>): void => {
    const known = now.get(id);
    if (known !== undefined) now.set(id, { ...known, ...change });
    timer ??= setTimeout(write, gathering);
  };
  const words = containerWords().stats;
  const action = statsContainers(
    containers,
    (id, sample: ResourceSample) => tell(id, { sample }),
    (id, error) => tell(id, { ended: error === undefined ? words.stopped : sentence(error) }),
  );
  write();
  try {
    await engine.perform(action, signal);
  } finally {
    write();
  }
}
