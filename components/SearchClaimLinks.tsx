import type { Claim } from '../utils/packs/schema.ts';
import { latest } from '../utils/verdict/as-of.ts';
import { useInterface } from './interface.ts';
import { VerdictBadge } from './VerdictBadge.tsx';

interface Props {
  heading: string;
  claims: readonly Claim[];
  onClaim: (id: string) => void;
}

/** Claims that a fact leads to, each with its verdict; nothing when there is none. */
export function SearchClaimLinks({ heading, claims, onClaim }: Props) {
  const { lang } = useInterface();
  if (claims.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul class="claim-links">
        {claims.map((claim) => (
          <li key={claim.id}>
            <button type="button" class="result" onClick={() => onClaim(claim.id)}>
              <span>{claim.statement[lang]}</span>
              <VerdictBadge verdict={latest(claim)?.verdict ?? 'none'} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
