/**
 * Runs the test suites, or those that are named: `npm test -- unit engine`.
 * The last line is the sum: `N passed, N failed`.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runInServer, windowUrl } from '../test/host/launch-server.ts';
import { build } from './build.ts';
import { withLock } from './lib/bootstrap.mjs';
import { dockerCommand } from './lib/engine-files.ts';
import { bundleHostTests } from './lib/host-bundle.ts';
import { type Lifetime, main } from './lib/lifetime.ts';
import { runNodeTests } from './lib/node-tests.ts';
import { root, testResults } from './lib/paths.ts';
import { describeError, Tally } from './lib/results.ts';
import { type Stage, startStage, startTestEngine } from './lib/stage.ts';

type Suite = (lifetime: Lifetime, signal: AbortSignal) => Promise<Tally>;

const screenshots = join(testResults, 'screenshots');

const suites: Readonly<Record<string, Suite>> = {
  unit: (_lifetime, signal) =>
    runNodeTests({ files: 'test/unit/**/*.test.ts', timeout: 120_000, everyTest: false, signal }),

  engine: async (lifetime, signal) => {
    process.env['DOCKYARD_TEST_HOST'] = await startTestEngine('engine', lifetime);
    const docker = dockerCommand();
    if (docker !== undefined) process.env['DOCKYARD_TEST_DOCKER'] ??= docker;
    return runNodeTests({
      files: 'test/engine/**/*.test.ts',
      serial: true,
      secondTry: true,
      timeout: 300_000,
      everyTest: true,
      signal,
    });
  },

  host: async (lifetime, signal) => {
    const { server, workspace, browser, results } = await stage(lifetime);
    const tests = join(testResults, 'host-tests.cjs');
    await bundleHostTests(tests);
    return runInServer({ server, results, tests, workspace, browser, screenshots, signal });
  },

  ui: async (lifetime, signal) => {
    const { server, workspace, browser, engineHost } = await stage(lifetime);
    Object.assign(process.env, {
      DOCKYARD_UI_URL: windowUrl(server.url, workspace, { extensionDevelopmentPath: root }),
      DOCKYARD_TEST_HOST: engineHost,
      DOCKYARD_CHROMIUM: browser,
      DOCKYARD_WORKSPACE: workspace,
      DOCKYARD_SCREENSHOTS: screenshots,
    });
    return runNodeTests({
      files: 'test/ui/**/*.ui.ts',
      serial: true,
      secondTry: true,
      timeout: 300_000,
      everyTest: true,
      signal,
    });
  },
};

let shared: Promise<Stage> | undefined;

/** Engine and VS Code for the suites that need a window: one for all. */
function stage(lifetime: Lifetime): Promise<Stage> {
  return (shared ??= build().then(() => startStage(lifetime)));
}

await main(async (lifetime) => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(suites);
  const interrupted = new AbortController();
  void lifetime.signalled.then(() => interrupted.abort());
  const sum = new Tally();
  await withLock(join(testResults, 'run.lock'), async () => {
    rmSync(screenshots, { recursive: true, force: true });
    mkdirSync(screenshots, { recursive: true });
    for (const name of names) {
      console.log(`\n${name}`);
      sum.merge(await runSuite(name, lifetime, interrupted.signal));
    }
    await lifetime.end();
  });
  console.log(`\n${sum}`);
  return sum.failed > 0 || sum.passed === 0 ? 1 : 0;
});

async function runSuite(name: string, lifetime: Lifetime, signal: AbortSignal): Promise<Tally> {
  const failure = new Tally();
  try {
    const suite = suites[name];
    if (suite === undefined)
      throw new Error(`There is no such suite; there are ${Object.keys(suites).join(', ')}.`);
    const tally = await suite(lifetime, signal);
    if (tally.total > 0) return tally;
    failure.add({ path: [name], state: 'failed', error: 'No test was found.' });
  } catch (error) {
    // What we throw ourselves is a sentence for the reader; anything else is a mistake to be found.
    const sentence = error instanceof Error && error.name === 'Error' ? error.message : describeError(error);
    failure.add({ path: [name], state: 'failed', error: sentence });
  }
  return failure;
}
