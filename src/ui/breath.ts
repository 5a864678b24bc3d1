/** Lets the browser draw and answer keys. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
