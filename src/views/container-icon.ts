import * as vscode from 'vscode';
import type { Container } from '../engine/model.ts';

/** Ended by itself without complaint, or at the signal TERM (128 + 15), with which it is asked to stop. */
const quiet: ReadonlySet<number> = new Set([0, 143]);

/** State and health as a shape, so that it can be told without colours; the colour repeats it. */
export function containerIcon({ state, health, exitCode }: Container): vscode.ThemeIcon {
  const [shape, color] = look(state, health, exitCode);
  return new vscode.ThemeIcon(shape, color === undefined ? undefined : new vscode.ThemeColor(color));
}

function look(
  state: Container['state'],
  health: Container['health'],
  exitCode: number | undefined,
): [shape: string, color?: string] {
  switch (state) {
    case 'running':
      if (health === 'healthy') return ['pass', 'charts.green'];
      if (health === 'unhealthy') return ['warning', 'charts.yellow'];
      if (health === 'starting') return ['watch', 'charts.blue'];
      return ['play-circle', 'charts.green'];
    case 'paused':
      return ['debug-pause', 'charts.yellow'];
    case 'restarting':
      return ['sync', 'charts.yellow'];
    case 'removing':
      return ['trash', 'disabledForeground'];
    case 'dead':
      return ['circle-slash', 'charts.red'];
    case 'exited':
      return exitCode === undefined || quiet.has(exitCode)
        ? ['stop-circle', 'disabledForeground']
        : ['error', 'charts.red'];
    default:
      return ['circle-outline', 'disabledForeground'];
  }
}
