export const NAME_FILTER_KINDS = ['submitter', 'organisation', 'author', 'keyword'] as const;

/** The list narrowed to the papers that share something with one that was clicked. */
export interface NameFilter {
  readonly by: (typeof NAME_FILTER_KINDS)[number];
  readonly value: string;
}
