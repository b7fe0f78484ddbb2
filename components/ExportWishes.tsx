import { FORMATS, type ExportWish } from '../utils/exchange/write/export.ts';
import { OMISSIONS, type Omission } from '../utils/exchange/write/outgoing.ts';
import { isWebAddress } from '../utils/annotation/schema.ts';
import { useInterface } from './interface.ts';

interface Props {
  format: ExportWish['format'];
  omit: readonly Omission[];
  /** Name of the newsroom, as typed. */
  desk: string;
  onFormat: (format: ExportWish['format']) => void;
  onOmit: (omit: readonly Omission[]) => void;
  /** Page on which the reviews will stand, as typed. */
  reviewsAt: string;
  onDesk: (desk: string) => void;
  onReviewsAt: (address: string) => void;
}

/** Format, and what is kept back. Our own format is a backup: it is always whole. */
export function ExportWishes(props: Props) {
  const { format, omit, desk, reviewsAt, onFormat, onOmit, onDesk, onReviewsAt } = props;
  const { t } = useInterface();
  return (
    <>
      <fieldset>
        <legend>{t('export.format')}</legend>
        {FORMATS.map((one) => (
          <label key={one} class="option">
            <input
              type="radio"
              name="format"
              value={one}
              checked={one === format}
              onChange={() => onFormat(one)}
            />
            <span>
              {t(`export.format.${one}`)}
              <span class="facts">{t(`export.about.${one}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {format !== 'siyaq' && (
        <fieldset>
          <legend>{t('export.omit')}</legend>
          {OMISSIONS.map((one) => (
            <label key={one} class="option">
              <input
                type="checkbox"
                checked={omit.includes(one)}
                onChange={({ currentTarget: { checked } }) =>
                  onOmit(checked ? [...omit, one] : omit.filter((other) => other !== one))
                }
              />
              <span>{t(`export.omit.${one}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {(format === 'claim-review' || format === 'dossier') && (
        <label class="field">
          <span>{t('export.desk')}</span>
          <input
            dir="auto"
            autocomplete="off"
            value={desk}
            onInput={(event) => onDesk(event.currentTarget.value)}
          />
        </label>
      )}
      {format === 'claim-review' && (
        <label class="field">
          <span>{t('export.reviewsAt')}</span>
          <input
            type="url"
            dir="ltr"
            autocomplete="off"
            value={reviewsAt}
            onInput={(event) => onReviewsAt(event.currentTarget.value)}
          />
          {reviewsAt !== '' && !isWebAddress(reviewsAt) && (
            <span role="alert">{t('export.reviewsAt.fault')}</span>
          )}
        </label>
      )}
    </>
  );
}
