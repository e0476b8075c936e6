import { Agent } from 'node:https';
import type { DockerOptions } from 'dockerode';
import type { Endpoint } from './endpoint.ts';

/**
 * How dockerode is told where to go. Every field is given, also as undefined: what is left out
 * dockerode would take from the environment, which has had its say in `findEndpoint` already.
 */
export function modemOptions(endpoint: Endpoint): DockerOptions {
  const none = {
    socketPath: undefined,
    host: undefined,
    port: undefined,
    protocol: undefined,
    username: undefined,
    ca: undefined,
    cert: undefined,
    key: undefined,
    agent: undefined,
  };
  return { ...none, pathPrefix: '/', ...transportOptions(endpoint) } as DockerOptions;
}

function transportOptions(endpoint: Endpoint): object {
  switch (endpoint.type) {
    case 'unix':
    case 'npipe':
      return { socketPath: endpoint.path, protocol: 'http' };
    case 'tcp':
      return {
        host: endpoint.host,
        port: endpoint.port,
        protocol: endpoint.tls ? 'https' : 'http',
        ...(endpoint.tls && {
          ca: endpoint.tls.ca,
          cert: endpoint.tls.cert,
          key: endpoint.tls.key,
          // The modem has no option of its own for an engine whose certificate is not to be checked.
          agent: new Agent({ rejectUnauthorized: endpoint.tls.rejectUnauthorized }),
        }),
      };
    case 'ssh':
      return {
        host: endpoint.host,
        port: endpoint.port,
        username: endpoint.user,
        protocol: 'ssh',
        sshOptions: { agent: process.env['SSH_AUTH_SOCK'] },
      };
  }
}
