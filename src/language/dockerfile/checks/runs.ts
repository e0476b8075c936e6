/** RUN with the variables of its mounts filled in: `dispatchRun` in dockerfile2llb/convert.go. */
import { isCertain, UNKNOWN } from '../shell-word.ts';
import type { Dockerfile, Flag } from '../syntax.ts';
import type { Build } from './build.ts';
import { flagOf } from './flags.ts';
import { type Mount, readMount } from './mount-flags.ts';
import { resolvePath } from './paths.ts';
import type { Command, Surroundings } from './stages.ts';

export function checkFilledRun(command: Command, here: Surroundings, { filling }: Build): void {
  const { report, instruction, place, sources } = command;
  if (instruction.flags.length === 0) return;
  const mounts: { flag: Flag; mount: Mount }[] = [];
  for (const flag of instruction.flags) {
    if (flag.name !== 'mount') continue;
    const mount = readMount(command, flag, (text, span) =>
      filling.text(command, here, text, { span, raw: text }),
    );
    if (!mount) return;
    mounts.push({ flag, mount });
  }
  for (const { flag, mount } of mounts) {
    const { type, from, source, target } = mount;
    if (type === UNKNOWN) continue;
    const stage = sources.get(flag);
    if ((from !== '' || type === 'cache') && stage && !stage.done) {
      return report.error('later-stage', place(flag.value?.span), from === '' ? 'scratch' : from);
    }
    if (type === 'ssh' && source.replaceAll(UNKNOWN, '') !== '') {
      return report.error('mount-key', place(flag.value?.span), 'source', type);
    }
    if (type === 'secret' || type === 'ssh' || !isCertain(target)) continue;
    const path = target.startsWith('/') ? target : resolvePath(here.workdir, `./${target}`, false);
    // Without a target it is the working folder, which nobody means where the image tells that one.
    const forgotten = target === '' && !here.workdirSet && !isCertain(path);
    if (path === '/' || forgotten) return report.error('mount-target', place(flag.value?.span), target);
  }
  const device = flagOf(instruction, 'device');
  if (device && !mayUseDevices(report.file)) report.error('labs-only', place(device.span), '--device');
}

/** Only frontends of the labs channel, or of others, take `--device`. */
function mayUseDevices({ directives }: Dockerfile): boolean {
  const syntax = directives.find(({ name }) => name === 'syntax')?.value ?? '';
  const isStable = /^(?:docker\.io\/)?docker\/dockerfile(?:-upstream)?(?:[:@](?!.*labs)[^]*)?$/.test(syntax);
  return syntax !== '' && !isStable;
}
