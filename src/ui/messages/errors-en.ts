/** What goes wrong, in English: what happened, then what to do. By the kind of the `EngineError`. */
export const errorsEn = {
  unreachable: 'The container engine does not answer. Is Docker or Podman running?',
  denied: 'You have no permission to use the container engine.',
  timeout: 'The container engine took the request but did not answer in time.',
  notFound: (subject: string) => `It is no longer there: ${subject}.`,
  noSuchImage: (subject: string) => `The engine does not have the image ${subject}.`,
  notInRegistry: (subject: string) =>
    `The engine looked for ${subject}, and there is no such image. A full name is registry/owner/name:tag; without a registry it means Docker Hub, without a tag latest.`,
  noSuchPlatform: (subject: string) => `The registry has no ${subject} for this platform.`,
  registryDenied: (subject: string) =>
    `The registry refuses ${subject}: you need to log in, you have no right to it, or there is no such image.`,
  registryUnreachable: (subject: string, detail: string) =>
    `The engine cannot reach the registry of ${subject}. Is the name right, and is the engine’s computer online? It says: ${detail}`,
  helperMissing: (subject: string) =>
    `Your password for the registry is kept by ${subject}, and that program is not on this computer.`,
  helperFailed: (subject: string, detail: string) =>
    `Your password for the registry is kept by ${subject}, which did not give it: ${detail}`,
  notImages:
    'This file holds no images that were saved by Docker. If it holds the files of a system, import it instead.',
  notTar: 'This file is not a tar archive, or a part of it is missing.',
  nameTaken: (subject: string) =>
    `The name ${subject} is taken already. Choose another name, or remove what has it.`,
  portTaken: (subject: string) => `Port ${subject} on this computer is in use already.`,
  subnetTaken:
    'Another network has addresses of this subnet already. Choose another subnet, or leave it empty and the engine takes a free one.',
  addressTaken: 'Something else on this network has that address already. Choose another one.',
  builtIn: (subject: string) => `The network ${subject} is the engine’s own: it always stays.`,
  conflict: (detail: string) => `The engine refuses it as things stand now: ${detail}`,
  invalid: (detail: string) => `The engine does not accept this: ${detail}`,
  noCommand: (subject: string) =>
    `The image ${subject} does not say what to run: it has no CMD and no ENTRYPOINT.`,
  commandNotFound: (detail: string) => `The container cannot start its command: ${detail}`,
  noShell: (subject: string) =>
    `There is no shell in ${subject}. Small images (FROM scratch, distroless) often leave it out.`,
  notRunning: (subject: string) => `${subject} is not running. Start it first.`,
  paused: (subject: string) => `${subject} is paused. Unpause it first.`,
  endedAtOnce: (code: string, line: string) =>
    `The container stopped right after its start, with exit code ${code}.${line === '' ? '' : ` The last thing it printed: ${line}`}`,
  unhealthy: (subject: string) => `The health check of ${subject} fails.`,
  contextMissing: (detail: string) => `The build context cannot be read: ${detail}`,
  file: (detail: string) => `The file on this computer cannot be used: ${detail}`,
  buildFailed: (detail: string) => `The build failed: ${detail}`,
  unsupported: (detail: string) => `This engine cannot do that, perhaps because it is too old: ${detail}`,
  failed: (detail: string) => `The engine reports: ${detail}`,
};

export type ErrorWords = typeof errorsEn;
