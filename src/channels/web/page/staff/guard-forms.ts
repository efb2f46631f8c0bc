/** Asks before a page is left on which something was typed and not sent. */
export function guardForms(root: Document): void {
  const forms = [...root.querySelectorAll<HTMLFormElement>("form[data-guard]")];
  /** What a form was when its page came; what it had typed in it already then counts as unsent. */
  const isTyped = (form: HTMLFormElement) =>
    [...form.querySelectorAll<HTMLTextAreaElement>("textarea")].some((box) => box.value !== box.defaultValue);
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
