/**
 * What a sentence of `docker compose` tells of the place that it is about.
 * Source: the messages of compose-go 2.9 (loader, validation, interpolation, types) and of go.yaml.in/yaml/v3.
 */

export interface Clues {
  /** Path of the file, as it is written in the sentence. */
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
  /** Keys and indexes from the top of a file, as they are written: `services.web.ports.[0]`, `services[web].image`. */
  readonly path?: string;
  /** Texts to look for at that place, the best one first. Without a place, in the whole project. */
  readonly details?: readonly string[];
  /** Key below which a text stands that is looked for in the whole project, or in the service of `path`. */
  readonly below?: readonly string[];
  /** Path of a file that cannot be read. */
  readonly missing?: string;
  /** Names of variables. */
  readonly variables?: readonly string[];
  /** It is about the value, not about its key. */
  readonly value?: true;
  /** Of lists below `below`, one whose first item is none of these is meant. */
  readonly notFirst?: readonly string[];
  /** Of several places the last one is meant. */
  readonly last?: true;
  /** It cannot be read as YAML. */
  readonly yaml?: true;
}

type Reader = (...groups: string[]) => Clues;

/** The keys of a service that may name another one. */
const dependencies = [
  'depends_on',
  'links',
  'volumes_from',
  'network_mode',
  'pid',
  'ipc',
  'uts',
  'cgroup_parent',
];

const ofService = (name: string, below: readonly string[], details: readonly string[] = []): Clues => ({
  path: `services.${name}`,
  below,
  details,
});

/** The first that fits counts. No pattern has one repetition inside another. */
const sentences: readonly (readonly [RegExp, Reader])[] = [
  // YAML.
  [
    /^line (\d+): mapping key "([^"]*)" already defined/,
    (line, key) => ({ line: Number(line), details: [key], yaml: true }),
  ],
  [/^yaml: unknown anchor '([^']*)' referenced/, (name) => ({ details: [`*${name}`], yaml: true })],
  [/^cycle detected: node at path (\S+) references/, (path) => ({ path, yaml: true })],
  [/^non-string key in (\S+): (.*)/, (path, key) => ({ path, details: [key], yaml: true })],
  [
    /^yaml: [^]*?\bline (\d+): mapping key "([^"]*)"/,
    (line, key) => ({ line: Number(line), details: [key], yaml: true }),
  ],
  [/^yaml: [^]*?\bline (\d+)[:,]/, (line) => ({ line: Number(line), yaml: true })],
  [/^yaml: /, () => ({ yaml: true })],

  // The schema.
  [/^(\S*) ?additional properties '([^']*)'/, (path, key) => ({ path, details: [key] })],
  [/^([^\s:`]+) must be /, (path) => ({ path, value: true })],
  [/^(\S+): invalid value (\S+), expected/, (path, text) => ({ path, details: [text] })],
  [/^(\S+) items at \d+ and (\d+) are equal/, (path, index) => ({ path: `${path}.${index}` })],

  // Variables.
  [
    /^error while interpolating (\S+): required variable (\S+) is/,
    (path, name) => ({ path, variables: [name] }),
  ],
  [/^error while interpolating (\S+): [^]*?parsing "([^"]*)"/, (path, text) => ({ path, details: [text] })],
  [/^error while interpolating (\S+): [^]*?: (\S+)$/, (path, text) => ({ path, details: [text] })],
  [/^error while interpolating (\S+): /, (path) => ({ path })],
  [
    /^invalid interpolation format for (\S+)\.\s+You may [^]*?\. (?=\S)([^]*)$/,
    (path, text) => ({ path, details: [text] }),
  ],
  [/^The "([^"]+)" variable is not set/, (name) => ({ variables: [name] })],

  // Names.
  [
    /^service "([^"]+)" refers to undefined (?:build )?(volume|network|config|secret|model) (\S+?):?(?: |$)/,
    (service, kind, name) => ofService(service, [`${kind}s`, 'build'], [name]),
  ],
  [
    /^service "([^"]+)" depends on undefined service "([^"]+)"/,
    (service, name) => ofService(service, dependencies, [name]),
  ],
  [
    /^service "([^"]+)" declares (?:unknown|non-buildable) service "([^"]+)" as additional contexts/,
    (service, name) => ofService(service, ['build'], [`service:${name}`]),
  ],
  [/^service "([^"]+)" has neither an image/, (service) => ({ path: `services.${service}` })],
  [
    /^service "?([^"\s]+)"? declares mutually exclusive `network_mode`/,
    (service) => ofService(service, ['network_mode']),
  ],
  [
    /^service "([^"]+)" declares mutualy exclusive dockerfile/,
    (service) => ({ path: `services.${service}.build.dockerfile` }),
  ],
  [
    /^cannot extend service "([^"]+)" in ([^:]+): /,
    (service, file) => ({ file, path: `services.${service}.extends.service` }),
  ],
  [/^extends\.([^]+)\.service is required/, (service) => ({ path: `services.${service}.extends` })],
  [/^Circular reference:\s+(\S+) in \S/, (service) => ({ path: `services.${service}.extends.service` })],
  [/^dependency cycle detected: (\S+) -> (\S+)/, (service, name) => ofService(service, dependencies, [name])],
  [/^include cycle detected: [^]*?(\S+)\s+include (\S+)$/, (file, missing) => ({ file, missing })],
  [/^secret "([^"]+)" must declare/, (name) => ({ path: `secrets.${name}` })],
  [
    /container_name and (.+?) as container name must be unique/,
    (service) => ({ path: `services.${service}.container_name` }),
  ],
  [
    /^services\.[^:]+: container name "([^"]+)" is already in use/,
    (text) => ({ path: 'services', below: ['container_name'], details: [text], last: true }),
  ],

  // Files.
  [/^(?:env|label) file (.+?) not found/, (missing) => ({ missing })],
  [/^(?:open|stat|read) (.+?): [^:]+$/, (missing) => ({ missing })],

  // Keys that do not go together.
  [/^(\S+): can't set distinct values on '([^']+)' and/, (path, key) => ({ path: `${path}.${key}` })],
  [/^(\S+): name and external\.name conflict/, (path) => ({ path: `${path}.name` })],
  [/^(\S+): conflicting parameters "external" and "([^"]+)"/, (path, key) => ({ path: `${path}.${key}` })],
  [
    /^(\S+): ([\w|]+) attributes are mutually exclusive/,
    (path, keys) => ({ path, details: keys.split('|').toReversed() }),
  ],
  [
    /^(\S+): "(\w+)" and "(\w+)" attributes are exclusive/,
    (path, one, other) => ({ path, details: [one, other] }),
  ],
  [/MUST include service\.platform "([^"]+)"/, (text) => ({ below: ['platform'], details: [text] })],

  // Values that are read later, and told without their place.
  [/^Invalid hostPort: (.*)/, (text) => ({ below: ['ports'], details: [text.trim(), text] })],
  [/^Invalid containerPort: (.*)/, (text) => ({ below: ['ports', 'expose'], details: [text] })],
  [/^Invalid ip address:? ([^]*?)(?:: address|$)/, (text) => ({ below: ['ports'], details: [text] })],
  [/^Invalid proto: (.*)/, (text) => ({ below: ['ports', 'expose'], details: [`/${text}`] })],
  [
    /^No port specified: (.*)/,
    (text) => ({ below: ['ports', 'expose'], details: [text.replace('<empty>', '')] }),
  ],
  [
    /^Invalid ranges specified for container and host Ports: (\S+) and (\S+)/,
    (one, other) => ({ below: ['ports'], details: [`${other}:${one}`, one] }),
  ],
  [/^invalid empty volume spec/, () => ({ below: ['volumes'], details: [''] })],
  [/^invalid spec: ([^]*): [^:]+$/, (text) => ({ below: ['volumes'], details: [text] })],
  [/^invalid mount config for type "(\w+)"/, (type) => ({ below: ['volumes'], details: [type] })],
  [
    /^confusing device mapping, please use long syntax: (.*)/,
    (text) => ({ below: ['devices'], details: [text] }),
  ],
  [/^invalid ssh key "([^"]*)"/, (text) => ({ below: ['ssh'], details: [text] })],
  [/^healthcheck\.test must start/, () => ({ below: ['test'], notFirst: ['CMD', 'CMD-SHELL', 'NONE'] })],
  [/^project name must|^invalid project name/, () => ({ path: 'name' })],
  [/^`include` must/, () => ({ path: 'include' })],
  [/the attribute `version` is obsolete/, () => ({ path: 'version' })],

  // Any other that begins with a path.
  [
    /^(?:decoding failed [^]*?)?'(services\[[^']*)' ([^]*)$/,
    (path, text) => ({ path, details: quotedIn(text) }),
  ],
  [/^service \w+ (services\.\S+) is missing/, (path) => ({ path })],
  [/^environment path attribute (\S+) is missing/, (path) => ({ path })],
  [
    /^((?:services|networks|volumes|configs|secrets|models|include|name|version|x-)[^\s:]*):? ([^]*)$/,
    (path, text) => ({ path, details: quotedIn(text) }),
  ],
];

/** Characters of a sentence that are looked at: a value may stand in it, and that may be of any length. */
const longest = 2000;

/** What stands in double quotes in a sentence, and what comes last in it. */
function quotedIn(text: string): string[] {
  const quoted = [...text.matchAll(/"([^"]*)"|'([^']*)'/g)].map((match) => match[1] ?? match[2] ?? '');
  const last = /(?:: |[nN]ame )([^\s:]+)$/.exec(text)?.[1];
  const named = /variable (\S+)/.exec(text)?.[1];
  return [...quoted, ...[last, named].filter((each) => each !== undefined)].filter((each) => each !== '');
}

/** Undefined for a sentence that tells nothing of a place. */
export function cluesIn(told: string): Clues | undefined {
  const sentence = told.slice(0, longest);
  const wrapped = /^(?:validating|failed to parse|parsing) (.+?): ([^]*)$/.exec(sentence);
  const file = wrapped?.[1] ?? /^(\S[^:]*): the attribute `version`/.exec(sentence)?.[1];
  const text = (wrapped?.[2] ?? sentence).replace(/: invalid compose project$/, '');
  for (const [pattern, read] of sentences) {
    const match = pattern.exec(text);
    if (match)
      return {
        ...(file === undefined ? {} : { file }),
        ...read(...match.slice(1).map((each) => each ?? '')),
      };
  }
  return file === undefined ? undefined : { file };
}
