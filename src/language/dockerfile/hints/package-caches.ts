/** Package managers that leave their cache in the image. */
import { hint, type Hint } from './facts.ts';
import { apkCall, pipCall } from './programs.ts';

export const apkNoCache: Hint = function* ({ runs }) {
  for (const { commands, stage, caches, text } of runs) {
    if (!stage.shipped || caches.length > 0 || /var\/cache\/(apk|\*|\{)|apk\/\*/.test(text)) continue;
    for (const command of commands) {
      const call = apkCall(command);
      if (call?.action.value !== 'add' || call.options.includes('--no-cache')) continue;
      // Packages in variables are most often there already, and are only given a name.
      if (call.options.includes('--no-network') || !call.operands.some(({ raw }) => /^[a-z]/.test(raw)))
        continue;
      if (call.options.some((option) => option.startsWith('--cache-dir'))) continue;
      yield hint('apk-no-cache', { start: call.program.span.start, end: call.action.span.end });
    }
  }
};

export const pipNoCache: Hint = function* ({ file, runs }) {
  // The setting may stand in the environment or in pip's own file.
  if (/PIP_NO_CACHE_DIR|pip\.conf|config\s+(--\w+\s+)?set\s+global\.no-cache-dir/.test(file.text)) return;
  for (const { commands, stage, caches, text } of runs) {
    if (!stage.shipped || !stage.image || caches.length > 0 || /\.cache|cache\s+purge/.test(text)) continue;
    for (const command of commands) {
      const call = pipCall(command);
      if (call?.action.value !== 'install') continue;
      if (call.options.some((option) => /^--(no-cache|cache-dir)/.test(option))) continue;
      // What is fetched for another folder or only looked at is thrown away with it.
      if (
        call.options.includes('--dry-run') ||
        /\$\{?\w*(OPT|ARG|FLAG)/i.test(command.words.map(({ raw }) => raw).join(' '))
      )
        continue;
      yield hint('pip-no-cache', { start: command.words[0]?.span.start ?? 0, end: call.action.span.end });
    }
  }
};
