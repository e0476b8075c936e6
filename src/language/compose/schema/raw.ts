/** The schema of Compose files, as it stands, and what its keywords come to. */

import schema from './compose-spec.json' with { type: 'json' };

/** The keywords of JSON schema that the schema of Compose uses. */
export interface RawSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, RawSchema>>;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly deprecated?: boolean;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, RawSchema>>;
  readonly patternProperties?: Readonly<Record<string, RawSchema>>;
  readonly additionalProperties?: boolean | RawSchema;
  readonly items?: RawSchema;
  readonly oneOf?: readonly RawSchema[];
  readonly anyOf?: readonly RawSchema[];
}

export const rootSchema = schema as unknown as RawSchema;

const branches = new Map<RawSchema, readonly RawSchema[]>();

/**
 * The forms that a value may have: what a `$ref` stands for, and each branch of a choice, all without further ones. The
 * nearest description and mark of being deprecated are theirs where they have none.
 */
export function formsOf(raw: RawSchema): readonly RawSchema[] {
  let forms = branches.get(raw);
  if (forms === undefined) {
    forms = expand(raw);
    branches.set(raw, forms);
  }
  return forms;
}

function expand(raw: RawSchema): readonly RawSchema[] {
  const { $ref, oneOf, anyOf, description, deprecated, ...rest } = raw;
  const name = $ref?.slice('#/$defs/'.length);
  const target = name === undefined ? undefined : rootSchema.$defs?.[name];
  const choices = target ? [target] : (oneOf ?? anyOf);
  if (choices === undefined) return [raw];
  return choices.flatMap(formsOf).map((form) => ({
    ...rest,
    ...form,
    ...(form.description === undefined && description !== undefined ? { description } : {}),
    ...(deprecated === undefined ? {} : { deprecated }),
  }));
}

export function typesOf({ type }: RawSchema): readonly string[] {
  return typeof type === 'string' ? [type] : (type ?? []);
}

const patterns = new Map<string, RegExp>();

export function patternOf(source: string): RegExp {
  let pattern = patterns.get(source);
  if (pattern === undefined) {
    pattern = new RegExp(source, 'u');
    patterns.set(source, pattern);
  }
  return pattern;
}

const anything: RawSchema = {};

/** Whether nothing is said of a value, as below `x-`. */
export function allowsAll(raw: RawSchema): boolean {
  return Object.keys(raw).length === 0;
}

/** The schema of what a key holds in a map of this form. Undefined where the key is unknown. */
export function keySchema(form: RawSchema, key: string): RawSchema | undefined {
  const { properties, patternProperties, additionalProperties } = form;
  if (properties !== undefined && Object.hasOwn(properties, key)) return properties[key];
  for (const pattern in patternProperties) {
    if (patternOf(pattern).test(key)) return patternProperties[pattern];
  }
  if (additionalProperties === false) return undefined;
  return typeof additionalProperties === 'object' ? additionalProperties : anything;
}

/** What begins with `x-` is for people's own use. */
export const extensionPattern = '^x-';

/** Whether a map of this form has names that people choose. */
export function hasNames({ patternProperties, additionalProperties }: RawSchema): boolean {
  return (
    Object.keys(patternProperties ?? {}).some((pattern) => pattern !== extensionPattern) ||
    typeof additionalProperties === 'object'
  );
}

/** The words of a pattern that is a choice of them, such as `always|never`; what is no word in it is left out. */
export function wordsOf(pattern: string | undefined): string[] {
  if (pattern === undefined || pattern === extensionPattern || !pattern.includes('|')) return [];
  return pattern.split('|').filter((word) => /^\w+$/.test(word));
}
