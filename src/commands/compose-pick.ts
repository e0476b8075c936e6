import * as vscode from 'vscode';
import type { Container } from '../engine/model.ts';
import { Nothing } from '../ui/handlers.ts';
import { composeWords } from '../ui/command-words.ts';
import { messages } from '../ui/language.ts';
import { oneLine } from '../ui/plain.ts';
import { choose } from '../ui/prompts.ts';
import type { Subject } from './compose-target.ts';

/** The only one, or the one that the user chooses. */
export function oneOf(containers: readonly Container[]): Promise<Container> {
  const [only] = containers;
  if (only !== undefined && containers.length === 1) return Promise.resolve(only);
  return choose(
    messages().pick.container,
    containers.map((container) => ({ label: oneLine(container.name), value: container })),
  );
}

function serviceItems({ services }: Subject): { label: string; description: string; value: string }[] {
  const words = composeWords();
  if (services.length === 0) throw new Nothing(words.noService);
  return services.map(({ name, profiles }) => ({
    label: oneLine(name),
    description: profiles.length > 0 ? words.inProfiles(profiles.join(', ')) : '',
    value: name,
  }));
}

/** The only service, or the one that the user chooses. */
export async function oneService(subject: Subject): Promise<string> {
  const [only, ...others] = subject.services;
  if (only !== undefined && others.length === 0) return only.name;
  return choose(composeWords().whichService, serviceItems(subject));
}

/** The services that the user chooses, at least one. */
export async function severalServices(subject: Subject): Promise<string[]> {
  const [only, ...others] = subject.services;
  if (only !== undefined && others.length === 0) return [only.name];
  const title = composeWords().whichServices;
  const chosen = await vscode.window.showQuickPick(serviceItems(subject), { title, canPickMany: true });
  if (chosen === undefined || chosen.length === 0) throw new vscode.CancellationError();
  return chosen.map(({ value }) => value);
}
