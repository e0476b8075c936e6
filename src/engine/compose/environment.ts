/** How the docker command is told which engine is meant. */

import type { Endpoint } from '../endpoint.ts';

/**
 * The environment in which `docker` talks to the engine that we are connected to. A context is handed on by its name,
 * with whatever keys it has; anything else by its address. The keys of DOCKER_CERT_PATH stay with an address of TCP,
 * for which our own connection takes them too.
 */
function engineEnvironment(endpoint: Endpoint, base: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { DOCKER_HOST: _host, DOCKER_CONTEXT: _context, ...env } = base;
  if (endpoint.origin.rule === 'context') return { ...env, DOCKER_CONTEXT: endpoint.origin.name };
  if (endpoint.type !== 'tcp') {
    for (const name of ['DOCKER_TLS', 'DOCKER_TLS_VERIFY', 'DOCKER_CERT_PATH']) delete env[name];
  }
  return { ...env, DOCKER_HOST: endpoint.url };
}

/**
 * The same for `docker compose`, whose progress is to be whole lines. By a variable, which a version that does not know
 * it leaves alone, where a flag would be refused.
 */
export function composeEnvironment(endpoint: Endpoint, base: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...engineEnvironment(endpoint, base), COMPOSE_PROGRESS: 'plain' };
}
