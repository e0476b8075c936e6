/** The languages, each of which is set up when it is first needed. They are in one file, which a browser has too. */
import type * as compose from './compose/services.ts';
import type * as dockerfile from './dockerfile/services.ts';

export const loadDockerfile = (): Promise<typeof dockerfile> => import('./dockerfile/services.ts');

export const loadCompose = (): Promise<typeof compose> => import('./compose/services.ts');
