/**
 * Bundles the extension into `dist/`: one entry and the chunks that it loads when they are first needed.
 * esbuild splits ES modules only and VS Code loads CommonJS fastest, so the chunks are made as
 * ES modules and each is then turned into CommonJS.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build as bundle, type BuildOptions, type Metafile, type Plugin, transform } from 'esbuild';
import { notice } from './lib/notice.ts';
import { writeNotes } from './lib/notes.ts';
import { root } from './lib/paths.ts';

const dist = join(root, 'dist');

/**
 * What dockerode carries for builds of its own making, which Dockyard does not use, and the native
 * parts of its SSH client, which works without them.
 */
const unused = [
  '@grpc/grpc-js',
  '@grpc/proto-loader',
  'protobufjs',
  'tar-fs',
  '@balena/dockerignore',
  'cpu-features',
];

const stub: Plugin = {
  name: 'stub-unused',
  setup(build) {
    const filter = new RegExp(`^(${unused.join('|')})$|\\.node$`);
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'unused' }));
    build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * The engine layer takes dockerode's transport, and none of its objects: they are a fifth of what a view waits for.
 * Its streams are Node's own, of which docker-modem carries an old copy.
 */
const transportOnly: Plugin = {
  name: 'transport-only',
  setup(build) {
    build.onResolve({ filter: /^\.\/[a-z]+$/ }, ({ importer, path }) =>
      /[\\/]dockerode[\\/]lib[\\/]docker\.js$/.test(importer) && path !== './util'
        ? { path, namespace: 'unused' }
        : undefined,
    );
    build.onResolve({ filter: /^readable-stream$/ }, () => ({ path: 'node:stream', external: true }));
  },
};

/** Puts dockerode's SSH client, half of the engine chunk, in a file that only an `ssh://` endpoint loads. */
const lazySsh: Plugin = {
  name: 'lazy-ssh',
  setup(build) {
    build.onResolve({ filter: /^\.\/ssh$/ }, ({ importer, path }) =>
      importer.includes('docker-modem') ? { path, namespace: 'lazy-ssh' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'lazy-ssh' }, () => ({
      contents: `module.exports = (options) => require('./ssh.cjs').default(options);`,
    }));
    build.onResolve({ filter: /^\.\/ssh\.cjs$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** The languages are in the browser's one file already: from there they are taken, rather than packed twice. */
const sharedWithBrowser: Plugin = {
  name: 'shared-with-browser',
  setup(build) {
    build.onResolve({ filter: /\/(languages|load-deep)\.ts$/ }, () => ({
      path: './browser.cjs',
      external: true,
    }));
  },
};

/** Builds `dist/`; resolves with esbuild's account of what went where. */
export async function build(options: { production?: boolean } = {}): Promise<Metafile> {
  const production = options.production ?? true;
  const result = await bundle({
    absWorkingDir: root,
    entryPoints: { extension: 'src/extension.ts', ssh: 'docker-modem/lib/ssh.js' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    chunkNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
    bundle: true,
    minify: production,
    platform: 'node',
    target: 'node22',
    external: ['vscode'],
    mainFields: ['module', 'main'],
    plugins: [stub, transportOnly, lazySsh, sharedWithBrowser],
    metafile: true,
    write: false,
    legalComments: 'none',
    logLevel: 'warning',
  });

  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  for (const file of result.outputFiles) {
    const { code } = await transform(withPlainVscode(file.text), {
      format: 'cjs',
      platform: 'node',
      target: 'node22',
      minify: production,
      supported: { 'dynamic-import': false },
      loader: 'js',
    });
    writeFileSync(join(dist, basename(file.path)), code);
  }
  const inBrowsers = await buildForBrowsers(production);
  writeNotes(join(dist, 'notes'));
  const outputs = { ...result.metafile.outputs, ...inBrowsers.outputs };
  writeFileSync(join(dist, 'NOTICE'), notice({ ...result.metafile, outputs }));
  return result.metafile;
}

/** What runs in a browser: the extension's entry there, which VS Code wants in one file, and the pages. */
async function buildForBrowsers(production: boolean): Promise<Metafile> {
  const options: BuildOptions = {
    absWorkingDir: root,
    bundle: true,
    minify: production,
    platform: 'browser',
    target: 'es2023',
    metafile: true,
    legalComments: 'none',
    logLevel: 'warning',
  };
  const [, pages] = await Promise.all([
    bundle({
      ...options,
      entryPoints: ['src/browser.ts'],
      outfile: 'dist/browser.cjs',
      format: 'cjs',
      external: ['vscode'],
    }),
    bundle({
      ...options,
      entryPoints: Object.fromEntries(
        ['notes', 'form', 'sheet'].flatMap((name) => [
          [name, `src/panels/${name}/client/main.ts`],
          [`${name}-style`, `src/panels/${name}/client/${name}.css`],
        ]),
      ),
      outdir: 'dist/panels',
      format: 'iife',
      metafile: true,
    }),
  ]);
  return pages.metafile;
}

/** VS Code's own module needs no interpreting as an ES module, which would touch each of its hundreds of members. */
function withPlainVscode(code: string): string {
  return code.replaceAll(/import\s*\*\s*as ([\w$]+) from\s*"vscode";/g, 'const $1=require("vscode");');
}

if (import.meta.main) await build({ production: !process.argv.includes('--development') });
