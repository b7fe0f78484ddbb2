import { formatDate } from '../utils/i18n.ts';
import type { FactSheet } from '../utils/fact-sheet.ts';
import type { Body } from '../utils/packs/schema.ts';
import { originEdtf } from '../utils/verdict/origin-date.ts';
import { sourcesOf } from '../utils/verdict/provenance.ts';
import { useInterface } from './interface.ts';
import { SearchClaimLinks } from './SearchClaimLinks.tsx';
import { SourceList } from './SourceList.tsx';

interface Props {
  body: Body;
  sheet: FactSheet;
  onClaim: (id: string) => void;
}

/** A body on its own: what it said, where that was printed, and the claims that rest on it. */
export function SearchBodyCard({ body, sheet, onClaim }: Props) {
  const { lang, t } = useInterface();
  const origins = sheet.origins.filter(({ by }) => by.includes(body.id));
  const ids = origins.map(({ id }) => id);
  const claims = sheet.claims.filter(
    ({ display, evidence }) =>
      display === 'core' && evidence.some(({ origin }) => ids.includes(origin)),
  );
  return (
    <article class="plain">
      <h3>{body.name[lang]}</h3>
      {origins.length > 0 && <h3>{t('search.said')}</h3>}
      <ul class="evidence">
        {origins.map((origin) => (
          <li key={origin.id}>
            <p>
              {origin.title[lang]} <span class="facts">{formatDate(originEdtf(origin), lang)}</span>
            </p>
            <SourceList sources={sourcesOf(sheet, [origin.id])} />
          </li>
        ))}
      </ul>
      <SearchClaimLinks heading={t('search.restsOn')} claims={claims} onClaim={onClaim} />
    </article>
  );
}
