/** Papers with a topic among all papers, in a period and in those before it. */
export interface Contrast {
  readonly count: number;
  readonly papers: number;
  readonly countBefore: number;
  readonly papersBefore: number;
}

/**
 * How likely chance alone makes a topic's share differ as much or more between the period and those before it: Fisher's exact test, twice
 * the smaller tail. Given that `count + countBefore` of all the papers have the topic, and that which of them fell into the period is a
 * matter of chance, `count` is hypergeometric. Nothing is approximated, so it holds for small counts as well.
 */
export function chanceOf(contrast: Contrast): number {
  const { count, papers, countBefore, papersBefore } = contrast;
  const isRise = count * papersBefore >= countBefore * papers;
  return Math.min(1, 2 * tail(contrast, isRise ? 1 : -1));
}

/** The least that `chanceOf` could be for a topic of as many papers, however they had fallen. */
export function leastChanceOf({ count, papers, countBefore, papersBefore }: Contrast): number {
  const all = count + countBefore;
  const [most, least] = [Math.min(all, papers), Math.max(0, all - papersBefore)];
  const chances = [most, least].map((extreme) =>
    chanceOf({ count: extreme, papers, countBefore: all - extreme, papersBefore }),
  );
  return Math.min(...chances);
}

/**
 * The chance at or below which a topic of many is called rising or fading, so that, where nothing moves at all, calling even a single one
 * has a probability of at most `FALSE_ALARM` over all topics together: Bonferroni's bound after Tarone (Biometrics 46, 1990, 515-522),
 * which does not count those that could not be called with as few papers as they have. It holds however the topics hang together.
 */
export function chanceAllowed(leastChances: Float64Array): number {
  const sorted = leastChances.toSorted();
  let within = sorted.length;
  for (let tests = 1; ; tests += 1) {
    while (within > 0 && (sorted[within - 1] ?? 0) > FALSE_ALARM / tests) within -= 1;
    if (within <= tests) return FALSE_ALARM / tests;
  }
}

/** For one period, both ways together. */
const FALSE_ALARM = 0.01;

/** The probability of `count` or more extreme, upwards or downwards. */
function tail({ count, papers, countBefore, papersBefore }: Contrast, step: 1 | -1): number {
  const [all, total] = [count + countBefore, papers + papersBefore];
  const end = step === 1 ? Math.min(all, papers) : Math.max(0, all - papersBefore);
  let term = Math.exp(logChoose(all, count) + logChoose(total - all, papers - count) - logChoose(total, papers));
  let sum = term;
  for (let at = count; at !== end && term > sum * NEGLIGIBLE; at += step) {
    const [taken, left] = [at, all - at];
    const [takenOther, leftOther] = [papers - at, total - all - papers + at];
    term *=
      step === 1
        ? (left * takenOther) / ((taken + 1) * (leftOther + 1))
        : (taken * leftOther) / ((left + 1) * (takenOther + 1));
    sum += term;
  }
  return sum;
}

const NEGLIGIBLE = 1e-17;

function logChoose(all: number, some: number): number {
  return logFactorial(all) - logFactorial(some) - logFactorial(all - some);
}

/** Kept, since every topic asks for the same ones. */
const logFactorials: number[] = [0];

function logFactorial(number: number): number {
  for (let next = logFactorials.length; next <= number; next += 1)
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next));
  return logFactorials[number] ?? 0;
}
