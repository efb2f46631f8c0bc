/** Asks before a page is left on which something was typed and not sent. */
export function guardForms(root: Document): void {
  const forms = [...root.querySelectorAll<HTMLFormElement>("form[data-guard]")];
  /** `unsent`: it came back with what had been typed in it. */
  const isTyped = (form: HTMLFormElement) =>
    form.dataset.guard === "unsent" ||
    [...form.querySelectorAll("textarea")].some((box) => box.value !== box.defaultValue);
  let isSending = false;

  for (const form of forms) {
    form.addEventListener("submit", () => {
      isSending = true;
    });
  }
  // A page that comes back out of the browser's memory may be left again.
  addEventListener("pageshow", () => {
    isSending = false;
  });
  addEventListener("beforeunload", (event) => {
    if (isSending || !forms.some(isTyped)) return;
    event.preventDefault();
    // Older browsers ask only then.
    event.returnValue = true;
  });
}
