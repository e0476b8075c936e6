/** The flags of RUN, as far as BuildKit looks at them before it fills in variables: instructions/commands_run*.go. */
import type { Flag, Span, Word } from '../syntax.ts';
import { readCsv } from './csv.ts';
import { checkFlags, flagOf } from './flags.ts';
import { parseBool } from './options.ts';
import type { Step } from './step.ts';
import { suggest } from '../../suggest.ts';

export function checkRun(step: Step): boolean {
  const { report, instruction, place } = step;
  if (instruction.flags.length === 0) return true;
  if (!checkFlags(step)) return false;
  const named = (name: string): Flag[] => instruction.flags.filter((flag) => flag.name === name);
  if (!named('device').every(({ value }) => !value || checkDevice(step, value))) return false;
  if (!named('mount').every((flag) => checkMountSource(step, flag))) return false;
  const network = flagOf(instruction, 'network')?.value;
  if (network && !['default', 'none', 'host'].includes(network.value)) {
    report.error('invalid-network', place(network.span), network.value);
    return false;
  }
  const security = flagOf(instruction, 'security')?.value;
  if (security && !['insecure', 'sandbox'].includes(security.value)) {
    report.error('invalid-security', place(security.span), security.value);
    return false;
  }
  return true;
}

function checkDevice({ report, place }: Step, flag: Word): boolean {
  const fail = (code: string, ...args: string[]): false => {
    report.error(code, place(flag.span), ...args);
    return false;
  };
  const fields = readCsv(flag.value);
  if (!fields) return fail('invalid-fields', '--device', flag.value);
  let name = '';
  for (const field of fields) {
    const equals = field.indexOf('=');
    const key = (equals < 0 ? field : field.slice(0, equals)).toLowerCase();
    const value = equals < 0 ? undefined : field.slice(equals + 1);
    if (key === 'required') {
      if (value !== undefined && parseBool(value) === undefined) return fail('invalid-field', key, value);
    } else if (key === 'name' && value !== undefined) {
      if (name !== '') return fail('device-name-repeated', name);
      name = value;
    } else if (name === '') name = field;
    else if (value === undefined) return fail('field-without-value', field);
    else return fail('unknown-field', key, suggest(key, ['name', 'required']));
  }
  return true;
}

/** Of all that a mount says only `from` is read at this point: it must be known before anything is filled in. */
function checkMountSource({ report, place }: Step, flag: Flag): boolean {
  if (!flag.value) return true;
  const fields = readCsv(flag.value.value);
  if (!fields) {
    report.error('invalid-fields', place(flag.value.span), '--mount', flag.value.value);
    return false;
  }
  for (const [i, field] of fields.entries()) {
    const from = /^from=([^]*)$/i.exec(field)?.[1] ?? '';
    const dollar = from.indexOf('$');
    if (dollar < 0 || dollar === from.length - 1) continue;
    report.error('mount-from-variable', place(fieldSpan(flag, fields, i)), from);
    return false;
  }
  return true;
}

/** Where the field with this index is. The tree leaves out empty fields. */
export function fieldSpan(flag: Flag, fields: readonly string[], index: number): Span {
  const filled = fields.slice(0, index).filter((field) => field !== '').length;
  const found = fields[index] === '' ? undefined : flag.fields[filled];
  return found?.span ?? flag.value?.span ?? flag.span;
}
