import type { YamlPair } from '../../language/yaml/tree.ts';
import { resolved } from '../../language/yaml/walk.ts';
import {
  declaredProfiles,
  declaredServices,
  hasChanged,
  projectNameOf,
  projectState,
  type ProjectState,
  type ServiceState,
} from '../../ui/compose-states.ts';
import type { Engine } from '../../ui/engine.ts';
import type { Place } from './projects.ts';

/** A service as it is written in one file. */
export interface LiveService {
  readonly name: string;
  /** Its key. */
  readonly key: YamlPair['key'];
  /** Absent while it has no container. */
  readonly state: ServiceState | undefined;
  /** A container of it was made with another configuration than the files give now. */
  readonly changed: boolean;
}

/** What one file shows. */
export interface LiveView {
  readonly place: Place;
  /** The key `services`. */
  readonly top: YamlPair['key'] | undefined;
  readonly services: readonly LiveService[];
  readonly state: ProjectState | undefined;
  /** There is something to choose: profiles, or more than one service. */
  readonly choices: boolean;
}

/** `hashes`: what `docker compose config --hash` says of the files as they are on disk, where that is known. */
export function liveView(
  engine: Engine,
  place: Place,
  localPath: string,
  hashes: ReadonlyMap<string, string> | undefined,
): LiveView {
  const declared = declaredServices(place.project);
  const state = projectState(engine.connected?.inventory.containers.values() ?? [], {
    path: localPath,
    projectName: projectNameOf(place.project),
    services: new Set(declared.map(({ name }) => name)),
  });
  const top = place.file.documents
    .flatMap(({ root }) => (root?.kind === 'map' ? root.pairs : []))
    .find(({ key }) => key.content === 'services');
  const map = resolved(top?.value);
  // What an alias stands for is written elsewhere: nothing is shown beside it twice.
  const pairs = map?.kind === 'map' && top?.value.kind === 'map' ? map.pairs : [];
  return {
    place,
    top: top?.key,
    services: pairs
      .filter(({ key }) => key.content !== '' && key.content !== '<<')
      .map(({ key }) => {
        const own = state?.services.get(key.content);
        const changed = own !== undefined && hashes !== undefined && hasChanged(own, hashes);
        return { name: key.content, key, state: own, changed };
      }),
    state,
    choices: declared.length > 1 || declaredProfiles(declared).length > 0,
  };
}
