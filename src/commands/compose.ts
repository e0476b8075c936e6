import { composeWords } from '../ui/command-words.ts';
import * as vscode from 'vscode';
import { commandId } from '../contract/command-id.ts';
import { type CommandKey, commands } from '../contract/commands.ts';
import { composeMarks } from '../engine/compose/labels.ts';
import { problemIn } from '../engine/compose/problems.ts';
import { type ComposeTarget, dockerWords, serviceArguments } from '../engine/compose/command.ts';
import { wordsOf } from '../engine/compose/shown.ts';
import type { Connected } from '../engine/connection.ts';
import { ComposeCli, ComposeMissing } from '../ui/compose-cli.ts';
import type { Engine } from '../ui/engine.ts';
import { type Handler, type Handlers, Nothing } from '../ui/handlers.ts';
import { language, messages } from '../ui/language.ts';
import { oneLine } from '../ui/plain.ts';
import { ask, choose } from '../ui/prompts.ts';
import { ComposeChoices } from './compose-choice.ts';
import { ConfigDocuments } from './compose-config.ts';
import { askDown } from './compose-down.ts';
import { openProjectLogs } from './compose-logs.ts';
import { tellMissing } from './compose-missing.ts';
import { oneOf, oneService, severalServices } from './compose-pick.ts';
import { ComposeRuns } from './compose-run.ts';
import { type Subject, subjectOf } from './compose-target.ts';
import { openShell } from './containers/look.ts';
import { openPort } from './containers/ports.ts';
import { logTail } from './logs.ts';

export type ComposeKey = Extract<CommandKey, `compose${string}`>;

/** Services behind any profile take part. */
const allProfiles = ['*'];

/** What can be done to a Compose file, one of its services, or a project in the sidebar. */
export class ComposeCommands implements vscode.Disposable {
  readonly #engine: Engine;
  readonly #cli: ComposeCli;
  readonly #choices: ComposeChoices;
  readonly #runs: ComposeRuns;
  readonly #configs: ConfigDocuments;

  constructor(engine: Engine, memory: vscode.Memento) {
    this.#engine = engine;
    this.#cli = new ComposeCli(engine);
    this.#choices = new ComposeChoices(memory);
    this.#runs = new ComposeRuns(engine, this.#cli);
    this.#configs = new ConfigDocuments(this.#cli);
  }

  readonly handlers: Pick<Handlers, ComposeKey> = {
    composeUp: this.#on(true, (subject) => this.#up(subject, [])),
    composeUpBuild: this.#on(true, (subject) => this.#up(subject, ['--build'])),
    composeChoose: this.#on(true, async (subject) => {
      const { up } = messages().compose.lens;
      const { profiles, services } = await this.#choices.ask(subject);
      const text = composeWords().chosen(
        services.length > 0 ? services.length : activeServices(subject, profiles),
      );
      // Not awaited: the choice is made, whatever the user does with the message.
      void vscode.window.showInformationMessage(text, up).then(async (answer) => {
        if (answer === up) await vscode.commands.executeCommand(commandId('composeUp'), subject.uri);
      });
    }),
    composeDown: this.#on(false, async (subject, connected) => {
      const volumes = await askDown(connected, subject);
      await this.#runs.run(subject, {
        title: composeWords().doing.down(subject.name),
        action: ['down', ...(volumes ? ['--volumes'] : [])],
        profiles: allProfiles,
        services: [],
      });
    }),
    composeStart: this.#on(false, (subject) => this.#change(subject, 'start')),
    composeStop: this.#on(false, (subject) => this.#change(subject, 'stop')),
    composeRestart: this.#on(false, (subject) => this.#change(subject, 'restart')),
    composePull: this.#on(true, (subject) => this.#images(subject, 'pull')),
    composeBuild: this.#on(true, (subject) => this.#images(subject, 'build')),
    composeScale: this.#on(true, (subject) => this.#scale(subject)),
    composeLogs: this.#on(false, async ({ name, service, target }) => {
      const tail = ['--tail', String(logTail())];
      const action = [
        'logs',
        '--follow',
        ...tail,
        ...serviceArguments(service === undefined ? [] : [service]),
      ];
      this.#note(target, action);
      openProjectLogs(this.#engine, name, service);
    }),
    composeShell: this.#on(false, (subject) => this.#shell(subject)),
    composeRun: this.#on(true, (subject) => this.#runOnce(subject)),
    composeConfig: this.#on(true, (subject) => this.#config(subject)),
    composeMore: async (uri, service) => {
      const name = typeof service === 'string' ? service : composeWords().services.toLowerCase();
      const keys = moreKeys.filter((key) => typeof service !== 'string' || !ofWholeFile.has(key));
      const key = await choose(
        composeWords().whichCommand(name),
        keys.map((each) => {
          const { title, icon, docker } = commands[each];
          return { label: `$(${icon}) ${title[language()]}`, description: docker, value: each };
        }),
      );
      await vscode.commands.executeCommand(commandId(key), uri, service);
    },
  };

  dispose(): void {
    this.#runs.dispose();
    this.#configs.dispose();
  }

  /** Where there is no `docker compose`, says so with the way to get it. */
  #on(needsFiles: boolean, action: (subject: Subject, connected: Connected) => Promise<void>): Handler {
    return async (...args) => {
      const connected = await this.#engine.connect();
      try {
        await action(await subjectOf(connected, args, needsFiles), connected);
      } catch (error) {
        if (!(error instanceof ComposeMissing)) throw error;
        void tellMissing(error);
      }
    };
  }

  /** Writes down what is carried out beside the engine's API. */
  #note(target: ComposeTarget, action: readonly string[]): void {
    this.#engine.commands.note({ docker: dockerWords(target, action) }, target.cwd);
  }

  async #up(subject: Subject, options: readonly string[]): Promise<void> {
    const { profiles, services } = await this.#choices.of(subject);
    const done = await this.#runs.run(subject, {
      title: composeWords().doing.up(subject.service ?? subject.name),
      action: ['up', '--detach', ...options, ...serviceArguments(services)],
      profiles,
      services,
    });
    if (done) void this.#tellUp(subject, services);
  }

  async #tellUp({ name, service }: Subject, services: readonly string[]): Promise<void> {
    const words = messages();
    const connected = await this.#engine.connect();
    const members = (await connected.port.containers.list()).filter(
      (container) =>
        container.composeProject === name &&
        (services.length === 0 || services.includes(container.composeService ?? '')),
    );
    const open = members.filter(({ ports }) =>
      ports.some(({ hostPort, protocol }) => hostPort !== undefined && protocol === 'tcp'),
    );
    const ports = new Set(open.flatMap((each) => each.ports.flatMap(({ hostPort }) => hostPort ?? [])));
    const text = composeWords().isUp(
      oneLine(service ?? name),
      [...ports].map((port) => `:${port}`).join(' '),
    );
    const buttons = open.length > 0 ? [words.openInBrowser, words.viewLogs] : [words.viewLogs];
    const chosen = await vscode.window.showInformationMessage(text, ...buttons);
    if (chosen === words.viewLogs) openProjectLogs(this.#engine, name, service);
    if (chosen === words.openInBrowser) await openPort(connected, await oneOf(open));
  }

  /** Starts, stops or restarts what there is of it. */
  async #change(subject: Subject, verb: 'start' | 'stop' | 'restart'): Promise<void> {
    const words = composeWords();
    const there = new Set(
      subject.containers.flatMap((container) => {
        const marks = composeMarks(container);
        return marks === undefined || marks.oneOff ? [] : [marks.service];
      }),
    );
    const { service } = subject;
    if (service === undefined ? there.size === 0 : !there.has(service)) {
      throw new Nothing(words.noProject(oneLine(service ?? subject.name)));
    }
    const declared = new Set(subject.services.map(({ name }) => name));
    // By name: Compose refuses to start a service that has no container yet.
    const services = service === undefined ? [...there].filter((name) => declared.has(name)) : [service];
    const run = (action: string, names: readonly string[]): Promise<boolean> =>
      this.#runs.run(subject, {
        title: words.doing[verb](service ?? subject.name),
        action: [action, ...serviceArguments(names)],
        profiles: allProfiles,
        services: names,
      });
    // Compose refuses to start what is paused.
    const paused = verb === 'start' ? services.filter((name) => isPaused(subject, name)) : [];
    const others = services.filter((name) => !paused.includes(name));
    if (paused.length > 0 && !(await run('unpause', paused))) return;
    if (others.length > 0) await run(verb, others);
  }

  async #images(subject: Subject, verb: 'pull' | 'build'): Promise<void> {
    const { profiles, services } = await this.#choices.of(subject);
    await this.#runs.run(subject, {
      title: composeWords().doing[verb](subject.service ?? subject.name),
      action: [verb, ...serviceArguments(services)],
      profiles,
      services,
    });
  }

  async #scale(subject: Subject): Promise<void> {
    const words = composeWords();
    const services = subject.service === undefined ? await severalServices(subject) : [subject.service];
    const counts: [string, string][] = [];
    for (const service of services) {
      const now = subject.containers.filter(({ composeService }) => composeService === service).length;
      const count = await ask({
        title: words.scaleTitle(service),
        prompt: words.scalePrompt,
        value: String(now || 1),
        check: (text) => (/^\d{1,4}$/.test(text) && Number(text) <= 1000 ? undefined : words.scaleInvalid),
      });
      counts.push([service, count]);
    }
    await this.#runs.run(subject, {
      title: words.doing.scale(subject.service ?? subject.name),
      action: [
        ...['up', '--detach', '--no-recreate'],
        ...counts.flatMap(([service, count]) => ['--scale', `${service}=${count}`]),
        ...serviceArguments(services),
      ],
      services,
    });
  }

  async #shell(subject: Subject): Promise<void> {
    const { name, service, containers } = subject;
    const running = containers.filter(
      ({ state, composeService }) =>
        state === 'running' && (service === undefined || composeService === service),
    );
    if (running.length === 0) throw new Nothing(composeWords().notRunning(oneLine(service ?? name)));
    const { id } = await oneOf(running);
    await openShell(this.#engine)({ noun: 'container', id });
  }

  async #runOnce(subject: Subject): Promise<void> {
    const words = composeWords();
    const service = subject.service ?? (await oneService(subject));
    const line = await ask({
      title: words.runTitle(service),
      prompt: words.runPrompt,
      check: (text) => (wordsOf(text) === undefined ? words.runInvalid : undefined),
    });
    const action = ['run', '--rm', ...serviceArguments([service]), ...(wordsOf(line) ?? [])];
    const { program, args, env } = await this.#cli.invocation(subject.target, action);
    this.#note(subject.target, action);
    // The program itself is the terminal's, without a shell in between: it may ask for keys, and needs a size. A task,
    // for a terminal of our own would close with the program, and what that said would be gone.
    const task = new vscode.Task(
      { type: 'process' },
      vscode.TaskScope.Workspace,
      words.runTerminal(service),
      'Dockyard',
      new vscode.ProcessExecution(program, [...args], { cwd: subject.target.cwd, env: changed(env) }),
    );
    task.presentationOptions = { panel: vscode.TaskPanelKind.New, focus: true };
    await vscode.tasks.executeTask(task);
  }

  async #config(subject: Subject): Promise<void> {
    this.#note(subject.target, ['config']);
    const refused = await this.#configs.show(subject, this.#choices.known(subject)?.profiles ?? []);
    if (refused === undefined) return;
    await this.#runs.tellFailure(subject, refused.code, problemIn(refused.output, subject.services));
  }
}

/** Not for one service: they are about the file. */
const ofWholeFile: ReadonlySet<CommandKey> = new Set(['composeDown', 'composeChoose', 'composeConfig']);

const moreKeys = (Object.keys(commands) as CommandKey[]).filter(
  (key): key is Exclude<ComposeKey, 'composeMore'> => key.startsWith('compose') && key !== 'composeMore',
);

/** Each of its containers is: Compose refuses to let a service go on of which one runs. */
function isPaused({ containers }: Subject, service: string): boolean {
  const own = containers.filter(({ composeService }) => composeService === service);
  return own.length > 0 && own.every(({ state }) => state === 'paused');
}

function activeServices({ services }: Subject, chosen: readonly string[]): number {
  return services.filter(
    ({ profiles }) => profiles.length === 0 || profiles.some((profile) => chosen.includes(profile)),
  ).length;
}

/** What of an environment a task must be told. An empty value takes a variable away, as far as docker goes. */
function changed(env: NodeJS.ProcessEnv): Record<string, string> {
  const names = new Set([...Object.keys(env), ...Object.keys(process.env)]);
  return Object.fromEntries(
    [...names].flatMap((name) => (env[name] === process.env[name] ? [] : [[name, env[name] ?? '']])),
  );
}
