// What the browser says of a field that may not be sent yet, in the language of the app instead of its own.
import { text, type Language, type Text } from '@siklus/workflow';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is wrong with a field, or nothing where the browser's own words have to do. */
export function complaintOf(
  validity: Pick<ValidityState, 'valueMissing' | 'tooShort'>,
  least: number,
): Text | undefined {
  if (validity.valueMissing) return text('Isian ini wajib.', 'This field is required.');
  if (validity.tooShort) return text(`Tulis paling sedikit ${least} huruf.`, `Write at least ${least} letters.`);
  return undefined;
}

const isField = (it: EventTarget | null): it is Field =>
  it instanceof HTMLInputElement || it instanceof HTMLSelectElement || it instanceof HTMLTextAreaElement;

/** Lets every field of the page complain in the language of the moment. */
export function complainInLanguage(languageNow: () => Language): void {
  // What is said once would stand for ever, also in fields that are filled without being typed in: whoever sends a form asks anew.
  document.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      for (const it of button?.type === 'submit' ? (button.form?.elements ?? []) : [])
        if (isField(it)) it.setCustomValidity('');
    },
    true,
  );
  document.addEventListener(
    'invalid',
    (event) => {
      const { target } = event;
      if (!isField(target)) return;
      target.setCustomValidity('');
      const least = 'minLength' in target ? target.minLength : 0;
      const complaint = complaintOf(target.validity, least);
      if (complaint !== undefined) target.setCustomValidity(complaint[languageNow()]);
    },
    true,
  );
}
