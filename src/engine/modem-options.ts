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
