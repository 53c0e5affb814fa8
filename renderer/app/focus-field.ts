/** Gives a field the keyboard with its words selected, after what was just chosen has been drawn. */
export function focusField(selector: string): void {
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    field?.focus();
    field?.select();
  });
}
