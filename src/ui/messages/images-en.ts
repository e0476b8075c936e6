import { bytes } from '../format.ts';

/** How far an image on its way is. */
interface Sofar {
  readonly layers: number;
  readonly done: number;
  readonly current: number;
  readonly total: number;
  readonly fraction: number;
}

export const imagesEn = {
  // Names
  problems: {
    empty: 'Type the name of an image, such as nginx:alpine.',
    capitals: 'The name of an image has no capitals.',
    registry:
      'What stands before the first / is no name of a registry: that looks like ghcr.io or localhost:5000.',
    name: 'Use lower-case letters and digits, with . _ or - in between, and / between the parts of the name.',
    tag: 'A tag, behind the colon, has letters, digits, _ . and -, begins with a letter, digit or _, and is not longer than 128.',
    digest: 'A digest, behind the @, looks like sha256: with 64 digits and letters from a to f.',
    id: 'This is the ID of an image. A registry knows images by their names only.',
    long: 'This name is too long: more than 255 characters.',
    newDigest: 'A new name can have a tag, but no digest: that is the registry’s to give.',
  },

  // Pulling and pushing
  pulling: (name: string) => `Pulling ${name}`,
  pullingSeveral: (count: number) => `Pulling ${count} images`,
  pulledSeveral: (done: number, total: number) => `${done} of ${total} pulled.`,
  pulled: (name: string) => `Pulled ${name}.`,
  upToDate: (name: string) => `${name} is up to date.`,
  pullTerminal: (name: string) => `Pull ${name}`,
  pullTitle: 'Pull which image?',
  pullPlaceholder: 'name, name:tag or registry/owner/name:tag. Without a registry it comes from Docker Hub.',
  otherPlatform: 'For another platform…',
  platformTitle: (name: string) => `Pull ${name} for which platform?`,
  platformPlaceholder: 'System and processor, such as linux/arm64',
  platformInvalid: 'Write it as linux/arm64, or linux/arm/v7.',
  nothingToPull: 'An image without a name came from no registry, so there is nothing to pull.',
  showLayers: 'Show Layers',
  sofar: ({ layers, done, current, total, fraction }: Sofar) =>
    [
      ...(layers === 0 ? [] : [`${done} of ${layers} layers`]),
      ...(total === 0 ? [] : [`${bytes(current)} of ${bytes(total)}`]),
      `${Math.floor(fraction * 100)} %`,
    ].join(', '),
  pushing: (name: string) => `Pushing ${name}`,
  pushingSeveral: (count: number) => `Pushing ${count} images`,
  pushedSeveral: (done: number, total: number) => `${done} of ${total} pushed.`,
  pushed: (name: string) => `Pushed ${name}.`,
  pushTerminal: (name: string) => `Push ${name}`,
  pushTitle: (name: string, registry: string) => `Push ${name} to ${registry}?`,
  pushSeveralTitle: (count: number) => `Push ${count} images?`,
  pushDetail: 'Whoever may read there can pull it from then on. What had this name there before is replaced.',
  push: 'Push',
  copyDigest: 'Copy Digest',
  whichTag: 'Which tag?',
  nothingToPush: 'Only an image with a name can be pushed: the name says where to. Add a tag first.',
  noOwner: (name: string) =>
    `${name} names no registry and no owner, so it would go among Docker Hub’s official images, where you cannot write. Give it a tag with your own name or registry in front first, such as ann/web or localhost:5000/web.`,
  addTag: 'Add a Tag…',

  // Logging in
  loginTitle: 'Log in to which registry?',
  loginPlaceholder: 'docker.io is Docker Hub. Others look like ghcr.io or localhost:5000.',
  loginInvalid: 'Just the name of the registry, without https:// and without a path.',
  loginTerminal: (registry: string) => `Log In ${registry}`,
  noDocker: (file: string) =>
    `There is no docker command here to log in with. Dockyard takes names and passwords from ${file}, or from the helper that is named there, and keeps none itself.`,
  howToLogIn: 'How to Log In',

  // Tags
  tagTitle: (name: string) => `One more name for ${name}`,
  tagPrompt: 'name, name:tag or registry/owner/name:tag. The image keeps the names it has.',
  tagPlaceholder: 'web:1.0',
  hasTag: (name: string) => `It is called ${name} already.`,
  tagMoves: (name: string, id: string) => `${name} is the name of ${id} now`,
  moveTitle: (name: string, id: string) => `Take the name ${name} away from ${id}?`,
  moveDetail: (left: readonly string[]) =>
    left.length === 0
      ? 'Another image has this name now. It stays, but without a name: dangling.'
      : `Another image has this name now. It keeps its other names: ${left.join(', ')}.`,
  moveTag: 'Move the Name',
  tagging: (name: string) => `Naming ${name}`,
  untagTitle: (name: string) => `Remove the tag ${name}?`,
  untagDetail: (left: string) => `The image stays. It is still called ${left}.`,
  untagging: (name: string) => `Removing the tag ${name}`,
  onlyTag: (name: string) =>
    `${name} is the only tag of its image. To remove the image itself, choose Remove… instead.`,

  // Files
  archive: 'Tar archives',
  allFiles: 'All files',
  save: 'Save Images',
  saving: (names: string) => `Saving ${names}`,
  saved: (count: number, name: string, size: string) =>
    `Saved ${count === 1 ? name : `${count} images`}: ${size}.`,
  showFile: 'Show File',
  loadTitle: 'Which files that docker save wrote?',
  load: 'Load Images',
  loading: (file: string) => `Loading ${file}`,
  loadedFiles: (done: number, total: number) => `${done} of ${total} files loaded.`,
  loaded: (names: string) => `Loaded ${names}.`,
  importTitle: 'Which tar file of a file system?',
  import: 'Import',
  importing: (file: string) => `Importing ${file}`,
  imported: (name: string) => `Imported ${name}.`,
  importName: 'Name for the image',
  importNamePrompt: 'name or name:tag. Empty: it gets no name.',
  importCommand: 'What its containers run',
  importCommandPrompt: 'The image’s CMD: such a file holds no settings. Empty: none.',

  // Removing
  goes: (names: string) => `These names go:\n${names}`,
  usedByStopped: (name: string, containers: string) =>
    `These stopped containers are made from ${name}: ${containers}.`,
  forceDetail: 'These containers stay and can still be started. To make new ones you need the image again.',
  removeAnyway: 'Remove Anyway',
  keptByRunning: (name: string, containers: string) =>
    `${name} cannot be removed while a container made from it runs. Stop or remove first: ${containers}.`,
  keptOnPodman: (name: string, containers: string) =>
    `${name} stays: Podman would remove its containers with it. Remove these first: ${containers}.`,

  // History
  historyTitle: (name: string) => `History of ${name}`,
  historyLead: 'Each line is an instruction of its Dockerfile, the last one on top.',
  historyLeadWithBase: (name: string) =>
    `Each line is an instruction of its Dockerfile, the last one on top. Lines that are dimmed come from ${name}.`,
  image: 'Image',
  id: 'ID',
  total: 'All layers together',
  totalHelp: 'Layers that other images have too take their space only once.',
  layers: 'Layers',
  layersOf: (layers: number, lines: number) =>
    `${layers}, made by ${lines === 1 ? '1 instruction' : `${lines} instructions`}`,
  layersHelp: 'Instructions such as ENV and CMD change settings only and make no layer of any size.',
  base: 'Base image',
  baseHelp: 'What its FROM names: the image that this one is built on.',
  ownSize: 'Added to the base image',
  instruction: 'Instruction',
  instructionHelp:
    'As it stood in the Dockerfile, as far as the engine has kept it. … is a file that was copied.',
  size: 'Size',
  sizeHelp: 'What it added. Nothing: it changed settings only.',
  when: 'When',
  comment: 'Comment',
  number: 'Line',
  numberHelp: 'Counted from the bottom: the first was there first.',
  noHistory: 'This image has no history.',

  // Who uses it
  usersTitle: (name: string) => `Who uses ${name}`,
  usersLead: 'Containers made from it, or from an image that is built on it.',
  userContainers: 'Containers',
  container: 'Container',
  madeFrom: 'Made from',
  noUserContainers: 'No container is made from it.',
  userImages: 'Images that are built on it',
  noUserImages: 'No other image is built on it.',
  revealImage: 'Show in Images',
};
