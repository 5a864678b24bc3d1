import { planSteps } from '../src/domain/import-plan.ts';

/** The end of what pauses on its way: all steps at once. */
export function atOnce<Result>(steps: Generator<unknown, Result, void>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function planImport(...given: Parameters<typeof planSteps>) {
  return atOnce(planSteps(...given));
}
