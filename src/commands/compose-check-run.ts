import * as vscode from 'vscode';
import { composeArguments, type ComposeTarget, findCompose } from '../engine/compose/command.ts';
import { runProcess } from '../engine/compose/process.ts';
import { ComposeMissing } from '../ui/compose-cli.ts';

/** Milliseconds that a program may take to say its version. */
const deadline = 15_000;

/**
 * Runs `docker compose config` and gives its exit code and what it printed on its error output. No engine is needed,
 * so none is looked for. Rejects with `ComposeMissing`, and when the program cannot be started.
 */
export async function runConfig(
  target: ComposeTarget,
  signal: AbortSignal,
): Promise<{ readonly code: number; readonly stderr: string }> {
  const setting = vscode.workspace.getConfiguration('dockyard').get('compose.path', '');
  const search = await findCompose(setting, async (program, args) => {
    const { code, stdout } = await run(program, args, process.cwd(), AbortSignal.timeout(deadline));
    if (code !== 0) throw new Error(`${program} ended with ${code}`);
    return stdout;
  });
  if (search.found === undefined) throw new ComposeMissing(search.old);
  const args = composeArguments(search.found, target, ['config', '--quiet']);
  return run(search.found.program, args, target.cwd, signal);
}

async function run(
  program: string,
  args: readonly string[],
  cwd: string,
  signal: AbortSignal,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  const code = await runProcess(program, args, {
    cwd,
    env: process.env,
    signal,
    onOutput: (data, source) => (said[source] += decoders[source].decode(data, { stream: true })),
  });
  return { code, ...said };
}
