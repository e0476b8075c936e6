import { createNetwork } from '../../engine/actions/networks.ts';
import type { EngineInfo } from '../../engine/port.ts';
import type { Values } from '../../panels/form/form.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Handler } from '../../ui/handlers.ts';
import type { CommandContext } from '../context.ts';
import { networkTopics, withTopics } from '../form-topics.ts';
import { networkFields, toNetworkSpec } from './network-form.ts';
import { reviewNetwork } from './network-review.ts';
import { networkWords } from '../../ui/command-words.ts';

/** Asks what a network is to be, makes it, and shows it. */
export function createNetworkHandler({ engine, pages, reveal }: CommandContext): Handler {
  return async () => {
    const words = networkWords();
    const { networks } = (await engine.connect()).inventory;
    await pages.form({
      id: 'create-network',
      title: words.newTitle,
      icon: 'type-hierarchy',
      lead: words.lead,
      groups: withTopics(
        networkFields(
          words,
          [...networks.values()].map(({ driver }) => driver),
        ),
        networkTopics,
      ),
      initial: {},
      buttons: [{ key: 'create', label: words.create }],
      review: async (values) => {
        const { info, inventory } = await engine.connect();
        const around = {
          networks: [...inventory.networks.values()],
          ipv6NeedsSubnet: ipv6NeedsSubnet(info),
        };
        return { command: shown(values), ...reviewNetwork(values, around, words) };
      },
      submit: async (values, _button, signal) => {
        const id = await engine.perform(createNetwork(toNetworkSpec(values)), signal);
        void reveal({ noun: 'network', id });
      },
    });
  };
}

/** While there is no name yet: the rest of the line, without an empty word. */
function shown(values: Values): string {
  const { docker } = createNetwork(toNetworkSpec(values));
  return commandLine({ docker: docker.filter((word) => word !== '') });
}

/** https://docs.docker.com/engine/release-notes/27/: networks get IPv6 addresses without being given a subnet. */
function ipv6NeedsSubnet({ product, version }: EngineInfo): boolean {
  return product === 'docker' && Number.parseInt(version, 10) < 27;
}
