import type { Project } from '../project.ts';
import type { Finding } from '../finding.ts';
import type { Model, Service } from '../merged/model.ts';
import type { Report } from './report.ts';
import type { Use } from './uses.ts';
import type { Need } from '../merged/needs.ts';

/** What the checks of a whole project work on. */
export interface Whole {
  readonly project: Project;
  readonly model: Model;
  readonly report: Report;
  /** Of each service, by its name. */
  readonly needs: ReadonlyMap<string, readonly Need[]>;
  readonly uses: ReadonlyMap<string, readonly Use[]>;
}

/** How bad it is that a service refers to something that is not there. Undefined where that cannot be known. */
export function kindOfMissing({ project, model }: Whole, service: Service): Finding['kind'] | undefined {
  if (!model.whole) return undefined;
  if (project.mayBePartial) return 'hint';
  return kindOfConflict(service);
}

/** docker compose does not look at services whose profile is not active; it will once it is. */
export function kindOfConflict({ active }: Service): Finding['kind'] {
  return active ? 'error' : 'warning';
}
