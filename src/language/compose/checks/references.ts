/** Names that a service uses and nothing declares. Source: checkConsistency of compose-go's loader. */

import type { RuleName } from '../rules.ts';
import type { Section, Service } from '../merged/model.ts';
import { nearest } from './nearest.ts';
import { at, items, last, names, text } from '../merged/view.ts';
import { kindOfMissing, type Whole } from './whole.ts';

const codes: Readonly<Record<Section, RuleName>> = {
  networks: 'undefined-network',
  volumes: 'undefined-volume',
  configs: 'undefined-config',
  secrets: 'undefined-secret',
  models: 'undefined-model',
};

/** Names with a slash, or with the ending of a file, are rather meant as a path. */
function looksLikePath(name: string): boolean {
  return (
    /[/\\]/.test(name) ||
    /\.(conf|cfg|cnf|ini|json|ya?ml|toml|env|sh|sql|py|js|ts|html?|crt|key|pem|txt|xml)$/.test(name)
  );
}

export function checkReferences(whole: Whole): void {
  const { model, report } = whole;
  for (const service of model.services.values()) {
    const kind = kindOfMissing(whole, service);
    if (kind === undefined) continue;
    for (const { section, name, place } of whole.uses.get(service.name) ?? []) {
      const declared = model.resources[section];
      const known = declared.has(name) || (section === 'networks' && name === 'default');
      if (known || model.unreadable.has(section)) continue;
      if (section === 'volumes' && looksLikePath(name)) {
        report.at(place, 'path-or-volume', { kind: kindOfPath(kind, service.active), args: [name] });
      } else {
        const meant = nearest(name, declared.keys());
        report.at(place, codes[section], { kind, args: [name, meant, service.name] });
      }
    }
    for (const { name, place } of whole.needs.get(service.name) ?? []) {
      if (model.services.has(name)) continue;
      report.at(place, 'undefined-service', {
        kind,
        args: [name, nearest(name, model.services.keys()), service.name],
      });
    }
    checkContexts(whole, service);
  }
}

/** No volume can have such a name, so it does not matter what other files declare. */
function kindOfPath(kind: 'error' | 'warning' | 'hint', active: boolean): 'error' | 'warning' {
  return kind === 'warning' || !active ? 'warning' : 'error';
}

/** `additional_contexts` may name services that are built. */
function checkContexts(whole: Whole, service: Service): void {
  const { model, report } = whole;
  const kind = kindOfMissing(whole, service);
  for (const place of at(service.view, 'build', 'additional_contexts')) {
    const values =
      place.node.kind === 'list'
        ? items([place]).map((item) => ({ item, value: (text(item) ?? '').replace(/^[^=]*=/, '') }))
        : names([place]).flatMap(({ value }) => value.map((item) => ({ item, value: text(item) ?? '' })));
    for (const { item, value } of values) {
      if (!value.startsWith('service:') || kind === undefined) continue;
      const name = value.slice('service:'.length);
      const target = model.services.get(name);
      if (target === undefined) {
        report.at(item, 'undefined-service', {
          kind,
          args: [name, nearest(name, model.services.keys()), service.name],
        });
      } else if (last(at(target.view, 'build')) === undefined && target.whole) {
        report.at(item, 'context-not-built', { kind, args: [name], related: [target.declared] });
      }
    }
  }
}
