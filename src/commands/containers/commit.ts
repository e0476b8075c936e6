import * as vscode from 'vscode';
import { commitContainer as commit } from '../../engine/actions/containers.ts';
import { shortId } from '../../engine/model.ts';
import { commandLine } from '../../ui/command-line.ts';
import type { Handler } from '../../ui/handlers.ts';
import { oneLine } from '../../ui/plain.ts';
import type { CommandContext } from '../context.ts';
import { findImage } from '../images/find-image.ts';
import { problemWithNewName } from '../images/reference-words.ts';
import { commitTopics, withTopics } from '../form-topics.ts';
import { targets } from '../targets.ts';
import { commitFields, commitProblems, toCommit } from './commit-form.ts';
import { runWords } from '../../ui/command-words.ts';

/** Saves the files of a container as an image. */
export function commitContainer({ engine, pages, reveal }: CommandContext): Handler {
  return async (...args) => {
    const [container] = await targets(await engine.connect(), 'container', args);
    if (container === undefined) return;
    const words = runWords();
    await pages.form({
      id: 'commit-container',
      title: words.commitTitle(oneLine(container.name)),
      icon: 'save',
      lead: words.commitLead,
      groups: withTopics(commitFields(words, container.name), commitTopics),
      initial: {},
      buttons: [{ key: 'commit', label: words.commit }],
      review: (values) => {
        const { reference } = toCommit(values);
        const isTaken = reference !== undefined && findImage(engine, reference) !== undefined;
        return {
          command: commandLine(commit(container, toCommit(values))),
          problems: commitProblems(values, problemWithNewName, words),
          notes: isTaken ? { reference: words.commitTaken(oneLine(reference)) } : {},
        };
      },
      submit: async (values, _button, signal) => {
        const options = toCommit(values);
        const id = await engine.perform(commit(container, options), signal);
        void reveal({ noun: 'image', id });
        void vscode.window.showInformationMessage(words.committed(options.reference ?? shortId(id)));
      },
    });
  };
}
