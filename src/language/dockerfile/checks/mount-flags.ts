/** `--mount` of RUN, once its variables are filled in: instructions/commands_runmount.go. */
import type { Flag } from '../syntax.ts';
import { isCertain, UNKNOWN } from '../shell-word.ts';
import { readCsv } from './csv.ts';
import { parseBool } from './options.ts';
import { fieldSpan } from './run-flags.ts';
import type { Step } from './step.ts';
import { suggest } from '../../suggest.ts';

const mountTypes = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'] as const;
const sharingModes = ['shared', 'private', 'locked'] as const;

const keys = [
  'type',
  'from',
  'source',
  'target',
  'readonly',
  'id',
  'sharing',
  'required',
  'size',
  'mode',
  'uid',
  'gid',
  'src',
  'dst',
  'destination',
  'ro',
  'rw',
  'readwrite',
  'env',
];

export interface Mount {
  /** `UNKNOWN` where a variable that nobody knows tells it. */
  type: string;
  from: string;
  source: string;
  target: string;
  id: string;
  sharing: string;
  /** Keys that only some types take. */
  readonly owners: Set<'mode' | 'uid' | 'gid'>;
}

/**
 * Reads one mount; undefined where BuildKit refuses it, which is reported.
 * @param fill fills in variables; undefined where that is refused, which it reports
 */
export function readMount(
  { report, place }: Step,
  flag: Flag,
  fill: (text: string, part: Flag['span']) => string | undefined,
): Mount | undefined {
  const mount: Mount = {
    type: 'bind',
    from: '',
    source: '',
    target: '',
    id: '',
    sharing: '',
    owners: new Set(),
  };
  const fields = readCsv(flag.value?.value ?? '') ?? [];
  for (const [i, field] of fields.entries()) {
    const span = fieldSpan(flag, fields, i);
    const equals = field.indexOf('=');
    const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
    const fail = (code: string, ...args: string[]): undefined => {
      report.error(code, place(span), ...args);
    };
    if (equals < 0) {
      if (['readonly', 'ro', 'readwrite', 'rw'].includes(key)) continue;
      if (key !== 'required') return fail('field-without-value', field);
      if (!isOneOf(mount.type, 'secret', 'ssh')) return fail('mount-key', key, mount.type);
      continue;
    }
    const value = fill(field.slice(equals + 1), span);
    if (value === undefined) return undefined;
    const problem = setField(mount, key, value);
    if (problem) return fail(...problem);
  }
  const problem = findContradiction(mount);
  if (!problem) return mount;
  report.error(problem[0], place(flag.span), ...problem.slice(1));
  return undefined;
}

type Problem = [code: string, ...args: string[]] | undefined;

function isOneOf(type: string, ...types: string[]): boolean {
  return type === UNKNOWN || types.includes(type);
}

function setField(mount: Mount, key: string, value: string): Problem {
  const certain = isCertain(value);
  const check = (isRight: boolean): Problem =>
    certain && !isRight ? ['invalid-field', key, value] : undefined;
  switch (key) {
    case 'type':
      mount.type = certain ? value.toLowerCase() : UNKNOWN;
      if (isOneOf(mount.type, ...mountTypes)) return undefined;
      return ['mount-type', value, suggest(value, mountTypes)];
    case 'from':
      mount.from = value;
      return undefined;
    case 'source':
    case 'src':
      mount.source = value;
      return undefined;
    case 'target':
    case 'dst':
    case 'destination':
      mount.target = value;
      return undefined;
    case 'id':
      mount.id = value;
      return undefined;
    case 'env':
      return undefined;
    case 'readonly':
    case 'ro':
    case 'readwrite':
    case 'rw':
      return check(parseBool(value) !== undefined);
    case 'required':
      if (!isOneOf(mount.type, 'secret', 'ssh')) return ['mount-key', key, mount.type];
      return check(parseBool(value) !== undefined);
    case 'size':
      if (!isOneOf(mount.type, 'tmpfs')) return ['mount-key', key, mount.type];
      return check(isSize(value));
    case 'sharing':
      mount.sharing = certain ? value.toLowerCase() : UNKNOWN;
      if (isOneOf(mount.sharing, ...sharingModes)) return undefined;
      return ['mount-sharing', value, suggest(value, sharingModes)];
    case 'mode':
    case 'uid':
    case 'gid':
      mount.owners.add(key);
      return check(fits32Bits(value, key === 'mode' ? 8 : 10));
    default:
      return ['unknown-field', key, suggest(key, keys)];
  }
}

function findContradiction({ type, from, source, target, id, sharing, owners }: Mount): Problem {
  if (type === UNKNOWN) return undefined;
  if (type === 'bind' || type === 'tmpfs') {
    for (const key of ['mode', 'uid', 'gid'] as const) if (owners.has(key)) return ['mount-key', key, type];
  }
  if (type === 'secret') {
    if (from !== '') return ['mount-key', 'from', type];
    if (sharing !== '') return ['mount-key', 'sharing', type];
    if (source === '' && target === '' && id === '') return ['secret-without-source'];
    if (source !== '' && id !== '' && isCertain(source.concat(id))) return ['secret-source-and-id'];
  }
  return sharing !== '' && type !== 'cache' ? ['mount-key', 'sharing', type] : undefined;
}

/** Go's strconv.ParseUint with 32 bits. */
function fits32Bits(text: string, base: 8 | 10): boolean {
  return (base === 8 ? /^[0-7]+$/ : /^\d+$/).test(text) && Number.parseInt(text, base) < 2 ** 32;
}

/** `64m`, `1.5 GiB`: what RAMInBytes of github.com/docker/go-units takes. */
function isSize(text: string): boolean {
  return /^\+?(?:\d+\.?\d*|\.\d+)(?: ?(?:b|[kmgtp](?:i?b)?)?)$/i.test(text);
}
