/**
 * schema.org ClaimReview (<https://schema.org/ClaimReview>), one for each reviewed annotation with a
 * verdict. Higher is truer: confirmed 5, false 1 on a scale of 1 to 5; every other verdict carries
 * its name only, for a number would claim a measure that nobody took (design.md §5).
 */
import type { ClaimReview, CreativeWork, Graph, Rating } from 'schema-dts';
import type { LocalText, Verdict } from '../../packs/schema.ts';
import { annotationIri, claimIri } from '../vocabulary.ts';
import type { Words } from '../words.ts';
import { isPlainDay } from './contents.ts';
import type { Outgoing } from './outgoing.ts';

/** The wording of a claim of a pack, or null when no pack has it. */
export type ClaimTexts = (topic: string, id: string) => LocalText | null;

export interface ReviewOptions {
  words: Words;
  claims: ClaimTexts;
  /** Who publishes the reviews. Without it the annotator is named, where the record names one. */
  desk?: { name: string; url?: string };
  /** The page on which the reviews will stand; each gets its fragment there. */
  reviewsAt?: string;
}

const RATINGS: Partial<Record<Verdict, number>> = { confirmed: 5, false: 1 };

/** Writes one graph, in chunks of one review. Annotations without a verdict do not come here. */
export function* writeClaimReview(
  annotations: readonly Outgoing[],
  options: ReviewOptions,
): Generator<string> {
  const context: Graph['@context'] = 'https://schema.org';
  yield `{"@context":${JSON.stringify(context)},"@graph":[`;
  let separator = '\n';
  for (const one of annotations) {
    const review = reviewOf(one, options);
    if (review === null) continue;
    yield separator + JSON.stringify(review);
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** The review of one annotation, or null when it has no verdict. */
export function reviewOf(one: Outgoing, options: ReviewOptions): ClaimReview | null {
  if (one.verdict === null) return null;
  const { words, desk, reviewsAt } = options;
  const iri = annotationIri(one.id);
  const citation = one.evidence.map(evidenceOf);
  return {
    '@type': 'ClaimReview',
    '@id': iri,
    identifier: iri,
    url: reviewsAt === undefined ? iri : `${reviewsAt.replace(/#.*$/u, '')}#${one.id}`,
    inLanguage: words.lang,
    claimReviewed: wordingOf(one, options),
    ...(desk
      ? { author: { '@type': 'Organization', ...desk } }
      : one.author !== '' && { author: { '@type': 'Person', name: one.author } }),
    ...(one.created !== null && { datePublished: one.created }),
    ...(one.modified !== null && { dateModified: one.modified }),
    itemReviewed: {
      '@type': 'Claim',
      ...(one.claim && { identifier: claimIri(one.claim.topic, one.claim.id) }),
      appearance: [appearanceOf(one)],
    },
    reviewRating: ratingOf(one, one.verdict, words),
    ...(one.note !== '' && { reviewBody: one.note }),
    ...(citation.length > 0 && { citation }),
  };
}

/** The claim as made: in the annotator's words, in the pack's, or as the page has it. */
function wordingOf(one: Outgoing, { words, claims }: ReviewOptions): string {
  const known = one.claim && claims(one.claim.topic, one.claim.id);
  return one.newClaim ?? known?.[words.lang] ?? one.quote.exact;
}

function ratingOf(one: Outgoing, verdict: Verdict, { t }: Words): Rating {
  const value = RATINGS[verdict];
  const reasons = one.reasons.map((code) => t(`reason.${code}`)).join(' · ');
  return {
    '@type': 'Rating',
    alternateName: t(`verdict.${verdict}`),
    ...(value !== undefined && { ratingValue: value, bestRating: 5, worstRating: 1 }),
    ...(reasons !== '' && { ratingExplanation: reasons }),
  };
}

/** Where the claim was seen: the page, with the passage. */
function appearanceOf({ page, quote }: Outgoing): CreativeWork {
  return {
    '@type': 'CreativeWork',
    ...(page.url !== null && { url: page.url }),
    ...(page.title !== '' && { headline: page.title }),
    // schema.org takes a plain day; ranges and open sides have no place there.
    ...(page.published !== null && isPlainDay(page.published) && { datePublished: page.published }),
    ...(page.lang !== null && { inLanguage: page.lang }),
    text: quote.exact,
  };
}

function evidenceOf({ url, archive, shows }: Outgoing['evidence'][number]): CreativeWork {
  return {
    '@type': 'CreativeWork',
    ...(url !== null && { url }),
    ...(archive !== null && { archivedAt: archive }),
    ...(shows !== '' && { abstract: shows }),
  };
}
