// How a choice reads: an office by its title, any other word as a word of a sentence of its own.
import { isOffice, officeTitle, text, type Text } from '@siklus/workflow';

/** `camat` as "Camat", `nilai-akhir` as "Nilai akhir"; what is written in capitals, such as `GU-NIHIL`, stays as it is. */
export function choiceText(value: string): Text {
  if (isOffice(value)) return officeTitle(value);
  const words = /[A-Z]/.test(value) ? value : value.charAt(0).toUpperCase() + value.slice(1).replaceAll('-', ' ');
  return text(words, words);
}
