import * as vscode from 'vscode';
import type { Connected } from '../../engine/connection.ts';
import type { Container, PortBinding } from '../../engine/model.ts';
import type { Pages } from '../../panels/pages.ts';
import type { Sheet, SheetRow } from '../../panels/sheet/sheet.ts';
import { copyText } from '../../ui/clipboard.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Engine } from '../../ui/engine.ts';
import { type Handler, Nothing } from '../../ui/handlers.ts';
import { messages } from '../../ui/language.ts';
import { choose } from '../../ui/prompts.ts';
import { keepFilled } from '../live.ts';
import { targets } from '../targets.ts';
import { containerWords } from '../../ui/command-words.ts';

const openable = ({ ports }: Container): PortBinding[] =>
  ports.filter(({ hostPort, protocol }) => hostPort !== undefined && protocol === 'tcp');

const portsCommand = ({ name }: Container): { docker: string[] } => ({ docker: ['port', name] });

export function openInBrowser(engine: Engine): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const [container] = await targets(connected, 'container', args, (each) => openable(each).length > 0);
    if (container === undefined) return;
    engine.commands.note(portsCommand(container));
    await openPort(connected, container);
  };
}

/** Opens a published port of a container in the browser; asks which when there are several. */
export async function openPort(connected: Connected, container: Container): Promise<void> {
  const ports = distinct(connected, openable(container));
  const [first] = ports;
  if (first === undefined) throw new Nothing(messages().noPublishedPort(container.name));
  const port =
    ports.length === 1
      ? first
      : await choose(
          messages().pick.port,
          ports.map((each) => ({
            label: `:${each.hostPort}`,
            description: `${each.containerPort}/${each.protocol}`,
            value: each,
          })),
        );
  await vscode.env.openExternal(vscode.Uri.parse(url(connected, port)));
}

/** One published for IPv4 and IPv6 is one in the browser. */
function distinct(connected: Connected, ports: readonly PortBinding[]): PortBinding[] {
  return [...new Map(ports.map((port) => [url(connected, port), port])).values()];
}

/** Shows the ports of a container, published or not, for as long as the page is open. */
export function portsContainer(engine: Engine, pages: Pages): Handler {
  return async (...args) => {
    const connected = await engine.connect();
    const [container] = await targets(connected, 'container', args);
    if (container === undefined) return;
    const { id, name } = container;
    const now = (): Container | undefined => engine.connected?.inventory.containers.get(id);
    engine.commands.note(portsCommand(container));
    await pages.sheet({
      id: `ports:${id}`,
      title: containerWords().ports.title(name),
      icon: 'plug',
      load: (page, signal) =>
        keepFilled(engine, ['container'], signal, () =>
          page.show(sheet(now() ?? { ...container, ports: [] })),
        ),
      press: async (button, place) => {
        const port = now()?.ports.find((each) => portKey(each) === place?.row);
        const here = engine.connected;
        if (port?.hostPort === undefined || here === undefined) return;
        if (button === 'copy') await copyText(address(port));
        else await vscode.env.openExternal(vscode.Uri.parse(url(here, port)));
      },
    });
  };
}

function sheet(container: Container): Sheet {
  const words = containerWords().ports;
  return {
    title: words.title(container.name),
    command: commandLine(portsCommand(container)),
    sections: [
      {
        kind: 'table',
        key: 'ports',
        title: words.heading,
        columns: [
          { label: words.inside, help: words.insideHelp, code: true },
          { label: words.outside, help: words.outsideHelp, code: true },
        ],
        rows: container.ports
          .toSorted((a, b) => a.containerPort - b.containerPort)
          .map((port): SheetRow => {
            const isOpen = port.hostPort !== undefined;
            return {
              key: portKey(port),
              cells: [`${port.containerPort}/${port.protocol}`, isOpen ? address(port) : words.unpublished],
              sort: [port.containerPort, port.hostPort ?? 0],
              ...(isOpen ? {} : { tone: 'dim' }),
            };
          }),
        empty: words.none,
        actions: [
          { key: 'open', label: words.open, icon: 'globe' },
          { key: 'copy', label: words.copy, icon: 'copy' },
        ],
      },
    ],
  };
}

const portKey = (port: PortBinding): string =>
  [port.containerPort, port.protocol, port.hostAddress, port.hostPort].join(' ');

/** As the docker command writes it: `127.0.0.1:8080`, `[::]:8080`. */
const address = ({ hostAddress = '', hostPort }: PortBinding): string =>
  `${bracketed(hostAddress)}:${hostPort}`;

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** Where the port answers: on the engine's machine, which for a socket is this one. */
function url({ endpoint }: Connected, { containerPort, hostPort, hostAddress = '' }: PortBinding): string {
  const scheme = containerPort === 443 || containerPort === 8443 ? 'https' : 'http';
  const everywhere = ['0.0.0.0', '::', '127.0.0.1', ''].includes(hostAddress);
  const remote = endpoint.type === 'tcp' || endpoint.type === 'ssh' ? endpoint.host : 'localhost';
  return `${scheme}://${everywhere ? remote : bracketed(hostAddress)}:${hostPort}/`;
}
