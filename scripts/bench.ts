/**
 * Measures Dockyard in a real VS Code on a real engine, and prints a table: `npm run bench -- rows hover`, or
 * everything when nothing is named. What counts are the proportions to a raw call or a floor of the same run:
 * nothing here fails because it was slow. Counts can be set: `--containers 50,100`, `--windows`, `--changes`,
 * `--removals`, `--calls`, `--idle-seconds`. `DOCKYARD_CORPUS` names a folder with real files.
 */
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { activation } from '../bench/activation.ts';
import { compose } from '../bench/compose.ts';
import { engine } from '../bench/engine.ts';
import { heap } from '../bench/heap.ts';
import { hover } from '../bench/hover.ts';
import { idle } from '../bench/idle.ts';
import { Bench } from '../bench/lib/bench.ts';
import { type Section, table } from '../bench/lib/figures.ts';
import { namedSubjects } from '../bench/lib/options.ts';
import { language } from '../bench/language.ts';
import { rows } from '../bench/rows.ts';
import { sizes } from '../bench/sizes.ts';
import { callEngine } from './lib/engine-api.ts';
import { main } from './lib/lifetime.ts';
import { describeError } from './lib/results.ts';
import { ensureVsCodeServer } from './lib/vscode-files.ts';

/** In the order in which they run: those that fill the engine last. */
const subjects: Readonly<Record<string, (bench: Bench) => Promise<Section[]>>> = {
  sizes,
  language,
  compose,
  activation,
  hover,
  idle,
  engine,
  rows,
  heap,
};

await main(async (lifetime) => {
  const named = namedSubjects(process.argv.slice(2));
  const unknown = named.find((name) => !(name in subjects));
  if (unknown !== undefined) {
    throw new Error(
      `Nothing is measured under the name "${unknown}"; there are ${Object.keys(subjects).join(', ')}.`,
    );
  }
  const bench = new Bench(lifetime);
  const load = loadavg()[0] ?? 0;
  const sections: Section[] = [];
  let failed = false;
  for (const [name, measure] of Object.entries(subjects)) {
    if (named.length > 0 && !named.includes(name)) continue;
    console.log(`Measuring ${name}…`);
    try {
      sections.push(...(await measure(bench)));
    } catch (error) {
      failed = true;
      console.error(describeError(error));
    }
  }
  console.log(`\n${await machine(bench, load)}\n\n${table(sections)}`);
  return failed ? 1 : 0;
});

/** What it was measured on, and how busy that was. */
async function machine(bench: Bench, loadBefore: number): Promise<string> {
  const parts = [`${cpus().length} cores (${cpus()[0]?.model})`, `Node ${process.version}`];
  const stage = await bench.started;
  if (stage !== undefined) {
    const engine = JSON.parse(await callEngine(stage.engineHost, '/version')) as { Version: string };
    const product = join(dirname(dirname(await ensureVsCodeServer())), 'package.json');
    const code = JSON.parse(readFileSync(product, 'utf8')) as { version: string };
    parts.push(`engine ${engine.Version}`, `VS Code ${code.version}`);
  }
  const load = [loadBefore, loadavg()[0] ?? 0].map((each) => each.toFixed(1)).join(' to ');
  return `${parts.join(', ')}; load of the machine ${load}`;
}
