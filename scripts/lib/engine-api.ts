import { request as send } from 'node:http';

interface CallOptions {
  readonly method?: string;
  /** A tar archive as it is; anything else is sent as JSON. */
  readonly body?: object;
  /** Milliseconds; ten seconds unless told. */
  readonly timeout?: number;
}

/**
 * One call of the Engine API over a unix socket (`host` is `unix://…`); resolves with the body.
 * The scripts prepare an engine before the extension's own code meets it, so they do not go through that code.
 * Rejects when the engine does not answer or answers with an error.
 */
export function callEngine(host: string, path: string, options: CallOptions = {}): Promise<string> {
  const { body } = options;
  const archive = body instanceof Uint8Array;
  return new Promise((resolve, reject) => {
    const request = send(
      {
        socketPath: host.replace('unix://', ''),
        path,
        method: options.method ?? 'GET',
        headers:
          body === undefined ? {} : { 'content-type': archive ? 'application/x-tar' : 'application/json' },
        signal: AbortSignal.timeout(options.timeout ?? 10_000),
      },
      (response) => {
        let text = '';
        response.on('data', (data) => (text += data));
        response.on('error', reject);
        response.on('end', () =>
          (response.statusCode ?? 500) < 400
            ? resolve(text)
            : reject(new Error(`The engine answered ${path} with ${response.statusCode}: ${text.trim()}`)),
        );
      },
    );
    request.on('error', reject);
    request.end(archive ? body : JSON.stringify(body));
  });
}

/** Whether an engine answers there, within a second. */
export function answers(host: string): Promise<boolean> {
  return callEngine(host, '/_ping', { timeout: 1000 }).then(
    () => true,
    () => false,
  );
}
