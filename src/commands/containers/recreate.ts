import * as vscode from 'vscode';
import { inspectObject } from '../../engine/actions/system.ts';
import { fromInspect } from '../../engine/run/from-inspect.ts';
import type { InspectedContainer, InspectedImage } from '../../engine/run/inspected.ts';
import { type Recreated, recreate, type Recreation, recreationCommands } from '../../engine/run/recreate.ts';
import type { RunSpec } from '../../engine/run/spec.ts';
import type { Container } from '../../engine/model.ts';
import type { Engine } from '../../ui/engine.ts';
import { sentence } from '../../ui/errors.ts';
import type { Handler } from '../../ui/handlers.ts';
import { messages } from '../../ui/language.ts';
import { oneLine } from '../../ui/plain.ts';
import { withProgress } from '../../ui/progress.ts';
import type { CommandContext } from '../context.ts';
import { findImage } from '../images/find-image.ts';
import { targets } from '../targets.ts';
import { runLines, surroundingsOf } from './recreation.ts';
import { aroundOf } from './run-around.ts';
import { runFields } from './run-form.ts';
import { reviewRun } from './run-form-review.ts';
import { toSpec } from './run-form-spec.ts';
import { toValues } from './run-form-values.ts';
import { ensureImage } from './run-image.ts';
import { ofImage } from './run-start.ts';
import { shown, suggestions } from './run-page.ts';
import { limitTopics, runTopics, withTopics } from '../form-topics.ts';
import { runWords } from '../../ui/command-words.ts';

/** Shows how a container was made, lets that be changed, and puts a new one in its place. */
export function recreateContainer(context: CommandContext): Handler {
  return async (...args) => {
    const connected = await context.engine.connect();
    const [container] = await targets(connected, 'container', args);
    if (container !== undefined) await openRecreateForm(context, container);
  };
}

/** The container as it is now, with what it was made from. */
interface Subject {
  readonly container: InspectedContainer;
  readonly image: InspectedImage | undefined;
  readonly spec: RunSpec;
  /** Labels of tools, which stay out of sight and are kept. */
  readonly toolLabels: Readonly<Record<string, string>>;
}

async function lookAt(engine: Engine, { id, name }: Container): Promise<Subject> {
  const container = (await engine.perform(inspectObject('container', id, name))) as InspectedContainer;
  const { image, defaults } = await surroundingsOf(engine, container);
  const spec = fromInspect(container, image, { defaults });
  const { labels = {} } = fromInspect(container, image, { defaults, toolLabels: true });
  const toolLabels = Object.fromEntries(
    Object.entries(labels).filter(([key]) => spec.labels?.[key] === undefined),
  );
  return { container, image, spec, toolLabels };
}

async function openRecreateForm(context: CommandContext, container: Container): Promise<void> {
  const { engine, pages } = context;
  const words = runWords();
  const subject = await lookAt(engine, container);
  const connected = await engine.connect();
  const config = subject.image?.Config ?? {};
  const base = { spec: subject.spec, imageVolumes: Object.keys(config.Volumes ?? {}) };
  const once = subject.container.HostConfig?.AutoRemove === true;
  const now = Date.now();
  const task = (spec: RunSpec, apiVersion: string): Recreation => {
    const labels = { ...subject.toolLabels, ...spec.labels };
    const all = Object.keys(labels).length === 0 ? spec : { ...spec, labels };
    return { container: subject.container, image: subject.image, spec: all, apiVersion, now };
  };
  await pages.form({
    id: 'recreate-container',
    title: words.recreateTitle(oneLine(container.name)),
    icon: 'replace',
    lead: once ? words.recreateLeadOnce : words.recreateLead,
    groups: withTopics(runFields(words, { ...suggestions(connected), image: ofImage(config) }), {
      ...runTopics,
      ...limitTopics,
    }),
    initial: toValues(subject.spec),
    buttons: [{ key: 'recreate', label: words.recreate }],
    review: async (values) => {
      const there = await engine.connect();
      const spec = toSpec(values, base);
      const { problems, notes } = await reviewRun(values, aroundOf(engine, there, container), words);
      // Tools tell their containers by labels, which are kept; the line is for reading, and shorter without them.
      const plain = { ...task(spec, there.info.apiVersion), spec: shown(spec) };
      return {
        command: runLines(recreationCommands(plain)),
        problems,
        notes: { ...newerImage(engine, spec, subject), ...notes },
      };
    },
    submit: async (values, _button, signal) => {
      const { info } = await engine.connect();
      const spec = toSpec(values, base);
      await ensureImage(engine, spec);
      // As it is now: a while may have passed.
      const fresh = (await engine.perform(
        inspectObject('container', container.id, container.name),
        signal,
      )) as InspectedContainer;
      const recreation = { ...task(spec, info.apiVersion), container: fresh, now: Date.now() };
      tell(context, container.name, await carryOut(engine, container.name, recreation, signal));
    },
  });
}

/** The name of the image may stand for another one by now. */
function newerImage(
  engine: Engine,
  { image }: RunSpec,
  { container, spec }: Subject,
): Record<string, string> {
  const known = findImage(engine, image);
  const isNewer = known !== undefined && image === spec.image && known.id !== container.Image;
  return isNewer ? { image: runWords().notes.notCurrent(oneLine(image)) } : {};
}

function carryOut(
  engine: Engine,
  name: string,
  recreation: Recreation,
  signal: AbortSignal,
): Promise<Recreated> {
  const words = runWords();
  return withProgress(words.recreating(name), (cancelled, report) =>
    recreate(
      (action, stop) => engine.perform(action, stop),
      { ...recreation, onStep: (step) => report({ message: words.steps[step](oneLine(name)) }) },
      AbortSignal.any([signal, cancelled]),
    ),
  );
}

/** Throws why it has not come about, for the form to show. */
function tell({ reveal }: CommandContext, name: string, result: Recreated): void {
  const words = runWords();
  if (result.outcome === 'done') {
    void reveal({ noun: 'container', id: result.id });
    const { left } = result;
    if (left === undefined) void vscode.window.showInformationMessage(words.recreated(name));
    else
      void vscode.window.showWarningMessage(
        words.recreatedLeft(name, left.name, sentence(left.problem) || messages().wasCancelled),
      );
    return;
  }
  if (result.outcome === 'restored') void vscode.window.showInformationMessage(words.restored(name));
  else void vscode.window.showErrorMessage(words.stuck(result.name, sentence(result.problem)));
  throw result.reason;
}
