/** Habits with apt: after the best practices for `RUN` in Docker's documentation and the manual apt-get(8). */
import { type AptUse, hint, type Hint } from './facts.ts';
import { hasShort, saysYes } from './programs.ts';

const INSTALLING = new Set(['install', 'upgrade', 'dist-upgrade', 'full-upgrade', 'build-dep', 'reinstall']);
/** Options in a variable may hold what is missed. */
const OPTIONS_IN_VARIABLE = /\$\{?\w*(OPT|ARG|FLAG|YES|PARAM)/i;

function isUpdate({ call }: AptUse): boolean {
  return call.action.value === 'update';
}

function isInstall({ call }: AptUse): boolean {
  return call.action.value === 'install';
}

/** It takes packages from the list, not from a file of its own. */
function needsList({ call }: AptUse): boolean {
  if (call.action.value !== 'install') return INSTALLING.has(call.action.value);
  return call.operands.some(({ value }) => !value.includes('/') && !value.endsWith('.deb'));
}

/** The list of packages and the packages themselves belong in one layer: a cached list grows old. */
export const aptUpdateAlone: Hint = function* ({ stages }) {
  for (const { runs } of stages) {
    const lastInNeed = runs.findLastIndex(({ apt }) => apt.some(needsList) && !apt.some(isUpdate));
    for (const [index, { apt, commands, caches, text }] of runs.entries()) {
      const update = apt.find(isUpdate);
      if (!update || apt.some(({ call }) => INSTALLING.has(call.action.value))) continue;
      // Something else may install.
      if (commands.length > 1 && (lastInNeed < index || text.includes('install'))) continue;
      // With the lists in a cache mount no layer holds them.
      if (caches.some((target) => target.includes('apt'))) continue;
      yield hint('apt-update-alone', callSpan(update));
    }
  }
};

export const aptClean: Hint = function* ({ runs }) {
  for (const { stage, caches, text, apt } of runs) {
    const install = apt.findLast(isInstall);
    if (!install || !stage.shipped || caches.some((target) => target.includes('apt'))) continue;
    // A script with a name such as clean-layer may do it too.
    if (/var\/lib\/(apt|\{)|apt\/lists|clean[\w-]*\.sh|-clean\b(?! )|cleanup/.test(text)) continue;
    if (apt.some(isUpdate)) yield hint('apt-clean', callSpan(install));
  }
};

export const aptRecommends: Hint = function* ({ file, runs }) {
  if (/Install-Recommends/i.test(file.text)) return;
  for (const { stage, apt } of runs) {
    if (!stage.shipped) continue;
    for (const use of apt) {
      const { options } = use.call;
      if (!isInstall(use) || options.some((option) => /recommends|suggests/i.test(option))) continue;
      if (!OPTIONS_IN_VARIABLE.test(commandText(use))) yield hint('apt-recommends', callSpan(use));
    }
  }
};

const ASKING = /^(install|upgrade|dist-upgrade|full-upgrade|remove|purge|autoremove|build-dep)$/;
const ONLY_LOOKING = /^--(simulate|dry-run|print-uris|download-only|just-print)$/;

export const aptYes: Hint = function* ({ file, runs }) {
  // apt's own settings can say yes for all.
  if (/Assume-Yes/i.test(file.text)) return;
  for (const use of runs.flatMap(({ apt }) => apt)) {
    const { action, options } = use.call;
    // A pipe may bring the answer.
    if (!ASKING.test(action.value) || saysYes(use.call) || use.command.before === '|') continue;
    if (hasShort(options, 's') || options.some((option) => ONLY_LOOKING.test(option))) continue;
    if (!OPTIONS_IN_VARIABLE.test(commandText(use))) yield hint('apt-yes', callSpan(use), action.value);
  }
};

export const aptForPeople: Hint = function* ({ runs }) {
  for (const { apt } of runs) {
    for (const { call } of apt) {
      if (/(^|\/)apt$/.test(call.program.value)) yield hint('apt-for-people', call.program.span);
    }
  }
};

function commandText({ command }: AptUse): string {
  return command.words.map(({ raw }) => raw).join(' ');
}

/** From the program to what it is to do. */
function callSpan({ call }: AptUse): { start: number; end: number } {
  return { start: call.program.span.start, end: call.action.span.end };
}
