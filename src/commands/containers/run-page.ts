import * as vscode from 'vscode';
import type { Connected } from '../../engine/connection.ts';
import { startContainer } from '../../engine/actions/containers.ts';
import { shortId } from '../../engine/model.ts';
import type { RunSpec } from '../../engine/run/spec.ts';
import { commandsOf, makeContainer } from '../../engine/run/steps.ts';
import { oneLine } from '../../ui/plain.ts';
import type { CommandContext } from '../context.ts';
import { runContainer } from '../run.ts';
import { openRunTerminal } from '../run-terminal.ts';
import { runLines } from './recreation.ts';
import { aroundOf } from './run-around.ts';
import { runFields, type RunSuggestions } from './run-form.ts';
import { reviewRun } from './run-form-review.ts';
import { toSpec } from './run-form-spec.ts';
import { toValues } from './run-form-values.ts';
import { configOf, ensureImage } from './run-image.ts';
import { ofImage, startingSpec } from './run-start.ts';
import { limitTopics, runTopics, withTopics } from '../form-topics.ts';
import { runWords } from '../../ui/command-words.ts';

/** Asks how a container of this image is to be, and runs or makes it. */
export async function openRunForm(context: CommandContext, reference: string): Promise<void> {
  const { engine, pages, reveal } = context;
  const words = runWords();
  const connected = await engine.connect();
  const config = await configOf(engine, reference);
  const spec = await startingSpec(reference, config, aroundOf(engine, connected));
  const base = { spec: { image: reference }, imageVolumes: Object.keys(config.Volumes ?? {}) };
  await pages.form({
    id: 'run-container',
    title: words.runTitle(oneLine(reference)),
    icon: 'play',
    lead: words.newLead,
    groups: withTopics(runFields(words, { ...suggestions(connected), image: ofImage(config) }), {
      ...runTopics,
      ...limitTopics,
    }),
    initial: toValues(spec),
    buttons: [
      { key: 'run', label: words.run },
      { key: 'create', label: words.create },
    ],
    review: async (values) => {
      const now = await engine.connect();
      const commands = commandsOf(shown(toSpec(values, base)), now.info.apiVersion, true);
      return { command: runLines(commands), ...(await reviewRun(values, aroundOf(engine, now), words)) };
    },
    submit: async (values, button, signal) => {
      const wishes = toSpec(values, base);
      await ensureImage(engine, wishes);
      if (button === 'create') await create(context, wishes, signal);
      else if (wishes.interactive === true) openRunTerminal(engine, wishes, wishes.name ?? wishes.image);
      else await runContainer(engine, reveal, wishes, signal);
    },
  });
}

/** An image that has no name yet leaves its place empty rather than quoted. */
export const shown = (spec: RunSpec): RunSpec => (spec.image === '' ? { ...spec, image: 'IMAGE' } : spec);

export function suggestions({ inventory }: Connected): Omit<RunSuggestions, 'image'> {
  return {
    images: [...inventory.images.values()].flatMap(({ tags }) => tags).toSorted(),
    volumes: [...inventory.volumes.keys()].filter((name) => !/^[0-9a-f]{64}$/.test(name)).toSorted(),
    networks: [...inventory.networks.values()].map(({ name }) => name).toSorted(),
  };
}

/** Makes it without starting it, and offers to. */
async function create(
  { engine, reveal }: CommandContext,
  wishes: RunSpec,
  signal: AbortSignal,
): Promise<void> {
  const { info } = await engine.connect();
  const { apiVersion } = info;
  const id = await makeContainer(
    (action, stop) => engine.perform(action, stop),
    wishes,
    { apiVersion, start: false },
    signal,
  );
  void reveal({ noun: 'container', id });
  const words = runWords();
  const name = engine.connected?.inventory.containers.get(id)?.name ?? wishes.name ?? shortId(id);
  // Not awaited: the form has done its work.
  void vscode.window.showInformationMessage(words.created(name), words.start).then(async (chosen) => {
    if (chosen !== undefined) await engine.perform(startContainer({ id, name }));
  });
}
