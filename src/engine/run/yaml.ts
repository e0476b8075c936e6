/** Values as YAML text. Just what a Compose file needs: block style, and lists of words on one line. */

export type YamlValue =
  | string
  | number
  | boolean
  | null
  | Words
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue | undefined };

/** Words that are written on one line: `[sh, -c, "echo hello"]`. */
export class Words {
  readonly list: readonly string[];

  constructor(list: readonly string[]) {
    this.list = list;
  }
}

/** Without what is undefined. The text ends with a line break. */
export function toYaml(value: { readonly [key: string]: YamlValue | undefined }): string {
  return `${mapLines(value).join('\n')}\n`;
}

function mapLines(map: { readonly [key: string]: YamlValue | undefined }): string[] {
  return Object.entries(map).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const name = `${scalar(key)}:`;
    const short = inline(value);
    if (short !== undefined) return [short === '' ? name : `${name} ${short}`];
    return [name, ...lines(value).map((line) => `  ${line}`)];
  });
}

function lines(value: YamlValue): string[] {
  if (!Array.isArray(value)) return mapLines(value as { readonly [key: string]: YamlValue | undefined });
  return (value as readonly YamlValue[]).flatMap((item) => {
    const [first = '', ...rest] = inline(item) === undefined ? lines(item) : [inline(item) ?? ''];
    return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
  });
}

/** What fits on the line of its key. */
function inline(value: YamlValue): string | undefined {
  if (value === null) return '';
  if (value instanceof Words) return `[${value.list.map(scalar).join(', ')}]`;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : undefined;
  if (typeof value === 'object')
    return Object.values(value).every((each) => each === undefined) ? '{}' : undefined;
  return typeof value === 'string' ? scalar(value) : String(value);
}

/** Letters, digits and signs that mean nothing in YAML, with single colons and spaces between them. */
const plain = /^[\p{L}/][\p{L}\p{N}\w./@+=-]*(?:[: ][\p{L}\p{N}\w./@+=-]+)*$/u;

/** What some reader of YAML takes for something else than a text. */
const meant = /^(?:true|false|yes|no|on|off|null|y|n)$/i;

function scalar(text: string): string {
  if (plain.test(text) && !meant.test(text)) return text;
  // JSON leaves signs as they are that YAML does not print.
  return JSON.stringify(text).replaceAll(
    // oxlint-disable-next-line no-control-regex -- these are what is written otherwise
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
