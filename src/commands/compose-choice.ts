import * as vscode from 'vscode';
import { type DeclaredService, declaredProfiles } from '../engine/compose/services.ts';
import { composeWords } from '../ui/command-words.ts';
import { Nothing } from '../ui/handlers.ts';
import { oneLine } from '../ui/plain.ts';
import type { Subject } from './compose-target.ts';

/** What Up, Pull and Build work on in a file. No services: all that are not behind a profile. */
export interface ComposeChoice {
  readonly profiles: readonly string[];
  readonly services: readonly string[];
}

const everything: ComposeChoice = { profiles: [], services: [] };

interface Item extends vscode.QuickPickItem {
  readonly profile?: string;
  readonly service?: string;
}

/** The choices of profiles and services, remembered for each file. */
export class ComposeChoices {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** What was chosen for the file, or is chosen now: a file with profiles asks the first time. */
  async of(subject: Subject): Promise<ComposeChoice> {
    if (subject.service !== undefined) return { profiles: [], services: [subject.service] };
    const known = this.known(subject);
    if (known !== undefined) return known;
    return declaredProfiles(subject.services).length > 0 ? this.ask(subject) : everything;
  }

  /** Asks, and remembers the answer. Throws `CancellationError` when there is none. */
  async ask(subject: Subject): Promise<ComposeChoice> {
    const words = composeWords();
    const { services } = subject;
    if (services.length === 0) throw new Nothing(words.noService);
    const known = this.known(subject) ?? everything;
    const profiles = declaredProfiles(services);
    const heading = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });
    const items: Item[] = [
      ...(profiles.length > 0 ? [heading(words.profiles)] : []),
      ...profiles.map((profile) => ({
        label: oneLine(profile),
        profile,
        picked: known.profiles.includes(profile),
        description: services
          .filter((service) => service.profiles.includes(profile))
          .map(({ name }) => name)
          .join(', '),
      })),
      heading(words.services),
      ...services.map((service) => serviceItem(service, known)),
    ];
    const chosen = await vscode.window.showQuickPick(items, {
      title: words.chooseTitle,
      placeHolder: words.allServices,
      canPickMany: true,
      matchOnDescription: true,
    });
    if (chosen === undefined) throw new vscode.CancellationError();
    const choice: ComposeChoice = {
      profiles: chosen.flatMap(({ profile }) => profile ?? []),
      services: chosen.flatMap(({ service }) => service ?? []),
    };
    await this.#memory.update(keyOf(subject), choice);
    return choice;
  }

  /** What was chosen before, without what the file no longer has. */
  known(subject: Subject): ComposeChoice | undefined {
    const known = this.#memory.get<ComposeChoice>(keyOf(subject));
    if (known === undefined) return undefined;
    const names = new Set(subject.services.map(({ name }) => name));
    const profiles = new Set(declaredProfiles(subject.services));
    return {
      profiles: known.profiles.filter((profile) => profiles.has(profile)),
      services: known.services.filter((name) => names.has(name)),
    };
  }
}

function serviceItem({ name, profiles }: DeclaredService, known: ComposeChoice): Item {
  return {
    label: oneLine(name),
    service: name,
    picked: known.services.includes(name),
    ...(profiles.length > 0 ? { description: composeWords().inProfiles(profiles.join(', ')) } : {}),
  };
}

const keyOf = ({ uri, name }: Subject): string => `compose:${uri?.toString() ?? name}`;
