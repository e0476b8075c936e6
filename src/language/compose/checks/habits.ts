/** What docker compose takes, and people regret. */

import { readImageReference } from '../../dockerfile/image-reference.ts';
import type { Service } from '../merged/model.ts';
import { listed } from './uses.ts';
import { at, items, last, names, type Place, scalarAt, text } from '../merged/view.ts';
import type { Whole } from './whole.ts';

export function checkHabits(whole: Whole): void {
  for (const service of whole.model.services.values()) {
    checkTag(whole, service);
    checkPassword(whole, service);
    checkDatabase(whole, service);
    const privileged = scalarAt(service.view, 'privileged');
    if (privileged?.text === 'true') whole.report.at(privileged.place, 'privileged-service');
    const links = last(at(service.view, 'links'));
    if (links?.key !== undefined) {
      whole.report.at({ part: links.part, node: links.key }, 'obsolete-links', { unnecessary: true });
    }
    checkSwarm(whole, service);
  }
}

/** What a build makes has the tag that one gives it. */
function checkTag({ report }: Whole, { view }: Service): void {
  const image = scalarAt(view, 'image');
  if (image === undefined || image.text === '' || last(at(view, 'build')) !== undefined) return;
  const reference = readImageReference(image.text);
  if (reference === undefined || reference.digest !== undefined) return;
  if (reference.tag === undefined || reference.tag.text === 'latest') {
    report.at(image.place, 'floating-tag', { args: [image.text, reference.tag?.text ?? ''] });
  }
}

const secretName =
  /(?:^|_)(?:PASSWORD|PASSWD|PASS|PWD|SECRET|SECRET_KEY|TOKEN|API_?KEY|PRIVATE_KEY|ACCESS_KEY)$/i;
const notSecret = /^(?:|true|false|yes|no|on|off|none|null|\d{1,3})$/i;

function checkPassword({ report }: Whole, { view }: Service): void {
  for (const place of at(view, 'environment')) {
    const entries: { name: string; value: string; at: Place; raw: string }[] = [];
    if (place.node.kind === 'list') {
      for (const item of items([place])) {
        const raw = item.node.kind === 'scalar' ? item.node.content : '';
        const equals = raw.indexOf('=');
        if (equals > 0)
          entries.push({ name: raw.slice(0, equals), value: raw.slice(equals + 1), at: item, raw });
      }
    } else {
      for (const { name, value } of names([place])) {
        const found = last(value);
        const raw = found?.node.kind === 'scalar' ? found.node.content : '';
        if (found !== undefined) entries.push({ name, value: raw, at: found, raw });
      }
    }
    for (const { name, value, at: where, raw } of entries) {
      if (secretName.test(name) && !notSecret.test(value.trim()) && !raw.includes('$')) {
        report.at(where, 'plain-secret', { args: [name] });
      }
    }
  }
}

const databases = new Set(
  'postgres mysql mariadb mongo redis valkey memcached elasticsearch opensearch couchdb cassandra clickhouse-server influxdb neo4j rethinkdb mssql server etcd timescaledb postgis mongodb postgresql'.split(
    ' ',
  ),
);

/** Ports that no `127.0.0.1` keeps on this machine. */
function checkDatabase({ report }: Whole, { view }: Service): void {
  const image = readImageReference(scalarAt(view, 'image')?.text ?? '');
  if (image === undefined || !databases.has(image.repository.text)) return;
  if (image.repository.text === 'server' && !/mssql/.test(image.namespace?.text ?? '')) return;
  for (const place of listed(at(view, 'ports'))) {
    const isMap = place.node.kind === 'map';
    const spec = isMap ? '' : (text(place) ?? '');
    const address = isMap
      ? (scalarAt([place], 'host_ip')?.text ?? '')
      : (spec.match(/^(.*):[^:]*:[^:]*$/)?.[1] ?? '');
    const published = isMap ? scalarAt([place], 'published') !== undefined : spec.includes(':');
    if (published && ['', '0.0.0.0', '[::]', '::'].includes(address)) {
      report.at(place, 'published-database', { args: [image.repository.text] });
    }
  }
}

/** What docker compose leaves to a swarm. Source: pkg/compose/create.go of docker compose. */
const swarmKeys = ['endpoint_mode', 'labels', 'placement', 'update_config', 'rollback_config'];

function checkSwarm({ report }: Whole, { view }: Service): void {
  for (const { name, place } of names(at(view, 'deploy').filter(({ node }) => node.kind === 'map'))) {
    if (swarmKeys.includes(name)) report.at(place, 'swarm-only', { args: [name] });
  }
}
