/**
 * Asks everything of the languages on a great many broken files: `node scripts/fuzz.ts 100000`, with a seed and the
 * name of a language behind it if one likes. The files are made from those of the notes and, where `DOCKYARD_CORPUS`
 * names a folder of real ones, from those. Fails at the first exception, range outside the text, or answer that always
 * takes over 100 ms.
 */
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as compose from '../test/fixtures/fuzz-compose.ts';
import * as dockerfile from '../test/fixtures/fuzz-dockerfile.ts';
import { type Answered, randomNumbers } from '../test/fixtures/fuzz.ts';
import { root, testResults } from './lib/paths.ts';

interface Language {
  readonly samples: readonly string[];
  breakText(text: string, random: () => number, edits: number): string;
  askEverything(text: string, offset: number): Answered | Promise<Answered>;
  /** What a text that fails is kept as. */
  readonly fileName: string;
}

const limit = 100;
const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);
const corpus = process.env['DOCKYARD_CORPUS'];
if (corpus === undefined)
  console.log('DOCKYARD_CORPUS names no folder of real files: only our own are taken.');

const languages: Readonly<Record<string, Language>> = {
  dockerfile: {
    samples: [...samplesInTopics('dockerfile'), ...realFiles('dockerfiles')],
    breakText: dockerfile.breakDockerfile,
    askEverything: dockerfile.askEverything,
    fileName: 'fuzz.Dockerfile',
  },
  compose: {
    samples: [...compose.composeSamples, ...samplesInTopics('yaml'), ...realFiles('compose')],
    breakText: compose.breakCompose,
    askEverything: compose.askEverything,
    fileName: 'fuzz.compose.yaml',
  },
};

for (const [name, language] of Object.entries(languages)) {
  if (process.argv[4] === undefined || process.argv[4] === name) await fuzz(name, language);
}

async function fuzz(name: string, { samples, breakText, askEverything, fileName }: Language): Promise<void> {
  const random = randomNumbers(seed);
  let slowest = { what: '', ms: 0 };
  for (let done = 0; done < count; done++) {
    const sample = samples[Math.floor(random() * samples.length)] ?? '';
    const text = breakText(sample, random, 1 + Math.floor(random() * 4));
    const offset = Math.floor(random() * (text.length + 1));
    try {
      let answered = (await askEverything(text, offset)).slowest;
      // The machine may have been busy with something else: what is slow is slow again, and again.
      for (let tries = 3; tries > 0 && answered.ms > limit; tries--) {
        answered = (await askEverything(text, offset)).slowest;
      }
      if (answered.ms > limit) throw new Error(`${answered.what} took ${answered.ms.toFixed(0)} ms`);
      if (answered.ms > slowest.ms) slowest = answered;
    } catch (error) {
      mkdirSync(testResults, { recursive: true });
      writeFileSync(join(testResults, fileName), text);
      console.error(
        `After ${done} (seed ${seed}), at offset ${offset} of test-results/${fileName}:\n${(error as Error).stack}`,
      );
      process.exit(1);
    }
    if (done % 10_000 === 9999) console.log(`${name} ${done + 1}: ${describe(slowest)}`);
  }
  console.log(`${name}: ${count} broken files; ${describe(slowest)}`);
}

function describe({ what, ms }: Answered['slowest']): string {
  return `the slowest answer: ${what}, ${ms.toFixed(1)} ms`;
}

/** The examples in the notes that are marked as being in a language. */
function samplesInTopics(mark: string): string[] {
  const blocks = new RegExp(`^\`\`\`${mark}.*\\n([\\s\\S]*?)^\`\`\``, 'gm');
  return globSync('notes/topics/**/en.md', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(blocks)].map(([, text]) => text ?? ''),
  );
}

function realFiles(folder: string): string[] {
  if (corpus === undefined) return [];
  return globSync(`${folder}/**/*`, { cwd: corpus })
    .map((file) => join(corpus, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'));
}
