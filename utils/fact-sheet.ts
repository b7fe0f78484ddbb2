import type { Body, Claim, Event, Origin, Source, Topic } from './packs/schema.ts';

/** Facts about one topic, as a surface needs them: a whole pack, or what one article touches. */
export interface FactSheet {
  topic: Topic;
  claims: Claim[];
  events: Event[];
  origins: Origin[];
  sources: Source[];
  bodies: Body[];
  /** Id of the source that the article itself is, where it is one. */
  page?: string;
}
