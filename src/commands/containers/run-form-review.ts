import { isUserDefined, isShared } from '../../engine/run/network-mode.ts';
import { wordsOf } from '../../engine/compose/shown.ts';
import { isAddress } from '../../language/addresses.ts';
import type { Review, Values } from '../../panels/form/form.ts';
import type { RunWords } from '../../ui/command-words.ts';
import { flagOf, pairProblems, rowsOf, textOf } from '../form-values.ts';
import { isContainerName } from './name.ts';
import { limitProblems } from './run-form-limits.ts';
import { isPort, readHost } from './run-form-spec.ts';
import { listOf, sizeOf } from './run-form-texts.ts';

type Words = RunWords;
type Told = Record<string, string>;

/** What is known of the engine and of this machine. */
export interface Around {
  /** Names of other containers. */
  readonly names: ReadonlySet<string>;
  readonly volumes: ReadonlySet<string>;
  /** Names and ids of networks. */
  readonly networks: ReadonlySet<string>;
  hasImage(reference: string): boolean;
  /** What is wrong with the name of an image, in words. */
  imageProblem(reference: string): string | undefined;
  /** Who has a host port already: the name of a container. */
  publisher(port: number, protocol: string): string | undefined;
  /** True when a program of this machine listens there, as far as that can be told. */
  isTaken(port: number, protocol: string, address: string | undefined): Promise<boolean>;
  /** False when there is surely nothing at that path of the engine's machine. */
  hasPath(path: string): Promise<boolean>;
}

/** What is wrong with what is filled in for a container, and what one should know of it. */
export async function reviewRun(
  values: Values,
  around: Around,
  words: Words,
): Promise<Omit<Review, 'command'>> {
  const problems: Told = {
    ...basicProblems(values, around, words),
    ...portProblems(values, words),
    ...mountProblems(values, words),
    ...networkProblems(values, around, words),
    ...limitProblems(values, words),
    ...pairProblems(values, 'env', words.pairs),
    ...pairProblems(values, 'labels', words.pairs),
  };
  const notes: Told = {
    ...imageNote(values, around, words),
    ...(await portNotes(values, around, words)),
    ...(await mountNotes(values, around, words)),
  };
  return { problems, notes };
}

function basicProblems(values: Values, around: Around, { problems: say }: Words): Told {
  const told: Told = {};
  const name = textOf(values, 'name');
  const image = textOf(values, 'image');
  const imageProblem =
    image === undefined ? say.noImage : around.hasImage(image) ? undefined : around.imageProblem(image);
  if (imageProblem !== undefined) told['image'] = imageProblem;
  if (name !== undefined && !isContainerName(name)) told['name'] = say.name;
  else if (name !== undefined && around.names.has(name)) told['name'] = say.nameTaken(name);
  for (const key of ['command', 'entrypoint']) {
    if (wordsOf(textOf(values, key) ?? '') === undefined) told[key] = say.openQuote;
  }
  const restarts = (textOf(values, 'restart') ?? 'no') !== 'no';
  if (flagOf(values, 'rm') && restarts) told['rm'] = say.rmAndRestart;
  const workdir = textOf(values, 'workdir');
  if (workdir !== undefined && !isAbsolute(workdir)) told['workdir'] = say.absolute;
  const shmSize = textOf(values, 'shmSize');
  if (shmSize !== undefined && (sizeOf(shmSize) ?? 0) <= 0) told['shmSize'] = say.size;
  const platform = textOf(values, 'platform');
  if (platform !== undefined && !/^[a-z0-9]+(?:\/[a-z0-9]+){0,2}$/i.test(platform))
    told['platform'] = say.platform;
  for (const key of ['capAdd', 'capDrop']) {
    const odd = listOf(textOf(values, key)).find((word) => !/^[a-z_]+$/i.test(word));
    if (odd !== undefined) told[key] = say.capability(odd);
  }
  return told;
}

function portProblems(values: Values, { problems: say }: Words): Told {
  const told: Told = {};
  const seen = new Set<string>();
  for (const [index, [host = '', port = '', protocol = 'tcp']] of rowsOf(values, 'ports').entries()) {
    const outside = readHost(host);
    if (outside === undefined) told[`ports.${index}.host`] = say.hostPort;
    if (!isPort(port)) told[`ports.${index}.container`] = say.port;
    if (outside?.hostPort === undefined) continue;
    const place = `${outside.hostAddress ?? ''} ${outside.hostPort} ${protocol}`;
    if (seen.has(place)) told[`ports.${index}.host`] = say.portTwice;
    seen.add(place);
  }
  return told;
}

/** Absolute in a Linux or a Windows container, or on a machine of either kind. */
const isAbsolute = (path: string): boolean => /^\/|^[a-z]:[\\/]|^\\\\/i.test(path);

function mountProblems(values: Values, { problems: say }: Words): Told {
  const told: Told = {};
  const targets = new Set<string>();
  for (const [index, [type, source = '', target = '', mode]] of rowsOf(values, 'mounts').entries()) {
    const place = `mounts.${index}`;
    if (!isAbsolute(target)) told[`${place}.target`] = say.absolute;
    else if (targets.has(target)) told[`${place}.target`] = say.targetTwice;
    targets.add(target);
    if (type === 'bind' && !isAbsolute(source)) told[`${place}.source`] = say.folder;
    if (type === 'tmpfs' && source !== '') told[`${place}.source`] = say.tmpfsSource;
    if (type === 'volume' && source !== '' && !isContainerName(source)) {
      told[`${place}.source`] = isAbsolute(source) ? say.volumeIsPath : say.volumeName;
    }
    if (type === 'volume' && source === '' && mode === 'ro') told[`${place}.source`] = say.readOnlyNameless;
  }
  return told;
}

function networkProblems(values: Values, { networks }: Around, { problems: say }: Words): Told {
  const told: Told = {};
  const network = textOf(values, 'network');
  const own = isUserDefined(network);
  if (own && !networks.has(network)) told['network'] = say.noNetwork(network);
  const address = textOf(values, 'address');
  if (textOf(values, 'aliases') !== undefined && !own) told['aliases'] = say.ownNetworkOnly;
  if (address !== undefined) {
    if (!isAddress(address)) told['address'] = say.address;
    else if (!own) told['address'] = say.ownNetworkOnly;
  }
  const seen = new Set<string | undefined>([network]);
  for (const [index, [name = '', , at = '']] of rowsOf(values, 'networks').entries()) {
    const place = `networks.${index}`;
    if (isShared(network) || network === 'none') told[`${place}.name`] = say.noOthers(network ?? '');
    else if (seen.has(name)) told[`${place}.name`] = say.networkTwice;
    else if (!networks.has(name)) told[`${place}.name`] = say.noNetwork(name);
    seen.add(name);
    if (at !== '' && !isAddress(at)) told[`${place}.address`] = say.address;
  }
  const odd = listOf(textOf(values, 'dns')).find((word) => !isAddress(word));
  if (odd !== undefined) told['dns'] = say.address;
  for (const [index, [name = '', host = '']] of rowsOf(values, 'hosts').entries()) {
    if (name === '') told[`hosts.${index}.name`] = say.hostName;
    // The engine fills in the address of its own machine.
    if (!isAddress(host) && host !== 'host-gateway') told[`hosts.${index}.address`] = say.address;
  }
  return told;
}

function imageNote(values: Values, { hasImage }: Around, { notes: say }: Words): Told {
  const image = textOf(values, 'image');
  return image === undefined || hasImage(image) ? {} : { image: say.pull };
}

async function portNotes(values: Values, around: Around, { notes: say }: Words): Promise<Told> {
  const told: Told = {};
  const network = textOf(values, 'network');
  if (isShared(network) && rowsOf(values, 'ports').length > 0) return { network: say.portsUnused };
  for (const [index, [host = '', , protocol = 'tcp']] of rowsOf(values, 'ports').entries()) {
    const { hostPort, hostPortEnd, hostAddress } = readHost(host) ?? {};
    if (hostPort === undefined || hostPortEnd !== undefined) continue;
    const container = around.publisher(hostPort, protocol);
    const place = `ports.${index}.host`;
    if (container !== undefined) told[place] = say.portOf(hostPort, container);
    else if (await around.isTaken(hostPort, protocol, hostAddress)) told[place] = say.portTaken(hostPort);
  }
  return told;
}

async function mountNotes(values: Values, around: Around, { notes: say }: Words): Promise<Told> {
  const told: Told = {};
  for (const [index, [type, source = '']] of rowsOf(values, 'mounts').entries()) {
    const place = `mounts.${index}.source`;
    if (type === 'volume' && source === '') told[place] = say.namelessVolume;
    else if (type === 'volume' && !around.volumes.has(source)) told[place] = say.newVolume;
    if (type === 'bind' && isAbsolute(source) && !(await around.hasPath(source))) told[place] = say.newFolder;
  }
  return told;
}
