import { AsyncLocalStorage } from 'node:async_hooks';

/** One request as it is told: `POST /containers/web/stop?t=5`. */
export type OnRequest = (request: string) => void;

const listeners = new AsyncLocalStorage<OnRequest>();

/** Runs something and tells each request that it makes of the engine. */
export function listen<T>(onRequest: OnRequest, run: () => Promise<T>): Promise<T> {
  return listeners.run(onRequest, run);
}

/** Called for each request that goes out. */
export function tellRequest(method: string, path: string, query: Readonly<Record<string, unknown>>): void {
  const listener = listeners.getStore();
  if (listener === undefined) return;
  const text = Object.entries(query)
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('&');
  listener(`${method} ${path}${text === '' ? '' : `?${text}`}`);
}
