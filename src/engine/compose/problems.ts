/** What `docker compose` says went wrong, and what that is about. */

import type { DeclaredService } from './services.ts';

export interface ComposeProblem {
  /** Compose's own sentence, without what was wrapped around it. */
  readonly message: string;
  /** Path of the file that it names. */
  readonly file?: string;
  /** Keys from the top of the Compose file down to what is at fault: `services`, `web`, `ports`. Empty when it is not told. */
  readonly keys: readonly string[];
  /** A text to look for below that place: a port, a path, an image. */
  readonly detail?: string;
  /** 1-based line of the Compose file, where the YAML itself cannot be read. */
  readonly line?: number;
  /** When an image could not be built: the step that failed, as BuildKit calls it, and the service's build. */
  readonly build?: { readonly step: string | undefined; readonly service: string | undefined };
}

/**
 * The problem that ended a run, from all that it printed; undefined when there is no sentence in it.
 * Compose stops at the first one, and tells it last.
 * @param services what the project declares
 * @param asked the services that the command was told of; empty for all
 */
export function problemIn(
  output: string,
  services: readonly DeclaredService[],
  asked: readonly string[] = [],
): ComposeProblem | undefined {
  const lines = output
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !noise.test(line));
  const last = lines.findLast((line) => !progress.test(line));
  if (last === undefined) return undefined;
  const sentence = last.replace(/^(?:ERROR|Error):\s+/, '').trim();
  return (
    buildProblem(lines, sentence, services, asked) ??
    fileProblem(sentence, services) ??
    engineProblem(lines, sentence, services, asked)
  );
}

/** Warnings, and what help is offered for. */
const noise = /^time="[^"]*" level=|^WARN\[|^Run 'docker |^See 'docker /;

/** ` Container web-1  Started`, `#7 CACHED`, the frame of a build's failure: steps on the way, not the end. */
const progress =
  /^ (?:Container|Network|Volume|Image|Service|Config|Secret) |^ \S+ (?:Pulling|Pulled|Error|Interrupted|Warning|Skipped|Building|Built) ?|^#\d+ |^-{4,}$|^ > |^\[[+]\] |^\s+\d+ \|/;

function buildProblem(
  lines: readonly string[],
  sentence: string,
  services: readonly DeclaredService[],
  asked: readonly string[],
): ComposeProblem | undefined {
  const match =
    /^(?:target (?<target>.+?): )?(?:failed to solve: (?<reason>.*)|(?<context>unable to prepare context: .*))$/.exec(
      sentence,
    );
  if (!match?.groups) return undefined;
  const { target, reason, context } = match.groups;
  const heading = lines.findLast((line) => line.startsWith(' > ['));
  const step = heading === undefined ? undefined : / > (?<step>\[.*):$/.exec(heading)?.groups?.['step'];
  const built = services.filter(
    ({ name, build }) => build !== undefined && (asked.length === 0 || asked.includes(name)),
  );
  const inStep = built.find(({ name }) => step?.startsWith(`[${name} `));
  const only = built.length === 1 ? built[0] : undefined;
  const path = context === undefined ? undefined : /path "([^"]+)"/.exec(context)?.[1];
  const byPath = built.find(({ build }) => path !== undefined && build?.context === path);
  const service = services.find(({ name }) => name === target) ?? inStep ?? byPath ?? only;
  return {
    message: context ?? essence(reason ?? sentence),
    keys: service === undefined ? ['services'] : ['services', service.name, 'build'],
    ...(context === undefined
      ? { build: { step: plainStep(step, service), service: service?.name } }
      : { detail: 'context' }),
  };
}

/** `[web 2/3] RUN …` of a build for several services is `[2/3] RUN …` of the service's own. */
function plainStep(step: string | undefined, service: DeclaredService | undefined): string | undefined {
  return service !== undefined && step?.startsWith(`[${service.name} `)
    ? `[${step.slice(service.name.length + 2)}`
    : step;
}

const wrappings =
  /^(?:failed to solve(?: with frontend [\w.]+)?|failed to create LLB definition|rpc error: code = \w+ desc =):? /;

function essence(message: string): string {
  let text = message;
  while (wrappings.test(text)) text = text.replace(wrappings, '');
  return text;
}

/** What Compose says before it asks the engine for anything: it is about the file. */
function fileProblem(sentence: string, services: readonly DeclaredService[]): ComposeProblem | undefined {
  const validating = /^validating (?<file>.+?): (?<rest>.*)$/.exec(sentence)?.groups;
  const file = validating?.['file'];
  const text = (validating?.['rest'] ?? sentence).replace(/: invalid compose project$/, '');
  const about = (keys: readonly string[], detail?: string): ComposeProblem => ({
    message: text,
    keys,
    ...(file === undefined ? {} : { file }),
    ...(detail === undefined ? {} : { detail }),
  });

  const yaml =
    /^(?:(?:failed to parse |parsing )?(?<file>.+?): )?yaml: (?:.*?)line (?<line>\d+)(?:, column \d+)?: /.exec(
      text,
    )?.groups;
  if (yaml) {
    return {
      message: text,
      keys: [],
      line: Number(yaml['line']),
      ...(yaml['file'] ? { file: yaml['file'] } : {}),
    };
  }
  const dotted =
    /^(?:error while interpolating |invalid interpolation format for )?(services|networks|volumes|configs|secrets)\.(\S+?):? /.exec(
      text,
    );
  if (dotted) {
    const extra = /additional propert(?:y|ies) '?([^'\s]+)'?/i.exec(text)?.[1];
    const keys = [dotted[1] ?? '', ...keysOf(dotted[2] ?? '', dotted[1] === 'services' ? services : [])];
    return about(extra === undefined ? keys : [...keys, extra]);
  }
  const service = /^service ["']?([^\s"']+)["']? (.*)$/.exec(text);
  if (service && services.some(({ name }) => name === service[1])) {
    const other = /undefined (service|network|volume|config|secret) "?([^\s":]+)"?/.exec(service[2] ?? '');
    const below = {
      service: 'depends_on',
      network: 'networks',
      volume: 'volumes',
      config: 'configs',
      secret: 'secrets',
    };
    const key = other?.[1] as keyof typeof below | undefined;
    return about(['services', service[1] ?? '', ...(key === undefined ? [] : [below[key]])], other?.[2]);
  }
  const declared =
    /^(?:external )?(network|volume|config|secret) "?([^\s"]+)"? (?:declared as external|not found)/.exec(
      text,
    );
  if (declared) return about([`${declared[1]}s`, declared[2] ?? '']);
  const envFile = /^env file (.+?) not found: /.exec(text)?.[1];
  if (envFile !== undefined) return about([], envFile.slice(envFile.lastIndexOf('/') + 1));
  return file === undefined ? undefined : about([]);
}

/** The keys of `web.ports.0`, for services whose names may have dots in them. */
function keysOf(path: string, services: readonly DeclaredService[]): string[] {
  const name = services
    .map((service) => service.name)
    .filter((each) => path === each || path.startsWith(`${each}.`) || path.startsWith(`${each}[`))
    .toSorted((a, b) => b.length - a.length)[0];
  const rest = name === undefined ? path : path.slice(name.length);
  return [...(name === undefined ? [] : [name]), ...rest.split(/[.[\]]+/).filter((key) => key !== '')];
}

/** What the engine refuses, which it says without the service: the lines before it tell whose turn it was. */
function engineProblem(
  lines: readonly string[],
  sentence: string,
  services: readonly DeclaredService[],
  asked: readonly string[],
): ComposeProblem {
  const message = sentence
    .replace(/^Error response from daemon: /, '')
    // Compose puts before the engine's sentence what that says itself.
    .replace(/^no such image: (\S+): (?=No such image: \1$)/, '');
  const about = detailOf(message);
  const service =
    serviceOfContainer(
      /\bendpoint (\S+) \(|\bcontainer (\S+) (?:is unhealthy|exited|has no)/.exec(message),
      services,
    ) ??
    /^service "([^"]+)" didn't complete/.exec(message)?.[1] ??
    toldOf(lines, message, services) ??
    services.find(({ image }) => image !== undefined && image === about?.detail)?.name ??
    (asked.length === 1 ? asked[0] : services.length === 1 ? services[0]?.name : undefined);
  if (service === undefined) return { message, keys: [], ...(about && { detail: about.detail }) };
  const keys = ['services', service, ...(about?.key === undefined ? [] : [about.key])];
  return { message, keys, ...(about && { detail: about.detail }) };
}

/** What an engine's sentence names, and the key of the service below which that is written. */
function detailOf(message: string): { detail: string; key?: string } | undefined {
  const port = /[\d\]]:(\d+)\b.*(?:port is already allocated|address already in use)/i.exec(message)?.[1];
  if (port !== undefined) return { detail: port, key: 'ports' };
  const image =
    /pull access denied for ([^\s,]+)|No such image: (\S+?):?(?:\s|$)|manifest for (\S+) not found/i.exec(
      message,
    );
  if (image) return { detail: image[1] ?? image[2] ?? image[3] ?? '', key: 'image' };
  const path = /source path does not exist: (\S+)|error mounting "([^"]+)"/.exec(message);
  const name = path?.[1] ?? path?.[2];
  return name === undefined ? undefined : { detail: name.slice(name.lastIndexOf('/') + 1), key: 'volumes' };
}

/** The service of the line that says the same, or of the only container that was begun with and not finished. */
function toldOf(
  lines: readonly string[],
  message: string,
  services: readonly DeclaredService[],
): string | undefined {
  const begun = new Map<string, string>();
  for (const line of lines) {
    const pull = /^ (\S+) Error (.*)$/.exec(line);
    if (pull && message.includes((pull[2] ?? '').replace(/^Error response from daemon: /, ''))) {
      const found = services.find(({ name, image }) => name === pull[1] || image === pull[1]);
      if (found !== undefined) return found.name;
    }
    const [, name, said = ''] = /^ Container (\S+)\s+(.*)$/.exec(line) ?? [];
    if (name === undefined) continue;
    const service = serviceNamed(name, services);
    if (service === undefined) continue;
    if (said.length > 12 && message.includes(said.replace(/^Error response from daemon: /, '')))
      return service;
    if (said.endsWith('ing')) begun.set(name, service);
    else if (said !== 'Error') begun.delete(name);
  }
  const unfinished = new Set(begun.values());
  return unfinished.size === 1 ? [...unfinished][0] : undefined;
}

function serviceOfContainer(
  match: RegExpExecArray | null,
  services: readonly DeclaredService[],
): string | undefined {
  const name = match?.[1] ?? match?.[2];
  return name === undefined ? undefined : serviceNamed(name, services);
}

/** `project-service-1`, with `_` for `-` in older versions, or the name that the service asks for. */
function serviceNamed(container: string, services: readonly DeclaredService[]): string | undefined {
  const own = services.find(({ containerName }) => containerName === container);
  if (own !== undefined) return own.name;
  const stem = container.replace(/[-_]\d+$/, '');
  return services
    .filter(({ name }) => stem.endsWith(`-${name}`) || stem.endsWith(`_${name}`))
    .toSorted((a, b) => b.name.length - a.name.length)[0]?.name;
}
