/** As many papers as the service gives a page at most. */
export const PAGE_SIZE = 100;
