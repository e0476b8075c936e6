/** The way into the engine layer: what is loaded when a view or a command first needs an engine. */
import { Connection, type ConnectionListener } from './connection.ts';
import { DockerodePort } from './dockerode.ts';
import { findEndpoint } from './endpoint.ts';

/** Connects and stays connected. `host` gives the setting's value each time a connection is tried. */
export function openConnection(host: () => string, listener: ConnectionListener): Connection {
  return new Connection(
    {
      findEndpoint: () => findEndpoint({ host: host(), env: process.env }),
      openPort: (endpoint) => new DockerodePort(endpoint),
    },
    listener,
  );
}
