export type WelcomePicture = 'badge' | 'popup' | 'list' | 'private';

/** A small drawing beside the sentence that says the same; in the colours of either theme. */
export function WelcomePictureOf({ of }: { of: WelcomePicture }) {
  return (
    <svg class="welcome-picture" viewBox="0 0 96 64" width="96" height="64" aria-hidden="true">
      <rect class="is-sheet" x="1" y="1" width="94" height="62" rx="6" />
      {of === 'badge' && <Toolbar />}
      {of === 'popup' && <Rows />}
      {of === 'list' && <ReadingList />}
      {of === 'private' && <House />}
    </svg>
  );
}

/** An address bar, and the button beside it with a number on it. */
function Toolbar() {
  return (
    <>
      <rect class="is-quiet" x="9" y="25" width="46" height="14" rx="7" />
      <rect class="is-line" x="64" y="22" width="20" height="20" rx="4" />
      <path class="is-line" d="M69 28h10M69 32h10M69 36h6" />
      <rect class="is-accent" x="74" y="36" width="16" height="12" rx="3" />
      <path class="is-on-accent" d="M80 39.5h4v5h-4M81 42h3" />
    </>
  );
}

/** Two papers: votes, a title, a sentence. */
function Rows() {
  return (
    <>
      {[12, 37].map((y) => (
        <g key={y}>
          <rect class="is-ink" x="9" y={y} width="9" height="5" rx="1.5" />
          <rect class="is-ink" x="24" y={y} width="52" height="5" rx="1.5" />
          <rect class="is-quiet" x="24" y={y + 8} width="60" height="4" rx="1.5" />
          <rect class="is-quiet" x="24" y={y + 14} width="38" height="4" rx="1.5" />
        </g>
      ))}
      <path class="is-hairline" d="M1 32.5h94" />
    </>
  );
}

/** Shelves, and papers that are kept on them. */
function ReadingList() {
  return (
    <>
      <path class="is-hairline" d="M28.5 1v62" />
      {[12, 21, 30].map((y) => (
        <rect key={y} class="is-quiet" x="8" y={y} width="14" height="4" rx="1.5" />
      ))}
      {[10, 26, 42].map((y) => (
        <g key={y}>
          <path class="is-saved" d={`M36 ${y}h7v11l-3.5-3-3.5 3z`} />
          <rect class="is-ink" x="49" y={y} width="36" height="5" rx="1.5" />
          <rect class="is-quiet" x="49" y={y + 7} width="26" height="4" rx="1.5" />
        </g>
      ))}
    </>
  );
}

/** A window with a door that is shut. */
function House() {
  return (
    <>
      <path class="is-line" d="M41 31v-6a7 7 0 0 1 14 0v6" />
      <rect class="is-ink" x="36" y="31" width="24" height="18" rx="3" />
      <circle class="is-hole" cx="48" cy="39" r="2.5" />
      <path class="is-hole-line" d="M48 40v4" />
    </>
  );
}
