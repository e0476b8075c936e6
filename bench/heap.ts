/** How much memory Dockyard takes of VS Code's extension host, with many containers in its view. */
import type { Heap } from './host/heap.ts';
import type { Bench } from './lib/bench.ts';
import { Containers } from './lib/containers.ts';
import { type Figure, one, type Section } from './lib/figures.ts';
import { inHost } from './lib/host.ts';
import { options } from './lib/options.ts';

const counts = options('containers', [100, 1000, 3000]);

export async function heap(bench: Bench): Promise<Section[]> {
  const { engineHost } = await bench.stage();
  const containers = new Containers(engineHost, bench.lifetime);
  const floor = await above(bench, await bench.floor(), 'dockyard-bench.floor', 'floor');
  const least = one('an extension with a fixed list of 300 (the floor)', 'bytes', floor);
  const figures: Figure[] = [];
  for (const count of counts) {
    console.log(`  ${count} containers`);
    await containers.fill(count);
    const bytes = await above(bench, bench.dockyard, 'dockyard.dockyard', 'dockyard');
    figures.push({ ...one(`${count} containers`, 'bytes', bytes), beside: { floor: least } });
  }
  await containers.clear();
  return [{ title: 'Heap of the extension host, above what it was before', figures: [...figures, least] }];
}

async function above(
  bench: Bench,
  folder: string,
  extension: string,
  viewContainer: string,
): Promise<number> {
  const { before, after } = await inHost<Heap>(bench, 'heap.ts', folder, { extension, viewContainer });
  return after - before;
}
