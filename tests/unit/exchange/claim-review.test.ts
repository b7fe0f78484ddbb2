import type { ClaimReview } from 'schema-dts';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../utils/annotation/schema.ts';
import { VERDICTS } from '../../../utils/packs/schema.ts';
import { annotation, libraryWith, wishFor, written } from '../../helpers/exchange.ts';

const reviewed = (more: Partial<Annotation> = {}) =>
  annotation({ state: 'reviewed', verdict: 'confirmed', ...more });
/** What every review must look like; the type is held against schema-dts below. */
interface Review {
  '@type': 'ClaimReview';
  url: string;
  claimReviewed: string;
  inLanguage: string;
  author?: { '@type': string; name: string };
  datePublished?: string;
  reviewRating: { '@type': 'Rating'; alternateName: string; ratingValue?: number; bestRating?: number; worstRating?: number; ratingExplanation?: string };
  itemReviewed: { '@type': 'Claim'; identifier?: string; appearance: { url?: string; text: string; datePublished?: string }[] };
} // prettier-ignore
const graphOf = (annotations: Annotation[], more = {}, lang: 'ar' | 'fr' | 'en' = 'en') =>
  JSON.parse(written(libraryWith(...annotations), wishFor('claim-review', more, lang))) as {
    '@context': string;
    '@graph': (Review & Exclude<ClaimReview, string>)[];
  };
const reviewOf = (more: Partial<Annotation> = {}, wish = {}, lang: 'ar' | 'fr' | 'en' = 'en') =>
  graphOf([reviewed(more)], wish, lang)['@graph'][0]!;

describe('a ClaimReview', () => {
  it('has every field that readers of it require', () => {
    for (const verdict of VERDICTS) {
      const review = reviewOf({ verdict });
      expect(review['@type']).toBe('ClaimReview');
      expect(review.claimReviewed).not.toBe('');
      expect(URL.canParse(review.url)).toBe(true);
      expect(review.reviewRating['@type']).toBe('Rating');
      expect(review.reviewRating.alternateName).not.toBe('');
      expect(review.itemReviewed['@type']).toBe('Claim');
    }
    expect(graphOf([reviewed()])['@context']).toBe('https://schema.org');
  });

  it('rates upwards: truer is higher, and only the two ends have a number', () => {
    const ratings = Object.fromEntries(
      VERDICTS.map((verdict) => [verdict, reviewOf({ verdict }).reviewRating]),
    );
    expect(ratings['confirmed']).toMatchObject({ ratingValue: 5, bestRating: 5, worstRating: 1 });
    expect(ratings['false']).toMatchObject({ ratingValue: 1, bestRating: 5, worstRating: 1 });
    expect(ratings['confirmed']!.ratingValue).toBeGreaterThan(ratings['false']!.ratingValue!);
    for (const verdict of ['attributed', 'disputed', 'unverified', 'outdated'])
      expect(Object.keys(ratings[verdict]!)).toEqual(['@type', 'alternateName']);
  });

  it('names verdict and reasons in the language asked for', () => {
    const more = { verdict: 'false', reasons: ['wrong-number'], claim: { topic: 'cnss-leak', id: 'known' } } as const; // prettier-ignore
    const told = (lang: 'ar' | 'fr' | 'en') => {
      const { reviewRating, claimReviewed, inLanguage } = reviewOf({ ...more, reasons: [...more.reasons] }, {}, lang); // prettier-ignore
      return [
        inLanguage,
        claimReviewed,
        reviewRating.alternateName,
        reviewRating.ratingExplanation,
      ];
    };
    expect(told('ar')).toEqual(['ar', 'ادعاء', 'خاطئ بهذه الصيغة', 'رقم خاطئ']);
    expect(told('fr')).toEqual(['fr', 'affirmation', 'Faux tel que formulé', 'Chiffre erroné']);
    expect(told('en')).toEqual(['en', 'a claim', 'False as worded', 'Wrong number']);
  });

  it('words the claim as the annotator does, else as the pack, else as the page', () => {
    const claim = { topic: 'cnss-leak', id: 'known' };
    expect(reviewOf({ claim, newClaim: 'own' }).claimReviewed).toBe('own');
    expect(reviewOf({ claim }).claimReviewed).toBe('a claim');
    expect(reviewOf({ claim: { topic: 'cnss-leak', id: 'gone' } }).claimReviewed).toBe(
      'نفى الصندوق',
    );
    expect(reviewOf({ claim }).itemReviewed.identifier).toBe('urn:siyaq:claim:cnss-leak:known');
  });

  it('says where the claim was seen, and when that was published if it is a day', () => {
    const page = annotation().page;
    expect(reviewOf().itemReviewed.appearance).toEqual([
      expect.objectContaining({ url: page.url, text: 'نفى الصندوق', datePublished: '2025-04-09' }),
    ]);
    for (const published of ['2025-04', '../2025-04-11', '2025-04-09~', null])
      expect(reviewOf({ page: { ...page, published } }).itemReviewed.appearance[0]).not.toHaveProperty('datePublished'); // prettier-ignore
  });

  it('is the desk’s, else the annotator’s, else nobody’s', () => {
    const desk = { name: 'مكتب', url: 'https://desk.example/' };
    expect(reviewOf({ author: 'ف' }, { desk }).author).toEqual({
      '@type': 'Organization',
      ...desk,
    });
    expect(reviewOf({ author: 'ف' }).author).toEqual({ '@type': 'Person', name: 'ف' });
    expect(reviewOf()).not.toHaveProperty('author');
  });

  it('stands where the desk publishes it', () => {
    expect(reviewOf().url).toBe(`urn:uuid:${annotation().id}`);
    for (const reviewsAt of ['https://desk.example/checks', 'https://desk.example/checks#top'])
      expect(reviewOf({}, { reviewsAt }).url).toBe(
        `https://desk.example/checks#${annotation().id}`,
      );
  });

  it('is made only of what is reviewed and judged', () => {
    const left = [
      reviewed({ state: 'ready' }),
      reviewed({ verdict: null }),
      reviewed({ deleted: '2025-05-01T00:00:00.000Z' }),
    ];
    expect(graphOf(left)['@graph']).toEqual([]);
  });
});
