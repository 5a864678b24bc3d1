/** What became of saving from a menu or by key: it is on the list (now, or since long), there was no paper, or it could not be kept. */
export type SaveAnswer = 'saved' | 'no-paper' | 'failed';
