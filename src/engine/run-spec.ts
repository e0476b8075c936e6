import type { PublishedPort, RunSpec } from './port.ts';

/** What `docker run` would send for the same wishes. */
export function toCreateBody(spec: RunSpec): object {
  const publish = spec.publish ?? [];
  const interactive = spec.interactive ?? false;
  return {
    Image: spec.image,
    ...(spec.command === undefined ? {} : { Cmd: [...spec.command] }),
    Env: Object.entries(spec.env ?? {}).map(([name, value]) => `${name}=${value}`),
    Labels: { ...spec.labels },
    Tty: interactive,
    OpenStdin: interactive,
    StdinOnce: interactive,
    AttachStdin: interactive,
    AttachStdout: interactive,
    AttachStderr: interactive,
    ExposedPorts: Object.fromEntries(publish.map((port) => [portKey(port), {}])),
    HostConfig: {
      AutoRemove: spec.autoRemove ?? false,
      PublishAllPorts: spec.publishAll ?? false,
      PortBindings: toBindings(publish),
    },
  };
}

/** A container port can be published several times. */
function toBindings(publish: readonly PublishedPort[]): object {
  const bindings: Record<string, object[]> = {};
  for (const port of publish) {
    const binding = { HostIp: port.hostAddress ?? '', HostPort: port.hostPort ? String(port.hostPort) : '' };
    (bindings[portKey(port)] ??= []).push(binding);
  }
  return bindings;
}

const portKey = (port: PublishedPort): string => `${port.containerPort}/${port.protocol}`;
