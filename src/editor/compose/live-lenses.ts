import * as vscode from 'vscode';
import { commandId } from '../../contract/command-id.ts';
import type { CommandKey } from '../../contract/commands.ts';
import { type ServiceState, stateSentence } from '../../ui/compose-states.ts';
import { messages } from '../../ui/language.ts';
import type { Row } from '../../ui/rows.ts';
import { rangeOf } from '../ranges.ts';
import type { LiveService, LiveView } from './live-view.ts';

/** How many ports of a service have a lens of their own. */
const mostPorts = 4;

interface Lens {
  readonly title: string;
  readonly key: CommandKey;
  readonly tooltip?: string;
  /** What the command is called on, when that is not the service. */
  readonly on?: Row;
}

/** `ageOf`: milliseconds since the container that stopped did so, where that is known. */
export function lensesOf(
  { uri }: vscode.TextDocument,
  { place, top, services, state, choices }: LiveView,
  ageOf: (state: ServiceState) => number | undefined,
): vscode.CodeLens[] {
  const trusted = vscode.workspace.isTrusted;
  const made = (key: LiveService['key'], lenses: readonly Lens[], service?: string): vscode.CodeLens[] => {
    const range = rangeOf(place.file, key.span);
    return lenses.map(({ title, key: command, tooltip = '', on }) => {
      const args = on === undefined ? [uri, ...(service === undefined ? [] : [service])] : [on];
      return new vscode.CodeLens(range, { title, command: commandId(command), tooltip, arguments: args });
    });
  };
  const ofFile = trusted ? fileLenses(state !== undefined, choices) : [];
  return [
    ...(top === undefined || services.length === 0 ? [] : made(top, ofFile)),
    ...services.flatMap((service) => made(service.key, serviceLenses(service, trusted, ageOf), service.name)),
  ];
}

function fileLenses(there: boolean, choices: boolean): Lens[] {
  const words = messages().compose.lens;
  return [
    { title: `$(play) ${words.up}`, key: 'composeUp' },
    { title: `$(run-all) ${words.upBuild}`, key: 'composeUpBuild' },
    ...(there
      ? ([
          { title: `$(debug-stop) ${words.stop}`, key: 'composeStop' },
          { title: `$(trash) ${words.down}`, key: 'composeDown' },
          { title: `$(output) ${words.logs}`, key: 'composeLogs' },
        ] as const)
      : []),
    ...(choices ? ([{ title: words.choose, key: 'composeChoose' }] as const) : []),
    { title: words.more, key: 'composeMore' },
  ];
}

function serviceLenses(
  { state, changed }: LiveService,
  trusted: boolean,
  ageOf: (state: ServiceState) => number | undefined,
): Lens[] {
  const words = messages().compose;
  const { lens } = words;
  const more: Lens = { title: lens.more, key: 'composeMore' };
  const up: Lens = { title: `$(play) ${lens.up}`, key: 'composeUp' };
  if (state === undefined) return trusted ? [up, more] : [];
  const told: Lens = {
    title: `$(${icons[state.sign]}) ${stateSentence(state, ageOf(state), words)}`,
    key: 'composeLogs',
    tooltip: lens.showLogs,
  };
  const ports = state.ports.slice(0, mostPorts).map(({ container, port }): Lens => ({
    title: `$(globe) :${port.hostPort}`,
    key: 'openInBrowser',
    tooltip: lens.openPort(port.hostPort ?? 0),
    on: { noun: 'container', id: container.id },
  }));
  const apply: Lens = {
    title: `$(diff-modified) ${lens.changed}`,
    key: 'composeUp',
    tooltip: lens.applyChange,
  };
  const shell: Lens = { title: `$(terminal) ${lens.shell}`, key: 'composeShell' };
  const buttons: Lens[] =
    state.running > 0
      ? [
          { title: `$(debug-restart) ${lens.restart}`, key: 'composeRestart' },
          { title: `$(debug-stop) ${lens.stop}`, key: 'composeStop' },
        ]
      : [{ title: `$(debug-start) ${lens.start}`, key: 'composeStart' }];
  return [
    told,
    ...ports,
    ...(changed && trusted ? [apply] : []),
    ...(state.running > 0 ? [shell] : []),
    ...(trusted ? [...buttons, more] : []),
  ];
}

const icons: Readonly<Record<ServiceState['sign'], string>> = {
  running: 'circle-filled',
  starting: 'sync',
  unhealthy: 'warning',
  paused: 'debug-pause',
  stopped: 'circle-outline',
  failed: 'error',
};
