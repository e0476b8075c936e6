/** Habits with apt: after the best practices for `RUN` in Docker's documentation and the manual apt-get(8). */
import type { ShellCommand } from '../shell-commands.ts';
import { type Facts, hint, type Hint, type RunFacts } from './facts.ts';
import { aptCall, hasShort, type ProgramCall, saysYes } from './programs.ts';

const INSTALLING = new Set(['install', 'upgrade', 'dist-upgrade', 'full-upgrade', 'build-dep', 'reinstall']);
/** Options in a variable may hold what is missed. */
const OPTIONS_IN_VARIABLE = /\$\{?\w*(OPT|ARG|FLAG|YES|PARAM)/i;

interface AptUse {
  readonly command: ShellCommand;
  readonly call: ProgramCall;
  readonly run: RunFacts;
}

function* uses(run: RunFacts): Generator<AptUse> {
  for (const command of run.commands) {
    const call = aptCall(command);
    if (call) yield { command, call, run };
  }
}

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
    const perRun = runs.map((run) => [...uses(run)]);
    const inNeed = perRun.map((found) => found.some(needsList) && !found.some(isUpdate));
    const lastInNeed = inNeed.lastIndexOf(true);
    for (const [index, found] of perRun.entries()) {
      const update = found.find(isUpdate);
      if (!update || found.some(({ call }) => INSTALLING.has(call.action.value))) continue;
      const alone = update.run.commands.length === 1;
      // Something else may install.
      if (!alone && (lastInNeed < index || /install/.test(update.run.text))) continue;
      // With the lists in a cache mount no layer holds them.
      if (update.run.caches.some((target) => target.includes('apt'))) continue;
      yield hint('apt-update-alone', callSpan(update));
    }
  }
};

export const aptClean: Hint = function* ({ runs }) {
  for (const run of runs) {
    if (!run.stage.shipped || run.caches.some((target) => target.includes('apt'))) continue;
    // A script with a name such as clean-layer may do it too.
    if (/var\/lib\/(apt|\{)|apt\/lists|[\w/]clean[\w-]*\.sh|[\w-]+-clean\b(?! )|cleanup/.test(run.text))
      continue;
    const found = [...uses(run)];
    const install = found.findLast(isInstall);
    if (install && found.some(isUpdate)) yield hint('apt-clean', callSpan(install));
  }
};

export const aptRecommends: Hint = function* ({ file, runs }) {
  if (/Install-Recommends/i.test(file.text)) return;
  for (const run of runs) {
    if (!run.stage.shipped) continue;
    for (const use of uses(run)) {
      const { options } = use.call;
      if (!isInstall(use) || options.some((option) => /recommends|suggests/i.test(option))) continue;
      if (!OPTIONS_IN_VARIABLE.test(commandText(use))) yield hint('apt-recommends', callSpan(use));
    }
  }
};

export const aptYes: Hint = function* (facts: Facts) {
  // apt's own settings can say yes for all.
  if (/Assume-Yes/i.test(facts.file.text)) return;
  for (const run of facts.runs) {
    for (const use of uses(run)) {
      const asks = /^(install|upgrade|dist-upgrade|full-upgrade|remove|purge|autoremove|build-dep)$/.test(
        use.call.action.value,
      );
      if (!asks || saysYes(use.call) || use.command.before === '|') continue;
      const harmless =
        hasShort(use.call.options, 's') ||
        use.call.options.some((option) =>
          /^--(simulate|dry-run|print-uris|download-only|just-print)$/.test(option),
        );
      const given =
        use.command.words.some(({ raw }) => raw === '<<<') || OPTIONS_IN_VARIABLE.test(commandText(use));
      if (!harmless && !given) yield hint('apt-yes', callSpan(use), use.call.action.value);
    }
  }
};

export const aptForPeople: Hint = function* ({ runs }) {
  for (const run of runs) {
    for (const { call } of uses(run)) {
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
