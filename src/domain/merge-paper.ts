import type { Paper } from './paper.ts';

/**
 * What we know about a paper after being told about it again. The newer answer wins, but what it leaves out is kept:
 * the service serves the same paper with and without summary, submitter or day, depending on the list and the hour.
 */
export function mergePaper(known: Paper | undefined, told: Paper): Paper {
  if (!known) return told;
  // Stars and "guessed" belong to one repository: they do not pass on to another one.
  const { stars, codeIsGuessed, ...rest } = known;
  const sameCode = told.code === undefined || told.code === known.code;
  const code = {
    ...(sameCode && stars !== undefined && { stars }),
    ...(told.code === undefined && codeIsGuessed && { codeIsGuessed }),
  };
  return { ...rest, ...code, ...saidIn(told) };
}

/** The fields that say something; empty text and empty lists don't. */
function saidIn(told: Paper): Partial<Paper> {
  return Object.fromEntries(
    Object.entries(told).filter(([, value]) => value !== undefined && value !== '' && !isEmptyList(value)),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
