/**
 * Reads the facts of a topic from its folder. Runs at build, on the command line and in tests
 * (Node); a page only ever sees the compiled pack.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import {
  DetectionSchema,
  FittedWeightsSchema,
  StanceCuesSchema,
  type StanceCues,
} from './detection-schema.ts';
import {
  BodySchema,
  ClaimSchema,
  EventSchema,
  MovedSchema,
  OriginSchema,
  SourceSchema,
  TopicSchema,
  type Body,
  type TopicFiles,
} from './schema.ts';

/** Made by `npm run train`; the claims of a topic without it rest on their wordings alone. */
export const WEIGHTS = 'weights.json';

/** Facts that cannot be shipped; the message lists each fault with file, field and remedy. */
export class FactError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The facts have ${faults.length} fault(s):\n- ${faults.join('\n- ')}`);
    this.name = 'FactError';
    this.faults = faults;
  }
}

/** Ids of all topics: the folders below `data/topics`. */
export function topicIds(dataDir: string): string[] {
  return readdirSync(join(dataDir, 'topics'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/**
 * Loads all files of a topic.
 * @throws FactError with every fault of every file
 */
export function loadTopic(dataDir: string, id: string): TopicFiles {
  const dir = join(dataDir, 'topics', id);
  const reader = new Reader();
  const files: TopicFiles = {
    topic: { id, ...reader.one(join(dir, 'topic.json'), TopicSchema) },
    detection: reader.one(join(dir, 'detection.json'), DetectionSchema),
    weights: existsSync(join(dir, WEIGHTS))
      ? reader.one(join(dir, WEIGHTS), FittedWeightsSchema)
      : null,
    claims: reader.all(join(dir, 'claims'), ClaimSchema),
    events: reader.all(join(dir, 'events'), EventSchema),
    origins: reader.all(join(dir, 'origins'), OriginSchema),
    sources: reader.all(join(dir, 'sources'), SourceSchema),
    bodies: loadBodies(dataDir),
    moved: reader.moved,
  };
  reader.finish();
  return files;
}

/** Loads the bodies that all topics share. */
export function loadBodies(dataDir: string): Body[] {
  const reader = new Reader();
  const bodies = reader.one(join(dataDir, 'bodies.json'), v.record(v.string(), BodySchema));
  reader.finish();
  return Object.entries(bodies)
    .map(([id, body]) => ({ id, ...body }))
    .sort((a, b) => byCodeUnits(a.id, b.id));
}

/** Loads the cue words of stance. */
export function loadStanceCues(dataDir: string): StanceCues {
  const reader = new Reader();
  const cues = reader.one(join(dataDir, 'stance.json'), StanceCuesSchema);
  reader.finish();
  return cues;
}

/** Collects the faults of many files, so that one run names them all. */
class Reader {
  /** Old ids and where they moved. */
  readonly moved: Record<string, string> = {};
  private readonly faults: string[] = [];

  one<Schema extends v.GenericSchema>(path: string, schema: Schema): v.InferOutput<Schema> {
    return this.check(path, schema, this.json(path));
  }

  /** All facts of a folder, less those that moved. */
  all<Schema extends v.GenericSchema>(
    dir: string,
    schema: Schema,
  ): (v.InferOutput<Schema> & { id: string })[] {
    const names = readdirSync(dir).filter((name) => name.endsWith('.json'));
    const ids = names.map((name) => basename(name, '.json')).sort(byCodeUnits);
    return ids.flatMap((id): (v.InferOutput<Schema> & { id: string })[] => {
      const path = join(dir, `${id}.json`);
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))
        this.faults.push(`${relative(path)}: rename it: small letters, digits, single hyphens`);
      const content = this.json(path);
      const moved = v.safeParse(MovedSchema, content);
      if (moved.success) {
        this.moved[`${basename(dir)}/${id}`] = moved.output.moved;
        return [];
      }
      return [Object.assign({ id }, this.check(path, schema, content))];
    });
  }

  private check<Schema extends v.GenericSchema>(
    path: string,
    schema: Schema,
    content: unknown,
  ): v.InferOutput<Schema> {
    const parsed = v.safeParse(schema, content);
    if (parsed.success) return parsed.output;
    for (const issue of parsed.issues) {
      const field = v.getDotPath(issue) ?? 'the file';
      this.faults.push(`${relative(path)}: ${field}: ${issue.message}`);
    }
    return {};
  }

  finish(): void {
    if (this.faults.length > 0) throw new FactError(this.faults);
  }

  private json(path: string): unknown {
    try {
      return JSON.parse(readFileSync(path, 'utf8'));
    } catch (fault) {
      this.faults.push(`${relative(path)}: the file: ${String(fault)}; mend its JSON`);
      return {};
    }
  }
}

/** The order of the ids is the same on every machine, and the database's own. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Messages name a file from `data/` on: it is the same on every machine. */
function relative(path: string): string {
  const parts = path.split(/[\\/]/u);
  const data = parts.lastIndexOf('data');
  return parts.slice(data < 0 ? 0 : data).join('/');
}
