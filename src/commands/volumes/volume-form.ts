import type { VolumeSpec } from '../../engine/port/volumes.ts';
import type { Group, Review, Values } from '../../panels/form/form.ts';
import { pairProblems, pairsOf, rowsOf, textOf } from '../form-values.ts';
import type { VolumeWords } from '../../ui/command-words.ts';

type Words = VolumeWords;

/** The options that the local driver takes. https://docs.docker.com/reference/cli/docker/volume/create/ */
const localOptions = ['type', 'device', 'o', 'size'];

/** Values that are worth offering, with the examples of the help text among them. */
const localValues = [
  ...['tmpfs', 'nfs', 'none', ':/exports/data', '/srv/data'],
  ...['size=100m', 'addr=192.168.1.10,rw', 'bind'],
];

/** `drivers`: those of the volumes that are there. */
export function volumeFields(words: Words, drivers: Iterable<string>): readonly Group[] {
  const { pairs } = words;
  return [
    {
      title: words.volume,
      fields: [
        { kind: 'text', key: 'name', label: words.name, help: words.nameHelp, placeholder: 'pgdata' },
        {
          kind: 'text',
          key: 'driver',
          label: words.driver,
          help: words.driverHelp,
          placeholder: 'local',
          suggestions: [...new Set(['local', ...drivers])],
        },
      ],
    },
    {
      title: words.options,
      folded: true,
      fields: [
        {
          kind: 'rows',
          key: 'options',
          label: words.options,
          help: words.optionsHelp,
          add: pairs.addOption,
          columns: [
            { kind: 'text', key: 'name', label: pairs.name, placeholder: 'type', suggestions: localOptions },
            { kind: 'text', key: 'value', label: pairs.value, placeholder: 'nfs', suggestions: localValues },
          ],
        },
      ],
    },
    {
      title: pairs.labels,
      folded: true,
      fields: [
        {
          kind: 'rows',
          key: 'labels',
          label: pairs.labels,
          help: pairs.labelsHelp,
          add: pairs.addLabel,
          columns: [
            { kind: 'text', key: 'name', label: pairs.name, placeholder: 'project' },
            { kind: 'text', key: 'value', label: pairs.value },
          ],
        },
      ],
    },
  ];
}

export function toVolumeSpec(values: Values): VolumeSpec {
  const name = textOf(values, 'name');
  const driver = textOf(values, 'driver');
  const labels = pairsOf(values, 'labels');
  const options = pairsOf(values, 'options');
  return {
    ...(name === undefined ? {} : { name }),
    ...(driver === undefined || driver === 'local' ? {} : { driver }),
    ...(labels === undefined ? {} : { labels }),
    ...(options === undefined ? {} : { options }),
  };
}

/** Volumes that are there, by name. */
type Existing = ReadonlyMap<string, { readonly driver: string }>;

export function reviewVolume(values: Values, existing: Existing, words: Words): Omit<Review, 'command'> {
  const name = textOf(values, 'name');
  const driver = textOf(values, 'driver') ?? 'local';
  const problems: Record<string, string> = {
    ...(name === undefined ? {} : nameProblem(name, existing, words)),
    ...(driver === 'local' ? localProblems(values, words) : {}),
    ...pairProblems(values, 'options', words.pairs),
    ...pairProblems(values, 'labels', words.pairs),
  };
  const known = driver === 'local' || [...existing.values()].some((volume) => volume.driver === driver);
  const notes: Record<string, string> = {
    ...(known ? {} : { driver: words.driverUnknown(driver) }),
    ...(driver === 'local' ? localNotes(values, words) : {}),
  };
  return { problems, notes };
}

/** https://github.com/moby/moby/blob/v28.5.2/volume/local/local.go: `validateName` and `volumeNameRegex`. */
function nameProblem(name: string, existing: Existing, words: Words): Record<string, string> {
  if (!/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name)) return { name: words.nameInvalid };
  return existing.has(name) ? { name: words.nameTaken } : {};
}

/** What the local driver refuses: other options than its own, and one of `type`, `device` and `o` without the others it needs. */
function localProblems(values: Values, words: Words): Record<string, string> {
  const problems: Record<string, string> = {};
  const options = pairsOf(values, 'options') ?? {};
  const missing = ['type', 'device'].filter((name) => !options[name]).join(', ');
  for (const [index, [name = '', value = '']] of rowsOf(values, 'options').entries()) {
    const place = `options.${index}`;
    if (!localOptions.includes(name)) problems[`${place}.name`] = words.optionUnknown;
    else if (name !== 'size' && missing !== '') problems[`${place}.value`] = words.optionMissing(missing);
    else if (name === 'device' && isBind(options) && !value.startsWith('/')) {
      problems[`${place}.value`] = words.deviceRelative;
    }
  }
  return problems;
}

function localNotes(values: Values, words: Words): Record<string, string> {
  const options = pairsOf(values, 'options') ?? {};
  const notes: Record<string, string> = {};
  for (const [index, [name = '']] of rowsOf(values, 'options').entries()) {
    const known = words.knownOptions[name];
    if (known !== undefined) notes[`options.${index}.name`] = known;
    if (name === 'device' && isBind(options)) notes[`options.${index}.value`] = words.deviceMustExist;
    if (name === 'type' && options['type']?.startsWith('nfs') && !/\baddr=/.test(options['o'] ?? '')) {
      notes[`options.${index}.value`] = words.nfsAddress;
    }
  }
  return notes;
}

function isBind({ o = '' }: Readonly<Record<string, string>>): boolean {
  return o.split(',').some((word) => word === 'bind' || word === 'rbind');
}
