/** One annotation in the dossier; every foreign text stands in an isolate of its own direction. */
import { instantInWords } from '../../date-words.ts';
import type { Lang } from '../../packs/schema.ts';
import { languageOf } from '../../text/language.ts';
import type { ReviewOptions } from './claim-review.ts';
import { link, markup, type Gap, type Markup } from './markup.ts';
import type { Outgoing } from './outgoing.ts';

/** Passage, verdict, claim, note, evidence, later visits and provenance. */
export function annotationMarkup(one: Outgoing, options: ReviewOptions): Markup {
  const { quote, page, verdict, claim, newClaim } = one;
  const { t, lang } = options.words;
  const known = claim && options.claims(claim.topic, claim.id);
  const id = claim && markup`<bdi dir="ltr">${claim.topic} / ${claim.id}</bdi>`;
  return markup`<article>
<blockquote ${tongue(quote.exact, page.lang)}><p><span>${quote.prefix}</span><mark>${quote.exact}</mark><span>${quote.suffix}</span></p></blockquote>
<dl>
${entry(t('dossier.verdict'), verdict && badge(verdict, t(`verdict.${verdict}`)))}
${entry(t('dossier.reasons'), one.reasons.map((code) => t(`reason.${code}`)).join(' · '))}
${entry(t('dossier.claim'), known && foreignText(known[lang], lang))}
${entry(t('dossier.claimId'), id)}
${entry(t('dossier.newClaim'), newClaim && foreignText(newClaim))}
${entry(t('dossier.note'), one.note && paragraph(one.note))}
${one.evidence.map((piece) => entry(t(`evidence.${piece.stance}`), evidenceMarkup(piece, options)))}
${entry(t('dossier.visits'), visits(one, options))}
${entry(t('dossier.tags'), one.tags.length > 0 && one.tags.map(tagMarkup))}
</dl>
${provenance(one, options)}
</article>`;
}

function entry(name: string, value: Gap): Gap {
  return value === null || value === false || value === ''
    ? null
    : markup`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

function evidenceMarkup(
  { shows, url, archive }: Outgoing['evidence'][number],
  { words: { t } }: ReviewOptions,
): Markup {
  const copy = archive && markup`${t('dossier.archive')} ${addressMarkup(archive)}`;
  return markup`${shows && paragraph(shows)}${url && markup`<p class="address">${addressMarkup(url)}</p>`}${copy && markup`<p class="address">${copy}</p>`}`;
}

function visits({ sightings }: Outgoing, { words: { t, lang } }: ReviewOptions): Gap {
  if (sightings.length === 0) return null;
  const items = sightings.map(({ at, outcome, exact }) => {
    const when = at && markup`${moment(at, lang)} · `;
    const found = exact && markup`<br>${foreignText(exact)}`;
    return markup`<li>${when}${t(`outcome.${outcome}`)}${found}</li>`;
  });
  return markup`<ol>${items}</ol>`;
}

/** Who, when, in which state, and the id under which the record can be found again. */
function provenance(one: Outgoing, { words: { t, lang } }: ReviewOptions): Markup {
  const { author, created, modified } = one;
  const parts = [
    t(`state.${one.state}`),
    author && markup`${t('dossier.author')} ${foreignText(author)}`,
    created && markup`${t('dossier.created')} ${moment(created, lang)}`,
    modified && markup`${t('dossier.modified')} ${moment(modified, lang)}`,
    t('dossier.revision', { number: one.rev }),
  ].filter((part) => part !== null && part !== '');
  const line = parts.map((part, at) => [at > 0 && ' · ', part]);
  return markup`<p class="provenance">${line}<br><bdi dir="ltr"><code>${one.id}</code></bdi></p>`;
}

/** A verdict with its colour, never colour alone. */
export function badge(verdict: string, label: string): Markup {
  return markup`<strong class="verdict ${verdict}">${label}</strong>`;
}

function tagMarkup(tag: string): Markup {
  return markup`<span class="tag">${foreignText(tag)}</span> `;
}

function moment(instant: string, lang: Lang): Markup {
  return markup`<time datetime="${instant}">${instantInWords(instant, lang)}</time>`;
}

/** An address as a link; from left to right in every language. */
export function addressMarkup(url: string): Markup {
  return markup`<bdi dir="ltr">${link(url)}</bdi>`;
}

/** Language and direction of a text that is not ours; a stated language wins over a guessed one. */
function tongue(text: string, stated: string | null = null): Markup {
  // Digits and signs alone have no language and no direction of their own.
  if (!/\p{L}/u.test(text)) return markup`dir="auto"`;
  const guess = languageOf(text);
  return markup`lang="${stated ?? guess}" dir="${guess === 'ar' ? 'rtl' : 'ltr'}"`;
}

/** A text of somebody else within a line. */
export function foreignText(text: string, stated: string | null = null): Markup {
  return markup`<bdi ${tongue(text, stated)}>${text}</bdi>`;
}

function paragraph(text: string): Markup {
  return markup`<p class="words" ${tongue(text)}>${text}</p>`;
}
