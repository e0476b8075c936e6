import { access } from 'node:fs/promises';
import { createServer } from 'node:net';

/** True when a server cannot be opened there because there is one. What cannot be tried counts as free. */
export function isListening(port: number, host: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)));
  });
}

/** False when there is surely nothing at that path. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    // What may not be looked at may be there.
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
}
