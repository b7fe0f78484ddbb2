import type { Fault } from '../../utils/annotation/check-form.ts';
import { formatNumber } from '../../utils/i18n.ts';
import { useInterface } from '../interface.ts';

/** What must be mended in one field, and how; its field names it by `faultId`. */
export function FieldFaults({ field, faults }: { field: string; faults: readonly Fault[] }) {
  const { lang, t } = useInterface();
  const own = faults.filter((fault) => fault.field === field);
  if (own.length === 0) return null;
  return (
    <p id={faultId(field)} class="fault">
      {own
        .map(({ code, most = 0 }) =>
          t(`annotation.fault.${code}`, { most: formatNumber(most, lang) }),
        )
        .join(' ')}
    </p>
  );
}

/** Ties a field to its message. */
export function faultProps(field: string, faults: readonly Fault[]) {
  const faulty = faults.some((fault) => fault.field === field);
  return {
    'data-field': field,
    ...(faulty && { 'aria-invalid': 'true' as const, 'aria-describedby': faultId(field) }),
  };
}

function faultId(field: string): string {
  return `fault-${field.replaceAll('.', '-')}`;
}
