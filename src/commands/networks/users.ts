import { aliasesOn } from '../../engine/actions/networks.ts';
import { inspectObject } from '../../engine/actions/system.ts';
import type { Network } from '../../engine/model.ts';
import { bitsOf } from '../../language/addresses.ts';
import type { OpenSheet, Section, SheetRow } from '../../panels/sheet/sheet.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Engine } from '../../ui/engine.ts';
import type { Handler } from '../../ui/handlers.ts';
import { messages } from '../../ui/language.ts';
import type { CommandContext } from '../context.ts';
import { keepFilled } from '../live.ts';
import { targets } from '../targets.ts';
import { disconnectAll } from './disconnect.ts';
import { type Member, membersOf, type NetworkDetails } from './members.ts';
import { networkWords, type NetworkWords } from '../../ui/command-words.ts';

type Aliases = ReadonlyMap<string, readonly string[]>;

/** A page of the containers on a network with their addresses, kept up to date. */
export function usersOfNetworkHandler({ engine, pages, reveal }: CommandContext): Handler {
  return async (...args) => {
    for (const network of await targets(await engine.connect(), 'network', args)) {
      await pages.sheet({
        id: `network-users:${network.id}`,
        title: networkWords().usersTitle(network.name),
        icon: 'references',
        load: (page, signal) => fill(engine, network, page, signal),
        press: async (button, place) => {
          const container = (await engine.connect()).inventory.containers.get(place?.row ?? '');
          if (container === undefined) return;
          if (button === 'reveal') await reveal({ noun: 'container', id: container.id });
          if (button === 'disconnect') await disconnectAll(engine, [{ container, network }]);
        },
      });
    }
  };
}

async function fill(engine: Engine, network: Network, page: OpenSheet, signal: AbortSignal): Promise<void> {
  const inspect = inspectObject('network', network.id, network.name);
  let shown: string | undefined;
  await keepFilled(engine, ['container', 'network'], signal, async () => {
    const { inventory, port } = await engine.connect();
    const on = [...inventory.containers.values()].filter(({ networks }) => networks.includes(network.name));
    // A change that concerns nobody here asks nothing of the engine.
    const now = JSON.stringify(on.map(({ id, name, state }) => [id, name, state]));
    if (now === shown) return;
    const first = shown === undefined;
    shown = now;
    const ask = aliasesOn(network, on);
    // What was asked for is written down once, and not each time that something changes.
    const details = await (first ? engine.perform(inspect, signal) : inspect.run(port, signal));
    const aliases =
      on.length === 0 ? new Map() : await (first ? engine.perform(ask, signal) : ask.run(port, signal));
    const words = networkWords();
    const members = membersOf(network.name, details as NetworkDetails, inventory.containers);
    page.show({
      title: words.usersTitle(network.name),
      lead: words.usersLead(members.length),
      command: commandLine(inspect),
      sections: [table(members, aliases as Aliases, words), facts(details as NetworkDetails, words)],
    });
  });
}

function table(members: readonly Member[], aliases: Aliases, words: NetworkWords): Section {
  return {
    kind: 'table',
    key: 'users',
    title: words.users,
    columns: [
      { label: words.container },
      { label: words.state },
      { label: words.ipv4, code: true },
      { label: words.ipv6Address, code: true },
      { label: words.mac, help: words.macHelp, code: true },
      { label: words.aliases, help: words.aliasesHelp },
    ],
    rows: members.map((member): SheetRow => {
      const cells = [
        member.name,
        member.state === undefined ? '' : messages().state[member.state],
        member.ipv4,
        member.ipv6,
        member.mac,
        (aliases.get(member.id) ?? []).join(', '),
      ];
      return {
        key: member.id,
        cells,
        // Addresses by what they stand for: .9 comes before .10.
        sort: cells.map((cell, column) => (column === 2 ? Number(bitsOf(cell)?.value ?? -1) : cell)),
        ...(member.state === 'running' ? {} : { tone: 'dim' }),
      };
    }),
    empty: words.noUsers,
    actions: [
      { key: 'reveal', label: words.reveal, icon: 'arrow-right' },
      { key: 'disconnect', label: words.disconnect, icon: 'debug-disconnect' },
    ],
  };
}

function facts({ Driver = '', Internal = false, IPAM }: NetworkDetails, words: NetworkWords): Section {
  const pools = IPAM?.Config ?? [];
  const all = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join(', ');
  const rows = [
    { label: words.driver, value: Driver, help: words.drivers[Driver] ?? words.driverHelp },
    { label: words.subnets, value: all(pools.map(({ Subnet }) => Subnet)), help: words.subnetHelp },
    { label: words.gateway, value: all(pools.map(({ Gateway }) => Gateway)), help: words.gatewayHelp },
    { label: words.range, value: all(pools.map(({ IPRange }) => IPRange)), help: words.rangeHelp },
    { label: words.internal, value: Internal ? words.yes : words.no, help: words.internalHelp },
  ];
  return { kind: 'facts', key: 'facts', title: words.facts, rows: rows.filter(({ value }) => value !== '') };
}
