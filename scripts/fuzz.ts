/**
 * Asks everything of the Dockerfile language on a great many broken Dockerfiles: `node scripts/fuzz.ts 100000`.
 * They are made from those of the snippets and the notes, and from the folder of real ones that `DOCKYARD_CORPUS`
 * names. Fails at the first exception, range outside the text, or answer that always takes over 100 ms.
 */
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askEverything, mutate, randomNumbers } from '../test/fixtures/fuzz.ts';
import { root } from './lib/paths.ts';

const limit = 100;
const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);
const random = randomNumbers(seed);
const samples = readSamples();
let slowest = { what: '', ms: 0 };

for (let done = 0; done < count; done++) {
  const sample = samples[Math.floor(random() * samples.length)] ?? '';
  const text = mutate(sample, random, 1 + Math.floor(random() * 4));
  const offset = Math.floor(random() * (text.length + 1));
  try {
    let answered = askEverything(text, offset).slowest;
    // The machine may have been busy with something else: what is slow is slow again, and again.
    for (let tries = 3; tries > 0 && answered.ms > limit; tries--) {
      answered = askEverything(text, offset).slowest;
    }
    if (answered.ms > limit) throw new Error(`${answered.what} took ${answered.ms.toFixed(0)} ms`);
    if (answered.ms > slowest.ms) slowest = answered;
  } catch (error) {
    writeFileSync(join(root, 'test-results', 'fuzz.Dockerfile'), text);
    console.error(
      `After ${done} (seed ${seed}), at offset ${offset} of test-results/fuzz.Dockerfile:\n${(error as Error).stack}`,
    );
    process.exit(1);
  }
  if (done % 10_000 === 9999)
    console.log(`${done + 1}; the slowest answer: ${slowest.what}, ${slowest.ms.toFixed(1)} ms`);
}
console.log(`${count} broken Dockerfiles; the slowest answer: ${slowest.what}, ${slowest.ms.toFixed(1)} ms`);

function readSamples(): string[] {
  const topics = globSync('notes/topics/**/en.md', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^```dockerfile.*\n([\s\S]*?)^```/gm)].map(
      ([, text]) => text ?? '',
    ),
  );
  const folder = process.env['DOCKYARD_CORPUS'];
  if (folder === undefined) {
    console.log('DOCKYARD_CORPUS names no folder of real Dockerfiles: only those of the notes are taken.');
    return topics;
  }
  const real = globSync('dockerfiles/**/*', { cwd: folder })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'));
  return [...topics, ...real];
}
