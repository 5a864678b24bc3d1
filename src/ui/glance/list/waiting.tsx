import type { ComponentChildren } from 'preact';

/** Rows to come, in the shape of rows: nothing moves when they arrive. */
export function Waiting({ words }: { words: ComponentChildren }) {
  return (
    <div class="waiting">
      {words}
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
