/** How long a hover in a Dockerfile takes, and how long VS Code takes where no extension answers. */
import type { HoverTimes } from './host/hover.ts';
import type { Bench } from './lib/bench.ts';
import type { Figure, Section } from './lib/figures.ts';
import { inHost } from './lib/host.ts';
import { option } from './lib/options.ts';

export async function hover(bench: Bench): Promise<Section[]> {
  const wanted = { file: 'hello-web/Dockerfile', word: 'EXPOSE', calls: option('BENCH_CALLS', 40) };
  const ask = (extension: string): Promise<HoverTimes> => inHost(bench, 'hover.ts', extension, wanted);
  // The floor's extension stays asleep: nothing opens its view.
  const without = await ask(await bench.floor());
  const withDockyard = await ask(bench.dockyard);
  if (withDockyard.hovers !== 1 || without.hovers !== 0) {
    throw new Error(`${withDockyard.hovers} hovers with Dockyard, ${without.hovers} without.`);
  }
  const floor: Figure = { what: 'without an extension (the floor)', values: without.times, unit: 'ms' };
  const answered: Figure = {
    what: 'with Dockyard',
    values: withDockyard.times,
    unit: 'ms',
    beside: { floor },
  };
  return [{ title: `Hover on ${wanted.word} in ${wanted.file}`, figures: [answered, floor] }];
}
