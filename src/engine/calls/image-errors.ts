/** What the engine's sentences about registries and archives mean. It has no error codes for these, so words must do. */
import { EngineError, type EngineErrorKind } from '../errors.ts';
import { fullName } from '../registry/reference.ts';

/** In this order: a registry that refuses often adds that there may be no such image. */
const registrySentences: readonly [RegExp, EngineErrorKind][] = [
  [/tag does not exist|does not exist locally|no such image: /i, 'noSuchImage'],
  [
    /unauthori[sz]ed|no basic auth|authentication required|access .*denied|denied: |insufficient_scope|authorization failed|incorrect username or password|\b(?:401|403)\b/i,
    'registryDenied',
  ],
  [
    /no matching manifest for|no match for platform|does not match the (?:specified )?platform|no image found in .*for architecture/i,
    'noSuchPlatform',
  ],
  [
    /dial tcp|no such host|connection re(?:fused|set)|i\/o timeout|TLS handshake|x509:|HTTP response to HTTPS|proxyconnect|network is unreachable|no route to host|deadline exceeded|Client\.Timeout|\bEOF$/i,
    'registryUnreachable',
  ],
  [/manifest unknown|name unknown|repository name not known|not found|does not exist/i, 'notInRegistry'],
];

/** The kinds that say that the engine itself said something. */
const told: ReadonlySet<EngineErrorKind> = new Set([
  ...(['denied', 'notFound', 'noSuchImage', 'conflict', 'commandNotFound', 'failed'] as const),
]);

/** What went wrong between the engine and a registry. Its subject is the image in full: it begins with the registry. */
export function registryError(error: EngineError, reference: string, platform?: string): EngineError {
  if (!told.has(error.kind)) return error;
  const found = registrySentences.find(([pattern]) => pattern.test(error.message));
  if (found === undefined) return error;
  const [, kind] = found;
  const name = fullName(reference);
  const subject = kind === 'noSuchPlatform' && platform !== undefined ? `${name} (${platform})` : name;
  return new EngineError(kind, error.message, { subject, cause: error });
}

const noTar = /invalid tar header|unexpected EOF|processing tar file|unrecognized archive|magic number/i;

/** What `docker save` writes is a tar file with a list of its images in it. */
const noImages =
  /docker-import-\S+: no such file|manifest\.json|payload does not match|unrecognized image format/i;

/** What went wrong with a file of images. */
export function imageFileError(error: EngineError): EngineError {
  if (!told.has(error.kind)) return error;
  const wrong = noTar.test(error.message) || noImages.test(error.message);
  return wrong ? new EngineError('notImages', error.message, { cause: error }) : error;
}

/** What went wrong with the tar file of a file system. */
export function archiveError(error: EngineError): EngineError {
  if (!told.has(error.kind) || !noTar.test(error.message)) return error;
  return new EngineError('notTar', error.message, { cause: error });
}
