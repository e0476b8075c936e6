import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { type Pack, pack } from 'tar-stream';
import { callEngine } from './engine-api.ts';
import { busyboxBinary } from './engine-files.ts';
import { run } from './processes.ts';

/**
 * Makes sure that an engine of ours has `busybox:latest`: pulled when `pull` says so and a registry can be
 * reached, else made from Debian's `busybox-static`. Never call this for somebody else's engine.
 */
export async function ensureBusybox(host: string, options: { readonly pull: boolean }): Promise<void> {
  if (await hasBusybox(host)) return;
  if (options.pull) {
    // A pull that fails half-way still answers 200: what counts is whether the image is there.
    const pull = callEngine(host, '/images/create?fromImage=busybox&tag=latest', {
      method: 'POST',
      timeout: 30_000,
    });
    await pull.catch(() => undefined);
    if (await hasBusybox(host)) return;
  }
  const changes = ['CMD ["sh"]', 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'];
  const query = new URLSearchParams([
    ...([
      ['fromSrc', '-'],
      ['repo', 'busybox'],
      ['tag', 'latest'],
    ] as [string, string][]),
    ...changes.map((change): [string, string] => ['changes', change]),
  ]);
  const body = await buffer(await rootFileSystem(busyboxBinary()));
  await callEngine(host, `/images/create?${query}`, { method: 'POST', body, timeout: 60_000 });
}

function hasBusybox(host: string): Promise<boolean> {
  return callEngine(host, '/images/busybox:latest/json').then(
    () => true,
    () => false,
  );
}

/** The same layout as the well-known image: one program under many names, and the few files that it reads. */
async function rootFileSystem(busybox: string): Promise<Pack> {
  const tar = pack();
  const epoch = new Date(0);
  for (const [name, mode] of [
    ['bin/', 0o755],
    ['etc/', 0o755],
    ['root/', 0o700],
    ['tmp/', 0o1777],
  ] as const) {
    tar.entry({ name, type: 'directory', mode, mtime: epoch });
  }
  tar.entry({ name: 'bin/busybox', mode: 0o755, mtime: epoch }, readFileSync(busybox));
  const applets = (await run(busybox, ['--list']))
    .split('\n')
    .filter((name) => name !== '' && name !== 'busybox');
  for (const applet of applets) {
    tar.entry({ name: `bin/${applet}`, type: 'symlink', linkname: 'busybox', mtime: epoch });
  }
  const accounts = {
    'etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/home:/bin/false\n',
    'etc/group': 'root:x:0:\nnogroup:x:65534:\n',
  };
  for (const [name, text] of Object.entries(accounts)) tar.entry({ name, mtime: epoch }, text);
  tar.finalize();
  return tar;
}
