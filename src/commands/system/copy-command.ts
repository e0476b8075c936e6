import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { type CommandKey, commands } from '../../contract/commands.ts';
import { containerKind, type NodeKind } from '../../contract/nodes.ts';
import { shownWords } from '../../engine/compose/command.ts';
import { composeEnvironment } from '../../engine/compose/environment.ts';
import type { Connected } from '../../engine/connection.ts';
import { builtInNetworks, type Container, shortId } from '../../engine/model.ts';
import { copyText } from '../../ui/clipboard.ts';
import { quoted } from '../../ui/command-line.ts';
import { type Engine, podmanNumber } from '../../ui/engine.ts';
import type { Handler } from '../../ui/handlers.ts';
import { language } from '../../ui/language.ts';
import { oneLine, withoutIcons } from '../../ui/plain.ts';
import { isRow, type Row } from '../../ui/rows.ts';
import { hideSecrets } from '../../language/cli/secrets.ts';
import { subjectOf } from '../compose-target.ts';
import { runCommandsOf, runLines } from '../containers/recreation.ts';
import { logTail } from '../logs.ts';
import { targets } from '../targets.ts';
import { dockerLines, type Known } from './docker-lines.ts';
import { containerWords } from '../../ui/command-words.ts';

/** A line to choose: the command of Dockyard that does the same, and the docker command. */
interface Line {
  readonly key: CommandKey;
  readonly line: string;
  /** The same without the values of secrets. */
  readonly shown: string;
}

/** Offers the docker commands that make sense for a row; the one that is chosen is copied. */
export function copyDockerCommand(engine: Engine): Handler {
  return async (row) => {
    if (!isRow(row)) return;
    const connected = await engine.connect();
    const lines = await linesOf(engine, connected, row);
    await offer(connected, lines);
  };
}

async function linesOf(engine: Engine, connected: Connected, row: Row): Promise<Line[]> {
  const [kinds, known] = await Promise.all([kindsOf(connected, row), knownOf(connected, row)]);
  const podman = podmanNumber(connected.info);
  const lines = dockerLines(kinds, known, { podman, quote: (word) => quoted([word]) });
  if (row.noun === 'project') {
    const { target } = await subjectOf(connected, [row], false);
    // Behind `docker compose` come the files that it is about.
    const beginning = quoted(shownWords(target, []));
    return lines.map(({ key, parts }) => plain(key, [beginning, ...parts.slice(2)].join(' ')));
  }
  const container = containerOf(connected, row);
  return Promise.all(
    lines.map(async ({ key, parts }) => {
      if (key !== 'recreateContainer' || container === undefined) return plain(key, parts.join(' '));
      const commands = await runCommandsOf(engine, container);
      return { key, line: runLines(commands), shown: runLines(commands.map((words) => hideSecrets(words))) };
    }),
  );
}

const plain = (key: CommandKey, line: string): Line => ({ key, line, shown: line });

/** What a row is, as its menu has it; a member of a network or volume is a container too. */
async function kindsOf(connected: Connected, row: Row): Promise<NodeKind[]> {
  const { containers } = connected.inventory;
  switch (row.noun) {
    case 'project': {
      const members = [...containers.values()].filter(({ composeProject }) => composeProject === row.id);
      return [members.some(({ state }) => state === 'running') ? 'project.running' : 'project.stopped'];
    }
    case 'member':
    case 'container': {
      const [container] = await targets(connected, 'container', [row]);
      if (container === undefined) return [];
      const published = container.ports.some(
        ({ hostPort, protocol }) => hostPort !== undefined && protocol === 'tcp',
      );
      const place = row.noun === 'member' && row.under && memberKinds[row.under.noun];
      return [...(place ? [place] : []), containerKind(container.state, published)];
    }
    case 'image': {
      const [image] = await targets(connected, 'image', [row]);
      if (image === undefined) return [];
      return [image.tags.length === 0 ? 'image.dangling' : image.tags.length > 1 ? 'image.several' : 'image'];
    }
    case 'volume':
      await targets(connected, 'volume', [row]);
      return ['volume'];
    case 'network': {
      const [network] = await targets(connected, 'network', [row]);
      return [network && builtInNetworks.has(network.name) ? 'network.builtIn' : 'network'];
    }
    default:
      return [];
  }
}

const memberKinds: Readonly<Record<string, NodeKind>> = {
  network: 'member.network',
  volume: 'member.volume',
};

const containerOf = ({ inventory }: Connected, { noun, id }: Row): Container | undefined =>
  noun === 'container' || noun === 'member' ? inventory.containers.get(id) : undefined;

async function knownOf(connected: Connected, row: Row): Promise<Known> {
  const usual = { lines: String(logTail()), shell: 'sh' };
  const { inventory } = connected;
  switch (row.noun) {
    case 'container':
    case 'member': {
      const network = row.under?.noun === 'network' ? inventory.networks.get(row.under.id)?.name : undefined;
      return { ...usual, container: inventory.containers.get(row.id)?.name, network };
    }
    case 'image': {
      const [image] = await targets(connected, 'image', [row]);
      return { image: image && (image.tags[0] ?? shortId(image.id)) };
    }
    case 'network':
      return { network: inventory.networks.get(row.id)?.name };
    case 'volume':
      return { volume: row.id };
    default:
      return usual;
  }
}

interface Item extends vscode.QuickPickItem {
  readonly value: Line;
}

/** Resolves when the user has chosen, or has thought better of it. */
function offer(connected: Connected, lines: readonly Line[]): Promise<void> {
  const words = containerWords().copyCommand;
  const insert = { iconPath: new vscode.ThemeIcon('terminal'), tooltip: words.insert };
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = words.title;
  pick.placeholder = words.placeholder;
  pick.matchOnDescription = true;
  pick.items = lines.map((value) => ({
    // Shown without the values of secrets; what is copied has them.
    label: withoutIcons(oneLine(value.shown, 200)),
    description: commands[value.key].title[language()].replace(/…$/, ''),
    buttons: isTypable(value.line) ? [insert] : [],
    value,
  }));
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (chosen) void copyText(chosen.value.line, chosen.value.shown);
      pick.hide();
    });
    pick.onDidTriggerItemButton(({ item }) => {
      typeInTerminal(connected, item.value.line);
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve();
    });
    pick.show();
  });
}

/** A line break in it would run the first half. */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const isTypable = (line: string): boolean => !/[\u0000-\u001f\u007f]/.test(line);

/** Types a line into a shell on this computer, and leaves it to the user to run it. */
function typeInTerminal({ endpoint }: Connected, line: string): void {
  const { DOCKER_HOST = null, DOCKER_CONTEXT = null } = composeEnvironment(endpoint, {});
  const env = { DOCKER_HOST, DOCKER_CONTEXT };
  const isOurs = ({ creationOptions, exitStatus }: vscode.Terminal): boolean =>
    'env' in creationOptions && exitStatus === undefined && isDeepStrictEqual(creationOptions.env, env);
  const name = containerWords().copyCommand.terminal;
  const terminal = vscode.window.terminals.find(isOurs) ?? vscode.window.createTerminal({ name, env });
  terminal.show();
  terminal.sendText(line, false);
}
