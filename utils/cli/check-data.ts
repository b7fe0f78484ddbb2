/** `npm run check:data`: every topic through schema, lint and compilation; faults on stderr. */
import { join } from 'node:path';
import { buildTopic } from '../packs/build.ts';
import { FactError, topicIds } from '../packs/load.ts';

const DATA = process.argv[2] ?? join(import.meta.dirname, '..', '..', 'data');

let code = 0;
for (const id of topicIds(DATA)) {
  try {
    const { pack } = buildTopic(DATA, id);
    const { claims, events, origins, sources } = pack;
    console.log(
      `${id}: ${claims.length} claims, ${events.length} events, ${origins.length} origins, ${sources.length} sources: no fault`,
    );
  } catch (fault) {
    console.error(fault instanceof FactError ? `${id}: ${fault.message}` : fault);
    code = 1;
  }
}
process.exitCode = code;
