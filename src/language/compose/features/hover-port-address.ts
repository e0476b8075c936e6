import { usualService } from '../../dockerfile/facts/ports.ts';
import { code } from '../../features/inline-code.ts';
import type { PublishedPort } from '../explain-value/ports.ts';

/** What speaks no HTTP, so that a browser has nothing to show. */
const notForBrowsers = /SSH|DNS|SMTP|MQTT|MySQL|PostgreSQL|RabbitMQ|Redis|PHP-FPM|MongoDB/;

/**
 * Where a published port is reached, as Markdown: a link where a browser may open it, else code. Undefined where the
 * engine chooses the port.
 */
export function portAddress({
  published,
  target,
  address,
  protocol,
  choice,
}: PublishedPort): string | undefined {
  if (published === undefined) return undefined;
  const everywhere = address === undefined || address === '0.0.0.0' || address === '::';
  const host = everywhere || address === '127.0.0.1' || address === '::1' ? 'localhost' : address;
  const several = published.first !== published.last;
  const place = `${host.includes(':') ? `[${host}]` : host}:${published.first}${several ? `-${published.last}` : ''}`;
  const other = notForBrowsers.test(usualService(target.first) ?? '');
  // An address is a stranger's text; it becomes part of a link only when it can be nothing else.
  const safe = /^[\w.-]+$/.test(host);
  if (several || choice || other || protocol !== 'tcp' || !safe) return code(place);
  return `[${place}](http://${place})`;
}
