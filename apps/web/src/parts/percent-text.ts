// Percent as it is read: a comma in Indonesian, a true minus.

/** Percent or points with a decimal comma; a dash where nothing is on record. */
export function percentText(text: string | undefined, language: 'id' | 'en'): string {
  if (text === undefined) return '–';
  const signed = text.replace('-', '−');
  return language === 'id' ? signed.replace('.', ',') : signed;
}
