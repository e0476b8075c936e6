import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { EngineError } from '../../../src/engine/errors.ts';
import type { BuildProgress, BuildRequest, BuildStep, EnginePort } from '../../../src/engine/port.ts';
import { openPort, outside } from './engine.ts';

const label = 'dockyard.test';
const owner = 'build';

/** What a build told while it went on. */
export class Report {
  readonly updates: BuildProgress[] = [];

  /** The steps as they ended. */
  get steps(): BuildStep[] {
    const steps = new Map<string, BuildStep>();
    for (const update of this.updates) if (update.type === 'step') steps.set(update.step.id, update.step);
    return [...steps.values()];
  }

  /** All that the steps printed. */
  get output(): string {
    const logs = this.updates.filter((update) => update.type === 'log');
    return Buffer.concat(logs.map((log) => log.data)).toString();
  }

  /** The lines that the steps printed, sorted. */
  get lines(): string[] {
    return this.output.trim().split('\n').sort();
  }
}

/** A folder of one test's own, gone again with `clearBuilds`. A path that ends in a slash is a folder. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'dockyard-build-'));
  folders.push(root);
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(join(root, path.endsWith('/') ? path : dirname(path)), { recursive: true });
    if (!path.endsWith('/')) writeFileSync(join(root, path), contents);
  }
  return root;
}

const folders: string[] = [];

export interface BuildOptions extends Partial<BuildRequest> {
  readonly port?: EnginePort;
  readonly signal?: AbortSignal;
  readonly onProgress?: (update: BuildProgress) => void;
}

/** Builds the folder's Dockerfile. Nothing comes from the cache unless `noCache: false` says so. */
export async function build(
  contextPath: string,
  options: BuildOptions = {},
): Promise<Report & { imageId: string }> {
  const { port = openPort(), signal = new AbortController().signal, onProgress, ...request } = options;
  const report = new Report();
  const note = (update: BuildProgress): void => {
    report.updates.push(update);
    onProgress?.(update);
  };
  const whole: BuildRequest = {
    contextPath,
    dockerfilePath: join(contextPath, 'Dockerfile'),
    tags: [],
    noCache: true,
    ...request,
    labels: { ...request.labels, [label]: owner },
  };
  const { imageId } = await port.build(whole, note, signal);
  return Object.assign(report, { imageId });
}

/** How a build that cannot succeed ends. */
export async function failureOf(building: Promise<unknown>): Promise<EngineError> {
  return building.then(
    () => {
      throw new Error('the build succeeded');
    },
    (error: unknown) => error as EngineError,
  );
}

/** Removes what was built and the folders it was built from. */
export async function clearBuilds(): Promise<void> {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  const filters = JSON.stringify({ label: [`${label}=${owner}`], dangling: ['false'] });
  await outside('POST', `/images/prune?filters=${encodeURIComponent(filters)}`);
}
