import { say } from '../../browser/words.ts';

/** Rows to come, in the shape of rows: nothing moves when they arrive. */
export function Waiting({ isFirstRun }: { isFirstRun: boolean }) {
  return (
    <div class="waiting">
      {isFirstRun && (
        <div class="waiting-words">
          <h2>{say('first_run_title')}</h2>
          <p>{say('first_run_text')}</p>
        </div>
      )}
      <div aria-hidden="true">
        {[0, 1, 2, 3, 4].map((index) => (
          <div class="ghost" key={index}>
            <i class="ghost-votes" />
            <div>
              <i class="ghost-title" />
              <i class="ghost-line" />
              <i class="ghost-facts" />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
