/** Keys of LABEL that tools read. Source: annotations.md of the OCI image specification. */
export const imageLabels: readonly string[] = [
  'title',
  'description',
  'version',
  'authors',
  'source',
  'url',
  'documentation',
  'licenses',
  'vendor',
  'created',
  'revision',
  'ref.name',
  'base.name',
  'base.digest',
].map((name) => `org.opencontainers.image.${name}`);
