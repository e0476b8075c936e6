import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { build } from '../../scripts/build.ts';
import type { Lifetime } from '../../scripts/lib/lifetime.ts';
import { root } from '../../scripts/lib/paths.ts';
import { type Stage, startStage } from '../../scripts/lib/stage.ts';

/** What the measurements share: each part is made when it is first asked for. */
export class Bench {
  readonly lifetime: Lifetime;
  /** The folder of the extension that is measured. */
  readonly dockyard = root;
  #built: Promise<Metafile> | undefined;
  #stage: Promise<Stage> | undefined;
  #floor: Promise<string> | undefined;

  constructor(lifetime: Lifetime) {
    this.lifetime = lifetime;
  }

  /** Builds `dist/`. */
  built(): Promise<Metafile> {
    return (this.#built ??= build());
  }

  /** An engine and a VS Code server that uses it; Dockyard is built. */
  stage(): Promise<Stage> {
    return (this.#stage ??= this.built().then(() => startStage(this.lifetime)));
  }

  /** The stage, unless nothing has needed it. */
  get started(): Promise<Stage> | undefined {
    return this.#stage;
  }

  /** A folder for this run alone, removed at its end. */
  async folder(): Promise<string> {
    return dirname((await this.stage()).results);
  }

  /** The folder of a copy of the extension that does the least. */
  floor(): Promise<string> {
    return (this.#floor ??= this.folder().then((folder) => {
      const copy = join(folder, 'floor');
      cpSync(join(root, 'bench', 'floor'), copy, { recursive: true });
      return copy;
    }));
  }
}
