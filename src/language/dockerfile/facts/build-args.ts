/** ARGs that need no value from the file. Source: docs/reference.md, `defaultArgs` in dockerfile2llb/platform.go, dockerui/config.go. */

/** Set by the build itself. In a stage an ARG with the name alone makes one visible. */
export const platformArgs: Readonly<Record<string, string>> = {
  TARGETPLATFORM: 'linux/amd64',
  TARGETOS: 'linux',
  TARGETARCH: 'amd64',
  TARGETVARIANT: 'v7',
  TARGETOSVERSION: '10.0.20348',
  TARGETSTAGE: 'default',
  BUILDPLATFORM: 'linux/amd64',
  BUILDOS: 'linux',
  BUILDARCH: 'amd64',
  BUILDVARIANT: 'v7',
  BUILDOSVERSION: '10.0.20348',
};

const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'];

/** Given to RUN when the build was given them, without any ARG. */
export const proxyArgs: readonly string[] = [...proxies, ...proxies.map((name) => name.toLowerCase())];

/** Said to BuildKit with `--build-arg`; no ARG is needed for their effect. */
export const buildkitArgs: readonly string[] = [
  'SOURCE_DATE_EPOCH',
  'BUILDKIT_BUILD_NAME',
  'BUILDKIT_CACHE_MOUNT_NS',
  'BUILDKIT_CONTEXT_KEEP_GIT_DIR',
  'BUILDKIT_DOCKERFILE_CHECK',
  'BUILDKIT_INLINE_CACHE',
  'BUILDKIT_MULTI_PLATFORM',
  'BUILDKIT_SANDBOX_HOSTNAME',
  'BUILDKIT_SBOM_SCAN_CONTEXT',
  'BUILDKIT_SBOM_SCAN_STAGE',
  'BUILDKIT_SYNTAX',
];

const kinds = new Map<string, 'platform' | 'proxy' | 'buildkit'>([
  ...Object.keys(platformArgs).map((name) => [name, 'platform'] as const),
  ...proxyArgs.map((name) => [name, 'proxy'] as const),
  ...buildkitArgs.map((name) => [name, 'buildkit'] as const),
]);

/** What kind of ARG has this name without being declared. */
export function knownArg(name: string): 'platform' | 'proxy' | 'buildkit' | undefined {
  return kinds.get(name);
}
