const ATTEMPTS = 3;

/** A browser now and then fails to start on a busy machine: a launch is tried again, an assertion never. */
export async function launchAgain<T>(launch: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch();
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      console.warn(`The browser did not start (attempt ${attempt} of ${ATTEMPTS}): ${firstLine(error)}`);
    }
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
