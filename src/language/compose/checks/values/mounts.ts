/** `volumes` of a service, `tmpfs`, `devices`. */

import { partsOfVolume, readShortVolume } from '../../short-volume.ts';
import { boolean, bareNumber, size } from './quantities.ts';
import { onText, onTexts, type Value, type ValueRule } from './rule.ts';

/** Those that compose-go knows; Docker Desktop and podman know some more. */
const options = new Set(
  'ro,rw,nocopy,copy,z,Z,U,cached,delegated,consistent,rprivate,private,rshared,shared,rslave,slave,volume-nocopy'.split(
    ',',
  ),
);

const shortMount = onText((value, spec) => {
  const mount = readShortVolume(spec);
  if (mount === undefined) {
    const parts = partsOfVolume(spec);
    const reason = spec === '' ? 'empty' : parts.length > 3 ? 'colons' : 'gap';
    value.tell('invalid-mount', { args: [spec, reason] });
    return;
  }
  checkTarget(value, mount.target, mount.targetAt);
  let at = spec.length - mount.options.join(',').length;
  for (const option of mount.options) {
    if (!options.has(option)) {
      value.tellPart('unknown-mount-option', at, at + option.length, { args: [option] });
    }
    at += option.length + 1;
  }
});

/** The engine refuses a target that does not begin at the root. */
function checkTarget(value: Value, target: string, at: number): void {
  if (target.startsWith('/') || /^\p{L}:|^\\\\/u.test(target) || /\$/.test(target)) return;
  value.tellPart('relative-target', at, at + target.length, { args: [target] });
}

const keys = ['type', 'source', 'target', 'read_only', 'consistency', 'bind', 'volume', 'tmpfs', 'image'];

export const volumes: ValueRule = {
  items: {
    check: (value) => {
      if (value.node.kind === 'scalar') return shortMount.check?.(value);
      if (value.node.kind !== 'map' || !value.hasOnly(keys)) return;
      if (value.under('target') === undefined) value.tell('no-target', { args: ['mount'] });
      const type = value.under('type')?.text;
      if (type === 'bind' && value.under('source') === undefined) value.tell('no-mount-source');
    },
    keys: {
      read_only: boolean,
      target: onText((value, text) => checkTarget(value, text, 0)),
      bind: { keys: { create_host_path: boolean } },
      volume: { keys: { nocopy: boolean } },
      tmpfs: { keys: { size, mode: bareNumber } },
    },
  },
};

export const tmpfs = onTexts((value, text) => {
  const [target = ''] = text.split(':');
  if (target === '') value.tell('empty-value');
  else checkTarget(value, target, 0);
});

export const devices: ValueRule = {
  items: {
    check: (value) => {
      const { text } = value;
      if (value.node.kind === 'map') {
        const known = value.hasOnly(['source', 'target', 'permissions']);
        if (known && value.under('source') !== undefined && value.under('target') === undefined) {
          value.tell('no-target', { args: ['device'] });
        }
      } else if (text !== undefined) {
        const parts = text.split(':');
        if (parts.length > 3 || text === '' || !/^[rwm]*$/.test(parts[2] ?? '')) {
          value.tell('invalid-device', { args: [text] });
        }
      }
    },
  },
};
