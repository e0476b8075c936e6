/** What may stand at a place of a Compose file. */

import type { Path, YamlNode } from '../../yaml/tree.ts';
import { resolved } from '../../yaml/walk.ts';
import {
  allowsAll,
  formsOf,
  hasNames,
  keySchema,
  type RawSchema,
  rootSchema,
  typesOf,
  wordsOf,
} from './raw.ts';

export interface SchemaNode {
  readonly description: string | undefined;
  /** The keys that a map may have here, in the order of the schema; without those whose names people choose. */
  keys(): SchemaKey[];
  /** Whether people choose names of keys here, as they do for services. */
  readonly patternKeys: boolean;
  /** All the values there are, where they are known; `true` and `false` where a boolean may stand. */
  values(): (string | number | boolean | null)[];
  /** Those of JSON schema: `object`, `array`, `string`, `integer`, `number`, `boolean`, `null`. */
  readonly types: readonly string[];
  /** What the items of a list are. */
  readonly items: SchemaNode | undefined;
  /** How text must be written, such as `duration`. */
  readonly format: string | undefined;
}

export interface SchemaKey {
  readonly name: string;
  readonly description: string | undefined;
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly schema: SchemaNode;
}

/**
 * What may stand at a path from the root of a document; undefined where nothing is known of it, as below `x-`. Where
 * several forms are possible, the kind of the node that stands there says which is meant; without one it is all of them.
 */
export function schemaOf(path: Path, node?: YamlNode): SchemaNode | undefined {
  let schemas: readonly RawSchema[] = [rootSchema];
  for (const step of path) {
    schemas = schemas.flatMap(formsOf).flatMap((form) => {
      const next = typeof step === 'number' ? form.items : stepInto(form, step);
      return next === undefined ? [] : [next];
    });
  }
  const forms = schemas.flatMap(formsOf).filter((form) => !allowsAll(form));
  if (forms.length === 0) return undefined;
  const meant = forms.filter((form) => fits(form, resolved(node)));
  return new Forms(meant.length > 0 ? meant : forms, schemas);
}

function stepInto(form: RawSchema, key: string): RawSchema | undefined {
  const object = form.properties ?? form.patternProperties;
  return object === undefined ? undefined : keySchema(form, key);
}

function fits(form: RawSchema, node: YamlNode | undefined): boolean {
  const types = typesOf(form);
  if (node === undefined || types.length === 0) return true;
  if (node.kind === 'map') return types.includes('object');
  if (node.kind === 'list') return types.includes('array');
  // Nothing is written yet: all forms are still possible.
  if (node.kind === 'scalar' && node.span.start === node.span.end) return true;
  return types.some((type) => type !== 'object' && type !== 'array');
}

class Forms implements SchemaNode {
  readonly #forms: readonly RawSchema[];
  readonly description: string | undefined;
  readonly format: string | undefined;

  /** @param whole what the forms were made of: its description comes before that of a form. */
  constructor(forms: readonly RawSchema[], whole: readonly RawSchema[]) {
    this.#forms = forms;
    this.description = [...whole, ...forms].find((each) => each.description !== undefined)?.description;
    this.format = forms.find((form) => form.format !== undefined)?.format;
  }

  get patternKeys(): boolean {
    return this.#forms.some(hasNames);
  }

  get types(): readonly string[] {
    return [...new Set(this.#forms.flatMap(typesOf))];
  }

  get items(): SchemaNode | undefined {
    const items = this.#forms.flatMap((form) => form.items ?? []);
    return items.length === 0 ? undefined : new Forms(items.flatMap(formsOf), items);
  }

  keys(): SchemaKey[] {
    const keys = new Map<string, SchemaKey>();
    for (const { properties, required } of this.#forms) {
      for (const [name, raw] of Object.entries(properties ?? {})) {
        const forms = formsOf(raw);
        const schema = new Forms(forms, [raw]);
        keys.set(name, {
          name,
          description: schema.description,
          required: required?.includes(name) === true,
          deprecated: forms.every((form) => form.deprecated === true),
          schema,
        });
      }
    }
    return [...keys.values()];
  }

  values(): (string | number | boolean | null)[] {
    const values = this.#forms.flatMap((form) => form.enum ?? wordsOf(form.pattern));
    const booleans = this.types.includes('boolean') ? [true, false] : [];
    return [...new Set([...values, ...booleans])];
  }
}
