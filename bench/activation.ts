/** How long Dockyard takes to wake up, as VS Code reports it. */
import type { Activation } from './host/activation.ts';
import type { Bench } from './lib/bench.ts';
import type { Figure, Section } from './lib/figures.ts';
import { inHost } from './lib/host.ts';
import { option } from './lib/options.ts';

const windows = option('windows', 5);

export async function activation(bench: Bench): Promise<Section[]> {
  const dockyard = { extension: 'dockyard.dockyard' };
  const ways = {
    view: { ...dockyard, viewContainer: 'dockyard' },
    file: { ...dockyard, file: 'hello-web/Dockerfile' },
    floor: { extension: 'dockyard-bench.floor', viewContainer: 'floor' },
  };
  const floor = await bench.floor();
  const measured: Record<keyof typeof ways, Activation[]> = { view: [], file: [], floor: [] };
  // In turn, so that a machine that grows busy slows all of them.
  for (let round = 0; round < windows; round++) {
    for (const way of ['view', 'file', 'floor'] as const) {
      const extension = way === 'floor' ? floor : bench.dockyard;
      measured[way].push(await inHost<Activation>(bench, 'activation.ts', extension, ways[way]));
    }
  }
  const figure = (what: string, from: readonly Activation[], of: (each: Activation) => number): Figure => ({
    what,
    values: from.map(of),
    unit: 'ms',
  });
  const sum = ({ load, call }: Activation): number => load + call;
  const least = figure('the floor, on opening its view', measured.floor, sum);
  const parts = (what: string, from: readonly Activation[]): Figure[] => [
    { ...figure(what, from, sum), beside: { floor: least } },
    figure('  of which: entry file loaded', from, ({ load }) => load),
    figure('  of which: activate()', from, ({ call }) => call),
  ];
  return [
    {
      title: 'Activation, as "Show Running Extensions" reports it',
      figures: [
        ...parts('on opening the view', measured.view),
        ...parts('on opening a Dockerfile', measured.file),
        least,
      ],
    },
  ];
}
