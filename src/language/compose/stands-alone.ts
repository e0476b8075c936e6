import type { YamlFile } from '../yaml/tree.ts';
import { pairsOf, valueOf } from '../yaml/walk.ts';
import { occurrencesIn } from './occurrences.ts';

const enough = ['image', 'build', 'extends', 'provider'];

/** Whether docker compose could run a file by itself, as far as its services and names tell. */
export function standsAlone(file: YamlFile): boolean {
  const root = file.documents[0]?.root;
  const services = pairsOf(valueOf(root, 'services'));
  if (services.length === 0 && valueOf(root, 'include') === undefined) return false;
  const complete = services.every(({ value }) => enough.some((key) => valueOf(value, key) !== undefined));
  if (!complete) return false;
  const places = occurrencesIn('', file).filter(
    ({ kind }) => kind !== 'anchor' && kind !== 'variable' && kind !== 'profile' && kind !== 'stage',
  );
  const declared = new Set(
    places.filter(({ role }) => role === 'declaration').map(({ kind, name }) => `${kind} ${name}`),
  );
  return places.every(
    ({ kind, name, from }) =>
      declared.has(`${kind} ${name}`) || from !== undefined || (kind === 'network' && name === 'default'),
  );
}
