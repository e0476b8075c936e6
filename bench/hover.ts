/** How long a hover in a Dockerfile takes, and how much of that is VS Code's own. */
import type { HoverTimes } from './host/hover.ts';
import type { Bench } from './lib/bench.ts';
import type { Figure, Section } from './lib/figures.ts';
import { inHost } from './lib/host.ts';
import { option } from './lib/options.ts';

export async function hover(bench: Bench): Promise<Section[]> {
  const wanted = { file: 'hello-web/Dockerfile', word: 'EXPOSE', calls: option('calls', 40) };
  const ask = async (what: string, extension: string, hovers: number, wake?: string): Promise<Figure> => {
    const answer: HoverTimes = await inHost(bench, 'hover.ts', extension, { ...wanted, wake });
    if (answer.hovers !== hovers) throw new Error(`${answer.hovers} hovers instead of ${hovers}: ${what}`);
    return { what, values: answer.times, unit: 'ms' };
  };
  const floor = await bench.floor();
  // Asleep, since nothing opens its view.
  const editor = await ask('no extension answers', floor, 0);
  const fixed = await ask(
    'an extension answers one fixed word (the floor)',
    floor,
    1,
    'dockyard-bench.floor',
  );
  const dockyard = await ask('with Dockyard', bench.dockyard, 1);
  return [
    {
      title: `Hover on ${wanted.word} in ${wanted.file}`,
      figures: [{ ...dockyard, beside: { floor: fixed, 'no extension': editor } }, fixed, editor],
    },
  ];
}
