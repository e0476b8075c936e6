/** The schema of the Compose specification: what may stand where, and what may not. */

export { checkSchema } from './check-schema.ts';
export { checkYaml } from './check-yaml.ts';
export { schemaOf, type SchemaNode } from './schema-of.ts';
