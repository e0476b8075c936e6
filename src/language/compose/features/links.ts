/** What a Compose file names and one can go to: files and folders that are there, and pages of images. */

import { pageOf } from '../../dockerfile/features/links.ts';
import { offsetInText } from '../../yaml/scalar-offsets.ts';
import type { Span, YamlScalar } from '../../yaml/tree.ts';
import { pairsOf, resolved, valueOf } from '../../yaml/walk.ts';
import { dockerfileOf, type FileUse, fileUses, textOf } from '../file-uses.ts';
import type { Project, ProjectPart } from '../project.ts';

export interface Link {
  readonly span: Span;
  /** Of a file or a folder of the project; which of the two, `project.present` says. */
  readonly path?: string;
  /** A page on the web. */
  readonly url?: string;
}

/** In the order of the text. */
export function links(project: Project, path: string): Link[] {
  const part = project.parts.get(path);
  if (part === undefined) return [];
  const builds = new Map<YamlScalar, string>();
  const images: Link[] = [];
  const seen = new Set<YamlScalar>();
  for (const { root } of part.file.documents) {
    for (const { value: service } of pairsOf(valueOf(root, 'services'))) {
      const image = resolved(valueOf(service, 'image'));
      const build = resolved(valueOf(service, 'build'));
      // What is built here has no page, whatever it is called.
      if (image?.kind === 'scalar' && build === undefined && !seen.has(image))
        images.push(...imageLink(part, image));
      if (image?.kind === 'scalar') seen.add(image);
      const context = build?.kind === 'scalar' ? build : resolved(valueOf(build, 'context'));
      const dockerfile = build && dockerfileOf(build, part);
      if (context?.kind === 'scalar' && dockerfile !== undefined) builds.set(context, dockerfile);
    }
  }
  const files = fileUses(part).flatMap((use) => fileLink(project, part, use, builds.get(use.scalar)));
  return [...images, ...files].sort((a, b) => a.span.start - b.span.start);
}

function fileLink(
  project: Project,
  { file }: ProjectPart,
  use: FileUse,
  dockerfile: string | undefined,
): Link[] {
  const { kind, scalar, within } = use;
  if (use.path === undefined || isBlock(scalar)) return [];
  const span = {
    start: offsetInText(file, scalar, within.start),
    end: offsetInText(file, scalar, within.end),
  };
  if (span.end <= span.start) return [];
  // A folder that is built has its Dockerfile to look at.
  const paths = kind === 'context' ? [dockerfile, use.path] : [use.path];
  const path = paths.find((each) => each !== undefined && isThere(project, each));
  return path === undefined ? [] : [{ span, path }];
}

function isThere({ present, texts, read }: Project, path: string): boolean {
  const found = present.get(path);
  return found === 'file' || found === 'folder' || read.has(path) || texts.get(path) !== undefined;
}

/** Of an image whose tag depends on a variable, the part before the tag is the link. */
function imageLink(part: ProjectPart, scalar: YamlScalar): Link[] {
  const { content } = scalar;
  if (isBlock(scalar) || content === '') return [];
  const fixed = content.includes('$') ? /^[^$@]+(?=:[^/]*$)/.exec(content)?.[0] : content;
  const image = fixed ?? textOf(scalar, part) ?? '';
  const repository = /^[^@\s]*?(?=(?::[^/@]*)?(?:@.*)?$)/.exec(image)?.[0] ?? '';
  const url = isOwnName(repository) ? undefined : pageOf(repository);
  if (url === undefined) return [];
  const end = fixed === undefined || fixed === content ? content.length : fixed.length;
  return [
    { span: { start: offsetInText(part.file, scalar, 0), end: offsetInText(part.file, scalar, end) }, url },
  ];
}

/** Docker's official images, which have a page of their own. From Docker Hub's list of them. */
const officialNames = new Set(
  (
    'adminer aerospike almalinux alpine amazoncorretto amazonlinux arangodb archlinux backdrop bash bonita ' +
    'buildpack-deps busybox caddy cassandra centos chronograf clickhouse clojure composer convertigo couchbase couchdb ' +
    'crate dart debian docker drupal eclipse-mosquitto eclipse-temurin elasticsearch elixir emqx erlang fedora flink ' +
    'fluentd friendica gcc geonetwork ghost golang gradle groovy haproxy haskell haxe hello-world httpd ibmjava ' +
    'influxdb irssi jetty joomla jruby julia kapacitor kibana kong krakend lightstreamer liquibase logstash mariadb ' +
    'matomo maven mediawiki memcached mongo mongo-express monica mysql nats nats-streaming neo4j nextcloud nginx node ' +
    'odoo open-liberty openjdk oraclelinux orientdb percona perl photon php phpmyadmin plone postfixadmin postgres ' +
    'pypy python r-base rabbitmq redis redmine registry rethinkdb rocket.chat rockylinux ros ruby rust sapmachine ' +
    'silverpeas solr sonarqube spark storm swift swipl teamspeak telegraf tomcat tomee traefik ubuntu unit varnish ' +
    'websphere-liberty wordpress xwiki yourls znc zookeeper'
  ).split(' '),
);

/** Names without an owner are those of official images; any other is somebody's own, and has no page. */
function isOwnName(repository: string): boolean {
  return !repository.includes('/') && !officialNames.has(repository);
}

function isBlock({ style }: YamlScalar): boolean {
  return style === 'literal' || style === 'folded';
}
