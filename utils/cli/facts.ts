/**
 * `npm run -s facts -- [--as-of DAY] [--lang ar|fr|en] [--json] [ID...]`: the pack for people and
 * tools: verdicts at the start and the end of a day, origins, and the chains of copies behind them.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildTopic } from '../packs/build.ts';
import { topicIds } from '../packs/load.ts';
import type { Claim, Lang, Pack } from '../packs/schema.ts';
import { latest, nameOf, standing } from '../verdict/as-of.ts';
import { independence } from '../verdict/independence.ts';
import { originEdtf } from '../verdict/origin-date.ts';
import { chainsOf, evidenceOf } from '../verdict/provenance.ts';
import { parseEdtf, type Interval } from '../verdict/time.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');

/** What was asked for. */
interface Wish {
  asOf: Interval | null;
  lang: Lang;
  json: boolean;
  ids: string[];
}

/** @throws Error that says how to call the command */
function readWish(args: string[]): Wish {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'as-of': { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean' } },
  });
  const lang = values.lang ?? 'en';
  if (lang !== 'ar' && lang !== 'fr' && lang !== 'en') throw new Error('--lang is ar, fr or en');
  const asOf = values['as-of'] === undefined ? null : parseEdtf(values['as-of']);
  return { asOf, lang, json: values.json ?? false, ids: positionals };
}

/** A claim as tools want it. */
function claimRecord(claim: Claim, pack: Pack, asOf: Interval | null) {
  const counts = independence(claim, pack.origins);
  const day = asOf && standing(claim, asOf);
  return {
    ...claim,
    verdict: day ? nameOf(day.atEnd) : (latest(claim)?.verdict ?? 'none'),
    ...(day && { start: nameOf(day.atStart), end: nameOf(day.atEnd) }),
    independentFor: counts.for,
    independentAgainst: counts.against,
  };
}

function printJson(packs: Pack[], wish: Wish): void {
  const wanted = <Fact extends { id: string }>(facts: Fact[]) =>
    facts.filter((fact) => wish.ids.length === 0 || wish.ids.includes(fact.id));
  const all = {
    events: packs.flatMap((pack) => wanted(pack.events)),
    claims: packs.flatMap((pack) =>
      wanted(pack.claims).map((claim) => claimRecord(claim, pack, wish.asOf)),
    ),
    sources: packs.flatMap((pack) =>
      wanted(pack.sources).map((source) => ({
        ...source,
        chains: chainsOf(pack.sources, source.id),
      })),
    ),
    origins: packs.flatMap((pack) => wanted(pack.origins)),
    bodies: packs.flatMap((pack) => wanted(pack.bodies)),
  };
  process.stdout.write(`${JSON.stringify(all)}\n`);
}

function printClaim(claim: Claim, pack: Pack, { asOf, lang }: Wish): void {
  const { independentFor, independentAgainst, verdict, start, end } = claimRecord(
    claim,
    pack,
    asOf,
  );
  const day = start === end ? verdict : `${start ?? ''} → ${end ?? ''}`;
  console.log(
    `${claim.id}  [${day}]  independent origins: ${independentFor} for, ${independentAgainst} against`,
  );
  console.log(`  ${claim.statement[lang]}`);
  for (const { evidence, origin, speakers, sources } of evidenceOf(pack, claim.evidence)) {
    const names = speakers.map((body) => (body.short ?? body.name)[lang]).join(', ');
    console.log(
      `  ${evidence.stance} (${evidence.knowledge}): ${names} · ${origin.title[lang]} · ${originEdtf(origin)}`,
    );
    for (const source of sources) {
      const [chain] = chainsOf(pack.sources, source.id).filter((one) => one.origin === origin.id);
      console.log(`      ← ${[...(chain?.sources ?? [])].reverse().join(' ← ')}`);
    }
  }
  console.log('');
}

/** Runs the command; returns the exit code. */
export function main(args: string[]): number {
  try {
    const wish = readWish(args);
    const packs = topicIds(DATA).map((id) => buildTopic(DATA, id).pack);
    const known = packs
      .flatMap((pack) => [pack.claims, pack.events, pack.sources, pack.origins, pack.bodies])
      .flat();
    const unknown = wish.ids.filter((id) => !known.some((fact) => fact.id === id));
    if (unknown.length > 0) throw new Error(`no fact has the id ${unknown.join(', ')}`);
    if (wish.json) printJson(packs, wish);
    else
      for (const pack of packs)
        for (const claim of pack.claims)
          if (wish.ids.length === 0 || wish.ids.includes(claim.id)) printClaim(claim, pack, wish);
    return 0;
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    return 1;
  }
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
