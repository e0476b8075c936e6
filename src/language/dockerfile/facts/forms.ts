/** The forms in which an instruction may be written, part by part. A word between braces is put in the reader's language. */

export type FormWord =
  | 'argument'
  | 'command'
  | 'default'
  | 'destination'
  | 'folder'
  | 'group'
  | 'image'
  | 'instruction'
  | 'key'
  | 'name'
  | 'number'
  | 'port'
  | 'program'
  | 'protocol'
  | 'signal'
  | 'size'
  | 'source'
  | 'stage'
  | 'user'
  | 'value';

/** What a part is, for the sentence that explains it. */
export type PartName =
  | 'argument'
  | 'arguments'
  | 'asName'
  | 'command'
  | 'copyFlags'
  | 'destination'
  | 'environment'
  | 'healthFlags'
  | 'image'
  | 'instruction'
  | 'label'
  | 'maintainer'
  | 'none'
  | 'platform'
  | 'port'
  | 'program'
  | 'runFlags'
  | 'script'
  | 'signal'
  | 'sources'
  | 'user'
  | 'variable'
  | 'volume'
  | 'workdir';

export interface FormPart {
  readonly part: PartName;
  readonly text: string;
}

/** The parts come behind the keyword, with a space in front of each. */
export interface Form {
  readonly form: 'plain' | 'json' | 'heredoc' | 'none';
  readonly parts: readonly FormPart[];
}

function form(kind: Form['form'], ...parts: readonly (readonly [PartName, string])[]): Form {
  return { form: kind, parts: parts.map(([part, text]) => ({ part, text })) };
}

const items = ['["{program}",', '"{argument}", …]'] as const;
const runFlags = ['runFlags', '[--mount=…] [--network=…]'] as const;
const copyFlags = ['copyFlags', '[--from={stage}] [--chown={user}:{group}] [--chmod=…]'] as const;
const addFlags = ['copyFlags', '[--chown={user}:{group}] [--chmod=…] [--checksum=…]'] as const;

const forms: Readonly<Record<string, readonly Form[]>> = {
  FROM: [form('plain', ['platform', '[--platform=…]'], ['image', '{image}'], ['asName', '[AS {name}]'])],
  RUN: [
    form('plain', runFlags, ['command', '{command}']),
    form('json', runFlags, ['program', items[0]], ['arguments', items[1]]),
    form('heredoc', runFlags, ['script', '<<EOF']),
  ],
  CMD: [
    form('json', ['program', items[0]], ['arguments', items[1]]),
    form('plain', ['command', '{command}']),
  ],
  ENTRYPOINT: [
    form('json', ['program', items[0]], ['arguments', items[1]]),
    form('plain', ['command', '{command}']),
  ],
  COPY: [
    form('plain', copyFlags, ['sources', '{source} …'], ['destination', '{destination}']),
    form('json', copyFlags, ['sources', '["{source}", …,'], ['destination', '"{destination}"]']),
    form('heredoc', copyFlags, ['script', '<<EOF'], ['destination', '{destination}']),
  ],
  ADD: [
    form('plain', addFlags, ['sources', '{source} …'], ['destination', '{destination}']),
    form('json', addFlags, ['sources', '["{source}", …,'], ['destination', '"{destination}"]']),
  ],
  ARG: [form('plain', ['variable', '{name}[={default}] …'])],
  ENV: [form('plain', ['environment', '{name}={value} …'])],
  LABEL: [form('plain', ['label', '{key}={value} …'])],
  EXPOSE: [form('plain', ['port', '{port}[/{protocol}] …'])],
  USER: [form('plain', ['user', '{user}[:{group}]'])],
  WORKDIR: [form('plain', ['workdir', '{folder}'])],
  VOLUME: [form('plain', ['volume', '{folder} …']), form('json', ['volume', '["{folder}", …]'])],
  STOPSIGNAL: [form('plain', ['signal', '{signal}'])],
  SHELL: [form('json', ['program', items[0]], ['arguments', items[1]])],
  HEALTHCHECK: [
    form(
      'plain',
      ['healthFlags', '[--interval=…] [--timeout=…] [--retries=…]'],
      ['command', 'CMD {command}'],
    ),
    form('none', ['none', 'NONE']),
  ],
  ONBUILD: [form('plain', ['instruction', '{instruction}'], ['argument', '{argument} …'])],
  MAINTAINER: [form('plain', ['maintainer', '{name}'])],
};

/** @param keyword in upper case */
export function formsOf(keyword: string): readonly Form[] {
  return forms[keyword] ?? [];
}
