import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/paths.ts';
import { waitUntil } from '../../scripts/lib/processes.ts';
import type { Bench } from './bench.ts';
import { MeasuredWindow } from './window.ts';

/** Milliseconds that a measurement inside VS Code may take. */
const deadline = 120_000;

/**
 * Calls `measure(argument)` of a file in `bench/host` inside VS Code, in a fresh window with one extension.
 * Resolves with what it resolves with; argument and answer are sent as JSON.
 */
export async function inHost<T>(bench: Bench, file: string, extension: string, argument: object): Promise<T> {
  const stage = await bench.stage();
  const folder = await bench.folder();
  const module = join(folder, 'bench-host.cjs');
  const answer = join(folder, 'bench-host.json');
  rmSync(answer, { force: true });
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `
        import { answerTo } from './bench/host/answer.ts';
        import { measure } from './bench/host/${file}';
        export const run = () => answerTo(${JSON.stringify(answer)}, () => measure(${JSON.stringify(argument)}));`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile: module,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    external: ['vscode'],
    logLevel: 'warning',
  });
  await using _window = await MeasuredWindow.open(stage, stage.server.url, {
    extensionDevelopmentPath: extension,
    extensionTestsPath: module,
  });
  if (!(await waitUntil(() => existsSync(answer), deadline))) {
    throw new Error(`bench/host/${file} gave no answer within ${deadline / 1000} s.`);
  }
  const { value, error } = JSON.parse(readFileSync(answer, 'utf8')) as { value: T; error?: string };
  if (error !== undefined) throw new Error(error);
  return value;
}
