import { visibleParts } from '../../utils/text/controls.ts';

/** Text of a page or a person in its own direction; what would steer it unseen is shown by name. */
export function SafeText({ text }: { text: string }) {
  return (
    <bdi dir="auto">
      {visibleParts(text).map(({ text: part, hidden }) =>
        hidden ? <code class="hidden-sign">{part}</code> : part,
      )}
    </bdi>
  );
}
