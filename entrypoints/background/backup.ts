/** What guards the library at the start of browser or extension. */
import { library } from './annotations.ts';

/** Compares database and second copy, row by row, and empties the bin of what is over. */
export async function checkLibrary(): Promise<void> {
  await library().start();
}
