/**
 * What can go wrong at the engine, as values. Every failure that leaves `engine/`
 * is an `EngineError`; `ui/` turns its `kind` into a sentence and a next step.
 */
export type EngineErrorKind =
  | 'unreachable' // nothing listens there, or the connection broke
  | 'denied' // no permission on the socket, or TLS and credentials refused
  | 'timeout' // the engine accepted the request and did not answer in time
  | 'notFound' // the container, image, volume, network or file is gone
  | 'noSuchImage' // the image is not on the engine
  | 'notInRegistry' // the registry has no image of that name
  | 'noSuchPlatform' // the registry has the image, and not for that platform
  | 'registryDenied' // the registry wants to know who asks, or refuses who does
  | 'registryUnreachable' // the engine cannot reach the registry
  | 'helperMissing' // the program that keeps the credentials is not there
  | 'helperFailed' // it is, and does not give them
  | 'notImages' // the file is not what `docker save` writes
  | 'notTar' // the file is no tar archive
  | 'nameTaken' // the name belongs to another object of its kind
  | 'portTaken' // the host port is in use
  | 'subnetTaken' // another network has addresses of the subnet
  | 'addressTaken' // something else on the network has the address
  | 'builtIn' // the engine's own network, which always stays
  | 'conflict' // in use, running, or otherwise in a state that forbids the action
  | 'invalid' // the engine refuses the request as it stands (400)
  | 'noCommand' // the image says nothing about what to run
  | 'commandNotFound' // the program to run is not in the image
  | 'noShell' // no shell in the container
  | 'notRunning' // the action needs a running container
  | 'paused' // the action needs a container that is not paused
  | 'endedAtOnce' // a container that was just started has stopped; the subject is its exit code
  | 'unhealthy' // its health check fails
  | 'contextMissing' // the build context is not there or cannot be read
  | 'file' // a file on this machine cannot be read or written
  | 'buildFailed' // a step of the build failed, or the Dockerfile is refused
  | 'cancelled' // the user stopped it
  | 'unsupported' // this engine cannot do it
  | 'failed'; // anything else the engine reported

/** Where in a Dockerfile a build stopped. Lines are 0-based. */
export interface BuildFailure {
  /** First line of the instruction, 0-based. */
  readonly line: number;
  /** Last line of the instruction, 0-based, inclusive. */
  readonly endLine: number;
  /** The last lines that the failing step printed, without control sequences. */
  readonly output: string;
}

export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly kind: EngineErrorKind;
  /** What the thing at fault is called: a port, a name, an endpoint, a path. */
  readonly subject: string | undefined;
  readonly failure: BuildFailure | undefined;

  constructor(
    kind: EngineErrorKind,
    /** The engine's own words, for the log and for details. */
    detail: string,
    options: { subject?: string; failure?: BuildFailure | undefined; cause?: unknown } = {},
  ) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.kind = kind;
    this.subject = options.subject;
    this.failure = options.failure;
  }
}

/** True for an `EngineError`, also one that was made by another bundle's copy of the class. */
export function isEngineError(value: unknown): value is EngineError {
  return value instanceof Error && value.name === 'EngineError' && 'kind' in value;
}
