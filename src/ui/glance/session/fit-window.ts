const WIDTH_PX = 420;
const HEIGHT_PX = 600;
/** A popup takes its size from its page, so for as long as it opens its page must not take its size from the popup. */
const OPENED_MS = 1_000;

/** Where the browser gives the popup less room than it asks for (zoomed in, a small screen), the page makes do with that. */
export function fitWindow(): void {
  setTimeout(() => {
    makeDo();
    addEventListener('resize', makeDo);
  }, OPENED_MS);
}

function makeDo(): void {
  const { style } = document.body;
  style.width = innerWidth < WIDTH_PX ? `${innerWidth}px` : '';
  style.height = innerHeight < HEIGHT_PX ? `${innerHeight}px` : '';
}
