import type { MountSpec, PublishedPort, RunSpec } from '../../engine/run/spec.ts';
import type { Values } from '../../panels/form/form.ts';
import { limitValues } from './run-form-limits.ts';
import { shownSize, shownText, shownWords } from './run-form-texts.ts';

/** Kinds of mounts that the form shows; others are carried along unseen. */
export const shownMounts: ReadonlySet<string> = new Set(['volume', 'bind', 'tmpfs']);

/** What the form shows of wishes. */
export function toValues(spec: RunSpec): Values {
  return {
    image: spec.image,
    name: spec.name ?? '',
    command: shownWords(spec.command),
    ports: (spec.publish ?? []).map(portRow),
    env: pairRows(spec.env),
    rm: spec.autoRemove === true,
    interactive: spec.interactive === true,

    mounts: (spec.mounts ?? []).filter(({ type }) => shownMounts.has(type)).map(mountRow),
    shmSize: shownSize(spec.shmSize),

    network: spec.network ?? '',
    aliases: (spec.aliases ?? []).join(' '),
    address: spec.address ?? '',
    networks: (spec.otherNetworks ?? []).map((join) => [
      join.name,
      (join.aliases ?? []).join(' '),
      join.address ?? '',
    ]),
    publishAll: spec.publishAll === true,
    dns: (spec.dns ?? []).join(' '),
    hosts: (spec.extraHosts ?? []).map((entry) => {
      const at = entry.indexOf(':');
      return [entry.slice(0, at), entry.slice(at + 1)];
    }),

    ...limitValues(spec),

    user: spec.user ?? '',
    workdir: spec.workingDirectory ?? '',
    // Two quotes: an entrypoint that is taken away.
    entrypoint: spec.entrypoint?.length === 0 ? "''" : shownWords(spec.entrypoint),
    hostname: spec.hostname ?? '',
    platform: spec.platform ?? '',
    capAdd: (spec.capAdd ?? []).join(' '),
    capDrop: (spec.capDrop ?? []).join(' '),
    init: spec.init === true,
    readOnly: spec.readOnly === true,
    privileged: spec.privileged === true,
    labels: pairRows(spec.labels),
  };
}

function pairRows(pairs: Readonly<Record<string, string>> = {}): string[][] {
  return Object.entries(pairs).map(([name, value]) => [shownText(name), shownText(value)]);
}

function portRow({ hostAddress, hostPort, hostPortEnd, containerPort, protocol }: PublishedPort): string[] {
  const port = hostPort ? `${hostPort}${hostPortEnd === undefined ? '' : `-${hostPortEnd}`}` : '';
  const address = hostAddress?.includes(':') === true ? `[${hostAddress}]` : hostAddress;
  return [address === undefined ? port : `${address}:${port}`, String(containerPort), protocol];
}

export function mountRow({ type, source = '', target, readOnly }: MountSpec): string[] {
  return [type, shownText(source), shownText(target), readOnly === true ? 'ro' : 'rw'];
}
