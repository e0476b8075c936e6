import {
  DEFAULT_MOUNT_TYPE,
  type MountKey,
  mountKey,
  mountType,
  type MountType,
  sharingModes,
} from '../facts/mounts.ts';
import type { Dockerfile, Flag, FlagField, Instruction } from '../syntax.ts';
import type { HoverFact, MountKeyFact } from './hover-facts.ts';
import { fromHover } from './hover-from.ts';
import type { HoverInfo } from './hover.ts';
import { covers, upTo } from './places.ts';
import { concept, topic, type TopicKey } from './topics.ts';
import { readMode } from './values-of-words.ts';

/** The type of a mount, as far as it is one. The last `type` counts. */
export function typeOf({ fields }: Pick<Flag, 'fields'>): MountType | undefined {
  const field = fields.findLast(({ key }) => key === 'type');
  return field ? mountType(field.value ?? '') : DEFAULT_MOUNT_TYPE;
}

/** A key or value in `--mount=type=cache,target=/x`. */
export function mountHover(file: Dockerfile, at: Instruction, flag: Flag, offset: number): HoverInfo {
  const type = typeOf(flag);
  const general = [...(type ? [topic(`mount ${type}`)] : []), topic('RUN --mount')];
  const field = flag.fields.find(({ span }) => covers(span, offset));
  if (!field) return { span: flag.value?.span ?? flag.span, topics: general, facts: [] };
  const { key, keySpan, value, valueSpan } = field;
  const onValue = valueSpan !== undefined && covers(valueSpan, offset);
  const span = onValue ? valueSpan : upTo(keySpan, offset);
  if (key === 'type') return { span, topics: general, facts: type ? keysOf(flag, type) : [] };
  const fact = type && mountKey(type, key);
  const topics = fact ? keyTopics(type, fact, key, general) : general;
  const facts: HoverFact[] = fact ? [keyFact(flag, type, fact, field)] : [];
  if (!onValue || value === undefined || !fact) return { span, topics, facts };
  if (fact.value === 'from') {
    const hover = fromHover(file, at, value, span, offset, topics);
    return { ...hover, facts: [...hover.facts, ...facts] };
  }
  if (fact.value === 'mode') {
    const mode = readMode(value);
    if (mode !== undefined) facts.unshift({ kind: 'mode', mode });
  }
  const sharing = fact.value === 'sharing' ? sharingModes.find((each) => each === value) : undefined;
  if (sharing) facts.unshift({ kind: 'choice', choice: `sharing ${sharing}` });
  return { span, topics, facts };
}

function keyTopics(
  type: MountType,
  { key }: MountKey,
  written: string,
  general: readonly TopicKey[],
): TopicKey[] {
  const own = [topic(`mount ${type} ${written}`)];
  if (written !== key) own.push(topic(`mount ${type} ${key}`));
  const wider = type === 'tmpfs' ? [concept('tmpfs')] : type === 'bind' ? [concept('bind mount')] : [];
  return [...own, ...general, ...wider];
}

/** What the other fields of the mount come down to. */
function keysOf(flag: Flag, type: MountType): MountKeyFact[] {
  return flag.fields.flatMap((field) => {
    const fact = mountKey(type, field.key);
    return fact ? [keyFact(flag, type, fact, field)] : [];
  });
}

function keyFact(
  flag: Flag,
  type: MountType,
  key: MountKey,
  { key: written, value }: FlagField,
): MountKeyFact {
  const shown = value ?? (key.bare ? 'true' : undefined);
  return {
    kind: 'mount-key',
    type,
    key: key.key,
    ...(written !== key.key && { synonym: written }),
    ...(shown !== undefined && { value: shown }),
    ...(key.default && { default: resolveDefault(flag, type, key) }),
    required: key.required,
    choices: key.value === 'sharing' ? sharingModes : [],
  };
}

/** A default that follows from another key of this mount is given as that value. */
function resolveDefault({ fields }: Flag, type: MountType, key: MountKey): NonNullable<MountKey['default']> {
  const given = (name: string): string | undefined =>
    fields.findLast((field) => mountKey(type, field.key)?.key === name)?.value;
  const rule = key.default;
  if (!rule || 'value' in rule) return rule ?? { of: 'none' };
  const target = given('target');
  const id = given('id');
  if (rule.of === 'target' && target !== undefined) return { value: target };
  if (rule.of === 'target-name' && target !== undefined) return { value: baseName(target) };
  if (rule.of === 'secret-file' && id !== undefined) return { value: `/run/secrets/${baseName(id)}` };
  return rule;
}

function baseName(path: string): string {
  return path.replace(/\/+$/, '').split('/').at(-1) ?? '';
}
