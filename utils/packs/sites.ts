/** The listed sites, from `data/sites`. Build time (Node). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { FactError } from './load.ts';

const selectors = v.array(v.pipe(v.string(), v.minLength(1)));

const SiteSchema = v.strictObject({
  name: v.strictObject({ ar: v.string(), fr: v.string() }),
  langs: v.pipe(v.array(v.picklist(['ar', 'fr', 'en'])), v.minLength(1)),
  /** Match patterns, one a domain: `*://*.host/*` covers the bare host too. */
  match: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^\*:\/\/\*\.[a-z0-9.-]+\/\*$/u, 'write *://*.host/*'))),
    v.minLength(1),
  ),
  /** Extraction hints: see `utils/page/site-rule.ts`. */
  extract: v.optional(
    v.strictObject({
      body: v.optional(selectors),
      date: v.optional(selectors),
      drop: v.optional(selectors),
    }),
  ),
});

/** One listed site; its id is the file's name. */
export type Site = v.InferOutput<typeof SiteSchema> & { id: string };

/**
 * Reads all sites.
 * @throws FactError that names file and field
 */
export function loadSites(dataDir: string): Site[] {
  const dir = join(dataDir, 'sites');
  const faults: string[] = [];
  const sites = readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => {
      const parsed = v.safeParse(SiteSchema, JSON.parse(readFileSync(join(dir, name), 'utf8')));
      if (parsed.success) return [{ id: name.replace(/\.json$/u, ''), ...parsed.output }];
      for (const issue of parsed.issues)
        faults.push(`data/sites/${name}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
      return [];
    });
  if (faults.length > 0) throw new FactError(faults);
  return sites;
}
