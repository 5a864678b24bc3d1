export const NARROWED_BY = ['submitter', 'organisation', 'author', 'keyword'] as const;

/** The list narrowed to the papers that share something with one that was clicked. */
export interface Narrowing {
  readonly by: (typeof NARROWED_BY)[number];
  readonly value: string;
}
