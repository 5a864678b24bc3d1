/**
 * A file being read in steps: between any two, whoever takes them may pause. Ten thousand entries in one go would hold a page up for seconds.
 * A step tells which part of the file has been read, from 0 to 1, where that is known.
 */
export type ReadingSteps<Result> = Generator<number | undefined, Result, void>;
