/**
 * Runs the tests that run inside VS Code in a desktop VS Code: the one that `DOCKYARD_VSCODE` names,
 * or else one that is downloaded. The last line is the sum: `N passed, N failed`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { desktopExecutable, runInElectron } from '../test/host/launch-electron.ts';
import { build } from './build.ts';
import { hasDisplay } from './lib/desktop.ts';
import { bundleHostTests } from './lib/host-bundle.ts';
import { main } from './lib/lifetime.ts';
import { testResults } from './lib/paths.ts';
import { copyExamples, freshFolder, startTestEngine } from './lib/stage.ts';

await main(async (lifetime) => {
  const executable = await desktopExecutable();
  if (!hasDisplay()) {
    throw new Error(
      'VS Code needs a display, and there is none: run this as `xvfb-run -a npm run test:electron`.',
    );
  }
  mkdirSync(testResults, { recursive: true });
  await build();
  const tests = join(testResults, 'host-tests.cjs');
  await bundleHostTests(tests);
  const engineHost = await startTestEngine('electron', lifetime);
  const workspace = copyExamples(freshFolder('electron', lifetime));
  const tally = await runInElectron({ executable, tests, workspace, engineHost });
  await lifetime.end();
  console.log(`\n${tally}`);
  return tally.failed > 0 || tally.passed === 0 ? 1 : 0;
});
