import type { Language } from '../../notes/types.ts';
import type { Form, Review, Values } from './form.ts';

/** A form without what becomes of its answers: what a page is told. */
export type FormContent = Omit<Form, 'review' | 'submit'>;

/** What the page of a form is told. */
export type ToForm =
  | {
      readonly type: 'form';
      /** Another one each time a form begins, so that the page knows what it kept of this one. */
      readonly serial: string;
      readonly language: Language;
      readonly form: FormContent;
      /** Its answers are being worked on. */
      readonly submitting: boolean;
    }
  /** What the review of that number came to; `error` when it could not be made. */
  | { readonly type: 'review'; readonly number: number; readonly review: Review; readonly error?: string }
  /** It cannot be submitted as it is. */
  | { readonly type: 'refused'; readonly review: Review }
  /** It was not done; without an error it was cancelled. */
  | { readonly type: 'failed'; readonly error?: string }
  | { readonly type: 'browsed'; readonly request: number; readonly path: string };

/** What the page of a form tells. */
export type FromForm =
  | { readonly type: 'ready' }
  | { readonly type: 'review'; readonly number: number; readonly values: Values }
  | { readonly type: 'submit'; readonly values: Values; readonly button: string }
  /** Cancels what is under way, or closes the form. */
  | { readonly type: 'cancel' }
  | {
      readonly type: 'browse';
      readonly request: number;
      readonly what: 'file' | 'folder' | 'save';
      /** What is filled in now. */
      readonly value: string;
    }
  | { readonly type: 'copy'; readonly text: string }
  /** Someone wants to read the topic of that id. */
  | { readonly type: 'topic'; readonly id: string };
