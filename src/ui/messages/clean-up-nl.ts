import type { PruneKind } from '../../engine/prune.ts';
import type { CleanUpWords } from './clean-up-en.ts';

const one: Record<PruneKind, string> = {
  container: '1 container',
  network: '1 netwerk',
  volume: '1 volume',
  image: '1 image',
  cache: '1 stuk buildcache',
};
const many: Record<PruneKind, string> = {
  container: 'containers',
  network: 'netwerken',
  volume: 'volumes',
  image: 'images',
  cache: 'stukken buildcache',
};

export const cleanUpNl: CleanUpWords = {
  title: 'Opruimen',
  whichKinds: 'Waar wil je kijken? Eerst zie je wat er weg zou gaan.',
  kinds: {
    container: 'Gestopte containers',
    network: 'Ongebruikte netwerken',
    volume: 'Ongebruikte volumes',
    image: 'Ongebruikte images',
    cache: 'Buildcache',
  },
  kindDetails: {
    container: 'Containers die niet draaien, met wat ze in hun eigen bestandssysteem schreven.',
    network: 'Netwerken waar geen draaiende container op zit.',
    volume: 'Volumes die geen enkele container gebruikt. De gegevens erin gaan verloren.',
    image: 'Images waaruit geen container gemaakt is.',
    cache: 'Resultaten van buildstappen: de volgende build duurt langer.',
  },

  measuring:
    'Groottes meten: de engine telt elk bestand. Op een grote schijf duurt dat minuten; met Escape stop je het.',
  withoutSizes: 'Doorgaan zonder groottes',
  withoutSizesDetail: 'De lijst komt meteen, maar zegt niet hoeveel er vrijkomt.',
  withoutSizesOrCache: 'De lijst komt meteen, maar zegt niet hoeveel er vrijkomt en laat de buildcache weg.',
  notMeasured: (reason) => `De groottes konden niet gemeten worden: ${reason}`,

  removes: (count, size, atLeast) => {
    if (count === 0) return 'Verwijdert niets';
    return `Verwijdert er ${count}${size === undefined ? '' : `, maakt ${atLeast ? 'minstens ' : ''}${size} vrij`}`;
  },
  pickPlaceholder: 'Wat aangevinkt is, gaat weg. Typ om te filteren.',
  allImages: 'Ook images met een naam',
  onlyDangling: 'Alleen images zonder naam',
  allVolumes: 'Ook volumes met een naam',
  onlyAnonymous: 'Alleen anonieme volumes',
  whatStays: 'Wat blijft, en waarom',
  reasons: {
    stopped: 'is gestopt',
    neverStarted: 'is nooit gestart',
    dangling: 'heeft geen naam, en er is geen container uit gemaakt',
    unusedImage: 'er is geen container uit gemaakt',
    anonymousVolume: 'anoniem, en geen container gebruikt het',
    unusedVolume: 'geen container gebruikt het',
    unusedNetwork: 'er zit geen draaiende container op',
    unusedCache: 'geen build gebruikt het nu',
  },
  keeps: {
    running: () => 'draait',
    beingRemoved: () => 'wordt al verwijderd',
    inUse: (users) => (users === '' ? 'is in gebruik' : `is in gebruik bij ${users}`),
    hasName: () => 'heeft een naam, en je vroeg alleen naar die zonder',
    hasOptions: () => 'de opties zeggen waar de gegevens staan, dus prune blijft ervan af',
    otherDriver: () => 'hoort bij een andere driver dan local, dus prune blijft ervan af',
    builtIn: () => 'de engine heeft het zelf nodig',
    cacheInUse: () => 'een build is ermee bezig',
  },
  losesData: 'Alle gegevens erin gaan verloren.',
  losesStart: (names) => `Daarna kunnen deze niet meer starten: ${names}.`,
  afterOthers: (names) => `alleen samen met ${names}`,
  made: (time) => `van ${time}`,
  lastUsed: (time) => `laatst gebruikt ${time}`,

  nothing: {
    container: 'Er zijn geen gestopte containers om te verwijderen.',
    network: 'Er zijn geen ongebruikte netwerken om te verwijderen.',
    volume: 'Er zijn geen ongebruikte volumes om te verwijderen.',
    image: 'Er zijn geen ongebruikte images om te verwijderen.',
    cache: 'Er zit niets in de buildcache dat weg kan.',
  },
  nothingAtAll: 'Er is niets op te ruimen.',
  noCacheOnPodman: 'Podman heeft geen eigen buildcache: zijn builds gebruiken images zonder naam.',

  count: (kind, count) => (count === 1 ? one[kind] : `${count} ${many[kind]}`),
  and: (parts) =>
    parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1) ?? ''}`,
  question: (what) => `Wil je ${what} verwijderen?`,
  frees: (size, atLeast) => `Zo komt er ${atLeast ? 'minstens ' : ''}${size} vrij.`,
  dataLost: (names) => `Alle gegevens in deze volumes gaan verloren: ${names}.`,
  cannotStart: (names) => `Deze containers kunnen niet meer starten: ${names}.`,
  remove: 'Verwijderen',

  removing: (count) => (count === 1 ? 'Eén ding verwijderen' : `${count} dingen verwijderen`),
  removed: (what) => `Verwijderd: ${what}.`,
  removedNothing: 'Er is niets verwijderd.',
  freed: (size, atLeast) => `Er is ${atLeast ? 'minstens ' : ''}${size} vrijgekomen.`,
  stayed: (count, names) => (count === 1 ? `Gebleven: ${names}.` : `${count} zijn gebleven: ${names}.`),
  stayedReason: 'is intussen in gebruik',
  stayedCache: 'in gebruik, of er bouwt iets op verder',
  stopped: (count) => `Je hebt het gestopt: ${count} niet aangeraakt.`,
  more: (count) => `nog ${count}`,
  measuringFreed: 'Meten wat er vrijkwam',

  measureTitle: 'Volumes meten',
  volumesMeasured: (count, size) =>
    count === 1 ? `1 volume gemeten: ${size}.` : `${count} volumes gemeten: ${size} in totaal.`,
};
