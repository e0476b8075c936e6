import type { checksEn } from './checks-en.ts';

/** Zo veel fouten. */
function fouten(count: number): string {
  return count === 1 ? 'een fout' : `${count} fouten`;
}

/** What Check with BuildKit and Check with docker compose say. */
export const checksNl: typeof checksEn = {
  buildkitCheck: {
    running: 'Controleren met BuildKit',
    same: (count) =>
      count === 0
        ? 'BuildKit heeft geen opmerkingen, en Dockyard ook niet.'
        : `BuildKit en Dockyard zeggen hetzelfde: ${count === 1 ? 'één opmerking' : `${count} opmerkingen`}.`,
    different: (count) =>
      `BuildKit en Dockyard verschillen op ${count === 1 ? 'één plaats' : `${count} plaatsen`}; het venster Problemen toont waar.`,
    onlyBuildkit: (text) => `Alleen BuildKit zegt: ${text}`,
    onlyDockyard: (text) => `Alleen Dockyard zegt: ${text}`,
    unavailable: (detail) =>
      `Hiervoor is het docker-commando met buildx 0.15 of nieuwer nodig. Dockyards eigen checks werken ook zonder.${detail === '' ? '' : ` Het antwoord was: ${detail}`}`,
  },
  composeCheck: {
    running: 'Controleren met docker compose',
    verdict: {
      bothAccept: () => 'docker compose aanvaardt dit project, en Dockyard vindt er geen fout in.',
      sameError: (text) => `docker compose en Dockyard weigeren dit project om dezelfde reden: ${text}`,
      otherError: (text, count) =>
        `docker compose noemt de eerste fout die het tegenkomt, en dat is niet ${count === 1 ? 'die' : `een van de ${count}`} die Dockyard ziet: ${text}`,
      onlyCompose: (text) => `docker compose weigert dit project, en Dockyard niet: ${text}`,
      onlyDockyard: (_text, count) =>
        `docker compose aanvaardt dit project, en Dockyard ziet er ${fouten(count)} in.`,
      onlyWhenStarted: (_text, count) =>
        `docker compose aanvaardt dit project tot zover. Dockyard ziet ${fouten(count)} die pas bij het starten ${count === 1 ? 'blijkt' : 'blijken'}.`,
    },
    unsaved: (names) =>
      `Niet opgeslagen, en dus geteld zoals het op schijf staat, want docker compose leest het zelf: ${names}.`,
    silent: (code) => `docker compose eindigde met exitcode ${code} en zei niet waarom.`,
  },
};
