import type * as deep from './deep.ts';

/** The large parts of the languages. They are packed once, with the languages of the editor (`scripts/build.ts`). */
export const loadDeep = (): Promise<typeof deep> => import('./deep.ts');
