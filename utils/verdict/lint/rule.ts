/** What a rule of the lint is. Rules are pure: facts in, faults out. */
import type { TopicFiles } from '../../packs/schema.ts';

/** One thing that is wrong, in words for the person who writes the data. */
export interface Fault {
  /** File below the topic's folder, such as `claims/x.json`. */
  file: string;
  field: string;
  /** What is wrong and what to do. */
  message: string;
}

/** One rule. Its id is for tests and for talking about it. */
export interface LintRule {
  id: string;
  /** What it holds, in one sentence. */
  holds: string;
  check(files: TopicFiles): Fault[];
}
