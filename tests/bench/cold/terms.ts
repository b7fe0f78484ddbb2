/** The terms that the script before laid down in the page's isolated world, as JSON. */
export function benchTerms(): string[] {
  return JSON.parse((globalThis as unknown as { benchTerms: string }).benchTerms) as string[];
}
