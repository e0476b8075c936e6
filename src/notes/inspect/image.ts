import type { InspectKey } from './key.ts';

/** What stands in the JSON of an image. */
export const imageKeys: Readonly<Record<string, InspectKey>> = {
  Id: {
    en: 'The image’s full id: a fingerprint of what is in it.',
    nl: 'De volledige id van de image: een vingerafdruk van wat erin zit.',
    topic: 'image',
  },
  RepoTags: {
    en: 'Its names. Several names can stand for one image.',
    nl: 'Haar namen. Meerdere namen kunnen voor één image staan.',
    topic: 'tag',
  },
  RepoDigests: {
    en: 'Its fingerprint in the registries that it came from or went to.',
    nl: 'Haar vingerafdruk in de registry’s waar ze vandaan kwam of naartoe ging.',
    topic: 'digest',
  },
  Parent: {
    en: 'The image that it was built on, where it was built here with the classic builder.',
    nl: 'De image waarop ze gebouwd is, als dat hier met de klassieke builder gebeurde.',
  },
  Comment: { en: 'What was noted when it was made.', nl: 'Wat erbij genoteerd is toen ze gemaakt werd.' },
  Created: {
    en: 'When it was made, in UTC. It may have come here later.',
    nl: 'Wanneer ze gemaakt is, in UTC. Misschien is ze hier pas later aangekomen.',
  },
  Container: {
    en: 'The container of its last build step, with the classic builder.',
    nl: 'De container van haar laatste buildstap, bij de klassieke builder.',
  },
  ContainerConfig: {
    en: 'What that last build step was run with. Config has what counts.',
    nl: 'Waarmee die laatste buildstap uitgevoerd is. Wat telt, staat in Config.',
  },
  'ContainerConfig.*': {
    en: 'A detail of the last build step. Config has what counts.',
    nl: 'Een gegeven van de laatste buildstap. Wat telt, staat in Config.',
  },
  DockerVersion: {
    en: 'The version of Docker that made it.',
    nl: 'De versie van Docker die haar gemaakt heeft.',
  },
  Author: {
    en: 'Who made it, according to MAINTAINER or docker commit.',
    nl: 'Wie haar gemaakt heeft, volgens MAINTAINER of docker commit.',
  },
  Architecture: {
    en: 'The kind of processor that it is for, such as amd64 or arm64.',
    nl: 'Het soort processor waarvoor ze is, zoals amd64 of arm64.',
  },
  Variant: { en: 'A version of that kind of processor.', nl: 'Een versie van dat soort processor.' },
  Os: { en: 'The operating system that it is for.', nl: 'Het besturingssysteem waarvoor ze is.' },
  OsVersion: { en: 'The version of Windows that it is for.', nl: 'De versie van Windows waarvoor ze is.' },
  Size: {
    en: 'All its layers together, in bytes. Layers that other images have too take space once.',
    nl: 'Al haar lagen samen, in bytes. Lagen die andere images ook hebben, nemen maar één keer plaats in.',
    topic: 'layer',
  },
  VirtualSize: { en: 'The same as Size.', nl: 'Hetzelfde als Size.' },
  RootFS: { en: 'The layers that it is made of.', nl: 'De lagen waaruit ze bestaat.', topic: 'layer' },
  'RootFS.Type': {
    en: 'layers: its file system is made of layers.',
    nl: 'layers: haar bestandssysteem bestaat uit lagen.',
    topic: 'layer',
  },
  'RootFS.Layers': {
    en: 'Fingerprints of its layers, the lowest first.',
    nl: 'Vingerafdrukken van haar lagen, de onderste eerst.',
    topic: 'layer',
  },
  Metadata: { en: 'What only this engine knows of it.', nl: 'Wat alleen deze engine ervan weet.' },
  'Metadata.LastTagTime': {
    en: 'When it last got a name here.',
    nl: 'Wanneer ze hier het laatst een naam kreeg.',
    topic: 'tag',
  },
  Descriptor: {
    en: 'How a registry describes it: kind, fingerprint and size.',
    nl: 'Hoe een registry haar beschrijft: soort, vingerafdruk en grootte.',
    topic: 'digest',
  },
  'Descriptor.*': { en: 'A detail of that description.', nl: 'Een gegeven van die beschrijving.' },
  Manifests: {
    en: 'The variants of it that are here, one for each platform.',
    nl: 'De varianten ervan die hier zijn, één per platform.',
  },
};
