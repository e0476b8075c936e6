/** What our hints say, in Dutch. The arguments are those of the finding. */
export const hintsNl: Record<string, (...args: string[]) => string> = {
  'pinned-tag': (image, tag) =>
    tag === ''
      ? `${image} heeft geen tag, dus je krijgt wat er op de dag van de build het nieuwst is. Noem een versie.`
      : `${image} is morgen een andere image. Noem een versie in plaats van latest.`,
  'old-base': (what, since) =>
    `${what} krijgt geen beveiligingsupdates meer (sinds ${since}). Bouw verder op een nieuwere versie.`,
  'root-user': () => 'Het programma in de container draait als root. Geef het met USER een eigen gebruiker.',
  'install-before-copy': (command) =>
    `Bij elke wijziging in de broncode draait ${command} opnieuw. Kopieer eerst alleen de bestanden die het nodig heeft, installeer, en kopieer dan de rest.`,
  'apt-update-alone': () =>
    'De pakketlijst wordt in een eigen laag bewaard en veroudert. Doe de update in dezelfde RUN als de installatie.',
  'apt-clean': () =>
    'De pakketlijsten blijven in de image staan. Verwijder /var/lib/apt/lists/* in dezelfde RUN.',
  'apt-recommends': () =>
    'Zo worden ook aanbevolen pakketten geïnstalleerd. Met --no-install-recommends blijft de image klein.',
  'apt-yes': (action) =>
    `apt-get ${action} stelt een vraag, en tijdens een build antwoordt niemand. Voeg -y toe.`,
  'apt-for-people': () =>
    'apt is bedoeld voor mensen aan een terminal en kan veranderen. Gebruik apt-get in een Dockerfile.',
  'apk-no-cache': () => 'De pakketindex blijft in de image staan. Gebruik apk add --no-cache.',
  'pip-no-cache': () => 'Wat pip downloadt, blijft in de image staan. Gebruik --no-cache-dir.',
  'few-layers': (count) =>
    `${count} RUN's na elkaar geven ${count} lagen. Samengevoegd met && is het er één.`,
  'cd-in-run': (folder) => `cd geldt alleen voor deze RUN. WORKDIR ${folder} zegt het voor alles wat volgt.`,
  'workdir-first': (target) =>
    `Zonder WORKDIR komt ${target} in de root van het bestandssysteem terecht. Stel er eerst een in.`,
  'sudo-in-run': () => 'Deze stap draait al als root, dus sudo doet hier niets.',
  'copy-over-add': () =>
    "Voor eigen bestanden doet COPY hetzelfde, zonder verrassingen. Bewaar ADD voor archieven en URL's.",
  'add-remote-archive': () =>
    'Een archief van een URL wordt niet uitgepakt. ADD pakt alleen archieven uit de buildcontext uit.',
  'no-secrets': (file) =>
    file === ''
      ? 'Dit lijkt een geheim. Iedereen die de image heeft, kan het lezen. Gebruik RUN --mount=type=secret.'
      : `${file} lijkt een geheim. Iedereen die de image heeft, kan het lezen. Gebruik RUN --mount=type=secret.`,
  'no-dockerignore': () =>
    'Alles in de map wordt gekopieerd, ook .git en geheimen. Zet in een .dockerignore wat er niet mee hoeft.',
  'entrypoint-ignores-cmd': () =>
    'Een ENTRYPOINT in shell-vorm negeert CMD en wat er achter docker run staat. Schrijf het in exec-vorm.',
  'broken-list': (keyword) =>
    keyword === 'COPY' || keyword === 'ADD' || keyword === 'VOLUME'
      ? "Deze lijst is geen geldige JSON, dus haken en aanhalingstekens tellen mee in de paden. Gebruik dubbele aanhalingstekens, met komma's ertussen."
      : "Deze lijst is geen geldige JSON, dus een shell krijgt hem zoals hij er staat, met haken en al. Gebruik dubbele aanhalingstekens, met komma's ertussen.",
  'volume-not-host': (path) =>
    `VOLUME noemt een map in de container, en ${path} lijkt er een op de host. Kies de plaats op de host met docker run -v.`,
  'write-after-volume': (path) =>
    `${path} zit nu in een VOLUME. Sommige builders gooien weg wat daar later geschreven wordt. Zet VOLUME als laatste.`,
  pipefail: (command) =>
    `Als ${command} mislukt, gaat deze stap gewoon door: alleen de laatste opdracht van een pipe telt. Gebruik een shell met pipefail.`,
  'misspelled-command': (name, meant) => `Er is geen bekende opdracht ${name}. Bedoelde je ${meant}?`,
  'no-healthcheck': () => 'Docker kan niet zien of het programma nog werkt. Een HEALTHCHECK zoekt dat uit.',
};
