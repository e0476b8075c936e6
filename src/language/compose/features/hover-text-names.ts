/** Puts what is known of services, networks, volumes, configs, secrets and models into words. */

import { code } from '../../features/inline-code.ts';
import { meaningOf } from '../explain-value/meanings.ts';
import type { FileFact, HoverFact, NetworkFact, ServiceFact, VolumeFact } from './hover-facts.ts';
import type { Phrases } from './hover-text.ts';
import { containers, publishedPorts } from './hover-text-amounts.ts';
import { sentences } from '../../dockerfile/features/hover-text-values.ts';
import { enumerate, owner } from './hover-text-parts.ts';

type Named = Extract<HoverFact, { kind: 'service' | 'network' | 'volume' | 'file' | 'model' | 'project' }>;

export function renderNamed(fact: Named, say: Phrases): string {
  switch (fact.kind) {
    case 'service':
      return renderService(fact, say);
    case 'network':
      return renderNetwork(fact, say);
    case 'volume':
      return renderVolume(fact, say);
    case 'file':
      return renderFile(fact, say);
    case 'model':
      return sentences(
        say.model(code(fact.name), fact.model === undefined ? undefined : code(fact.model)),
        fact.users.length > 0 ? say.usedBy(enumerate(fact.users, say)) : say.nobodyUses,
      );
    case 'project':
      return say.project[fact.by](code(fact.name));
  }
}

function renderService(fact: ServiceFact, say: Phrases): string {
  const { name, dependsOn, dependents, ports, networks, profiles, elsewhere } = fact;
  const lines = [
    dependsOn.length > 0 && say.dependsOn(enumerate(dependsOn, say, (each) => dependency(each, say))),
    dependents.length > 0 && say.dependents(enumerate(dependents, say)),
    ports.length > 0 && say.published(publishedPorts(ports, say)),
    fact.containers.length > 0 ? containers(fact.containers, say) : say.noContainers,
    ...networks.map((network) => say.reached(enumerate(network.names, say), code(network.name))),
    fact.mode !== undefined && networkMode(fact.mode, say),
    profiles.length > 0 && say.profiles(enumerate(profiles, say)),
    elsewhere.length > 0 &&
      (fact.used ? say.declared : say.elsewhere)(
        enumerate(elsewhere, say, ({ file, line }) => say.place(code(file), line)),
      ),
  ];
  const list = lines.filter((line) => line !== false).map((line) => `- ${line}`);
  return `${sentences(say.service(code(name)), origin(fact, say))}\n\n${list.join('\n')}`;
}

function networkMode(mode: string, say: Phrases): string {
  const [, kind, name = ''] = /^(service|container):(.+)$/.exec(mode) ?? [];
  if (kind !== undefined) return say.shares.network_mode(owner({ [kind]: name }, say));
  const meaning = meaningOf('services.*.network_mode', mode);
  return meaning ? say.meanings[meaning] : say.onNetworkMode(code(mode));
}

function origin({ image, build, target }: ServiceFact, say: Phrases): string {
  if (build === undefined) return image === undefined ? '' : say.fromImage(code(image));
  return sentences(
    target === undefined ? say.fromBuild(code(build)) : say.fromBuildStage(code(build), code(target)),
    image !== undefined && say.builtAs(code(image)),
  );
}

function dependency({ name, condition }: ServiceFact['dependsOn'][number], say: Phrases): string {
  const word = Object.entries(say.conditions).find(([key]) => key === condition)?.[1];
  return word === undefined ? code(name) : `${code(name)} (${word})`;
}

function renderNetwork({ name, real, external, internal, users }: NetworkFact, say: Phrases): string {
  return sentences(
    name === 'default' && !external ? say.networkDefault(code(real)) : say.network(code(name), code(real)),
    external && say.external,
    internal && say.internal,
    users.length > 0 ? say.onNetwork(enumerate(users, say)) : say.nobodyOnNetwork,
  );
}

function renderVolume({ name, real, external, users }: VolumeFact, say: Phrases): string {
  const user = ({ service, target, readOnly }: VolumeFact['users'][number]): string => {
    const place = say.mountedAt(code(service), code(target));
    return readOnly ? `${place} (${say.readOnlyShort})` : place;
  };
  return sentences(
    say.volume(code(name), code(real)),
    external && say.external,
    users.length > 0 ? say.mountedBy(enumerate(users, say, user)) : say.nobodyMounts,
  );
}

function renderFile({ element, name, from, source = '', users }: FileFact, say: Phrases): string {
  const user = ({ service, target }: FileFact['users'][number]): string =>
    target === undefined ? code(service) : say.usedAt(code(service), code(target));
  return sentences(
    say[element](code(name)),
    from && say.fileFrom[from](code(source)),
    users.length > 0 ? say.usedBy(enumerate(users, say, user)) : say.nobodyUses,
  );
}
