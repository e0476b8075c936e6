/** Looks at the code without running it: types, lint, format, unused code, stale generated files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.ts';
import { run } from './lib/processes.ts';

const checks: Readonly<Record<string, readonly string[]>> = {
  types: [tool('typescript', 'tsc'), '--project', root],
  lint: [tool('oxlint', 'oxlint')],
  format: [tool('oxfmt', 'oxfmt'), '--check'],
  'unused code': [tool('knip', 'knip'), '--no-progress'],
  'generated files': [join(root, 'scripts', 'generate.ts'), '--check'],
};

const outcomes = Object.entries(checks).map(([name, command]) => ({
  name,
  trouble: run(process.execPath, command, { cwd: root }).then(
    () => undefined,
    (error: Error) => error.message,
  ),
}));

let failed = 0;
for (const { name, trouble } of outcomes) {
  const text = await trouble;
  console.log(`${text === undefined ? '✓' : '✗'} ${name}`);
  if (text === undefined) continue;
  console.log(text);
  failed++;
}
process.exitCode = failed > 0 ? 1 : 0;

/** Path of a command that a package brings. */
function tool(name: string, command: string): string {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
  };
  return join(folder, bin[command] ?? '');
}
