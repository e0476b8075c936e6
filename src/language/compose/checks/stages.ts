/** Stages that a build asks for, held against its Dockerfile. Compose does not look; the build fails. */

import { parseDockerfile } from '../../dockerfile/parse.ts';
import { symbolsOf as namesIn } from '../../dockerfile/symbols.ts';
import { resolved, valueOf } from '../../yaml/walk.ts';
import { occurrencesIn } from '../occurrences.ts';
import { type Named, symbolsOf } from '../project-symbols.ts';
import type { Project, ProjectPart } from '../project.ts';
import type { Occurrence } from '../symbols.ts';
import { nearest } from './nearest.ts';
import type { Report } from './report.ts';

export function checkStages(project: Project, part: ProjectPart, report: Report): void {
  // Most files ask for none, and to find the names of a big one takes a while.
  if (!part.file.text.includes('target')) return;
  for (const place of occurrencesIn(part.path, part.file)) {
    if (place.kind !== 'stage' || place.role !== 'reference') continue;
    const named = symbolsOf(project).of.get(place);
    const dockerfile = named && dockerfileText(project, place, named);
    // A stage may be asked for by its number.
    if (dockerfile === undefined || named?.declarations.length !== 0 || /^\d+$/.test(place.name)) continue;
    const stages = namesIn(parseDockerfile(dockerfile)).named.filter(({ kind }) => kind === 'stage');
    const meant = nearest(
      place.name,
      stages.map(({ name }) => name),
    );
    report.span(part.path, place.span, 'undefined-stage', { args: [place.name, meant] });
  }
}

/** Undefined where it could not be read. */
function dockerfileText({ texts }: Project, { from }: Occurrence, { dockerfile }: Named): string | undefined {
  if (dockerfile !== undefined) return texts.get(dockerfile);
  const inline = resolved(from && valueOf(from, 'dockerfile_inline'));
  return inline?.kind === 'scalar' ? inline.content : undefined;
}
