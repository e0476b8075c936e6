import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Action } from '../../../src/engine/action.ts';
import * as builds from '../../../src/engine/actions/build.ts';
import * as containers from '../../../src/engine/actions/containers.ts';
import * as images from '../../../src/engine/actions/images.ts';
import * as networks from '../../../src/engine/actions/networks.ts';
import * as system from '../../../src/engine/actions/system.ts';
import * as volumes from '../../../src/engine/actions/volumes.ts';
import type { EngineErrorKind } from '../../../src/engine/errors.ts';

export interface Row {
  /** One that a working engine would carry out, or refuse because the object is gone. */
  readonly action: Action<unknown>;
  /** What is told when the object is gone; left out where there is none that could be. */
  readonly gone?: EngineErrorKind;
  /** It may take as long as it likes, so it has no deadline. */
  readonly endless?: true;
  /** What cannot be learned is left out, and is no error. */
  readonly tolerant?: true;
}

const it = { id: 'f'.repeat(64), name: 'dockyard-gone' };
const image = 'dockyard/gone:none';
const ignore = (): void => undefined;

/** Every action of `src/engine/actions`, by its name. `file` may be written and read. */
export function everyAction(file: string): Readonly<Record<string, Row>> {
  return {
    createContainer: { action: containers.createContainer({ image }), gone: 'noSuchImage' },
    runContainer: { action: containers.runContainer({ image }), gone: 'noSuchImage' },
    runInTerminal: { action: containers.runInTerminal({ image }), gone: 'noSuchImage', endless: true },
    startContainer: { action: containers.startContainer(it), gone: 'notFound' },
    stopContainer: { action: containers.stopContainer(it), gone: 'notFound', endless: true },
    restartContainer: { action: containers.restartContainer(it), gone: 'notFound', endless: true },
    killContainer: { action: containers.killContainer(it, 'SIGKILL'), gone: 'notFound' },
    pauseContainer: { action: containers.pauseContainer(it), gone: 'notFound' },
    unpauseContainer: { action: containers.unpauseContainer(it), gone: 'notFound' },
    renameContainer: { action: containers.renameContainer(it, 'dockyard-new'), gone: 'notFound' },
    removeContainer: { action: containers.removeContainer(it), gone: 'notFound' },
    updateContainer: { action: containers.updateContainer(it, { cpus: 1 }), gone: 'notFound' },
    waitContainer: { action: containers.waitContainer(it), gone: 'notFound', endless: true },
    topContainer: { action: containers.topContainer(it), gone: 'notFound' },
    statsContainer: { action: containers.statsContainer(it, ignore), gone: 'notFound', endless: true },
    statsContainers: {
      action: containers.statsContainers([it], ignore, ignore),
      endless: true,
      tolerant: true,
    },
    diffContainer: { action: containers.diffContainer(it), gone: 'notFound' },
    commitContainer: { action: containers.commitContainer(it, {}), gone: 'notFound', endless: true },
    exportContainer: { action: containers.exportContainer(it, file), gone: 'notFound', endless: true },
    logsOf: {
      action: containers.logsOf(it, { follow: false, tail: 'all' }),
      gone: 'notFound',
      endless: true,
    },
    execIn: { action: containers.execIn(it, { command: ['sh'] }), gone: 'notFound', endless: true },
    attachTo: { action: containers.attachTo(it), gone: 'notFound', endless: true },

    // Nothing listens at port 1: the registry that has it is gone.
    pullImage: {
      action: images.pullImage('localhost:1/dockyard:gone', {}, ignore),
      gone: 'registryUnreachable',
      endless: true,
    },
    pushImage: { action: images.pushImage(image, undefined, ignore), gone: 'noSuchImage', endless: true },
    tagImage: { action: images.tagImage({ id: image, name: image }, 'dockyard/new'), gone: 'noSuchImage' },
    imageHistory: { action: images.imageHistory({ id: image, name: image }), gone: 'noSuchImage' },
    saveImages: { action: images.saveImages([image], file), gone: 'noSuchImage', endless: true },
    loadImages: { action: images.loadImages(file, ignore), endless: true },
    importImage: { action: images.importImage(file, {}), endless: true },
    imageDescendants: { action: images.imageDescendants({ id: image, name: image }, []), endless: true },
    buildImage: {
      action: builds.buildImage(
        { contextPath: dirname(file), dockerfilePath: file, tags: ['dockyard-faults'] },
        ignore,
      ),
      endless: true,
    },
    removeImages: { action: images.removeImages([image]), gone: 'noSuchImage', endless: true },

    createVolume: { action: volumes.createVolume({ name: 'dockyard-faults' }) },
    removeVolume: { action: volumes.removeVolume('dockyard-gone'), gone: 'notFound' },

    createNetwork: { action: networks.createNetwork({ name: 'dockyard-faults' }) },
    connectContainer: { action: networks.connectContainer(it, it), gone: 'notFound' },
    disconnectContainer: { action: networks.disconnectContainer(it, it), gone: 'notFound' },
    removeNetwork: { action: networks.removeNetwork(it), gone: 'notFound' },
    aliasesOn: { action: networks.aliasesOn(it, [it]), tolerant: true },

    engineVersion: { action: system.engineVersion() },
    engineInfo: { action: system.engineInfo() },
    diskUsage: { action: system.diskUsage(), endless: true },
    followEvents: { action: system.followEvents(0, ignore, ignore), endless: true },
    pruneBuildCache: { action: system.pruneBuildCache(['gone']), endless: true },
    inspectObject: { action: system.inspectObject('container', it.id, it.name), gone: 'notFound' },
  };
}

/** The names of all actions that there are. */
export async function actionNames(): Promise<string[]> {
  const folder = join(import.meta.dirname, '../../../src/engine/actions');
  const modules = readdirSync(folder).map(
    (file) => import(join(folder, file)) as Promise<Record<string, unknown>>,
  );
  return (await Promise.all(modules)).flatMap((module) =>
    Object.keys(module).filter((name) => typeof module[name] === 'function'),
  );
}
