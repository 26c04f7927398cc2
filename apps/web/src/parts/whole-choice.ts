// What was chosen from a list may be longer than its field: whoever points at the field, or comes to it by key, is told the whole of it.

const tell = ({ target }: Event): void => {
  if (!(target instanceof HTMLInputElement) || target.ariaHasPopup !== 'listbox') return;
  if (target.scrollWidth > target.clientWidth) target.title = target.value;
  else target.removeAttribute('title');
};

/** Gives every field of a list the whole of its choice as a title, as soon as somebody is at it. */
export function tellWholeChoices(): void {
  document.addEventListener('pointerover', tell);
  document.addEventListener('focusin', tell);
}
