import { createHash, randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { pack } from 'tar-stream';
import { outside } from './engine.ts';

/** A tar archive of files; the same for the same files. */
export function tarOf(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const tar = pack();
  for (const [name, data] of Object.entries(files)) tar.entry({ name, mtime: new Date(0) }, data);
  tar.finalize();
  return buffer(tar);
}

/** Loads an image of layers that cannot be compressed, each of so many bytes; resolves with its id. */
export async function loadLayers(name: string, sizes: readonly number[]): Promise<string> {
  const layers = await Promise.all(sizes.map((size, at) => tarOf({ [`layer${at}`]: randomBytes(size) })));
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: { Cmd: ['/none'] },
    created: '2026-01-01T00:00:00Z',
    history: layers.map((_, at) => ({
      created: '2026-01-01T00:00:00Z',
      created_by: `COPY layer${at} / # of ${name}`,
    })),
    rootfs: { type: 'layers', diff_ids: layers.map((layer) => `sha256:${sha256(layer)}`) },
  });
  const paths = layers.map((_, at) => `${at}/layer.tar`);
  const manifest = [{ Config: 'config.json', RepoTags: [name], Layers: paths }];
  const files = Object.fromEntries(layers.map((layer, at) => [`${at}/layer.tar`, layer]));
  await outside(
    'POST',
    '/images/load',
    await tarOf({ 'manifest.json': JSON.stringify(manifest), 'config.json': config, ...files }),
  );
  // Which of its digests an engine knows it by is the engine's affair.
  return (await outside<{ Id: string }>('GET', `/images/${encodeURIComponent(name)}/json`)).Id;
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
