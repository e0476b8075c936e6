/** Lists of pairs: environment, hosts, contexts, keys. */

import { onText, type Value, type ValueRule } from './rule.ts';

/** Source: MappingWithEquals of compose-go's types; the rest is what a shell would not do. */
const assignment = onText((value, text) => {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  if (/\s$/.test(name)) {
    value.tellPart('environment-spaces', 0, name.length + 1, { args: [name.trim()] });
  } else if (/^\s/.test(name) || (equals >= 0 && /^[ \t]/.test(text.slice(equals + 1)))) {
    value.tell('environment-spaces', { kind: 'warning', args: [name.trim()] });
  }
});

/** In a list the last of two of one name counts. */
function twice(value: Value): void {
  const first = new Map<string, Value>();
  for (const item of value.values) {
    const name = item.text?.split('=')[0];
    if (name === undefined) continue;
    const other = first.get(name);
    if (other === undefined) first.set(name, item);
    else item.tell('duplicate-variable', { args: [name], related: [other.place] });
  }
}

/** Lists in which docker compose refuses the same text twice. Of others it takes the last. Source: the schema's `uniqueItems`, and EnforceUnicity of compose-go's override. */
function repeats(value: Value): void {
  const first = new Map<string, Value>();
  for (const item of value.values) {
    const { node } = item.place;
    if (node.kind !== 'scalar' || item.text === undefined) continue;
    const id = `${typeof node.value} ${item.text}`;
    const other = first.get(id);
    if (other === undefined) first.set(id, item);
    else item.tell('duplicate-item', { args: [item.text], related: [other.place] });
  }
}

export const distinct: ValueRule = { check: repeats };

/** `{A:1}`: without a space after the colon, all of it is the name. */
function glued(value: Value): void {
  if (value.node.kind !== 'map' || !value.node.flow) return;
  for (const { key, value: nothing } of value.node.pairs) {
    const [, name, rest] = /^([^:]+):(.+)$/s.exec(key.content) ?? [];
    if (name === undefined || rest === undefined || key.style !== 'plain') continue;
    if (nothing.span.start === nothing.span.end) {
      value.tellKey(key, 'colon-in-name', { args: [key.content, name, rest] });
    }
  }
}

export const environment: ValueRule = {
  check: (value) => {
    twice(value);
    glued(value);
  },
  items: assignment,
};

export const labels: ValueRule = { check: glued };

export const extraHosts: ValueRule = {
  check: (value) => {
    repeats(value);
    if (value.node.kind !== 'map') return;
    for (const { key } of value.node.pairs) {
      if (/[:=]/.test(key.content) || (key.content === '' && key.style !== 'plain')) {
        value.tellKey(key, 'invalid-host', { args: [key.content] });
      }
    }
  },
  items: onText((value, text) => {
    const at = text.includes('=') ? text.indexOf('=') : text.indexOf(':');
    const name = text.slice(0, at);
    if (at < 1 || /[:=]/.test(name)) value.tell('invalid-host', { args: [text] });
  }),
};

export const contexts: ValueRule = {
  items: onText((value, text) => {
    if (!text.includes('=')) value.tell('invalid-context', { args: [text] });
  }),
};

export const sshKeys: ValueRule = {
  check: repeats,
  items: onText((value, text) => {
    if (!text.includes('=') && text !== 'default') value.tell('invalid-ssh-key', { args: [text] });
  }),
};
