import type { FactSheet } from '../utils/fact-sheet.ts';
import type { Source } from '../utils/packs/schema.ts';
import { chainsOf } from '../utils/verdict/provenance.ts';
import { useInterface } from './interface.ts';
import { ChainSteps } from './PageChain.tsx';
import { SearchClaimLinks } from './SearchClaimLinks.tsx';
import { SourceLine } from './SourceList.tsx';

interface Props {
  source: Source;
  sheet: FactSheet;
  onClaim: (id: string) => void;
}

/** A source on its own: what it is, the chain of copies behind it, the claims that rest on its origins. */
export function SearchSourceCard({ source, sheet, onClaim }: Props) {
  const { t } = useInterface();
  const chains = chainsOf(sheet.sources, source.id);
  const origins = chains.map(({ origin }) => origin);
  const claims = sheet.claims.filter(
    ({ display, evidence }) =>
      display === 'core' && evidence.some(({ origin }) => origins.includes(origin)),
  );
  return (
    <article class="plain">
      <h3 class="unseen">{source.publisher}</h3>
      <div>
        <SourceLine source={source} />
      </div>
      {chains.length > 0 && <h3>{t('search.chain')}</h3>}
      <ul class="evidence">
        {chains.map((chain) => (
          <li key={`${chain.sources.join()}/${chain.origin}`}>
            <ChainSteps chain={chain} sheet={sheet} />
          </li>
        ))}
      </ul>
      <SearchClaimLinks heading={t('search.restsOn')} claims={claims} onClaim={onClaim} />
    </article>
  );
}
