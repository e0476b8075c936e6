/** Package managers that leave their cache in the image. */
import { type Call, type Facts, hint, type Hint } from './facts.ts';
import { apkCall, pipCall } from './programs.ts';

/** Calls of which something stays in the image: not in a stage that is thrown away, not with a cache mount. */
function* lasting({ programs }: Facts, program: RegExp): Generator<Call> {
  for (const [name, calls] of programs) {
    if (!program.test(name)) continue;
    for (const call of calls) if (call.run.stage.shipped && call.run.caches.length === 0) yield call;
  }
}

export const apkNoCache: Hint = function* (facts) {
  for (const { run, command } of lasting(facts, /^apk$/)) {
    const call = apkCall(command);
    if (call?.action.value !== 'add') continue;
    if (call.options.some((option) => /^--(no-cache|no-network|cache-dir)/.test(option))) continue;
    // Packages in variables are most often there already, and are only given a name.
    if (!call.operands.some(({ raw }) => /^[a-z]/.test(raw))) continue;
    if (/var\/cache\/(apk|\*|\{)|apk\/\*/.test(run.text)) continue;
    yield hint('apk-no-cache', { start: call.program.span.start, end: call.action.span.end });
  }
};

export const pipNoCache: Hint = function* (facts) {
  // The setting may stand in the environment or in pip's own file.
  const { text } = facts.file;
  if (/PIP_NO_CACHE_DIR|pip\.conf|config\s+(--\w+\s+)?set\s+global\.no-cache-dir/.test(text)) return;
  for (const { run, command } of lasting(facts, /(^|\/)(pip|python)[\d.]*$/)) {
    const call = pipCall(command);
    // An image that nobody knows may have the setting.
    if (call?.action.value !== 'install' || !run.stage.image) continue;
    if (call.options.some((option) => /^--(no-cache|cache-dir|dry-run)/.test(option))) continue;
    if (command.words.some(({ raw }) => /^["']?\$\{?\w*(OPT|ARG|FLAG)/i.test(raw))) continue;
    if (/\.cache|cache\s+purge/.test(run.text)) continue;
    yield hint('pip-no-cache', { start: command.words[0]?.span.start ?? 0, end: call.action.span.end });
  }
};
